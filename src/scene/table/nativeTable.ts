/** A table for formats with tables of their own: the rows of the page, every cell text that can be edited. */
import type { Measure } from '../../layout/measure.ts';
import type { Language } from '../../words/language.ts';
import { pageWords } from '../../words/pages.ts';
import type { PageTable, TableCell } from '../page.ts';
import { color } from '../tokens.ts';
import { headingShare } from './columnWidths.ts';
import { endMargin, nativeCell, withBreaks } from './nativeCell.ts';
import type { GridRow, TableGrid } from './tableGrid.ts';
import type { TablePlace } from './tableShapes.ts';

/** In the page's units. Under a heading's last line. */
export const headingFoot = 4;
/** White over and under a badge, half of it in its own cell. */
export const badgeEdge = 12;
/** Over the text of a matrix. */
export const matrixMargin = 8;
/** The word behind a text is smaller by this. */
export const noteShare = 0.8;

export function nativeTable(
  grid: TableGrid,
  rows: readonly GridRow[],
  at: TablePlace,
  language: Language,
  measure: Measure,
): Omit<PageTable, 'legend'> {
  const { type } = grid;
  const headingSize = type.size * headingShare;
  const roomOf = (index: number) => (grid.widths[index] ?? 0) - type.padX - endMargin;
  const headings = grid.columns.map(({ heading }, index): TableCell => {
    const lines = grid.headingLines[index] ?? [];
    const text = withBreaks(lines, heading, roomOf(index), { size: headingSize, bold: false }, measure);
    return { text, lines, color: color.ink3 };
  });
  const body = rows.map(({ cells, isContinued }) =>
    cells.map(({ cell, native }, index) => {
      const made = nativeCell(cell, native, roomOf(index), type, measure);
      return isContinued && index === 1 ? withWord(made, pageWords[language].goesOn) : made;
    }),
  );
  return {
    x: at.x,
    y: at.y,
    columnWidths: grid.widths,
    rowHeights: [grid.headingHeight, ...rows.map((row) => row.height)],
    rows: [headings, ...body],
    size: type.size,
    headingSize,
    lineHeight: type.lineHeight,
    padX: type.padX,
  };
}

function withWord(cell: TableCell, word: string): TableCell {
  const lines = cell.lines ?? [cell.text];
  return {
    ...cell,
    text: cell.text + word,
    lines: lines.map((line, index) => (index === lines.length - 1 ? line + word : line)),
  };
}

/** A row's cells, each in its column; null where one is covered by a cell before it. */
export function inColumns(cells: readonly TableCell[], columns: number): readonly (TableCell | null)[] {
  const placed = cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]);
  return Array.from({ length: columns }, (_, column) =>
    column < placed.length ? (placed[column] ?? null) : { text: '' },
  );
}
