/** The small square at a cell's corner: pulled up or down it spreads what the cell holds. */
import { type PointerEvent, useEffect } from 'react';
import { endFill, pullFill } from './blockVerbs.ts';
import { gridDesk } from './gridDesk.ts';
import { type Assessment, heights } from './useAssessment.ts';

export function FillHandle({ assessment }: { assessment: Assessment }) {
  const rowAt = (y: number): number => {
    const { scroller, items, look } = assessment;
    const box = scroller.current?.getBoundingClientRect();
    const inBody = y - (box?.top ?? 0) + (scroller.current?.scrollTop ?? 0) - heights[look].head;
    const below = items.tops.findIndex((top) => top > inBody);
    return below < 0 ? items.tops.length - 1 : Math.max(0, below - 1);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pullFill(assessment.sheet, rowAt(event.clientY));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (gridDesk.getState().filling) pullFill(assessment.sheet, rowAt(event.clientY));
  };
  useEffect(() => () => gridDesk.setState({ filling: null }), []);
  return (
    <span
      className="fill-handle"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => endFill(assessment.sheet, true)}
      onPointerCancel={() => endFill(assessment.sheet, false)}
    />
  );
}
