import { useEffect, useRef } from 'react';
import { useChart } from '../ui/app.ts';
import { dragNow } from '../ui/personDrag.ts';
import { useGridDesk } from './gridDesk.ts';
import { movingSpot } from './markedBlock.ts';
import type { Spot } from './sheet.ts';
import { type Assessment, heights } from './useAssessment.ts';

/**
 * Brings the active cell, or the marked block's moving corner, into view. A chart just opened is shown from its corner,
 * and the docked ten come back when nobody is selected any more.
 */
export function useScrollTo({ scroller, sheet, items, look }: Assessment, active: Spot | null): void {
  const block = useGridDesk((desk) => desk.block);
  const led = useGridDesk((desk) => desk.led);
  const opened = useChart((state) => state.opened);
  const moving = active && movingSpot(sheet, active, block);
  const row = moving?.row;
  const column = moving?.column;
  const latest = useRef({ sheet, items });
  latest.current = { sheet, items };
  /** Where following someone has left the window, px; null when a hand has scrolled since. */
  const followed = useRef<number | null>(null);
  const personId = row === undefined ? undefined : sheet.rows[row]?.personId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window follows the active cell, not every redraw
  useEffect(() => {
    const element = scroller.current;
    if (!element || dragNow()) return;
    if (row === undefined || column === undefined) {
      if (look === 'dock' && followed.current === element.scrollTop) element.scrollTop = 0;
      followed.current = null;
      return;
    }
    const size = heights[look];
    const before = element.scrollTop;
    const top = latest.current.items.tops[row] ?? 0;
    const seen = element.clientHeight - size.head;
    if (top < element.scrollTop) element.scrollTop = top - (row === 0 ? 1000 : 0);
    else if (top + size.row > element.scrollTop + seen) element.scrollTop = top + size.row - seen;
    if (element.scrollTop !== before) followed.current = element.scrollTop;
    else if (followed.current !== before) followed.current = null;
    const at = latest.current.sheet.columns[column];
    if (!at || at.isFrozen) return;
    const frozen = latest.current.sheet.columns
      .filter((each) => each.isFrozen)
      .reduce((sum, each) => sum + each.width, 0);
    if (at.left - frozen < element.scrollLeft) element.scrollLeft = at.left - frozen;
    else if (at.left + at.width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = at.left + at.width - element.clientWidth;
  }, [personId, row, column, led, look, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every chart opened
  useEffect(() => {
    if (scroller.current) Object.assign(scroller.current, { scrollTop: 0, scrollLeft: 0 });
  }, [opened, scroller]);
}
