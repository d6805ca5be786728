import { type RefObject, useEffect, useRef } from 'react';
import { useApp, useChart } from '../ui/app.ts';
import { dragNow } from '../ui/personDrag.ts';
import { useSheetDesk } from './desk.ts';
import { movingSpot } from './markedBlock.ts';
import type { Spot } from './model.ts';
import type { SheetView } from './useSheet.ts';

/**
 * Brings the active cell, or the marked block's moving corner, into view. A chart just opened is shown from its corner,
 * and the docked ten come back when nobody is selected any more. Where the window stands is known from its scroll
 * events and its size from the room, so that a cell in view costs no layout.
 */
export function useScrollTo<Row>(shown: SheetView<Row>, active: Spot | null): void {
  const app = useApp();
  const { host, scroller, sheet, look, room } = shown;
  const block = useSheetDesk(host, (desk) => desk.block);
  const led = useSheetDesk(host, (desk) => desk.led);
  const homed = useSheetDesk(host, (desk) => desk.homed);
  const opened = useChart((state) => state.opened);
  const moving = active && movingSpot(sheet, active, block);
  const row = moving?.row;
  const column = moving?.column;
  const latest = useRef(shown);
  latest.current = shown;
  const view = useWindow(scroller);
  /** Where following someone has left the window, px; null when a hand has scrolled since. */
  const followed = useRef<number | null>(null);
  const homedBefore = useRef(homed);
  const isMeasured = room.height > 0;
  const at = row === undefined ? undefined : sheet.rows[row];
  const rowId = at && host.idOf(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window follows the active cell, not every redraw
  useEffect(() => {
    const isHome = homedBefore.current !== homed;
    homedBefore.current = homed;
    if (!isMeasured || dragNow(app)) return;
    const before = view.at();
    if (row === undefined || column === undefined) {
      if (look === 'dock' && followed.current === before.top) view.to({ ...before, top: 0 });
      followed.current = null;
      return;
    }
    const next = windowOn(latest.current, row, column, before);
    const now = view.to(isHome ? { ...next, left: 0 } : next);
    if (now.top !== before.top) followed.current = now.top;
    else if (followed.current !== before.top) followed.current = null;
  }, [rowId, row, column, led, homed, look, isMeasured]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every chart opened
  useEffect(() => {
    view.to({ top: 0, left: 0 });
  }, [opened]);
}

/** px at the window's foot, while headings filter. */
const filterLine = 28;

function isFiltering<Row>({ desk }: SheetView<Row>['host']): boolean {
  return Object.keys(desk.getState().filter).length > 0;
}

/** Where a window stands, px from the table's corner. */
type At = { readonly top: number; readonly left: number };

/** The nearest place at which the cell is seen whole; the first row comes with what stands above it. */
function windowOn<Row>(
  { host, look, room, items, sheet }: SheetView<Row>,
  row: number,
  column: number,
  { top, left }: At,
): At {
  const size = host.heights[look];
  const rowTop = items.tops[row] ?? 0;
  const seen = room.height - size.head - (isFiltering(host) ? filterLine : 0);
  const above = rowTop <= top ? (row === 0 ? 0 : rowTop) : top;
  const at = sheet.columns[column];
  const next = rowTop + size.row > above + seen ? rowTop + size.row - seen : above;
  if (!at || at.isFrozen) return { top: next, left };
  const frozen = sheet.columns.filter((each) => each.isFrozen).reduce((sum, each) => sum + each.width, 0);
  const before = Math.min(left, at.left - frozen);
  return { top: next, left: Math.max(before, at.left + at.width - room.width) };
}

/** Reads where the scroller stands without asking for layout, and writes only what changes. */
function useWindow(scroller: RefObject<HTMLElement | null>) {
  const known = useRef<At>({ top: 0, left: 0 });
  useEffect(() => {
    const element = scroller.current;
    const follow = () => {
      if (element) known.current = { top: element.scrollTop, left: element.scrollLeft };
    };
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [scroller]);
  return {
    at: () => known.current,
    /** Where it stands afterwards: the table's end may hold it back. */
    to(next: At): At {
      const element = scroller.current;
      const { top, left } = known.current;
      if (!element || (next.top === top && next.left === left)) return known.current;
      element.scrollTo({ ...next, behavior: 'instant' });
      known.current = { top: element.scrollTop, left: element.scrollLeft };
      return known.current;
    },
  };
}
