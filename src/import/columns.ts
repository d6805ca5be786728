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

type Header = { readonly at: number; readonly rows: number; readonly texts: readonly string[] };

const headerSearch = 20;
const sampleSize = 200;

/**
 * The header row: among the first rows the one with the most cells that are header words, two at least (one, if it is
 * half of the row). A second row of "现状 / 目标" below a grouped header belongs to it.
 */
export function headerOf(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  for (let at = 0; at < Math.min(rows.length, headerSearch); at++) {
    const row = rows[at] ?? [];
    const score = headerScore(row);
    if (score > bestScore) {
      best = { at, rows: 1, texts: row };
      bestScore = score;
    }
  }
  return best && withSecondRow(best, rows);
}

function headerScore(row: readonly string[]): number {
  const cells = row.filter((cell) => cell !== '');
  const known = cells.map((cell) => fieldOfHeader(cell)).filter((meaning) => meaning !== null);
  const exact = known.filter((meaning) => meaning.exact).length;
  const different = new Set(known.map((meaning) => meaning.field)).size;
  if (exact === 0 || cells.length > different * 2 + 2) return 0;
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

/** One guess a column of the body, given the header's texts. Two columns have the same field only if it is a note or a competitor. */
export function columnsOf(body: readonly (readonly string[])[], header: readonly string[] | null): ColumnGuess[] {
  const width = Math.max(header?.length ?? 0, ...body.slice(0, sampleSize * 5).map((row) => row.length));
  const columns: Column[] = Array.from({ length: width }, (_, index) => ({
    index,
    header: header?.[index] ?? '',
    values: filledValues(body, index),
  }));
  const taken = new Map<number, { field: Field; by: ColumnGuess['by'] }>();
  const isFree = (field: Field) =>
    field === 'note' ||
    field === 'skip' ||
    field === 'competitor' ||
    ![...taken.values()].some((each) => each.field === field);
  for (const wantsExact of [true, false]) {
    for (const { index, header: text } of columns) {
      const meaning = taken.has(index) ? null : fieldOfHeader(text);
      if (meaning?.exact !== wantsExact) continue;
      if (isFree(meaning.field)) taken.set(index, { field: meaning.field, by: 'header' });
      else if (meaning.field === 'level' && !wantsExact) taken.set(index, { field: 'competitor', by: 'header' });
    }
  }
  guessByContent(columns, taken, isFree);
  return columns.map(({ index, header: text, values }) => {
    const guess = taken.get(index) ?? { field: text || values.length > 0 ? 'note' : 'skip', by: 'none' as const };
    return { index, header: text, ...guess, samples: [...new Set(values)].slice(0, 3) };
  });
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
  { fields: ['coach'], share: 1, is: isCoachWord },
  { fields: ['level', 'targetLevel'], share: 0.7, is: (value) => !isNumber(value) && levelOf(value) !== null },
  { fields: ['stance', 'targetStance'], share: 0.7, is: (value) => stanceOf(value) !== null },
  { fields: ['role'], share: 0.7, is: (value) => roleOf(value) !== null },
  { fields: ['assessedOn'], share: 0.8, is: (value) => !isNumber(value) && dateOf(value) !== null },
  { fields: ['person'], share: 0.5, is: holdsTitleAndName },
  { fields: ['jobTitle'], share: 0.5, is: isJobTitle },
  { fields: ['chain'], share: 0.5, is: looksLikeChain },
];

function guessByContent(
  columns: readonly Column[],
  taken: Map<number, { field: Field; by: ColumnGuess['by'] }>,
  isFree: (field: Field) => boolean,
): void {
  const open = () => columns.filter((column) => !taken.has(column.index) && column.values.length > 0);
  const give = (column: Column, field: Field) => taken.set(column.index, { field, by: 'content' });
  for (const column of open()) if (column.header === '' && countsUp(column.values)) give(column, 'skip');
  for (const look of looks) {
    for (const column of open()) {
      const field = look.fields.find(isFree);
      if (field === undefined || (field === 'person' && !(isFree('name') && isFree('jobTitle')))) break;
      if (shareOf(column.values, look.is) >= look.share) give(column, field);
    }
  }
  const named = open()
    .map((column) => ({ column, share: shareOf(column.values, looksLikeName), variety: varietyOf(column.values) }))
    .filter((each) => each.share >= 0.5)
    .sort((a, b) => b.variety - a.variety || a.column.index - b.column.index);
  const hasName = !isFree('name') || !isFree('person');
  if (hasName && columns.some((column) => column.header !== '')) return;
  for (const { column } of named) {
    const field = (['name', 'primaryOwner', 'secondaryOwner'] as const).find(
      (each) => isFree(each) && (each !== 'name' || !hasName),
    );
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

function shareOf(values: readonly string[], is: (value: string) => boolean): number {
  return values.filter(is).length / Math.max(1, values.length);
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
