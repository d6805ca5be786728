/** How wide what stands in a sheet's columns is, without drawing it. */
import type { CellPlace } from '../columns/cell.ts';
import { type Column, cellText, type Look } from '../columns/column.ts';
import { scales } from '../domain/scales.ts';
import { standardMeasure } from '../layout/measure.ts';
import { widthIn } from './columnRoom.ts';

/** px by column, padding included; 0 for an empty column. Only columns that are as wide as their content. */
export type ContentWidths = Readonly<Record<string, number>>;

/** Widths come in steps, so that a letter more seldom moves a column. */
const step = 8;

const sizes = { dock: { padding: 16, text: 12.5 }, full: { padding: 20, text: 13 } } as const;

/** By row, then by column. */
type Known = WeakMap<object, Map<string, number>>;
const known: Readonly<Record<string, Known>> = {
  'dock zh': new WeakMap(),
  'dock en': new WeakMap(),
  'full zh': new WeakMap(),
  'full en': new WeakMap(),
};

/** The widest of every row, sorted and filtered out or not. Of an edit only the changed rows are measured again. */
export function contentWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  look: Look,
  place: CellPlace,
): ContentWidths {
  const measured = columns.filter(({ sheet }) => sheet?.content);
  const widest = new Map(measured.map(({ id }) => [id, 0]));
  const kept = known[`${look} ${place.language}`];
  for (const row of rows as readonly (Row & object)[]) {
    let widths = kept?.get(row);
    if (!widths) {
      widths = new Map(measured.map((column) => [column.id, cellWidth(column, row, look, place)]));
      kept?.set(row, widths);
    }
    for (const [id, width] of widths) if (width > (widest.get(id) ?? 0)) widest.set(id, width);
  }
  return Object.fromEntries(widest);
}

/** px beside a heading's words: padding, and the button over its end. */
const headingExtra = 40;
/** A text that needs more is broken into two lines, in the full view. */
const wholeMost = 320;
const fittedMost = 480;

/** px at which the heading and what stands in the column are seen. */
export function fittedWidth<Row>(column: Column<Row>, rows: readonly Row[], look: Look, place: CellPlace): number {
  const words = column.sheet?.short?.[look] ?? column.words;
  const heading = standardMeasure(words[place.language], 12, false) + headingExtra;
  const { least = [0, 0, 0, 0], spacious = least } = column.sheet ?? {};
  const drawn = column.kind in scales ? widthIn(spacious, look, place.language) : 0;
  const widest = rows.reduce((most, row) => Math.max(most, cellWidth(column, row, look, place)), 0);
  const content = look === 'full' && widest > wholeMost ? Math.max(wholeMost, widest / 2 + step * 4) : widest;
  return Math.round(Math.min(fittedMost, Math.max(heading, drawn, content)));
}

function cellWidth<Row>(column: Column<Row>, row: Row, look: Look, place: CellPlace): number {
  const { padding, text } = sizes[look];
  const own = column.sheet?.content?.widthOf as ((row: Row, look: Look, place: CellPlace) => number) | undefined;
  const width = own ? own(row, look, place) : standardMeasure(cellText(column, row, place).trim(), text, false);
  return width === 0 ? 0 : Math.ceil((width + padding + 1) / step) * step;
}
