// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** The rows, and the bands between top ten, others and tray. Of a long table only what is near the window. */
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../ui/app.ts';
import { gridWords } from '../words/grid.ts';
import { GridRow } from './GridRow.tsx';
import { useGridDesk } from './gridDesk.ts';
import { headRows } from './gridIds.ts';
import { spanAround, spanOfBlock } from './markedBlock.ts';
import { itemsNear } from './rowOrder.ts';
import type { Spot } from './sheet.ts';
import type { Assessment } from './useAssessment.ts';

export function GridBody({ assessment, active }: { assessment: Assessment; active: Spot | null }) {
  const { look, language, sheet, items } = assessment;
  const words = useWords(gridWords);
  const block = useGridDesk((desk) => desk.block);
  const filling = useGridDesk((desk) => desk.filling);
  const { first, last } = useNear(assessment);
  const span = active && spanAround(sheet, active, block);
  const fillSpan = filling && spanOfBlock(sheet, filling);
  const columns = span ? `${span.left}:${span.right}` : '';
  const isMarked = (row: number) => span !== null && row >= span.top && row <= span.bottom;
  const isFilling = (row: number) =>
    fillSpan !== null && !isMarked(row) && row >= fillSpan.top && row <= fillSpan.bottom;
  const drawn = items.items.slice(first, last);
  const after = items.items[last];
  return (
    <div className="grid-body" role="rowgroup">
      {first > 0 && <div style={{ height: drawn[0]?.top ?? 0 }} role="presentation" />}
      {drawn.map((item, index) =>
        item.kind === 'row' ? (
          <GridRow
            key={item.row.personId}
            row={item.row}
            columns={sheet.columns}
            look={look}
            language={language}
            ariaIndex={first + index + headRows(look) + 1}
            marked={isMarked(item.index) ? columns : ''}
            filling={isFilling(item.index) ? columns : ''}
          />
        ) : (
          <div key={item.section} className="grid-band" role="row" aria-rowindex={first + index + headRows(look) + 1}>
            <div role="gridcell" aria-colspan={sheet.columns.length}>
              {item.section === 'others' ? words.others(item.count) : words.tray(item.count)}
            </div>
          </div>
        ),
      )}
      {after && <div style={{ height: items.height - after.top }} role="presentation" />}
    </div>
  );
}

/** The items to draw for where the window is scrolled to. */
function useNear({ scroller, items, room }: Assessment): { first: number; last: number } {
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
