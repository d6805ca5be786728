// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** The rows, and the bands between sections. Of a long table only what is near the window. */
import { useEffect, useMemo, useState } from 'react';
import { useSheetDesk } from './desk.ts';
import { headRows } from './ids.ts';
import { spanOfBlock, spansAround } from './markedBlock.ts';
import type { Span, Spot } from './model.ts';
import { itemsNear } from './rowOrder.ts';
import { SheetRow } from './SheetRow.tsx';
import type { SheetView } from './useSheet.ts';

export function SheetBody<Row>({ view, active }: { view: SheetView<Row>; active: Spot | null }) {
  const { host, look, language, sheet, items } = view;
  const block = useSheetDesk(host, (desk) => desk.block);
  const filling = useSheetDesk(host, (desk) => desk.filling);
  const { first, last } = useNear(view);
  const spans = active ? spansAround(sheet, active, block) : [];
  const fillSpan = filling && spanOfBlock(sheet, filling);
  const filled = fillSpan ? [fillSpan] : [];
  const drawn = items.items.slice(first, last);
  const after = items.items[last];
  const above = headRows(host, look);
  return (
    <div className="grid-body" role="rowgroup">
      {first > 0 && <div style={{ height: drawn[0]?.top ?? 0 }} role="presentation" />}
      {drawn.map((item, index) =>
        item.kind === 'row' ? (
          <SheetRow
            key={host.idOf(item.row)}
            host={host}
            row={item.row}
            columns={sheet.columns}
            look={look}
            language={language}
            ariaIndex={first + index + above + 1}
            marked={columnsIn(spans, item.index)}
            filling={columnsIn(filled, item.index)}
          />
        ) : (
          <div key={`band ${item.section}`} className="grid-band" role="row" aria-rowindex={first + index + above + 1}>
            <div role="gridcell" aria-colspan={sheet.columns.length}>
              {host.sections?.words(item.section, item.rows, language)}
            </div>
          </div>
        ),
      )}
      {after && <div style={{ height: items.height - after.top }} role="presentation" />}
    </div>
  );
}

/** The columns of the spans in a row, "2:5 7:7"; as a text, so that a row knows when they are still the same. */
function columnsIn(spans: readonly Span[], row: number): string {
  const here = spans.filter(({ top, bottom }) => row >= top && row <= bottom);
  return here.map(({ left, right }) => `${left}:${right}`).join(' ');
}

/** The items to draw for where the window is scrolled to. */
function useNear<Row>({ scroller, items, room }: SheetView<Row>): { first: number; last: number } {
  const [scrolled, setScrolled] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => setScrolled(Math.floor(element.scrollTop / 200) * 200);
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);
  return useMemo(
    () => itemsNear(items.items, scrolled, scrolled + 200 + (room.height || 900)),
    [items, scrolled, room.height],
  );
}
