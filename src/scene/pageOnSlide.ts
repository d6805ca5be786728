/** A page as its slide will be, so that a preview shows what the file has. */
import { type Measure, standardMeasure } from '../layout/measure.ts';
import type { Page, PageTable, TableCell } from './page.ts';
import type { Shape } from './shapes.ts';
import { badgeEdge, edgeMargin, headingFoot, inColumns, matrixMargin, noteShare } from './table/nativeTable.ts';
import { inkedLine } from './table/tableShapes.ts';
import { boldParts } from './table/tableType.ts';
import { color } from './tokens.ts';

/** In em. */
const toBaseline = 0.365;
const signGap = 0.3;

/** With the table that can be edited, and its legend, in place of the painted ones. */
export function pageOnSlide(page: Page, measure: Measure = standardMeasure): Page {
  const { table } = page;
  if (!table) return page;
  return {
    ...page,
    shapes: shapesBeside(page),
    tableShapes: [{ kind: 'group', id: 'table', name: page.title, shapes: drawnTable(table, measure) }],
  };
}

/** The page's shapes with the legend that belongs to the table that can be edited, if it has one. */
export function shapesBeside({ shapes, table }: Page): Shape[] {
  const isLegend = (shape: Shape) => shape.kind === 'group' && shape.id === 'legend';
  return shapes.flatMap((shape) => (table && isLegend(shape) ? table.legend : [shape]));
}

function drawnTable(table: PageTable, measure: Measure): Shape[] {
  let top = table.y;
  return table.rows.flatMap((cells, row) => {
    const height = table.rowHeights[row] ?? 0;
    let left = table.x;
    const placed = inColumns(cells, table.columnWidths.length);
    const shapes = placed.flatMap((cell, column) => {
      const span = table.columnWidths.slice(column, column + (cell?.span ?? 1));
      const box = { x: left, y: top, w: span.reduce((sum, each) => sum + each, 0), h: height };
      left += table.columnWidths[column] ?? 0;
      if (!cell) return [];
      return table.isMatrix
        ? matrixCell(cell, box, { row, column }, table, measure)
        : drawnCell(cell, box, row, table, measure);
    });
    top += height;
    return shapes;
  });
}

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

function matrixCell(
  { inked = [], ground }: TableCell,
  { x, y, w, h }: Box,
  { row, column }: { readonly row: number; readonly column: number },
  { size, lineHeight, padX }: PageTable,
  measure: Measure,
): Shape[] {
  const rule = row === 0 ? { h: 3, fill: color.ink } : { h: 1, fill: color.line2 };
  const top = ground ? y + (h - lineHeight) / 2 : y + matrixMargin;
  const shapes: Shape[] = [
    ...(ground ? ([{ kind: 'rect', x, y, w, h, fill: ground }] satisfies Shape[]) : []),
    { kind: 'rect', x, y: y + h - rule.h / 2, w, ...rule },
    ...(ground || column === 0
      ? []
      : ([{ kind: 'rect', x: x - 0.5, y, w: 1, h, fill: color.line2 }] satisfies Shape[])),
  ];
  inked.forEach((runs, line) => {
    let start = x + padX;
    for (const { text, color: fill, bold = false } of runs) {
      const baseline = top + (line + 0.5) * lineHeight + size * toBaseline;
      shapes.push({ kind: 'text', text: text.trimEnd(), x: start, y: baseline, size, fill, ...(bold && { bold }) });
      start += measure(text, size, bold);
    }
  });
  return shapes;
}

function drawnCell(cell: TableCell, box: Box, row: number, table: PageTable, measure: Measure): Shape[] {
  const { x, y, w, h } = box;
  const isHeading = row === 0;
  const size = cell.size ?? (isHeading ? table.headingSize : table.size);
  const bold = cell.bold === true;
  const ink = { kind: 'text', size, fill: cell.color ?? color.ink2, ...(bold ? { bold } : {}) } as const;
  const lines = cell.lines ?? cell.text.split('\n');
  const block = Math.max(1, lines.length) * table.lineHeight;
  const blockTop = isHeading ? y + h - block - headingFoot : cell.isTop ? y + edgeMargin : y + (h - block) / 2;
  const baseline = (line: number) => blockTop + (line + 0.5) * table.lineHeight + size * toBaseline;
  if (cell.fill) {
    const below = badgeEdge / 2;
    // The first stands right under the heading's rule.
    const above = row === 1 ? 0 : below;
    return [
      { kind: 'rect', x, y: y + above, w, h: h - above - below, fill: cell.fill },
      { ...ink, text: cell.text, x: x + w / 2, y: baseline(0), anchor: 'middle' },
    ];
  }
  const rule = isHeading ? { h: 3, fill: color.ink } : { h: 1, fill: color.line2 };
  const shapes: Shape[] = [{ kind: 'rect', x, y: y + h - rule.h / 2, w, ...rule }];
  let start = x + table.padX;
  for (const { text, color: fill } of cell.signs ?? []) {
    for (const sign of text) {
      if (sign !== ' ') shapes.push({ kind: 'text', text: sign, x: start, y: baseline(0), size, fill });
      start += size * (sign === ' ' ? signGap : 1);
    }
  }
  if (cell.signs) start += size * signGap;
  const note = cell.note?.text.trim();
  const parts = boldParts(cell.lead ?? '', lines);
  lines.forEach((line, index) => {
    const isNoted = note !== undefined && index === lines.length - 1 && line.endsWith(note);
    const own = isNoted ? line.slice(0, -(note?.length ?? 0)) : line;
    const { bold: strong = '', rest = own } = parts[index] ?? {};
    const middle = baseline(index) - size * toBaseline;
    if (strong !== '') shapes.push(...inkedLine(strong, rest.trimEnd(), start, middle, ink, measure));
    else if (own.trim() !== '') shapes.push({ ...ink, text: own.trim(), x: start, y: baseline(index) });
    if (isNoted && note) {
      const noteX = start + measure(own, size, bold);
      shapes.push({
        kind: 'text',
        text: note,
        x: noteX,
        y: baseline(index),
        size: size * noteShare,
        fill: cell.note?.color ?? '',
      });
    }
  });
  return shapes;
}
