/** A table for formats with tables of their own: the rows of the page, every cell text that can be edited. */
import type { PageCell } from '../../columns/cell.ts';
import type { Measure } from '../../layout/measure.ts';
import type { PageTable, TableCell } from '../page.ts';
import { color } from '../tokens.ts';
import { headingShare } from './columnWidths.ts';
import { badgeCell, endMargin, nativeCell, withBreaks } from './nativeCell.ts';
import type { GridRow, TableGrid } from './tableGrid.ts';
import type { TablePlace } from './tableShapes.ts';
import { markSpace, sizeOf } from './tableType.ts';

/** In the page's units. Under a heading's last line. */
export const headingFoot = 4;
/** White over and under a badge, half of it in its own cell. */
export const badgeEdge = 12;
/** Over and under a cell's text. */
export const edgeMargin = 4;
/** Over the text of a matrix. */
export const matrixMargin = 8;
/** The word behind a text is smaller by this. */
export const noteShare = 0.8;

export function nativeTable(
  grid: TableGrid,
  rows: readonly GridRow[],
  at: TablePlace,
  measure: Measure,
): Omit<PageTable, 'legend'> {
  const { type } = grid;
  const headingSize = type.size * headingShare;
  const roomOf = (index: number) => (grid.widths[index] ?? 0) - type.padX - endMargin;
  // A badge before a text stands in a column of its own, a name without one in both.
  const badgeWidths = grid.columns.map(({ cells }) =>
    Math.max(0, ...cells.map((cell) => (hasBadge(cell) ? markSpace(cell).before * sizeOf(cell, type) : 0))),
  );
  const spanOf = (index: number) => (badgeWidths[index] ? { span: 2 } : {});
  const headings = grid.columns.map(({ heading }, index): TableCell => {
    const lines = grid.headingLines[index] ?? [];
    const text = withBreaks(lines, heading, roomOf(index), { size: headingSize, bold: false }, measure);
    return { text, lines, color: color.ink3, ...spanOf(index) };
  });
  const body = rows.map((row) => {
    const isBadged = row.height <= mostBadgeLines * type.lineHeight;
    return row.cells.flatMap(({ cell, native }, index): TableCell[] => {
      const made: TableCell = {
        ...nativeCell(cell, native, roomOf(index), isBadged, type, measure),
        ...(row.isCut && { isTop: true }),
      };
      if (!hasBadge(cell)) return [{ ...made, ...spanOf(index) }];
      return [{ ...badgeCell(cell, isBadged), ...(row.isCut && { isTop: true }) }, made];
    });
  });
  return {
    x: at.x,
    y: at.y,
    columnWidths: grid.widths.flatMap((width, index) => {
      const badge = badgeWidths[index] ?? 0;
      return badge > 0 ? [badge, width - badge] : [width];
    }),
    rowHeights: [grid.headingHeight, ...rows.map((row) => row.height)],
    rows: [headings, ...body],
    size: type.size,
    headingSize,
    lineHeight: type.lineHeight,
    padX: type.padX,
  };
}

/** In a row of more lines a badge would be a tower: its number is red there, on no ground. */
const mostBadgeLines = 8;

function hasBadge({ mark }: PageCell): boolean {
  return mark?.kind === 'badge';
}

/** A row's cells, each in its column; null where one is covered by a cell before it. */
export function inColumns(cells: readonly TableCell[], columns: number): readonly (TableCell | null)[] {
  const placed = cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]);
  return Array.from({ length: columns }, (_, column) =>
    column < placed.length ? (placed[column] ?? null) : { text: '' },
  );
}
