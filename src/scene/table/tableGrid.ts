/** Sizes of a table: column widths from what is in them, lines in every cell, rows shared out to pages. */

import type { PageCell } from '../../columns/cell.ts';
import type { Measure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import { columnWidths, headingShare } from './columnWidths.ts';
import { type NativeLines, nativeLines } from './nativeCell.ts';
import type { TableColumn } from './tableColumn.ts';
import { markSpace, sizeOf, type TableType } from './tableType.ts';

export type GridCell = { readonly cell: PageCell; readonly lines: readonly string[]; readonly native: NativeLines };

export type GridRow = {
  /** Of the table's rows; a row too tall for a page goes on under the same index. */
  readonly index: number;
  readonly isContinued: boolean;
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

/**
 * A grid as wide as `width`, its rows on as many pages as they need.
 * @param firstHeight for headings and rows on the first page, `height` on the others
 */
export function tableGrid(
  columns: readonly TableColumn[],
  type: TableType,
  width: number,
  firstHeight: number,
  height: number,
  measure: Measure,
): TableGrid {
  const { widths, isSqueezed } = columnWidths(columns, type, width, measure);
  const headingLines = columns.map((column, index) =>
    wrapped(column.heading, (widths[index] ?? 0) - 2 * type.padX, type.size * headingShare, false, measure),
  );
  const headingHeight = Math.max(1, ...headingLines.map((lines) => lines.length)) * type.lineHeight + type.padY * 1.4;
  const rows = (columns[0]?.cells ?? []).map((_, row): GridRow => {
    const cells = columns.map((column, index): GridCell => {
      const cell = column.cells[row] ?? emptyCell;
      const width = widths[index] ?? 0;
      return {
        cell,
        lines: linesOf(cell, width - 2 * type.padX, type, measure),
        native: nativeLines(cell, column.isProse === true, width, type, measure),
      };
    });
    const most = Math.max(...cells.map(({ native }) => native.most));
    return { index: row, isContinued: false, cells, height: rowHeight(cells, type, most) };
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

function linesOf(cell: PageCell, width: number, type: TableType, measure: Measure): string[] {
  const space = markSpace(cell);
  const size = sizeOf(cell, type);
  const room = width - (space.before + space.after) * size;
  return cell.text.split('\n').flatMap((line) => wrapped(line, room, size, cell.bold === true, measure));
}

const emptyCell: PageCell = { text: '', tone: 'ink' };

/** A native table says more in some cells and is set in the reader's font; its rows must not grow beyond `nativeMost`. */
function rowHeight(cells: readonly GridCell[], type: TableType, nativeMost = 1): number {
  const lines = Math.max(nativeMost, ...cells.map((cell) => cell.lines.length));
  return Math.max(type.rowLeast, lines * type.lineHeight + 2 * type.padY);
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

function piece(whole: GridCell, from: number, to: number): GridCell {
  const { cell, lines } = whole;
  if (from === 0 && lines.length <= to) return whole;
  const kept = lines.slice(from, to);
  const { mark, note, ...rest } = cell;
  const marks = from > 0 ? {} : { ...(mark ? { mark } : {}), ...(note ? { note } : {}) };
  return { cell: { ...rest, ...marks, text: kept.join('\n') }, lines: kept, native: asDrawn(kept, marks.note) };
}

function asDrawn(lines: readonly string[], note?: string): NativeLines {
  const shown = note === undefined ? lines : lines.map((line, index) => (lines[index + 1] ? line : `${line} ${note}`));
  return { lines: shown, most: shown.length, isFlowing: false };
}

/** Where the page has space to spare, rows share it up to their most. */
function grown(rows: readonly GridRow[], type: TableType, height: number): GridRow[] {
  const spare = height - rows.reduce((sum, row) => sum + row.height, 0);
  if (spare <= 0 || rows.length === 0) return [...rows];
  const share = spare / rows.length;
  return rows.map((row) => ({ ...row, height: Math.max(row.height, Math.min(type.rowMost, row.height + share)) }));
}
