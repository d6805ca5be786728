/** The dock's upper edge: pulled or moved with the arrow keys it changes the height, double-clicked it folds. */
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useApp, usePreferences, useWords } from '../ui/app.ts';
import { leastDockHeight, mostDockHeight, shownHeight } from '../ui/DockPlace.tsx';
import { gridWords } from '../words/grid.ts';

const step = 23;

export function DockEdge() {
  const app = useApp();
  const words = useWords(gridWords);
  const height = shownHeight(usePreferences((each) => each.dockHeight));
  const [from, setFrom] = useState<{ readonly y: number; readonly height: number } | null>(null);
  const set = (next: number) => app.preferences.set({ dockHeight: shownHeight(next) });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ y: event.clientY, height });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    set(height + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      className={`dock-edge${from ? ' is-moving' : ''}`}
      role="separator"
      aria-orientation="horizontal"
      aria-label={words.dockHeight}
      aria-valuenow={height}
      aria-valuemin={leastDockHeight}
      aria-valuemax={mostDockHeight()}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => from && set(from.height + from.y - event.clientY)}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
      onDoubleClick={() => app.preferences.set({ isDockOpen: false })}
      onKeyDown={onKeyDown}
    />
  );
}
