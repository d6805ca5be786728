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
import { saidHere } from './measureWords.ts';
import { type TableSheet, unitIn } from './recognise.ts';

/** `before`: what the row holds there, null in a new one. */
export type Write = { readonly column: Column<unknown>; readonly value: CellValue; readonly before: CellValue };

type Given = Omit<Write, 'before'> & { readonly text: string };

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
  readonly kept: readonly string[];
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
  const kept: string[] = [];
  const troubles: Trouble[] = [];
  for (const [at, column] of columns.entries()) {
    if (!column || column.id === table.intake?.person) continue;
    const text = saidHere(column.kind, withUnit(cells[at] ?? '', column, headings[at]), place.language);
    if (!column.set) {
      const told = table.intake?.keys.includes(column.id) ? kinds[column.kind].read(text, place) : null;
      if (told && 'value' in told) named.push({ column, value: told.value });
      continue;
    }
    if (current !== undefined && saysSo(column, current, text, place)) continue;
    if (isBlank(text)) {
      blank.push(column);
      continue;
    }
    const elsewhere = column.elsewhere?.(text);
    const meant = elsewhere && table.columns.find(({ id }) => id === elsewhere.column);
    if (meant && !columns.includes(meant)) {
      given.push({ column: meant, value: elsewhere.value, text });
      continue;
    }
    const read = readCell(column, text, rowId, place);
    if ('value' in read) {
      if (!isEmpty(read.value)) given.push({ column, value: read.value, text });
      else blank.push(column);
      continue;
    }
    const heading = headings[at]?.trim() ?? '';
    const isKept = table.intake?.keeps !== undefined;
    const room = read.fault === 'too-long' ? roomOf(column) : 0;
    const whole = [...text];
    if (room > 0) given.push({ column, value: whole.slice(0, room).join('').trim(), text });
    const known = read.known ?? null;
    if (!isEmpty(known)) given.push({ column, value: known, text });
    const rest = isEmpty(known) ? whole.slice(room).join('').trim() : (read.about ?? text);
    if (isKept) kept.push(`${heading}${/\p{Script=Han}/u.test(heading) ? '：' : ': '}${rest}`);
    troubles.push({ column: column.id, heading, text: read.about ?? text, fault: read.fault, isKept });
  }
  return { given, named, blank, kept, troubles };
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
  const writes = read.given.flatMap(({ column, value, text }): Write[] => {
    const before = column.valueOf(row);
    return isSame(before, value) || saysSo(column, row, text, place) ? [] : [{ column, value, before }];
  });
  const cleared = isById ? read.blank.flatMap((column): Write[] => clearing(column, row)) : [];
  return withKept([...writes, ...cleared], read, table, row);
}

/** A new row takes what is given. */
export function beginningOf(read: RowRead, table: AnyTable): Write[] {
  const writes = read.given.map(({ column, value }) => ({ column, value, before: null }));
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
export function withLines(said: string, kept: readonly string[]): string {
  return kept
    .reduce((text, line) => (text.includes(line) ? text : [text, line].filter(Boolean).join('\n')), said)
    .slice(0, fileLimits.note);
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
