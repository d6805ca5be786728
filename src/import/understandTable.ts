/** Rows of a table as people: header or none, any column order, departments carried down, title and name in one cell. */

import type { Language } from '../words/language.ts';
import { chainOfTitle, cleanLine, cleanText, isTotal, isTrayWord, looksLikeChain } from './cellKind.ts';
import { type ColumnGuess, columnsOf, headerOf } from './columns.ts';
import { type Field, fieldName } from './field.ts';
import { type CellName, type ImportRow, type LeftOver, nothingSaid, type Unclear } from './importRow.ts';
import { namesIn } from './namedPeople.ts';
import { type FactReader, factReader, short } from './rowFacts.ts';
import { nothingUnderstood, type Understood } from './understood.ts';

export type TableChoices = {
  /** What the user says a column holds, by index, instead of the guess. */
  readonly fields?: Readonly<Record<number, Field>>;
  /** 0-based; null: there is none. Absent: found. */
  readonly headerRow?: number | null;
  /** Names columns without a header in what is kept for the note. */
  readonly language?: Language;
};

/**
 * People in reading order, one for each name (a cell "张三、李四" holds two). Rows above the header, section rows and rows
 * without a name or title are in `leftOver`; a value that its column cannot take stands in `kept` and in `unclear`.
 * Linear in the rows; never throws.
 */
export function understandTable(table: readonly (readonly string[])[], choices: TableChoices = {}): Understood {
  const rows = table.map((row) => row.map(cleanText));
  const header = chosenHeader(rows, choices.headerRow);
  const bodyStart = header ? header.at + header.rows : 0;
  const body = rows.slice(bodyStart);
  if (rows.length === 0) return nothingUnderstood;
  const columns = chosenColumns(columnsOf(body, header?.texts ?? null), choices.fields ?? {});
  const leftOver: LeftOver[] = [];
  for (let row = 0; row < (header?.at ?? 0); row++) leave(leftOver, rows[row] ?? [], row, { isAboveHeader: true });
  const unclear: Unclear[] = [];
  const factsOf = factReader(
    columns,
    (field) => fieldName(field, choices.language ?? 'zh'),
    hasSignedStances(body, columns),
    unclear,
  );
  const people = peopleOf(body, bodyStart, columns, header?.texts ?? null, factsOf, leftOver);
  return { columns, headerRow: header ? bodyStart - 1 : null, people, leftOver, unclear };
}

/** The user's word for a column; a guess that says the same of another column gives way. */
function chosenColumns(guesses: readonly ColumnGuess[], chosen: Readonly<Record<number, Field>>): ColumnGuess[] {
  const isRepeatable = (field: Field) => field === 'note' || field === 'competitor' || field === 'skip';
  const said = new Set<Field>(Object.values(chosen).filter((field) => !isRepeatable(field)));
  return guesses.map((column): ColumnGuess => {
    const field = chosen[column.index];
    if (field !== undefined) return { ...column, field, by: 'header' };
    return said.has(column.field) ? { ...column, field: 'note', by: 'none' } : column;
  });
}

/** Stances as numbers around zero: "+1", "-2" or "0" somewhere. */
function hasSignedStances(body: readonly (readonly string[])[], columns: readonly ColumnGuess[]): boolean {
  return columns
    .filter((column) => column.field === 'stance' || column.field === 'targetStance')
    .some((column) => body.some((row) => /^(?:[+＋−–—-]\d|0)$/u.test(row[column.index] ?? '')));
}

function chosenHeader(rows: readonly (readonly string[])[], chosen: number | null | undefined) {
  if (chosen === null) return null;
  if (chosen === undefined) return headerOf(rows);
  const texts = rows[chosen];
  return texts ? { at: chosen, rows: 1, texts } : null;
}

function leave(
  leftOver: LeftOver[],
  cells: readonly string[],
  row: number,
  place: Pick<LeftOver, 'isAboveHeader'> = {},
) {
  const text = cells.filter((cell) => cell !== '').join(' ');
  if (text !== '') leftOver.push({ row, text: cleanLine(text), ...place });
}

function peopleOf(
  body: readonly (readonly string[])[],
  bodyStart: number,
  columns: readonly ColumnGuess[],
  header: readonly string[] | null,
  factsOf: FactReader,
  leftOver: LeftOver[],
): ImportRow[] {
  const indexOf = (field: Field) => columns.find((column) => column.field === field)?.index ?? -1;
  const at = {
    chain: indexOf('chain'),
    name: indexOf('name'),
    jobTitle: indexOf('jobTitle'),
    person: indexOf('person'),
  };
  const carries = at.chain >= 0 && indexOf('personId') < 0 && isMergedColumn(body, at.chain);
  const people: ImportRow[] = [];
  let chain = '';
  let sawChain = at.chain >= 0;
  for (const [offset, cells] of body.entries()) {
    const row = bodyStart + offset;
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || (header && isSameRow(cells, header))) continue;
    if (at.chain < 0 && columns.length > 1 && filled.length === 1 && looksLikeChain(filled[0] ?? '')) {
      chain = cleanLine(filled[0] ?? '');
      sawChain = true;
      people.push({ ...nothingSaid, row, chain });
      continue;
    }
    const said = cleanLine(cells[at.chain] ?? '');
    if (filled.length === 1 && said !== '' && !isHeading(said)) {
      leave(leftOver, cells, row);
      continue;
    }
    if (at.chain >= 0 && (said !== '' || !carries)) chain = said;
    const hasId = /^person:./.test(cells[indexOf('personId')] ?? '');
    const named = filled.length === 1 && said !== '' ? [] : namesIn(cells, at);
    const found = named.length === 0 && hasId ? [{ name: '', jobTitle: '' }] : named;
    if (found.length === 0) {
      if (filled.length === 1 && said !== '') people.push({ ...nothingSaid, row, chain: short(chain, []) });
      else leave(leftOver, cells, row);
      continue;
    }
    const facts = factsOf(row, cells);
    const inTray = isTrayWord(chain);
    for (const one of found) {
      const kept = [...facts.kept];
      const isSaid = (cell: CellName) =>
        (cell === 'person name' && one.name !== '') || (cell === 'person jobTitle' && one.jobTitle !== '');
      people.push({
        ...nothingSaid,
        ...facts,
        row,
        chain: inTray ? '' : short(chain, kept),
        inTray,
        name: short(one.name, kept),
        jobTitle: short(one.jobTitle, kept),
        rank: facts.rank ?? one.rank ?? null,
        kept,
        blank: facts.blank.filter((cell) => !isSaid(cell)),
      });
    }
  }
  return sawChain ? withoutFilledSections(people) : people.map(withGuessedChain);
}

/** Where nothing names a chain, "采购部部长" still says where its holder sits. */
export function withGuessedChain(one: ImportRow): ImportRow {
  const chain = chainOfTitle(one.jobTitle);
  return chain === '' || one.chain !== '' ? one : { ...one, chain, isChainGuessed: true };
}

/** A department's name standing alone in its row, not a remark under the table. */
function isHeading(text: string): boolean {
  return text.length <= 40 && !/[：:。；;！!]/u.test(text) && !isTotal(text);
}

/** A section row is only a heading when people follow under it; else it stands for a chain of its own. */
function withoutFilledSections(people: readonly ImportRow[]): ImportRow[] {
  const isSomebody = (one: ImportRow) => one.name !== '' || one.jobTitle !== '' || one.personId !== null;
  const filled = new Set(people.filter(isSomebody).map((one) => one.chain));
  return people.filter((one) => isSomebody(one) || !filled.has(one.chain));
}

/**
 * Blank cells mean "as above" where departments stand as merged cells arrive in text: none is written in two rows
 * running, and either none comes twice or most cells are blank. A table with our person ids leaves nothing out.
 */
function isMergedColumn(body: readonly (readonly string[])[], column: number): boolean {
  const said = body.filter((row) => row.some((cell) => cell !== '')).map((row) => row[column] ?? '');
  const filled = said.filter((cell) => cell !== '');
  if (said.some((cell, at) => cell !== '' && cell === said[at - 1])) return false;
  return new Set(filled).size === filled.length || filled.length * 2 < said.length;
}

function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  return b.every((cell, index) => cell === (a[index] ?? ''));
}
