/**
 * What a hand is doing in the grid: the active cell's column, the marked block, the open cell, the sort.
 * Whose row is active is the chart's selection, so canvas and grid cannot disagree. Not in the file, not in history.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PersonId } from '../domain/chain.ts';
import { leadPerson } from '../store/selection.ts';
import { chainNow, chart } from '../ui/app.ts';
import type { ColumnId } from '../words/columns.ts';
import { liveBlock, type MarkedBlock, spanAround } from './markedBlock.ts';
import type { Sort } from './rowOrder.ts';
import { type Cell, cellAt, type Sheet, type Span, type Spot, spotOf } from './sheet.ts';

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
  /** By look and language: the columns that found no room, since the chart was opened and until someone chooses. */
  readonly leftOut: Readonly<Record<string, readonly ColumnId[]>>;
  /** Counts how often someone was led to a cell, so that it comes into view again. */
  readonly led: number;
  /** Counts how often a key asked for the table's beginning, so that the window comes along. */
  readonly homed: number;
  /** What was marked; it counts while `liveBlock` says so. */
  readonly block: MarkedBlock | null;
  readonly editor: Editor | null;
  readonly sort: Sort | null;
  /** The competitor whose heading is being typed. */
  readonly renaming: string | null;
  /** What the fill handle has been pulled over, from the row that is spread. */
  readonly filling: MarkedBlock | null;
  /** Tab leaves the grid, as Escape has asked. */
  readonly isLeaving: boolean;
};

export const gridDesk = createStore<GridDesk>(() => ({
  column: 'name',
  lastRow: 0,
  leftOut: {},
  led: 0,
  homed: 0,
  block: null,
  editor: null,
  sort: null,
  renaming: null,
  filling: null,
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

export function activeSpan(sheet: Sheet): Span | null {
  const spot = activeSpot(sheet);
  return spot && spanAround(sheet, spot, gridDesk.getState().block);
}

export function hasBlock(sheet: Sheet): boolean {
  const spot = activeSpot(sheet);
  return spot !== null && liveBlock(sheet, spot, gridDesk.getState().block) !== null;
}

/** Another chart may use the same ids: nothing marked or open in the one before means anything in it. Its columns are fitted anew. */
chart.subscribe((now, before) => {
  if (now.opened !== before.opened)
    gridDesk.setState({ block: null, filling: null, editor: null, renaming: null, leftOut: {} });
});
