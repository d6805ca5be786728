// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** 《客户关系评估表》 as a grid: headings, rows, and one field that lies over the active cell. */
import { useEffect, useRef } from 'react';
import { leadPerson } from '../store/selection.ts';
import { useChain, useChart, useWords } from '../ui/app.ts';
import { dragNow } from '../ui/personDrag.ts';
import { gridWords } from '../words/grid.ts';
import { CellField } from './CellField.tsx';
import { type GridColumn, widthOf } from './column.ts';
import { DropMark } from './DropMark.tsx';
import { GridBody } from './GridBody.tsx';
import { GridHead } from './GridHead.tsx';
import { spotOfPerson, useGridDesk } from './gridDesk.ts';
import { gridId, headRows } from './gridIds.ts';
import { type Spot, spotOf } from './sheet.ts';
import { type Assessment, heights } from './useAssessment.ts';
import { useGridPointer } from './useGridPointer.ts';
import { useRankDrop } from './useRankDrop.ts';
import './grid.css';

export function AssessmentGrid({ assessment }: { assessment: Assessment }) {
  const { look, scroller, sheet, items } = assessment;
  const words = useWords(gridWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const active = useActiveSpot(assessment);
  const pointer = useGridPointer(assessment, field);
  const drop = useRankDrop(assessment);
  useScrollTo(assessment, active);
  const isFiltered = sheet.rows.length < assessment.everyone.length;
  return (
    <div
      ref={scroller}
      className={`grid-scroll is-${look}`}
      onScroll={(event) => followSideways(event.currentTarget)}
      {...pointer}
    >
      <div
        className="grid"
        id={gridId(look)}
        role="grid"
        aria-label={words.assessment}
        aria-rowcount={items.items.length + headRows(look)}
        aria-colcount={sheet.columns.length}
        aria-multiselectable="true"
        style={{ width: widthOf(sheet.columns), ['--columns' as string]: templateOf(sheet.columns) }}
      >
        <GridHead assessment={assessment} />
        <GridBody assessment={assessment} active={active} />
      </div>
      {sheet.rows.length === 0 && <p className="grid-empty">{isFiltered ? words.nobodyPasses : words.nobody}</p>}
      <CellField assessment={assessment} active={active} field={field} />
      <DropMark assessment={assessment} drop={drop} />
    </div>
  );
}

function templateOf(columns: readonly GridColumn[]): string {
  return columns.map((column) => `${column.width}px`).join(' ');
}

/** Frozen columns move with the window, and what lies over them follows. */
function followSideways(scroller: HTMLElement): void {
  scroller.style.setProperty('--scrolled', `${scroller.scrollLeft}px`);
  scroller.classList.toggle('is-scrolled', scroller.scrollLeft > 0);
}

function useActiveSpot({ sheet }: Assessment): Spot | null {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const column = useGridDesk((desk) => desk.column);
  return spotOfPerson(sheet, leadPerson(selection, chain), column);
}

/** Brings the active cell, or the marked block's moving corner, into view. */
function useScrollTo({ scroller, sheet, items, look }: Assessment, active: Spot | null): void {
  const corner = useGridDesk((desk) => desk.corner);
  const moving =
    corner && active && corner.of === sheet.rows[active.row]?.personId ? spotOf(sheet, corner.cell) : active;
  const row = moving?.row;
  const column = moving?.column;
  const latest = useRef({ sheet, items });
  latest.current = { sheet, items };
  const personId = row === undefined ? undefined : sheet.rows[row]?.personId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window follows the active cell, not every redraw
  useEffect(() => {
    const element = scroller.current;
    if (!element || row === undefined || column === undefined || dragNow()) return;
    const size = heights[look];
    const top = latest.current.items.tops[row] ?? 0;
    const seen = element.clientHeight - size.head;
    if (top < element.scrollTop) element.scrollTop = top - (row === 0 ? 1000 : 0);
    else if (top + size.row > element.scrollTop + seen) element.scrollTop = top + size.row - seen;
    const at = latest.current.sheet.columns[column];
    if (!at || at.isFrozen) return;
    const frozen = latest.current.sheet.columns
      .filter((each) => each.isFrozen)
      .reduce((sum, each) => sum + each.width, 0);
    if (at.left - frozen < element.scrollLeft) element.scrollLeft = at.left - frozen;
    else if (at.left + at.width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = at.left + at.width - element.clientWidth;
  }, [personId, row, column, look, scroller]);
}
