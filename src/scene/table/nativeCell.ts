/** A cell of a table where cells hold text alone: marks become signs and words, lines break as they do on the page. */
import type { CellMark, PageCell } from '../../columns/cell.ts';
import type { PlanMark } from '../../domain/plan.ts';
import { type Level, levelNumber, type Stance } from '../../domain/scales.ts';
import type { Measure } from '../../layout/measure.ts';
import { flowed, wrapped } from '../../layout/wrap.ts';
import type { TableCell, TableRun } from '../page.ts';
import { color } from '../tokens.ts';
import { inkOf } from './tableColumn.ts';
import { boldExtra, boldLead, markSpace, sizeOf, spare, type TableType, textRoom, withNote } from './tableType.ts';

export type NativeLines = {
  /** As they will stand. */
  readonly lines: readonly string[];
  /** How many a wider font may make of them. */
  readonly most: number;
  /** Each takes as much as it holds. */
  readonly isFlowing: boolean;
};

/** In the page's units. Behind a cell's text: little, so that a text a little wider than measured need not fold. */
export const endMargin = 2;
/** So many lines and no more are broken by hand, even of prose: a last line of one character reads badly. */
const fewLines = 3;
/** Other fonts than the one measured are down to this narrow. */
const narrow = 0.92;

/** `width`: between the cell's edges. Long prose flows, other texts break where the page's do. */
export function nativeLines(
  cell: PageCell,
  isProse: boolean,
  width: number,
  type: TableType,
  measure: Measure,
): NativeLines {
  const size = sizeOf(cell, type);
  const bold = cell.bold === true;
  const room = nativeRoom(cell, width, type, measure);
  const paragraphs = withNote(cell).split('\n');
  const safe = paragraphs.flatMap((text) => wrapped(text, safeRoom(room, type), size, bold, measure));
  if (!isProse || safe.length <= fewLines) return { lines: safe, most: safe.length, isFlowing: false };
  const lines = paragraphs.flatMap((text) => flowed(text, room, size, bold, measure));
  const inWider = paragraphs.flatMap((text) => flowed(text, room / spare, size, bold, measure));
  return { lines, most: Math.max(lines.length, inWider.length), isFlowing: true };
}

/** Lines that hold on the page and in a native table, in any font. */
export function safeLines(
  cell: PageCell,
  isProse: boolean,
  width: number,
  type: TableType,
  measure: Measure,
): readonly string[] {
  const size = sizeOf(cell, type);
  const bold = cell.bold === true;
  const room = Math.min(nativeRoom(cell, width, type, measure), textRoom(cell, width, type, measure));
  return cell.text
    .split('\n')
    .flatMap((text) =>
      isProse
        ? flowed(text, room / spare, size, bold, measure)
        : wrapped(text, safeRoom(room, type), size, bold, measure),
    );
}

/** What stands behind the text on the page is a word in it here. */
function nativeRoom(cell: PageCell, width: number, type: TableType, measure: Measure): number {
  const size = sizeOf(cell, type);
  return width - 2 * type.padX - markSpace(cell).before * size - boldExtra(cell, size, measure);
}

function safeRoom(room: number, type: TableType): number {
  return Math.min(room, (room + type.padX - endMargin) / spare);
}

/** A text that shall stand in these lines, broken only where it would break elsewhere by itself, in any font. */
export function withBreaks(
  lines: readonly string[],
  text: string,
  room: number,
  ink: { readonly size: number; readonly bold: boolean },
  measure: Measure,
): string {
  const standsIn = (width: number) =>
    text
      .split('\n')
      .flatMap((each) => flowed(each, width, ink.size, ink.bold, measure))
      .join('\n') === lines.join('\n');
  return [spare, 1, narrow].every((font) => standsIn(room / font)) ? text : lines.join('\n');
}

/** A cell that is a red badge with a rank in it; `isFilled`: else the number alone is red. */
export function badgeCell({ mark }: PageCell, isFilled: boolean): TableCell {
  const rank = mark?.kind === 'rank' || mark?.kind === 'badge' ? mark.rank : null;
  if (rank === null) return { text: '' };
  const look = isFilled ? { color: color.paper, fill: color.red } : { color: color.red };
  return { text: String(rank), bold: true, ...look };
}

/** `room`: for the text, from where it begins to the cell's edge. */
export function nativeCell(
  cell: PageCell,
  { lines, isFlowing }: NativeLines,
  room: number,
  isBadged: boolean,
  type: TableType,
  measure: Measure,
): TableCell {
  const { mark, note } = cell;
  if (mark?.kind === 'rank') return { ...badgeCell(cell, isBadged), size: type.nameSize };
  const lead = boldLead(cell);
  const ink = { size: sizeOf(cell, type), bold: cell.bold === true };
  const signs = signsOf(mark);
  const size = mark?.kind === 'meter' ? Math.min(ink.size * meterShare, room / spare / meterEm) : ink.size;
  const before = markSpace(cell).before * ink.size;
  const whole = isFlowing ? cell.text : withBreaks(lines, withNote(cell), room - before, ink, measure);
  const end = note !== undefined && whole.endsWith(note) ? whole.slice(0, -note.length).trimEnd().length : whole.length;
  return {
    text: whole.slice(0, end),
    lines,
    color: inkOf(cell.tone),
    ...(ink.bold ? { bold: true } : {}),
    ...(lead !== '' && { lead }),
    ...(size === type.size ? {} : { size }),
    ...(signs.length > 0 ? { signs } : {}),
    ...(end < whole.length ? { note: { text: whole.slice(end), color: color.navy } } : {}),
    ...(isFlowing ? { isFlowing } : {}),
  };
}

/** Squares are larger than the text beside them by this, where they have the room to stand in one line. */
const meterShare = 1.25;
/** Six squares and the gap between low and high. */
const meterEm = 6.4;

function signsOf(mark: CellMark | undefined): TableRun[] {
  switch (mark?.kind) {
    case 'stance':
      return [stanceSign(mark.stance)];
    case 'plan':
      return [planSign(mark.mark)];
    case 'dot':
      return [{ text: '●', color: color.navy }];
    case 'meter':
      return meterSigns(mark.level, mark.target);
    default:
      return [];
  }
}

/** The marks of design.md §4 among the signs every Chinese font has: discs for us, diamonds against, hollow is mild. */
function stanceSign(stance: Stance | null): TableRun {
  switch (stance) {
    case 'exclusive':
      return { text: '◎', color: color.green };
    case 'supporter':
      return { text: '●', color: color.green };
    case 'neutral':
      return { text: '○', color: color.ink3 };
    case 'non-supporter':
      return { text: '◇', color: color.ink };
    case 'opponent':
      return { text: '◆', color: color.ink };
    case null:
      return { text: '？', color: color.amber };
  }
}

/** A plan row's square among the same signs. */
function planSign(mark: PlanMark): TableRun {
  switch (mark) {
    case 'planned':
      return { text: '□', color: color.navy };
    case 'doing':
      return { text: '◧', color: color.navy };
    case 'done':
      return { text: '■', color: color.navy };
    case 'late':
      return { text: '□', color: color.amberLine };
    case 'dropped':
      return { text: '□', color: color.line2 };
  }
}

/** Six squares, filled as far as reached, hollow as far as wanted, pale beyond; a gap between low and high. */
function meterSigns(level: Level | null, target: Level | null): TableRun[] {
  const reached = level ? levelNumber(level) : 0;
  const wanted = target ? levelNumber(target) : 0;
  const runs: TableRun[] = [];
  for (const step of [1, 2, 3, 4, 5, 6]) {
    const square = step > reached && step <= wanted ? '□' : '■';
    const ink = step <= reached || step <= wanted ? color.navy : color.cellOff;
    const text = step === 4 ? ` ${square}` : square;
    const last = runs.at(-1);
    if (last?.color === ink) runs[runs.length - 1] = { text: last.text + text, color: ink };
    else runs.push({ text, color: ink });
  }
  return runs;
}
