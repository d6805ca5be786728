/** The dock's upper edge: pulled or moved with the arrow keys it changes the height, double-clicked it folds. */
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useApp, usePreferences, useWords } from '../ui/app.ts';
import { gridWords } from '../words/grid.ts';

const least = 112;
/** What the canvas keeps, px. */
const canvasKept = 240;
const step = 23;

function mostHeight(): number {
  return Math.max(least, innerHeight - 52 - canvasKept);
}

/** The kept height as far as the window allows it. */
export function shownHeight(height: number): number {
  return Math.round(Math.max(least, Math.min(height, mostHeight())));
}

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
      aria-valuemin={least}
      aria-valuemax={mostHeight()}
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
