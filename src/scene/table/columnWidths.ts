/** How wide a table's columns are: no word of a heading or a cell is broken while the page can hold them all. */
import type { Measure } from '../../layout/measure.ts';
import { longestWord } from '../../layout/wrap.ts';
import type { TableColumn } from './tableColumn.ts';
import { boldExtra, markSpace, sizeOf, spare, type TableType, withNote } from './tableType.ts';

export type ColumnWidths = {
  readonly widths: number[];
  /** Some words are broken, because there is not width enough for all columns. */
  readonly isSqueezed: boolean;
  /** About how many lines heading and rows take. */
  readonly lines: number[];
};

/** Headings are set smaller than cells by this. */
export const headingShare = 0.92;
/** In em: what is longer than this may be broken; a line wanted whole may be folded. */
const longest = { word: 13, whole: 10, line: 26 };

/** So few characters between others are one word: 高层管理, 第一责任人. */
const shortHan = /(?<!\p{Script=Han})\p{Script=Han}{1,5}(?!\p{Script=Han})/gu;

type Sizes = {
  readonly isNarrow: boolean;
  readonly least: number;
  /** Everything on one line. */
  readonly wanted: number;
  /** How many lines heading and cells take at a width; the heading comes first. */
  readonly linesAt: (width: number) => number[];
};

export function columnWidths(
  columns: readonly TableColumn[],
  type: TableType,
  width: number,
  measure: Measure,
): ColumnWidths {
  const sizes = columns.map((column, index) => knownSizes(column, isAlone(columns, index), type, measure));
  const { widths, isSqueezed } = widthsOf(sizes, type, width);
  const byColumn = sizes.map((size, index) => size.linesAt(widths[index] ?? 0));
  const rows = byColumn[0]?.length ?? 0;
  const lines = Array.from({ length: rows }, (_, row) => Math.max(...byColumn.map((each) => each[row] ?? 1)));
  return { widths, isSqueezed, lines };
}

type Known = { readonly measure: Measure; readonly byType: Map<string, Sizes> };

const known = new WeakMap<TableColumn, Known>();

/** A page tries its columns in many sets and few types, so each is measured once a type. */
function knownSizes(column: TableColumn, isGroupAlone: boolean, type: TableType, measure: Measure): Sizes {
  const before = known.get(column);
  const { byType } = before?.measure === measure ? before : { byType: new Map<string, Sizes>() };
  const key = [type.size, type.nameSize, type.padX, isGroupAlone].join(' ');
  const sizes = byType.get(key) ?? sizesOf(column, isGroupAlone, type, measure);
  byType.set(key, sizes);
  known.set(column, { measure, byType });
  return sizes;
}

function widthsOf(sizes: readonly Sizes[], type: TableType, width: number): Omit<ColumnWidths, 'lines'> {
  const total = (of: (size: Sizes) => number) => sizes.reduce((sum, size) => sum + of(size), 0);
  const least = total((size) => size.least);
  const wanted = total((size) => size.wanted);
  if (least > width) return { widths: sizes.map((size) => (size.least * width) / least), isSqueezed: true };
  const widths = wanted > width ? shared(sizes, width - least, type.size) : sizes.map((size) => size.wanted);
  // What is left goes where text is long, so that narrow columns stay together.
  const left = width - widths.reduce((sum, each) => sum + each, 0);
  const taking = total((size) => (size.isNarrow ? 0 : size.wanted)) || Number.POSITIVE_INFINITY;
  return {
    widths: widths.map((each, index) => {
      const size = sizes[index];
      return size && !size.isNarrow ? each + (left * size.wanted) / taking : each;
    }),
    isSqueezed: false,
  };
}

/** Whether the column is its group's only one, so that the group's word must fit over it. */
function isAlone(columns: readonly TableColumn[], index: number): boolean {
  const group = columns[index]?.group;
  return columns[index - 1]?.group !== group && columns[index + 1]?.group !== group;
}

function sizesOf(column: TableColumn, isGroupAlone: boolean, type: TableType, measure: Measure): Sizes {
  const { size, padX } = type;
  const headingSize = size * headingShare;
  const word = (text: string, of: number, bold: boolean) => {
    const han = (text.match(shortHan) ?? []).map((run) => measure(run, of, bold));
    return Math.min(Math.max(longestWord(text, of, bold, measure), ...han) * spare, size * longest.word);
  };
  const cells = column.cells.map((cell) => {
    const space = markSpace(cell);
    const bold = cell.bold === true;
    const own = sizeOf(cell, type);
    const drawn = cell.text.split('\n').map((line) => measure(line, own, bold));
    const before = space.before * own + boldExtra(cell, own, measure);
    const native = withNote(cell)
      .split('\n')
      .map((line) => before + measure(line, own, bold) * spare);
    const beside = before + space.after * own;
    const whole = Math.max(Math.max(...drawn) + beside, ...native);
    const kept = column.isWhole ? whole : cell.isHeadWhole ? beside + (drawn[0] ?? 0) * spare : 0;
    const least = Math.min(own * longest.whole, kept);
    return {
      drawn,
      native,
      beside,
      alone: space.alone * size,
      least: Math.max(space.alone * size, least, beside + word(cell.text, own, bold)),
      wanted: Math.max(space.alone * size, whole),
    };
  });
  const isUnderWord = isGroupAlone || column.heading === '';
  const groupWord = isUnderWord ? measure(column.groupWord, headingSize, true) : 0;
  const least = Math.max(word(column.heading, headingSize, false), groupWord, ...cells.map((cell) => cell.least));
  const heading = measure(column.heading, headingSize, false) * spare;
  const wanted = Math.max(
    least,
    Math.min(heading, size * 8),
    ...cells.map((cell) => Math.min(cell.wanted, size * longest.line)),
  );
  return {
    isNarrow: column.isNarrow === true,
    least: least + 2 * padX,
    wanted: wanted + 2 * padX,
    linesAt: (width) => {
      const room = width - 2 * padX;
      return [
        linesIn([heading], room, size),
        ...cells.map((cell) =>
          Math.max(linesIn(cell.drawn, room - cell.beside, size), linesIn(cell.native, room, size), 1),
        ),
      ];
    },
  };
}

/** Lines end between words, so that each but the last leaves about one character free. */
function linesIn(lengths: readonly number[], room: number, size: number): number {
  const filled = Math.max(1, room - size);
  return lengths.reduce(
    (sum, length) => sum + (length * 1.02 <= room ? 1 : 1 + Math.ceil((length * 1.02 - room) / filled)),
    0,
  );
}

type Step = { readonly by: number; readonly gain: number };

/** Up to so many lines a row counts the more the taller it is; a text of pages takes no more from the others. */
const tall = 8;

function weightOf(lines: number): number {
  const over = Math.max(0, lines - tall);
  return (lines - over) ** 3 + over * tall;
}

/** The spare width goes, step by step, where it saves the most lines for its width; tall rows count most. */
function shared(sizes: readonly Sizes[], spareWidth: number, step: number): number[] {
  const widths = sizes.map((size) => size.least);
  const steps = sizes.map((size, index) => bestStep(size, widths[index] ?? 0, spareWidth, step));
  let left = spareWidth;
  while (left > 1) {
    const index = steps.reduce((best, { gain }, at) => (gain > (steps[best]?.gain ?? 0) ? at : best), 0);
    const { by, gain } = steps[index] ?? { by: 0, gain: 0 };
    const size = sizes[index];
    if (gain <= 0 || !size) break;
    if (by <= left) {
      widths[index] = (widths[index] ?? 0) + by;
      left -= by;
    }
    steps[index] = bestStep(size, widths[index] ?? 0, left, step);
  }
  return widths;
}

function bestStep(size: Sizes, width: number, left: number, step: number): Step {
  const cost = (at: number) => size.linesAt(at).reduce((sum, lines) => sum + weightOf(lines), 0);
  const now = cost(width);
  let best: Step = { by: 0, gain: 0 };
  for (let by = step; by < Math.min(left, size.wanted - width) + step; by += step) {
    const taken = Math.min(by, left, size.wanted - width);
    if (taken <= 0) break;
    const gain = (now - cost(width + taken)) / taken;
    if (gain > best.gain) best = { by: taken, gain };
  }
  return best;
}
