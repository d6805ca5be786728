/** Which column holds what: by its header where there is one, else by what its cells look like. */

import { dateOf, isCoachWord, levelOf, roleOf, stanceOf } from '../columns/readScale.ts';
import { isJobTitle } from '../domain/entry.ts';
import { holdsTitleAndName, looksLikeChain, looksLikeName } from './cellKind.ts';
import { type Field, fieldOfHeader, plainHeader } from './field.ts';

export type ColumnGuess = {
  readonly index: number;
  /** As the table writes it; empty without a header row. */
  readonly header: string;
  readonly field: Field;
  readonly by: 'header' | 'content' | 'none';
  /** The first few different values, for a preview. */
  readonly samples: readonly string[];
};

export type Header = { readonly at: number; readonly rows: number; readonly texts: readonly string[] };

const headerSearch = 20;
const sampleSize = 200;
/** Columns of a sheet that are looked at. */
export const mostColumns = 200;
/** A table of more headings than this is an export of some system: columns it does not share with ours stay outside. */
const mostOfList = 8;

/**
 * The header row: among the first rows the one with the most cells that are header words, two at least (one, if it is
 * half of the row), up to the first gap behind it. A second row of "现状 / 目标" below a grouped header belongs to it.
 */
export function headerOf(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  for (let at = 0; at < Math.min(rows.length, headerSearch); at++) {
    const row = rows[at] ?? [];
    if (best && bestScore >= 2 && at > best.at + 1 && row.filter((cell) => cell !== '').length < 2) break;
    const score = headerScore(row);
    if (score > bestScore) {
      best = { at, rows: 1, texts: row };
      bestScore = score;
    }
  }
  return (best && withSecondRow(best, rows)) ?? headerByContrast(rows);
}

/** A row of headings with one word known at most: over a column of names, dates or numbers it is none of these itself. */
function headerByContrast(rows: readonly (readonly string[])[]): Header | null {
  const at = rows.slice(0, headerSearch).findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const texts = rows[at];
  if (!texts || !isRowOfLabels(texts) || texts.length > mostColumns) return null;
  if (!texts.some((cell) => fieldOfHeader(cell))) return null;
  const below = rows.slice(at + 1, at + 1 + contrastRows).filter((row) => row.length > 1);
  const stands = texts.some((cell, index) => {
    const values = below.map((row) => row[index] ?? '').filter((value) => value !== '');
    const differs = (is: (value: string) => boolean) => !is(cell) && shareOf(values, is) >= 0.8;
    return cell !== '' && values.length > 1 && (differs(looksLikeName) || differs(isDatum));
  });
  return stands ? { at, rows: 1, texts } : null;
}

const contrastRows = 30;
/** The rows, from the first on, that can have a say in where the headings are. */
export const headerReach = headerSearch + contrastRows;

/** A number, a date, an address: what stands under a heading and is none. */
function isDatum(value: string): boolean {
  return /^[\d\s.,:/%+$€£¥-]+$/u.test(value) || /@|:\/\//u.test(value) || dateOf(value) !== null;
}

/** Short words, each once. */
function isRowOfLabels(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== '');
  const isLabel = (cell: string) => cell.length <= 60 && !isDatum(cell) && !/[。；;！!]/u.test(cell);
  return cells.length > 1 && cells.every(isLabel) && new Set(cells).size === cells.length;
}

/** The headings that begin another table in this row; null when it is a row of people. */
export function headerAt(rows: readonly (readonly string[])[], at: number): Header | null {
  const texts = rows[at] ?? [];
  const exact = texts.slice(0, mostColumns).filter((cell) => fieldOfHeader(cell)?.exact).length;
  return exact >= 2 && headerScore(texts) > 0 ? withSecondRow({ at, rows: 1, texts }, rows) : null;
}

function headerScore(whole: readonly string[]): number {
  const row = whole.length > mostColumns ? whole.slice(0, mostColumns) : whole;
  const cells = row.filter((cell) => cell !== '');
  const known = cells.map((cell) => fieldOfHeader(cell)).filter((meaning) => meaning !== null);
  const exact = known.filter((meaning) => meaning.exact).length;
  const different = new Set(known.map((meaning) => meaning.field)).size;
  if (exact === 0) return 0;
  const isWideRow = exact >= 2 && different >= 2 && isRowOfLabels(row);
  if (cells.length > different * 2 + 2 && !isWideRow) return 0;
  if (different < 2 && known.length * 2 < cells.length) return 0;
  return different + exact / 100;
}

const partOfGroup = new Set(
  '现状 目标 当前 现有 期望 第一 第二 now current target wanted primary secondary first second'.split(' '),
);

function withSecondRow(first: Header, rows: readonly (readonly string[])[]): Header {
  const below = rows[first.at + 1] ?? [];
  const parts = below.filter((cell) => partOfGroup.has(plainHeader(cell))).length;
  if (parts === 0) {
    const above = rows[first.at - 1] ?? [];
    const grouped = first.texts.some((cell) => partOfGroup.has(plainHeader(cell)));
    const hasGroups = above.filter((cell) => cell !== '').length > 1;
    return grouped && hasGroups ? { ...first, texts: joined(above, first.texts) } : first;
  }
  const filled = below.filter((cell) => cell !== '');
  const isHeader = filled.every(
    (cell) => partOfGroup.has(plainHeader(cell)) || first.texts.includes(cell) || fieldOfHeader(cell),
  );
  return isHeader ? { at: first.at, rows: 2, texts: joined(first.texts, below) } : first;
}

function joined(groups: readonly string[], parts: readonly string[]): string[] {
  const texts: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(groups.length, parts.length); column++) {
    group = groups[column] || group;
    const part = parts[column] ?? '';
    if (part === '' || part === group) texts.push(groups[column] ?? part);
    else texts.push(partOfGroup.has(plainHeader(part)) ? `${group} ${part}` : part);
  }
  return texts;
}

type Column = { readonly index: number; readonly header: string; readonly values: readonly string[] };

/**
 * One guess a column of the body, given the header's texts. Two columns have the same field only if it is a note or a
 * competitor. Headings that say nothing go to the note in a short list, and are left out of a wide one.
 */
export function columnsOf(body: readonly (readonly string[])[], header: readonly string[] | null): ColumnGuess[] {
  const widest = body.slice(0, sampleSize * 5).reduce((most, row) => Math.max(most, row.length), header?.length ?? 0);
  const width = Math.min(mostColumns, widest);
  const columns: Column[] = Array.from({ length: width }, (_, index) => ({
    index,
    header: header?.[index] ?? '',
    values: filledValues(body, index),
  }));
  const isWide = columns.filter((column) => column.header !== '').length > mostOfList;
  const taken = takenByHeader(columns);
  const used = new Set([...taken.values()].map(({ field }) => field));
  guessByContent(columns, isWide, {
    has: (index) => taken.has(index),
    isFree: (field) => isRepeatable(field) || !used.has(field),
    give: ({ index }, field) => {
      taken.set(index, { field, by: 'content' });
      used.add(field);
    },
  });
  return columns.map(({ index, header: text, values }) => {
    const isKept = text === '' ? values.length > 0 && header === null : !isWide;
    const isNote = isKept || (text === '' && values.length > 0 && !isWide);
    const guess = taken.get(index) ?? { field: isNote ? 'note' : 'skip', by: 'none' as const };
    return { index, header: text, ...guess, samples: [...new Set(values)].slice(0, 3) };
  });
}

function isRepeatable(field: Field): boolean {
  return field === 'note' || field === 'skip' || field === 'competitor';
}

type Guess = { readonly field: Field; readonly by: ColumnGuess['by'] };

/** Known headings first, of two for one field the plainer one; then those that only contain a known word. */
function takenByHeader(columns: readonly Column[]): Map<number, Guess> {
  const taken = new Map<number, Guess>();
  const used = new Set<Field>();
  const read = columns.flatMap(({ index, header }) => {
    const meaning = fieldOfHeader(header);
    return meaning ? [{ index, ...meaning }] : [];
  });
  const exact = read.filter((each) => each.exact).toSorted((a, b) => a.order - b.order || a.index - b.index);
  for (const { index, field, exact: isExact } of [...exact, ...read.filter((each) => !each.exact)]) {
    if (isRepeatable(field) || !used.has(field)) taken.set(index, { field, by: 'header' });
    else if (field === 'level' && !isExact) taken.set(index, { field: 'competitor', by: 'header' });
    used.add(field);
  }
  if (used.has('name') && used.has('givenName')) {
    for (const [index, { field }] of taken) {
      if (field === 'givenName' || field === 'surname') taken.set(index, { field: 'skip', by: 'header' });
    }
  }
  return taken;
}

function filledValues(body: readonly (readonly string[])[], index: number): string[] {
  const values: string[] = [];
  for (const row of body) {
    const value = row[index];
    if (value) values.push(value);
    if (values.length === sampleSize) break;
  }
  return values;
}

/** In order; a test that needs most of the cells to agree comes before one that half of them satisfy. */
const looks: readonly {
  readonly fields: readonly Field[];
  readonly share: number;
  readonly is: (value: string) => boolean;
}[] = [
  { fields: ['skip'], share: 0.7, is: isContact },
  { fields: ['coach'], share: 1, is: isCoachWord },
  { fields: ['level', 'targetLevel'], share: 0.7, is: (value) => !isNumber(value) && levelOf(value) !== null },
  { fields: ['stance', 'targetStance'], share: 0.7, is: (value) => stanceOf(value) !== null },
  { fields: ['role'], share: 0.7, is: (value) => roleOf(value) !== null },
  { fields: ['assessedOn'], share: 0.8, is: (value) => !isNumber(value) && dateOf(value) !== null },
  { fields: ['person'], share: 0.5, is: holdsTitleAndName },
  { fields: ['jobTitle'], share: 0.5, is: isJobTitle },
  { fields: ['chain'], share: 0.5, is: looksLikeChain },
];

type Guesses = {
  readonly has: (index: number) => boolean;
  readonly isFree: (field: Field) => boolean;
  readonly give: (column: Column, field: Field) => void;
};

/** What a heading nobody knows may still be by its cells: a name, a title, a department. */
const byCellsAlone = new Set<Field>(['person', 'jobTitle', 'chain', 'skip']);

function guessByContent(columns: readonly Column[], isWide: boolean, { has, isFree, give }: Guesses): void {
  const open = () => columns.filter((column) => !has(column.index) && column.values.length > 0);
  for (const column of open()) if (column.header === '' && countsUp(column.values)) give(column, 'skip');
  const hasName = !isFree('name') || !isFree('person') || !isFree('surname');
  for (const look of looks) {
    for (const column of open()) {
      const field = look.fields.find(isFree);
      if (field === undefined || (field === 'person' && !(isFree('jobTitle') && !hasName))) break;
      if (isWide && !byCellsAlone.has(field)) break;
      if (field === 'assessedOn' && column.header !== '') continue;
      if (shareOf(column.values, look.is) >= look.share) give(column, field);
    }
  }
  const isHeaded = columns.some((column) => column.header !== '');
  if (hasName && isHeaded) return;
  const isNamed = !isFree('name') || !isFree('person');
  const named = open()
    .map((column) => ({ column, share: shareOf(column.values, looksLikeName), variety: varietyOf(column.values) }))
    .filter((each) => each.share >= 0.5)
    .sort((a, b) => b.variety - a.variety || a.column.index - b.column.index);
  const others = isHeaded || columns.length > mostOfList ? [] : (['primaryOwner', 'secondaryOwner'] as const);
  for (const { column } of named) {
    const field = (['name', ...others] as const).find((each) => isFree(each) && (each !== 'name' || !isNamed));
    if (field) give(column, field);
  }
  if (isFree('name') && isFree('person')) {
    const likely = open()
      .filter(
        (column) => column.header === '' && column.values.every((value) => value.length <= 40 && !isNumber(value)),
      )
      .sort((a, b) => varietyOf(b.values) - varietyOf(a.values) || a.index - b.index)[0];
    if (likely) give(likely, 'name');
  }
}

/** A telephone, a mail or web address, a machine's number for somebody. */
function isContact(value: string): boolean {
  return (
    /^\S+@\S+\.\S+$|^https?:|^www\./iu.test(value) ||
    (/^\+?[\d\s()-]{8,20}$/u.test(value) && value.replace(/\D/gu, '').length >= 8 && dateOf(value) === null) ||
    /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/iu.test(value)
  );
}

/** A longer cell is prose: it is nobody's name, title or department. */
const longestName = 300;

function shareOf(values: readonly string[], is: (value: string) => boolean): number {
  const fits = values.filter((value) => value.length <= longestName && is(value));
  return fits.length / Math.max(1, values.length);
}

function varietyOf(values: readonly string[]): number {
  return new Set(values).size / Math.max(1, values.length);
}

function isNumber(value: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(value);
}

/** 1, 2, 3 …: row numbers, which say nothing about people. */
function countsUp(values: readonly string[]): boolean {
  return values.length > 1 && values.every((value, at) => isNumber(value) && Number(value) === Number(values[0]) + at);
}
