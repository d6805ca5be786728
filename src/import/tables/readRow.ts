/** The cells of one row as values of its columns; what a column cannot hold is named. */
import type { CellPlace, CellValue } from '../../columns/cell.ts';
import { type Column, cellText, isEmpty, readCell } from '../../columns/column.ts';
import { kinds } from '../../columns/kinds.ts';
import type { AnyTable } from '../../columns/table.ts';
import { isSame } from '../../domain/edits/change.ts';
import { isBlank } from '../../domain/sameName.ts';
import { fileLimits } from '../../file/limits.ts';
import type { CellFault } from '../../words/cellFault.ts';
import { languages } from '../../words/language.ts';
import { cleanText } from '../cellKind.ts';
import { headed, partingOf } from '../headed.ts';
import { leadIn, saidHere } from './leads.ts';
import { type TableSheet, unitIn } from './recognise.ts';

export type Write = {
  readonly column: Column<unknown>;
  readonly value: CellValue;
  /** What the row holds there, null in a new one. */
  readonly before: CellValue;
  /** The column and its text that led to the value, where that is not the cell of its own. */
  readonly from?: { readonly column: Column<unknown>; readonly text: string };
};

type Given = Omit<Write, 'before'> & { readonly text: string };

/** A line for the text that keeps what no cell could hold, and what parts it from the text before it. */
type Kept = { readonly line: string; readonly mark: string };

/** A text its column cannot hold; `isKept`: the row has a text that takes it. */
export type Trouble = {
  /** The column's id, and what it is called in the sheet. */
  readonly column: string;
  readonly heading: string;
  readonly text: string;
  readonly fault: CellFault;
  readonly isKept: boolean;
};

export type RowRead = {
  readonly given: readonly Given[];
  /** Of columns that are only told and by which a row is found. */
  readonly named: readonly Omit<Write, 'before'>[];
  /** Columns with nothing in their cell. */
  readonly blank: readonly Column<unknown>[];
  /** Lines for the text that takes what no cell could hold. */
  readonly kept: readonly Kept[];
  readonly troubles: readonly Trouble[];
};

/** `current`: the row these cells are known to be of; what says the same as it is not read again. `rowId`: of the row they are read for. */
export function readRow(
  sheet: TableSheet,
  cells: readonly string[],
  current: unknown,
  place: CellPlace,
  rowId: string,
): RowRead {
  const { table, columns, headings } = sheet;
  const given: Given[] = [];
  const named: Omit<Write, 'before'>[] = [];
  const blank: Column<unknown>[] = [];
  const kept: Kept[] = [];
  const troubles: Trouble[] = [];
  for (const [at, column] of columns.entries()) {
    if (!column || column.id === table.intake?.person) continue;
    const whole = saidHere(column.kind, withUnit(cells[at] ?? '', column, headings[at]), place.language);
    if (!column.set) {
      const told = table.intake?.keys.includes(column.id) ? kinds[column.kind].read(whole, place) : null;
      if (told && 'value' in told) named.push({ column, value: told.value });
      continue;
    }
    if (current !== undefined && saysSo(column, current, whole, place)) continue;
    if (isBlank(whole)) {
      blank.push(column);
      continue;
    }
    const led = ledIn(column, whole, sheet, cells, place);
    const from = led && { from: { column, text: whole } };
    if (led) given.push({ column: led.column, value: led.value, text: whole, ...from });
    const text = led ? led.rest : whole;
    if (text === '') {
      blank.push(column);
      continue;
    }
    const read = readCell(column, text, rowId, place);
    if ('value' in read) {
      if (!isEmpty(read.value)) given.push({ column, value: read.value, text, ...from });
      else blank.push(column);
      continue;
    }
    const heading = headings[at]?.trim() ?? '';
    const isKept = table.intake?.keeps !== undefined;
    const room = read.fault === 'too-long' ? roomOf(column) : 0;
    const characters = [...text];
    if (room > 0) given.push({ column, value: characters.slice(0, room).join('').trim(), text });
    const known = read.known ?? null;
    if (!isEmpty(known)) given.push({ column, value: known, text });
    const rest = isEmpty(known) ? characters.slice(room).join('').trim() : (read.about ?? text);
    if (isKept) kept.push({ line: headed(heading, rest), mark: partingOf(heading) });
    troubles.push({ column: column.id, heading, text: read.about ?? text, fault: read.fault, isKept });
  }
  return { given, named, blank, kept, troubles };
}

/** What another column holds that the text begins with, if the row has no cell of that. */
function ledIn(
  { ledBy }: Column<unknown>,
  text: string,
  { table, columns }: TableSheet,
  cells: readonly string[],
  { language, today }: CellPlace,
) {
  const column = ledBy && table.columns.find(({ id }) => id === ledBy.column);
  const at = column ? columns.indexOf(column) : -1;
  if (!column || (at >= 0 && !(ledBy.staysWhole && isBlank(cells[at] ?? '')))) return null;
  const said = ledBy.behind?.(text, today) ?? text;
  const lead = leadIn(column.kind, said, language);
  const isMore = said !== text || lead?.rest !== '';
  return lead && { column, value: lead.value, rest: ledBy.staysWhole && isMore ? text : lead.rest };
}

/** A bare limit is meant in the unit of its heading. */
function withUnit(text: string, { kind }: Column<unknown>, heading = ''): string {
  return kind === 'limit' && /\d\s*$/u.test(text) ? `${text}${unitIn(heading)}` : text;
}

/** Characters a text that is too long may have; 0 for what is no text. */
function roomOf({ kind }: Column<unknown>): number {
  if (kinds[kind].isLong) return fileLimits.note;
  return kind === 'line' || kind === 'owner' || kind === 'measure' ? fileLimits.text : 0;
}

/** What of it differs from a row of the table. An empty cell clears where the row was found by its id. */
export function changesTo(read: RowRead, row: unknown, isById: boolean, table: AnyTable, place: CellPlace): Write[] {
  const writes = read.given.flatMap(({ text, ...each }): Write[] => {
    const { column, value } = each;
    const before = column.valueOf(row);
    const isHeld = isSame(before, value) || saysSo(column, row, text, place) || saysWhole(each, row, place);
    return isHeld ? [] : [{ ...each, before }];
  });
  const left = read.blank.filter((column) => read.given.every((each) => each.column !== column));
  const cleared = isById ? left.flatMap((column): Write[] => clearing(column, row)) : [];
  return withKept([...writes, ...cleared], read, table, row);
}

/** A new row takes what is given. */
export function beginningOf(read: RowRead, table: AnyTable): Write[] {
  const writes = read.given.map(({ text: _, ...each }) => ({ ...each, before: null }));
  return withKept(writes, read, table, undefined);
}

function clearing(column: Column<unknown>, row: unknown): Write[] {
  const { emptied } = kinds[column.kind];
  const before = column.valueOf(row);
  return emptied === undefined || isEmpty(before) ? [] : [{ column, value: emptied, before }];
}

function withKept(writes: readonly Write[], { kept, given }: RowRead, table: AnyTable, row: unknown): Write[] {
  const taker = table.columns.find(({ id }) => id === table.intake?.keeps);
  if (!taker || kept.length === 0) return [...writes];
  const current = row === undefined ? '' : `${taker.valueOf(row) ?? ''}`;
  const said = `${given.find(({ column }) => column === taker)?.value ?? current}`;
  const after = withLines(said, kept);
  const others = writes.filter(({ column }) => column !== taker);
  return after === current ? others : [...others, { column: taker, value: after, before: current }];
}

/** The text with the lines that no cell could hold, each once. */
export function withLines(said: string, kept: readonly Kept[]): string {
  return kept
    .reduce((text, { line, mark }) => {
      if (text.includes(line)) return text;
      // Behind a full stop no other mark is wanted.
      const parting = text === '' ? '' : /[。；;.!！?？]$/u.test(text) ? mark.slice(1) : mark;
      return `${text}${parting}${line}`;
    }, said.trimEnd())
    .slice(0, fileLimits.note);
}

/** Whether the row holds the whole text, in its own column, that a value was read out of: then it is not read again. */
export function saysWhole({ from }: Pick<Write, 'from'>, row: unknown, place: CellPlace): boolean {
  return from !== undefined && saysSo(from.column, row, from.text, place);
}

/** Whether a cell says what the row holds, in either language, as a file could hold it. */
export function saysSo(column: Column<unknown>, row: unknown, text: string, place: CellPlace): boolean {
  const value = column.valueOf(row);
  if (typeof value === 'number' && Number.isFinite(value)) {
    return Number(value.toPrecision(15)) === Number(text.trim() === '' ? Number.NaN : text);
  }
  const filed = asFiled(text);
  return languages.some((language) => {
    const said = cellText(column, row, { ...place, language });
    // A text that a spreadsheet would run has an apostrophe in front.
    return asFiled(said) === filed || asFiled(`'${said}`) === filed;
  });
}

/** A file drops what cannot be seen, and may break lines another way. */
function asFiled(text: string): string {
  return cleanText(text.replace(/[\p{Cc}\p{Surrogate}\s]/gu, ''));
}
