/** The small square at the corner of what is marked: pulled up or down it spreads what stands there. */
import { type CSSProperties, type PointerEvent, useEffect } from 'react';
import { endFill, fillSection, pullFill } from './blockVerbs.ts';
import { activeSpan } from './desk.ts';
import { lineBox, type Spot } from './model.ts';
import type { SheetView } from './useSheet.ts';

export function FillHandle<Row>({ view, active }: { view: SheetView<Row>; active: Spot }) {
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
      style={cornerOf(view, active)}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => endFill(view.sheet, true)}
      onDoubleClick={() => fillSection(view.sheet)}
      onPointerCancel={() => endFill(view.sheet, false)}
    />
  );
}

/** The last cell of the marked block, as seen from the active one; nothing where that is the same. */
function cornerOf<Row>({ sheet, items, look, host }: SheetView<Row>, active: Spot): CSSProperties {
  const span = activeSpan(sheet);
  const [from, to] = [sheet.columns[active.column], sheet.columns[span?.right ?? -1]];
  if (!span || !from || !to || (span.right === active.column && span.bottom === active.row)) return {};
  const endOf = (row: number, line: typeof from.line) => {
    const box = lineBox(line, host.heights[look].row);
    return (items.tops[row] ?? 0) + box.top + box.height;
  };
  const x = to.left + to.width - from.left - from.width;
  const y = endOf(span.bottom, to.line) - endOf(active.row, from.line);
  const scrolled = from.isFrozen && !to.isFrozen ? ' + var(--scrolled, 0px)' : '';
  const edge = to === sheet.columns.at(-1) ? 0 : 3;
  return { right: `calc(${-edge - x}px${scrolled})`, bottom: -3 - y };
}
