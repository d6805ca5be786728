// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
/** 《客户关系评估表》 as a grid: headings, rows, and one field that lies over the active cell. */
import { useRef } from 'react';
import { leadPerson } from '../store/selection.ts';
import { useChain, useChart, useWords } from '../ui/app.ts';
import { gridWords } from '../words/grid.ts';
import { CellField } from './CellField.tsx';
import { type GridColumn, widthOf } from './column.ts';
import { DropMark } from './DropMark.tsx';
import { GridBody } from './GridBody.tsx';
import { GridHead } from './GridHead.tsx';
import { spotOfPerson, useGridDesk } from './gridDesk.ts';
import { gridId, headRows } from './gridIds.ts';
import type { Spot } from './sheet.ts';
import type { Assessment } from './useAssessment.ts';
import { useCellLead } from './useCellLead.ts';
import { useGridPointer } from './useGridPointer.ts';
import { useRankDrop } from './useRankDrop.ts';
import { useScrollTo } from './useScrollTo.ts';
import './grid.css';
import './gridHead.css';
import './gridCells.css';
import './rankDrop.css';

export function AssessmentGrid({ assessment }: { assessment: Assessment }) {
  const { look, scroller, room, sheet, items } = assessment;
  const words = useWords(gridWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const active = useActiveSpot(assessment);
  const pointer = useGridPointer(assessment, field);
  const drop = useRankDrop(assessment);
  useScrollTo(assessment, active);
  useCellLead(assessment, field);
  const isFiltered = sheet.rows.length < assessment.everyone.length;
  return (
    <div
      ref={scroller}
      className={`grid-scroll is-${look}${widthOf(sheet.columns) > room.width ? ' is-wide' : ''}`}
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
