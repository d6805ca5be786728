/**
 * What a hand is doing in a sheet: the active cell's column, the marked block, the open cell, the sort. Whose row is
 * active its host says. Not in the file, not in history.
 */
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DecisionChain } from '../domain/chain.ts';
import type { SheetHost } from './host.ts';
import { liveBlock, type MarkedBlock, spanAround, spansAround } from './markedBlock.ts';
import { type Cell, cellAt, type Sheet, type Span, type Spot, spotOf } from './model.ts';
import type { Sort } from './rowOrder.ts';
import type { ValueFilter } from './valueFilter.ts';

/** An open cell. */
export type Editor = {
  readonly cell: Cell;
  readonly text: string;
  /** Whether the text was typed; else it is what the cell held. */
  readonly isTyped: boolean;
  /** The marked line of the list below the cell, or -1. */
  readonly choice: number;
  /** Whether it was marked by hand since something was last taken or typed. */
  readonly isMarked: boolean;
  /** Of a cell that holds several: those chosen so far. */
  readonly chosen: readonly string[];
  /** What was marked when it was opened; Ctrl+Enter fills it. */
  readonly block: MarkedBlock | null;
  /** The rest of a name in use that begins with the text; it stands marked behind it and is taken with it. */
  readonly completion: string;
  /** Why the text could not be taken; said below the cell until something else is typed. */
  readonly fault: string;
};

export type SheetDesk = {
  readonly column: string;
  /** The active row, where the host has no selection of its own to say it. */
  readonly rowId: string | undefined;
  readonly lastRow: number;
  /** By look and language: the columns that found no room, since the chart was opened and until someone chooses. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** Columns that a paste brought, with the chart before it: shown while that paste stands, until someone chooses. */
  readonly brought: readonly { readonly columns: readonly string[]; readonly before: DecisionChain }[];
  /** Counts how often someone was led to a cell, so that it comes into view again. */
  readonly led: number;
  /** Counts how often a key asked for the table's beginning, so that the window comes along. */
  readonly homed: number;
  /** What was marked; it counts while `liveBlock` says so. */
  readonly block: MarkedBlock | null;
  readonly editor: Editor | null;
  readonly sort: Sort | null;
  /** Values of which a row must have one, by column; rows without are left out. */
  readonly filter: ValueFilter;
  /** The menu of a heading, or of the marked cells: at which of them it was asked for, px of the window; null by key. */
  readonly menu:
    | { readonly of: 'heading'; readonly column: string }
    | { readonly of: 'cells'; readonly cell: Cell; readonly at: { readonly x: number; readonly y: number } | null }
    | null;
  /** Widths of columns, px, while an edge is being dragged. */
  readonly sizing: Readonly<Record<string, number>> | null;
  /** The column whose heading is being typed. */
  readonly renaming: string | null;
  /** Arrows lead to where a further block begins; what is marked stays. */
  readonly isAdding: boolean;
  /** What the fill handle has been pulled over, from the row that is spread. */
  readonly filling: MarkedBlock | null;
  /** Tab leaves the sheet, as Escape has asked. */
  readonly isLeaving: boolean;
  /** The hand stands below the last row: what is typed begins a row (belowRows.ts). */
  readonly isBelow: boolean;
  /** The row that was begun below the last one by typing, and the chart as it was then. */
  readonly begun: { readonly rowId: string; readonly chain: DecisionChain } | null;
  /** A cell was pressed a moment ago: the same press again is a double click. */
  readonly isPressed: boolean;
  /** The cell that Tab led to, and the column in which the first of those Tabs was pressed. */
  readonly tabbed: { readonly to: Cell; readonly from: string } | null;
};

const nothingAtHand = {
  rowId: undefined,
  block: null,
  isAdding: false,
  filling: null,
  editor: null,
  renaming: null,
  sizing: null,
  filter: {},
  menu: null,
  leftOut: {},
  brought: [],
  tabbed: null,
  isBelow: false,
  begun: null,
  isPressed: false,
} as const;

export function createSheetDesk(column: string): StoreApi<SheetDesk> {
  return createStore<SheetDesk>(() => ({
    ...nothingAtHand,
    column,
    lastRow: 0,
    led: 0,
    homed: 0,
    sort: null,
    isLeaving: false,
  }));
}

/** Whoever types presses no more: what the presses held still comes into its order before anything is changed. */
export function endPress({ getState, setState }: StoreApi<SheetDesk>): void {
  if (getState().isPressed) flushSync(() => setState({ isPressed: false }));
}

/** Another chart may use the same ids: nothing marked or open in the one before means anything in it. Its columns are fitted anew. */
export function clearDesk(desk: StoreApi<SheetDesk>): void {
  desk.setState(nothingAtHand);
}

export function useSheetDesk<Row, T>(host: SheetHost<Row>, select: (desk: SheetDesk) => T): T {
  return useStore(host.desk, select);
}

export function spotOfRow<Row>(sheet: Sheet<Row>, rowId: string | undefined, column: string): Spot | null {
  return rowId === undefined ? null : spotOf(sheet, { rowId, column });
}

/** The active cell, or null: no row is active, or it is filtered out. */
export function activeSpot<Row>(sheet: Sheet<Row>): Spot | null {
  return spotOfRow(sheet, sheet.host.activeId(), sheet.host.desk.getState().column);
}

export function activeCell<Row>(sheet: Sheet<Row>): Cell | null {
  const spot = activeSpot(sheet);
  return spot && cellAt(sheet, spot);
}

export function activeSpan<Row>(sheet: Sheet<Row>): Span | null {
  const spot = activeSpot(sheet);
  return spot && spanAround(sheet, spot, sheet.host.desk.getState().block);
}

/** All that is marked, the active block last; nothing while no cell is active. */
export function activeSpans<Row>(sheet: Sheet<Row>): readonly Span[] {
  const spot = activeSpot(sheet);
  return spot ? spansAround(sheet, spot, sheet.host.desk.getState().block) : [];
}

export function hasBlock<Row>(sheet: Sheet<Row>): boolean {
  const spot = activeSpot(sheet);
  return spot !== null && liveBlock(sheet, spot, sheet.host.desk.getState().block) !== null;
}
