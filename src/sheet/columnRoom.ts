/** How wide a column must be, and would be with room to spare. */
import type { Column, FourWidths, Look, SheetColumnSpec } from '../columns/column.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Language } from '../words/language.ts';

export type ColumnRoom<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly look: Look;
  readonly language: Language;
  /** px; 0 while unknown. */
  readonly room: number;
  /** px by column, of those that are as wide as their content. */
  readonly content: Readonly<Record<string, number>>;
};

/** px a text broken into two lines needs beyond half its width: padding, and lines of unequal length. */
const brokenSlack = 36;

/** A frozen column takes no more of a narrow window than this. */
const frozenShare = 0.34;

/** px around a heading, and the most it makes its column wider. */
const headingPadding = 24;
const widestHeading = 170;

/** px the column needs beyond its least for its wide form; 0 without one. */
export function wideExtra<Row>(column: Column<Row>, choice: ColumnRoom<Row>): number {
  const { wide } = specOf(column);
  return wide && choice.look === 'full' ? wide.width - leastWidth(column, choice) : 0;
}

/** Whether the column stands in its wide form. */
export function isWide<Row>(column: Column<Row>, look: Look, width: number): boolean {
  const { wide } = specOf(column);
  return wide !== undefined && look === 'full' && width >= wide.width;
}

/** px below which the column says too little. */
export function leastWidth<Row>(column: Column<Row>, { look, language, room, content }: ColumnRoom<Row>): number {
  const { least, content: fit, isFrozen, fitsHeading } = specOf(column);
  const fixed = widthIn(least, look, language);
  if (fitsHeading) {
    const heading = Math.ceil(standardMeasure(column.words[language], 12, false)) + headingPadding;
    return Math.max(fixed, Math.min(widestHeading, heading));
  }
  if (!fit) return fixed;
  const most = fit.least[look === 'full' ? 1 : 0];
  const whole = content[column.id] ?? 0;
  const wanted = fit.isBroken && look === 'full' ? whole / 2 + brokenSlack : whole;
  const fair = isFrozen && room > 0 ? Math.min(most, Math.round(room * frozenShare)) : most;
  return Math.max(fixed, Math.round(Math.min(wanted, fair)));
}

/** px at which nothing in the column is cut or broken, within limits. */
export function wantedWidth<Row>(column: Column<Row>, choice: ColumnRoom<Row>): number {
  const { look, language, content } = choice;
  const { spacious, content: fit } = specOf(column);
  const most = fit?.most[look === 'full' ? 1 : 0] ?? 0;
  return Math.max(
    leastWidth(column, choice),
    spacious ? widthIn(spacious, look, language) : 0,
    Math.min(most, content[column.id] ?? 0),
  );
}

const noSpec: SheetColumnSpec<never> = { least: [0, 0, 0, 0], need: Number.POSITIVE_INFINITY };

export function specOf<Row>({ sheet }: Column<Row>): SheetColumnSpec<Row> {
  return sheet ?? (noSpec as SheetColumnSpec<Row>);
}

/** The width of a look and a language. */
export function widthIn(four: FourWidths, look: Look, language: Language): number {
  return four[(look === 'full' ? 2 : 0) + (language === 'en' ? 1 : 0)] ?? 0;
}
