/** A table's grid drawn: headings, rules, marks and lines of text (mock 04). */
import type { Measure } from '../../layout/measure.ts';
import type { Language } from '../../words/language.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { type Ink, widthOf, written, writtenLines } from '../writing.ts';
import { cellMark } from './cellMarks.ts';
import { headingShare } from './columnWidths.ts';
import { inkOf } from './tableColumn.ts';
import type { GridCell, GridRow, TableGrid } from './tableGrid.ts';
import { boldLead, boldParts, markSpace, sizeOf } from './tableType.ts';

export type TablePlace = { readonly x: number; readonly y: number };

/** The row of group words that stands over the headings, `height` high, its top at `y`; a rule over it if `hasRule`. */
export function groupRow(grid: TableGrid, at: TablePlace, height: number, hasRule: boolean): Shape[] {
  const lefts = leftsOf(grid, at.x);
  const width = grid.widths.reduce((sum, each) => sum + each, 0);
  const { size, padX } = grid.type;
  return [
    ...(hasRule ? [{ kind: 'rect', x: at.x, y: at.y, w: width, h: 1.4, fill: color.line2 } as const] : []),
    ...groupStarts(grid).map(
      (index): Shape => ({ kind: 'rect', x: (lefts[index] ?? 0) - 0.6, y: at.y, w: 1.2, h: height, fill: color.line }),
    ),
    ...grid.columns.flatMap((column, index) =>
      index > 0 && grid.columns[index - 1]?.group === column.group
        ? []
        : written(column.groupWord, (lefts[index] ?? 0) + padX, at.y + height / 2, {
            size: size * headingShare,
            bold: true,
            fill: color.ink,
          }),
    ),
  ];
}

/** Headings and rows. */
export function tableShapes(
  grid: TableGrid,
  rows: readonly GridRow[],
  at: TablePlace,
  language: Language,
  measure: Measure,
): Shape[] {
  const { type, headingHeight } = grid;
  const lefts = leftsOf(grid, at.x);
  const width = grid.widths.reduce((sum, each) => sum + each, 0);
  const bodyTop = at.y + headingHeight;
  const shapes: Shape[] = grid.headingLines.flatMap((lines, index) =>
    writtenLines(
      lines,
      (lefts[index] ?? 0) + type.padX,
      at.y + headingHeight - lines.length * type.lineHeight - type.padY * 0.7,
      type.lineHeight,
      { size: type.size * headingShare, fill: color.ink3 },
    ),
  );
  shapes.push({ kind: 'rect', x: at.x, y: bodyTop - 1, w: width, h: 2, fill: color.ink });
  let top = bodyTop;
  for (const row of rows) {
    row.cells.forEach((each, index) => {
      shapes.push(...cellShapes(each, (lefts[index] ?? 0) + type.padX, top, row, grid, language, measure));
    });
    top += row.height;
    shapes.push({ kind: 'rect', x: at.x, y: top - 0.6, w: width, h: 1.2, fill: color.line });
  }
  for (const index of groupStarts(grid)) {
    shapes.push({ kind: 'rect', x: (lefts[index] ?? 0) - 0.6, y: at.y, w: 1.2, h: top - at.y, fill: color.line });
  }
  return shapes;
}

function cellShapes(
  { cell, lines }: GridCell,
  x: number,
  top: number,
  { height, isCut }: GridRow,
  grid: TableGrid,
  language: Language,
  measure: Measure,
): Shape[] {
  const { type } = grid;
  const size = sizeOf(cell, type);
  const ink = { size, fill: inkOf(cell.tone), ...(cell.bold ? { bold: true } : {}) };
  const space = markSpace(cell);
  const textTop = isCut ? top + type.padY : top + (height - lines.length * type.lineHeight) / 2;
  const firstMiddle = textTop + type.lineHeight / 2;
  const afterText = x + widthOf(lines[0] ?? '', ink, measure) + size * 0.35;
  const places = { x, afterText, firstMiddle, middle: isCut ? firstMiddle : top + height / 2 };
  const mark = cell.mark ? cellMark(cell.mark, places, size, language) : [];
  const start = x + space.before * size;
  return [
    ...mark,
    ...boldParts(boldLead(cell), lines).flatMap(({ bold, rest }, index) =>
      inkedLine(bold, rest, start, textTop + (index + 0.5) * type.lineHeight, ink, measure),
    ),
  ];
}

/** One line that begins bold. */
export function inkedLine(bold: string, rest: string, x: number, middle: number, ink: Ink, measure: Measure): Shape[] {
  const strong = { ...ink, bold: true };
  const behind = bold === '' ? 0 : widthOf(bold, strong, measure);
  return [...written(bold, x, middle, strong), ...written(rest, x + behind, middle, ink)];
}

/** Columns before which a new group begins, but the first. */
function groupStarts(grid: TableGrid): number[] {
  return grid.columns.flatMap((column, index) =>
    index > 0 && grid.columns[index - 1]?.group !== column.group ? [index] : [],
  );
}

function leftsOf(grid: TableGrid, x: number): number[] {
  let left = x;
  return grid.widths.map((width) => {
    const own = left;
    left += width;
    return own;
  });
}
