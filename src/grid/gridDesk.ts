/**
 * What a hand is doing in the grid: the active cell's column, the marked block's other corner, the open cell, the sort.
 * Whose row is active is the chart's selection, so canvas and grid cannot disagree. Not in the file, not in history.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PersonId } from '../domain/chain.ts';
import { leadPerson } from '../store/selection.ts';
import { chainNow, chart } from '../ui/app.ts';
import type { ColumnId } from '../words/columns.ts';
import type { Sort } from './rowOrder.ts';
import { type Cell, cellAt, type Sheet, type Span, type Spot, spanBetween, spotOf } from './sheet.ts';

/** An open cell. */
export type Editor = {
  readonly cell: Cell;
  readonly text: string;
  /** Whether the text was typed; else it is what the cell held, all marked. */
  readonly isTyped: boolean;
  /** The marked line of the list below the cell, or -1. */
  readonly choice: number;
  /** The rest of a name in use that begins with the text; it stands marked behind it and is taken with it. */
  readonly completion: string;
  /** Why the text could not be taken; said below the cell until something else is typed. */
  readonly fault: string;
};

export type GridDesk = {
  readonly column: ColumnId;
  readonly lastRow: number;
  /** The column someone was led to; where the window decides what is shown, it is shown first. */
  readonly asked: ColumnId | null;
  /** Counts how often someone was led to a cell, so that it comes into view again. */
  readonly led: number;
  /** The marked block's corner opposite the active cell, while that person is active. */
  readonly corner: { readonly of: PersonId; readonly cell: Cell } | null;
  readonly editor: Editor | null;
  readonly sort: Sort | null;
  /** The competitor whose heading is being typed. */
  readonly renaming: string | null;
  /** The row the fill handle has been pulled to. */
  readonly fillTo: number | null;
  /** Tab leaves the grid, as Escape has asked. */
  readonly isLeaving: boolean;
};

export const gridDesk = createStore<GridDesk>(() => ({
  column: 'name',
  lastRow: 0,
  asked: null,
  led: 0,
  corner: null,
  editor: null,
  sort: null,
  renaming: null,
  fillTo: null,
  isLeaving: false,
}));

export function useGridDesk<T>(select: (desk: GridDesk) => T): T {
  return useStore(gridDesk, select);
}

export function spotOfPerson(sheet: Sheet, lead: PersonId | undefined, column: ColumnId): Spot | null {
  return lead === undefined ? null : spotOf(sheet, { personId: lead, column });
}

/** The active cell, or null: nobody is selected, or the selected one is filtered out. */
export function activeSpot(sheet: Sheet): Spot | null {
  return spotOfPerson(sheet, leadPerson(chart.getState().selection, chainNow()), gridDesk.getState().column);
}

export function activeCell(sheet: Sheet): Cell | null {
  const spot = activeSpot(sheet);
  return spot && cellAt(sheet, spot);
}

/** The marked block around an active spot. */
export function spanAround(sheet: Sheet, spot: Spot, corner: GridDesk['corner']): Span {
  const isMine = corner !== null && corner.of === sheet.rows[spot.row]?.personId;
  const other = isMine ? spotOf(sheet, corner.cell) : null;
  return spanBetween(spot, other ?? spot);
}

export function activeSpan(sheet: Sheet): Span | null {
  const spot = activeSpot(sheet);
  return spot && spanAround(sheet, spot, gridDesk.getState().corner);
}
