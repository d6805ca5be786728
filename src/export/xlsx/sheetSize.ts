/** Widths in characters, heights in points: wrapped rows get their height here, for not every program grows them. */
import { standardMeasure } from '../../layout/measure.ts';
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

/** One width a column, in characters: none cuts a word of its heading; few columns share out more room. */
export function columnWidthsOf<R>(columns: readonly SheetColumn<R>[], language: Language): number[] {
  const stretch = columns.length > 6 ? 1 : 1.8;
  return columns.map(({ kind, spec, heading }) => {
    const known = typeof spec.width === 'object' ? spec.width[language] : spec.width;
    const words = heading
      .split(breakable)
      .map((word) => standardMeasure(word, 1, true) / emPerCharacter + margin + 0.5);
    const width = Math.max(known ?? scaleWidth[language], Math.min(widestHeading, Math.max(...words)));
    return Math.round(10 * width * (kind === 'rank' ? 1 : stretch)) / 10;
  });
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

/** A tenth is added to a text that folds: words and Chinese punctuation do not fill their lines. */
function linesOf(text: string, room: number, isBold: boolean): number {
  return text.split('\n').reduce((lines, line) => {
    const length = standardMeasure(line, 1, isBold) / room;
    return lines + (length <= 1 ? 1 : Math.ceil(length * 1.1));
  }, 0);
}
