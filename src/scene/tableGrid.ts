/** Sizes of a table: column widths from what is in them, lines in every cell, rows shared out to pages. */
import type { Measure } from '../layout/measure.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Cell, Column } from './assessmentCells.ts';

export type TableType = {
  readonly size: number;
  readonly lineHeight: number;
  readonly padX: number;
  readonly padY: number;
  /** A row is no lower, and where there is space no higher, than this. */
  readonly rowLeast: number;
  readonly rowMost: number;
};

export type GridCell = { readonly cell: Cell; readonly lines: readonly string[] };

export type GridRow = {
  /** Of the table's rows; a row too tall for a page goes on under the same index. */
  readonly index: number;
  readonly isContinued: boolean;
  readonly cells: readonly GridCell[];
  readonly height: number;
};

export type TableGrid = {
  readonly type: TableType;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly headingLines: readonly (readonly string[])[];
  readonly headingHeight: number;
  readonly pages: readonly (readonly GridRow[])[];
  /** Some words had to be broken, because there is not width enough for all columns. */
  readonly isSqueezed: boolean;
};

/** Space a mark takes beside the text of its cell, in em. */
export function markSpace(cell: Cell): { before: number; after: number; alone: number } {
  switch (cell.mark?.kind) {
    case 'rank':
      return { before: 0, after: 0, alone: 2.1 };
    case 'stance':
      return { before: 1.5, after: 0, alone: 0 };
    case 'coach':
      return { before: 0, after: 1.6, alone: 0 };
    case 'meter':
      return { before: 0, after: 0, alone: 9.6 };
    default:
      return { before: 0, after: 0, alone: 0 };
  }
}

/**
 * A grid as wide as `width`, its rows on as many pages as they need.
 * @param firstHeight for headings and rows on the first page, `height` on the others
 */
export function tableGrid(
  columns: readonly Column[],
  type: TableType,
  width: number,
  firstHeight: number,
  height: number,
  measure: Measure,
): TableGrid {
  const { widths, isSqueezed } = columnWidths(columns, type, width, measure);
  const headingLines = columns.map((column, index) =>
    wrapped(column.heading, (widths[index] ?? 0) - 2 * type.padX, type.size * 0.92, false, measure),
  );
  const headingHeight = Math.max(1, ...headingLines.map((lines) => lines.length)) * type.lineHeight + type.padY * 1.4;
  const rows = (columns[0]?.cells ?? []).map((_, row): GridRow => {
    const cells = columns.map((column, index): GridCell => {
      const cell = column.cells[row] ?? { text: '', fill: '' };
      return { cell, lines: linesOf(cell, (widths[index] ?? 0) - 2 * type.padX, type, measure) };
    });
    return { index: row, isContinued: false, cells, height: rowHeight(cells, type) };
  });
  return {
    type,
    columns,
    widths,
    isSqueezed,
    headingLines,
    headingHeight,
    pages: rowPages(rows, type, firstHeight - headingHeight, height - headingHeight),
  };
}

function linesOf(cell: Cell, width: number, type: TableType, measure: Measure): string[] {
  const space = markSpace(cell);
  const room = width - (space.before + space.after) * type.size;
  return cell.text.split('\n').flatMap((line) => wrapped(line, room, type.size, cell.bold === true, measure));
}

function rowHeight(cells: readonly GridCell[], type: TableType): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return Math.max(type.rowLeast, lines * type.lineHeight + 2 * type.padY);
}

/** Everything on one line if that fits; else long columns give way, none below its longest word. */
function columnWidths(
  columns: readonly Column[],
  type: TableType,
  width: number,
  measure: Measure,
): { widths: number[]; isSqueezed: boolean } {
  const sizes = columns.map((column) => {
    const heading = wordWidth(column.heading, type.size * 0.92, false, measure);
    const cells = column.cells.map((cell) => {
      const space = markSpace(cell);
      const mark = Math.max(space.alone, space.before + space.after) * type.size;
      const bold = cell.bold === true;
      const lines = cell.text.split('\n').map((line) => measure(line, type.size, bold));
      return {
        least:
          mark +
          (column.isWhole
            ? Math.min(type.size * 9, Math.max(0, ...lines))
            : wordWidth(cell.text, type.size, bold, measure)),
        wanted: mark + Math.max(0, ...lines),
      };
    });
    const least = Math.max(heading, ...cells.map((cell) => cell.least));
    const wanted = Math.max(least, ...cells.map((cell) => Math.min(cell.wanted, type.size * 26)));
    return { least: least + 2 * type.padX, wanted: wanted + 2 * type.padX };
  });
  const least = sizes.reduce((sum, size) => sum + size.least, 0);
  const wanted = sizes.reduce((sum, size) => sum + size.wanted, 0);
  if (least > width) return { widths: sizes.map((size) => (size.least * width) / least), isSqueezed: true };
  if (wanted > width) {
    const share = (width - least) / (wanted - least);
    return { widths: sizes.map((size) => size.least + (size.wanted - size.least) * share), isSqueezed: false };
  }
  // What is left goes where text is long, so that narrow columns stay together.
  return { widths: sizes.map((size) => size.wanted + ((width - wanted) * size.wanted) / wanted), isSqueezed: false };
}

/** The widest piece that should not be broken: a Latin word, or four characters of Chinese. */
function wordWidth(text: string, size: number, bold: boolean, measure: Measure): number {
  const words = text.split(/\s+|(?<=\p{Script=Han}{4})/u);
  return Math.max(0, ...words.map((word) => Math.min(measure(word, size, bold), size * 9)));
}

function rowPages(rows: readonly GridRow[], type: TableType, firstHeight: number, height: number): GridRow[][] {
  const pages: GridRow[][] = [[]];
  let left = firstHeight;
  const waiting = [...rows];
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    if (row.height <= left) {
      pages.at(-1)?.push(row);
      left -= row.height;
    } else if (pages.at(-1)?.length) {
      pages.push([]);
      left = height;
      waiting.unshift(row);
    } else {
      const [first, rest] = cutRow(row, type, left);
      pages.at(-1)?.push(first);
      left -= first.height;
      if (rest) waiting.unshift(rest);
    }
  }
  return pages.map((page, index) => grown(page, type, index === 0 ? firstHeight : height));
}

/** As many lines of every cell as fit, and the rest of them under the same rank and name. */
function cutRow(row: GridRow, type: TableType, height: number): [GridRow, GridRow | undefined] {
  const most = Math.max(1, Math.floor((height - 2 * type.padY) / type.lineHeight));
  const stays = ({ cell, lines }: GridCell) => cell.bold === true && lines.length <= most;
  const longest = Math.max(0, ...row.cells.filter((each) => !stays(each)).map(({ lines }) => lines.length));
  const part = (from: number, to: number, isContinued: boolean): GridRow => {
    const cells = row.cells.map((each) => (stays(each) ? each : piece(each, from, to)));
    return { index: row.index, isContinued, cells, height: rowHeight(cells, type) };
  };
  return [part(0, most, row.isContinued), longest > most ? part(most, longest, true) : undefined];
}

function piece({ cell, lines }: GridCell, from: number, to: number): GridCell {
  const kept = lines.slice(from, to);
  const { mark, ...text } = cell;
  const shown = from === 0 && mark ? { ...text, mark } : text;
  const isLonger = lines.length > to - from || from > 0;
  return { cell: isLonger ? { ...shown, nativeText: kept.join('\n') } : shown, lines: kept };
}

/** Where the page has space to spare, rows share it up to their most. */
function grown(rows: readonly GridRow[], type: TableType, height: number): GridRow[] {
  const spare = height - rows.reduce((sum, row) => sum + row.height, 0);
  if (spare <= 0 || rows.length === 0) return [...rows];
  const share = spare / rows.length;
  return rows.map((row) => ({ ...row, height: Math.max(row.height, Math.min(type.rowMost, row.height + share)) }));
}
