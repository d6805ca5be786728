/** Sizes of a table: column widths from what is in them, lines in every cell, rows shared out to pages. */

import type { PageCell } from '../../columns/cell.ts';
import type { Measure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import { columnWidths, headingShare } from './columnWidths.ts';
import { cutRow, leadColumns } from './cutRow.ts';
import { type NativeLines, nativeLines, safeLines } from './nativeCell.ts';
import type { TableColumn } from './tableColumn.ts';
import { sizeOf, type TableType, textRoom } from './tableType.ts';

export type GridCell = { readonly cell: PageCell; readonly lines: readonly string[]; readonly native: NativeLines };

export type GridRow = {
  /** Of the table's rows; a row too tall for a page goes on under the same index. */
  readonly index: number;
  readonly isContinued: boolean;
  /** Part of a row too tall for its page: its texts begin at the top. */
  readonly isCut?: true;
  readonly cells: readonly GridCell[];
  readonly height: number;
};

export type TableGrid = {
  readonly type: TableType;
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly headingLines: readonly (readonly string[])[];
  readonly headingHeight: number;
  readonly pages: readonly (readonly GridRow[])[];
  /** Some words had to be broken, because there is not width enough for all columns. */
  readonly isSqueezed: boolean;
};

export type GridRoom = {
  readonly width: number;
  /** For headings and rows on the first page. */
  readonly firstHeight: number;
  /** On the others. */
  readonly height: number;
  readonly measure: Measure;
  /** Said behind the name where a row goes on. */
  readonly goesOn: string;
};

/** A grid as wide as its room, its rows on as many pages as they need. */
export function tableGrid(columns: readonly TableColumn[], type: TableType, room: GridRoom): TableGrid {
  const plain = laidOut(columns, columns, type, room);
  const tall = plain.rows.filter(({ height }) => height > room.height - plain.headingHeight);
  const roomy = tall.length === 0 ? plain : laidOut(columns, withWordWidth(columns, tall, room.goesOn), type, room);
  // Where there is no width to spare, the word stands below the name.
  const { rows, ...grid } = roomy.isSqueezed ? plain : roomy;
  return { ...grid, pages: rowPages(rows, grid, room) };
}

/** `sized`: the columns as their widths are made from. */
function laidOut(
  columns: readonly TableColumn[],
  sized: readonly TableColumn[],
  type: TableType,
  { width, measure }: GridRoom,
): Omit<TableGrid, 'pages'> & { readonly rows: readonly GridRow[] } {
  const { widths, isSqueezed } = columnWidths(sized, type, width, measure);
  const headingLines = columns.map((column, index) =>
    wrapped(column.heading, (widths[index] ?? 0) - 2 * type.padX, type.size * headingShare, false, measure),
  );
  const headingHeight = Math.max(1, ...headingLines.map((lines) => lines.length)) * type.lineHeight + type.padY * 1.4;
  const grid = { type, columns, widths, isSqueezed, headingLines, headingHeight };
  const rows = (columns[0]?.cells ?? []).map((_, index) =>
    gridRow(
      { index, isContinued: false },
      columns.map(({ cells }) => cells[index] ?? emptyCell),
      grid,
      measure,
    ),
  );
  return { ...grid, rows };
}

/** Room for the word behind the names of rows that go on. */
function withWordWidth(columns: readonly TableColumn[], tall: readonly GridRow[], word: string): TableColumn[] {
  return columns.map((column, index) => {
    if (index !== leadColumns - 1) return column;
    const longer = tall.flatMap(({ cells }) => cells.slice(index, index + 1).map(({ cell }) => cell));
    const cells = longer.map((cell): PageCell => ({ ...cell, text: `${cell.text}${word}`, isHeadWhole: true }));
    return { ...column, cells: [...column.cells, ...cells] };
  });
}

type Laid = Pick<TableGrid, 'type' | 'columns' | 'widths' | 'headingHeight'>;

function gridRow(
  part: Pick<GridRow, 'index' | 'isContinued' | 'isCut'>,
  cells: readonly PageCell[],
  { type, columns, widths }: Laid,
  measure: Measure,
): GridRow {
  const made = cells.map((cell, column): GridCell => {
    const width = widths[column] ?? 0;
    const isProse = columns[column]?.isProse === true;
    return {
      cell,
      lines: linesOf(cell, width, type, measure),
      native: nativeLines(cell, isProse, width, type, measure),
    };
  });
  // A native table says more in some cells and is set in the reader's font; its rows must not grow.
  const lines = Math.max(1, ...made.map((each) => Math.max(each.lines.length, each.native.most)));
  return { ...part, cells: made, height: Math.max(type.rowLeast, lines * type.lineHeight + 2 * type.padY) };
}

function linesOf(cell: PageCell, width: number, type: TableType, measure: Measure): string[] {
  const room = textRoom(cell, width, type, measure);
  return cell.text.split('\n').flatMap((line) => wrapped(line, room, sizeOf(cell, type), cell.bold === true, measure));
}

const emptyCell: PageCell = { text: '', tone: 'ink' };

/** A row that fits no page begins under the others where this many lines of it do. */
const leastBegun = 4;

function rowPages(all: readonly GridRow[], grid: Laid, room: GridRoom): GridRow[][] {
  const { type, headingHeight } = grid;
  const [firstHeight, height] = [room.firstHeight - headingHeight, room.height - headingHeight];
  const pages: GridRow[][] = [[]];
  let left = firstHeight;
  const waiting = [...all];
  const place = (row: GridRow) => {
    pages.at(-1)?.push(row);
    left -= row.height;
  };
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    if (row.height <= left) {
      place(row);
      continue;
    }
    const isEmpty = pages.at(-1)?.length === 0;
    const most = Math.floor((left - 2 * type.padY) / type.lineHeight);
    if (!isEmpty && (row.height <= height || most < Math.max(leastBegun, leadLines(row)))) {
      pages.push([]);
      left = height;
      waiting.unshift(row);
      continue;
    }
    const [first, rest] = partsWithin(left, row, most, grid, room);
    place(first);
    if (!rest) continue;
    pages.push([]);
    left = height;
    waiting.unshift(rest);
  }
  return pages.map((page, index) => grown(page, type, index === 0 ? firstHeight : height));
}

function leadLines({ cells }: GridRow): number {
  return Math.max(...cells.slice(0, leadColumns).map(({ lines }) => lines.length));
}

/** Set anew, a part may take more lines than its text had in the row: it is cut shorter until it stands in the height. */
function partsWithin(height: number, row: GridRow, most: number, grid: Laid, room: GridRoom): [GridRow, GridRow?] {
  const parts = partsOf(row, Math.max(1, most), grid, room);
  return parts[0].height <= height || most <= 1 ? parts : partsWithin(height, row, most - 1, grid, room);
}

function partsOf(row: GridRow, most: number, grid: Laid, { measure, goesOn }: GridRoom): [GridRow, GridRow?] {
  const { type, columns, widths } = grid;
  const { first, rest } = cutRow(
    row.cells.map(({ cell }) => cell),
    most,
    (cell, column) => safeLines(cell, columns[column]?.isProse === true, widths[column] ?? 0, type, measure),
    goesOn,
  );
  if (!rest) return [row];
  const { index, isContinued } = row;
  return [
    gridRow({ index, isContinued, isCut: true }, first, grid, measure),
    gridRow({ index, isContinued: true, isCut: true }, rest, grid, measure),
  ];
}

/** Where the page has space to spare, rows share it up to their most. */
function grown(rows: readonly GridRow[], type: TableType, height: number): GridRow[] {
  const spare = height - rows.reduce((sum, row) => sum + row.height, 0);
  if (spare <= 0 || rows.length === 0) return [...rows];
  const share = spare / rows.length;
  return rows.map((row) => ({ ...row, height: Math.max(row.height, Math.min(type.rowMost, row.height + share)) }));
}
