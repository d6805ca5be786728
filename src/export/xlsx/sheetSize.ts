/** Widths in characters, heights in points: wrapped rows get their height here, for not every program grows them. */
import { standardMeasure } from '../../layout/measure.ts';
import { isCompetitorColumn } from '../../words/columns.ts';
import type { Language } from '../../words/language.ts';
import type { SheetColumn, SheetColumnId, SheetValue } from './sheetColumns.ts';
import { fontSize } from './sheetStyle.ts';

/** Room for what a cell usually says in two or three lines. */
const widths: Partial<Readonly<Record<SheetColumnId, number>>> = {
  rank: 5,
  name: 10,
  jobTitle: 17,
  coach: 5,
  hidden: 7,
  gap: 5,
  businessAgenda: 16,
  personalWin: 16,
  primaryOwner: 8,
  secondaryOwner: 8,
  evidence: 21,
  confidence: 7,
  assessedOn: 11.2,
  assessedBy: 8,
  note: 24,
};
const scaleWidth: Readonly<Record<Language, number>> = { zh: 8.9, en: 12 };
/** “Procurement” stays whole. */
const ribWidth: Readonly<Record<Language, number>> = { zh: 10, en: 11.6 };

/** A character is a digit's width; the cell keeps about one character of margin. */
const emPerCharacter = 0.556;
const margin = 1.2;
const widestHeading = 16;
/** Where a heading may break: at spaces, behind a hyphen, and a long Chinese one behind its third character. */
const breakable = /\s+|(?<=-)|(?<=^\p{Script=Han}{3})(?=\p{Script=Han}{2})/u;

/** One width a column, in characters: none cuts a word of its heading; few columns share out more room. */
export function columnWidthsOf(columns: readonly SheetColumn[], language: Language): number[] {
  const stretch = columns.length > 6 ? 1 : 1.8;
  return columns.map(({ id, heading }) => {
    const known = id === 'rib' ? ribWidth[language] : isCompetitorColumn(id) ? undefined : widths[id];
    const words = heading
      .split(breakable)
      .map((word) => standardMeasure(word, 1, true) / emPerCharacter + margin + 0.5);
    const width = Math.max(known ?? scaleWidth[language], Math.min(widestHeading, Math.max(...words)));
    return Math.round(10 * width * (id === 'rank' ? 1 : stretch)) / 10;
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
