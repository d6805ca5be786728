/** What stands on screen as rows and columns, and walking and marking it. It knows nobody: rows and columns have ids. */
import type { Column } from '../columns/column.ts';
import type { Kind } from '../columns/kinds.ts';
import type { SheetHost } from './host.ts';

export type PlacedColumn<Row> = {
  readonly id: string;
  readonly column: Column<Row>;
  readonly kind: Kind;
  readonly group: string;
  /** px from the table's left edge, and px wide. */
  readonly left: number;
  readonly width: number;
  /** Stays at the left edge while the table is scrolled sideways. */
  readonly isFrozen: boolean;
  readonly isGroupEnd: boolean;
  /** Which of a row's two lines it stands in. */
  readonly line: Line;
};

export type Line = 'whole' | 'upper' | 'lower';

export type Sheet<Row> = {
  readonly host: SheetHost<Row>;
  readonly rows: readonly Row[];
  readonly columns: readonly PlacedColumn<Row>[];
  /** Row numbers by id, other ids of a row included. */
  readonly rowOf: ReadonlyMap<string, number>;
};

/** A cell by whose and what it is, so that it survives sorting and reordering. */
export type Cell = { readonly rowId: string; readonly column: string };
/** A cell by numbers from 0. */
export type Spot = { readonly row: number; readonly column: number };
/** A block of cells, ends included. */
export type Span = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export function sheetOf<Row>(
  host: SheetHost<Row>,
  rows: readonly Row[],
  columns: readonly PlacedColumn<Row>[],
): Sheet<Row> {
  const rowOf = new Map<string, number>();
  rows.forEach((row, index) => {
    rowOf.set(host.idOf(row), index);
    for (const id of host.otherIdsOf?.(row) ?? []) rowOf.set(id, index);
  });
  return { host, rows, columns, rowOf };
}

/** The column of that id, shown or not. */
export function columnOf<Row>({ host }: Sheet<Row>, id: string): Column<Row> | undefined {
  return host.columnsOf(host.place().chain).find((column) => column.id === id);
}

/** The columns that can be shown, in the table's order. */
export function sheetColumnsOf<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return columns.filter((column) => column.sheet !== null);
}

export function hasLines<Row>(columns: readonly PlacedColumn<Row>[]): boolean {
  return columns.some(({ line }) => line === 'lower');
}

/** Where a cell of this line begins below its row's top, and how high it is, in px. */
export function lineBox(line: Line, row: number): { readonly top: number; readonly height: number } {
  const half = Math.floor(row / 2);
  if (line === 'upper') return { top: 0, height: half };
  return line === 'lower' ? { top: half, height: row - half } : { top: 0, height: row };
}

export function widthOf(columns: readonly { readonly left: number; readonly width: number }[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}

/** Where a cell is, or null: its row is filtered out. A hidden column stands for its neighbour. */
export function spotOf<Row>(sheet: Sheet<Row>, cell: Cell): Spot | null {
  const row = sheet.rowOf.get(cell.rowId);
  if (row === undefined || sheet.columns.length === 0) return null;
  const column = sheet.columns.findIndex((each) => each.id === cell.column);
  return { row, column: column < 0 ? Math.min(1, sheet.columns.length - 1) : column };
}

export function cellAt<Row>(sheet: Sheet<Row>, spot: Spot): Cell | null {
  const row = sheet.rows[spot.row];
  const column = sheet.columns[spot.column];
  return row && column ? { rowId: sheet.host.idOf(row), column: column.id } : null;
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
export function stepped(
  sheet: { readonly rows: readonly unknown[]; readonly columns: readonly unknown[] },
  spot: Spot,
  step: Step,
  pageRows: number,
): Spot | null {
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
