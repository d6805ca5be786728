/** Widths in characters, heights in points: wrapped rows get their height here, for not every program grows them. */
import { standardMeasure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import type { Language } from '../../words/language.ts';
import type { SheetColumn, SheetValue } from './sheetColumns.ts';
import { fontSize } from './sheetStyle.ts';

const scaleWidth: Readonly<Record<Language, number>> = { zh: 8.9, en: 12 };

/** A character is a digit's width; the cell keeps about one character of margin. */
const emPerCharacter = 0.556;
const margin = 1.2;
const widestHeading = 16;
/** Where a heading may break: at spaces, behind a hyphen, and a long Chinese one behind its third character. */
const breakable = /\s+|(?<=-)|(?<=^\p{Script=Han}{3})(?=\p{Script=Han}{2})/u;

/** Columns of running text may be this share of their width, where that brings all that prints on one page. */
const narrowest = 0.75;
/** Characters: what is narrower is no running text. */
const leastRunning = 14;

/**
 * One width a column, in characters: none cuts a word of its heading or of its cells (`values`, row by row); few columns
 * share out more room. The first `printed` columns stand within `room` if narrower columns of text do it.
 */
export function columnWidthsOf<R>(
  columns: readonly SheetColumn<R>[],
  language: Language,
  values: readonly (readonly SheetValue[])[],
  printed: number,
  room: number,
): number[] {
  const stretch = columns.length > 6 ? 1 : 1.8;
  const sizes = columns.map(({ kind, spec, heading }, at) => {
    const known = (typeof spec.width === 'object' ? spec.width[language] : spec.width) ?? scaleWidth[language];
    const words = heading
      .split(breakable)
      .map((word) => standardMeasure(word, 1, true) / emPerCharacter + margin + 0.5);
    const needed = spec.isHidden ? 0 : wordWidth(values.map((each) => each[at] ?? null));
    const wide = (width: number) =>
      Math.max(Math.max(width, Math.min(widestHeading, Math.max(...words))) * (kind === 'rank' ? 1 : stretch), needed);
    return { usual: wide(known), least: wide(known < leastRunning ? known : known * narrowest) };
  });
  const total = (of: 'usual' | 'least') => sizes.slice(0, printed).reduce((sum, size) => sum + size[of], 0);
  const [usual, least] = [total('usual'), total('least')];
  // A tenth of a character is the unit, and each width is rounded up.
  const over = usual - (room - printed / 10);
  const share = over > 0 && over <= usual - least ? over / (usual - least) : 0;
  return sizes.map((size) => Math.ceil(10 * (size.usual - share * (size.usual - size.least)) - 1e-9) / 10);
}

/** Excel's own limit. */
const tallestRow = 409;
const lineHeight = fontSize * 1.5;

/** The height at which every cell of the row shows all its lines. */
export function rowHeight(values: readonly SheetValue[], columnWidths: readonly number[], isBold = false): number {
  const lines = values.map((value, index) => {
    const room = ((columnWidths[index] ?? 10) - margin) * emPerCharacter;
    return typeof value === 'string' ? linesOf(value, room, isBold) : 1;
  });
  return Math.min(tallestRow, Math.max(1, ...lines) * lineHeight + 7);
}

/** The lines the program will make of a text: it folds at words, and its letters may be a little wider than ours. */
function linesOf(text: string, room: number, isBold: boolean): number {
  const least = room * 0.92;
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, wrapped(line, least * fontSize, fontSize, isBold, standardMeasure).length),
      0,
    );
}

const latinWord = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.'’&_]*-?/gu;
/** A word longer than this, in characters, is a link or a code. */
const longestWord = 28;

/** Characters that a cell keeps free at the least. */
const wordMargin = 0.3;

/** The width at which no word of these texts is cut. */
function wordWidth(values: readonly SheetValue[]): number {
  const words = values.flatMap((value) => (typeof value === 'string' ? (value.match(latinWord) ?? []) : []));
  return words.reduce(
    (most, word) =>
      word.length > longestWord ? most : Math.max(most, standardMeasure(word, 1, false) / emPerCharacter + wordMargin),
    0,
  );
}
