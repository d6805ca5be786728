/** The small square at a cell's corner: pulled up or down it spreads what the cell holds. */
import { type PointerEvent, useEffect } from 'react';
import { endFill, fillSection, pullFill } from './blockVerbs.ts';
import type { SheetView } from './useSheet.ts';

export function FillHandle<Row>({ view }: { view: SheetView<Row> }) {
  const { desk } = view.host;
  const rowAt = (y: number): number => {
    const { scroller, items, look, host } = view;
    const box = scroller.current?.getBoundingClientRect();
    const inBody = y - (box?.top ?? 0) + (scroller.current?.scrollTop ?? 0) - host.heights[look].head;
    const below = items.tops.findIndex((top) => top > inBody);
    return below < 0 ? items.tops.length - 1 : Math.max(0, below - 1);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pullFill(view.sheet, rowAt(event.clientY));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (desk.getState().filling) pullFill(view.sheet, rowAt(event.clientY));
  };
  useEffect(() => () => desk.setState({ filling: null }), [desk]);
  return (
    <span
      className="fill-handle"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => endFill(view.sheet, true)}
      onDoubleClick={() => fillSection(view.sheet)}
      onPointerCancel={() => endFill(view.sheet, false)}
    />
  );
}
