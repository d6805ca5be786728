/** What stands on screen as rows and columns, and walking and marking it. */
import type { PersonId } from '../domain/chain.ts';
import type { Row } from '../domain/rows.ts';
import type { ColumnId } from '../words/columns.ts';
import type { GridColumn } from './column.ts';

export type Sheet = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn[];
  /** Row numbers by person, every seat of a human included. */
  readonly rowOf: ReadonlyMap<PersonId, number>;
};

/** A cell by whose and what it is, so that it survives sorting and re-ranking. */
export type Cell = { readonly personId: PersonId; readonly column: ColumnId };
/** A cell by numbers from 0. */
export type Spot = { readonly row: number; readonly column: number };
/** A block of cells, ends included. */
export type Span = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export function sheetOf(rows: readonly Row[], columns: readonly GridColumn[]): Sheet {
  const rowOf = new Map<PersonId, number>();
  rows.forEach((row, index) => {
    rowOf.set(row.personId, index);
    for (const id of row.otherSeatIds) rowOf.set(id, index);
  });
  return { rows, columns, rowOf };
}

/** Where a cell is, or null: its row is filtered out. A hidden column stands for its neighbour. */
export function spotOf(sheet: Sheet, cell: Cell): Spot | null {
  const row = sheet.rowOf.get(cell.personId);
  if (row === undefined || sheet.columns.length === 0) return null;
  const column = sheet.columns.findIndex((each) => each.id === cell.column);
  return { row, column: column < 0 ? Math.min(1, sheet.columns.length - 1) : column };
}

export function cellAt(sheet: Sheet, spot: Spot): Cell | null {
  const row = sheet.rows[spot.row];
  const column = sheet.columns[spot.column];
  return row && column ? { personId: row.personId, column: column.id } : null;
}

export function spanBetween(a: Spot, b: Spot): Span {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  | 'next'
  | 'previous';

/** The spot one step on, kept inside the sheet. `next` and `previous` run over row ends, and give null at the sheet's end. */
export function stepped(sheet: Sheet, spot: Spot, step: Step, pageRows: number): Spot | null {
  const lastRow = sheet.rows.length - 1;
  const lastColumn = sheet.columns.length - 1;
  const { row, column } = spot;
  const at = (toRow: number, toColumn: number): Spot => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  switch (step) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'top':
      return at(0, column);
    case 'bottom':
      return at(lastRow, column);
    case 'row-start':
      return at(row, 0);
    case 'row-end':
      return at(row, lastColumn);
    case 'first':
      return at(0, 0);
    case 'last':
      return at(lastRow, lastColumn);
    case 'page-up':
      return at(row - pageRows, column);
    case 'page-down':
      return at(row + pageRows, column);
    case 'next':
      if (column < lastColumn) return at(row, column + 1);
      return row < lastRow ? at(row + 1, 0) : null;
    case 'previous':
      if (column > 0) return at(row, column - 1);
      return row > 0 ? at(row - 1, lastColumn) : null;
  }
}
