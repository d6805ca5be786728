/** How a sheet prints on A4 landscape: what is filled, one page across while that can be read, else over several at 8 pt. */
import type { Language } from '../../words/language.ts';
import type { SheetColumn } from './sheetColumns.ts';
import { fontSize } from './sheetStyle.ts';

/** Inches. */
export const printMargins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25 };

/** Points between the margins, across. */
export const printableWidth = (297 / 25.4 - printMargins.left - printMargins.right) * 72;

/** Points a character of a column's width takes: a digit of the typeface, or of the wider one that stands in for it. */
export const characterWidth: Readonly<Record<Language, number>> = { zh: 6.4, en: 5.6 };

/** Points: a table read on one page may be smaller than one that takes several anyhow. */
const smallestPrinted = { whole: 6, parted: 8 };
const smallestScale = (points: number) => Math.ceil((100 * points) / fontSize);

/** Rank and name stand on every page. */
export const repeatedColumns = 2;

export type PrintPlan = {
  /** Per cent, at which every page fits across. */
  readonly scale: number;
  /** Index of the last column of each page. */
  readonly pageEnds: readonly number[];
};

/** The columns that print, in their order; the others, empty for everyone, stand behind them. */
export function printedColumns<R>(columns: readonly SheetColumn<R>[], rows: readonly R[]) {
  const prints = (column: SheetColumn<R>) =>
    !column.spec.isHidden && (column.spec.isAsked || rows.some((row) => column.valueOf(row) !== null));
  const printed = columns.filter(prints);
  return { printed, ordered: [...printed, ...columns.filter((column) => !prints(column))] };
}

/**
 * One page across if nothing on it is smaller than 6 pt, else the fewest on which nothing is smaller than 8 pt, at the
 * largest scale that needs no more.
 * @param groups: of each column; a page ends between two groups, if it can
 */
export function printPlan(groups: readonly string[], widths: readonly number[], language: Language): PrintPlan {
  const at = (scale: number) => pageEndsAt(groups, widths, charactersAt(scale, language));
  const isWhole = at(smallestScale(smallestPrinted.whole)).length === 1;
  const least = smallestScale(isWhole ? smallestPrinted.whole : smallestPrinted.parted);
  const fewest = at(least);
  for (let scale = 100; scale > least; scale--) {
    const pageEnds = at(scale);
    if (pageEnds.length === fewest.length) return { scale, pageEnds };
  }
  return { scale: least, pageEnds: fewest };
}

function charactersAt(scale: number, language: Language): number {
  return printableWidth / characterWidth[language] / (scale / 100);
}

/** Characters across the page at the smallest scale at which it holds a table alone. */
export function roomOfWhole(language: Language): number {
  return charactersAt(smallestScale(smallestPrinted.whole), language);
}

/** `room` in characters. */
function pageEndsAt(groups: readonly string[], widths: readonly number[], room: number): number[] {
  const widthOf = (from: number, to: number) => widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  const repeated = widthOf(0, repeatedColumns);
  const ends: number[] = [];
  let used = 0;
  let start = 0;
  const endPage = (next: number) => {
    ends.push(next - 1);
    used = repeated;
  };
  while (start < groups.length) {
    const group = groups[start];
    const found = groups.findIndex((each, index) => index > start && each !== group);
    const end = found < 0 ? groups.length : found;
    const isWhole = used + widthOf(start, end) <= room;
    if (!isWhole && start > 0 && repeated + widthOf(start, end) <= room) endPage(start);
    for (let index = start; index < end; index++) {
      const width = widths[index] ?? 0;
      if (used + width > room && index >= repeatedColumns && used > repeated) endPage(index);
      used += width;
    }
    start = end;
  }
  return [...ends, groups.length - 1];
}
