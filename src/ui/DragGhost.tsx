import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from './app.ts';
import { followPointer, usePersonDrag } from './personDrag.ts';

/** The lifted card under the pointer. */
export function DragGhost() {
  const app = useApp();
  const ghost = usePersonDrag((drag) => drag?.ghost ?? null);
  const count = usePersonDrag((drag) => (drag?.kind === 'people' ? drag.ids.length : 1));
  const isCopy = usePersonDrag((drag) => drag?.isCopy ?? false);
  const isSeat = usePersonDrag((drag) => drag?.isSeat ?? false);
  const place = usePersonDrag((drag) => drag?.over?.words ?? '');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ghost) return;
    return followPointer(app, (x, y) => {
      if (element.current)
        element.current.style.transform = `translate(${x - ghost.holdX * ghost.scale}px, ${y - ghost.holdY * ghost.scale}px) scale(${ghost.scale})`;
    });
  }, [ghost, app]);
  if (!ghost) return null;
  return createPortal(
    <div ref={element} className="drag-ghost" style={{ width: ghost.width, height: ghost.height }} aria-hidden="true">
      {place && (
        <span className="drag-ghost-place" style={{ transform: `scale(${1 / ghost.scale})` }}>
          {place}
        </span>
      )}
      {count > 1 && <span className="drag-ghost-stack" />}
      {ghost.picture}
      {(count > 1 || isCopy) && (
        <span className="drag-ghost-count">{isSeat ? '↔' : isCopy ? (count > 1 ? `+${count}` : '+') : count}</span>
      )}
    </div>,
    document.body,
  );
}
