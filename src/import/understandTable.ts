/** Rows of a table as people: header or none, any column order, departments carried down, title and name in one cell. */

import { isJobTitle } from '../domain/entry.ts';
import { isUnknownName } from '../domain/unknownName.ts';
import type { Language } from '../words/language.ts';
import {
  chainOfTitle,
  cleanLine,
  couldBeName,
  holdsTitleAndName,
  isTotal,
  isTrayWord,
  looksLikeChain,
} from './cellKind.ts';
import { type ColumnGuess, columnsOf } from './columns.ts';
import { type Field, fieldName } from './field.ts';
import { type CellName, type ImportRow, type LeftOver, nothingSaid, type Unclear } from './importRow.ts';
import { isDefinition, isRule, withoutMarks } from './markdown.ts';
import { namesIn } from './namedPeople.ts';
import { isAttendance, isLead } from './noteWords.ts';
import { type FactReader, factReader, short } from './rowFacts.ts';
import { chosenHeader, cleanRows, filledCount, isSameRow, partsOf } from './tableParts.ts';
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
  const rows = cleanRows(table);
  if (rows.length === 0) return nothingUnderstood;
  const parts = partsOf(rows, chosenHeader(rows, choices.headerRow));
  const leftOver: LeftOver[] = [];
  const unclear: Unclear[] = [];
  const people: ImportRow[] = [];
  const above = parts[0]?.header?.at ?? 0;
  for (let row = 0; row < above; row++) leave(leftOver, rows[row] ?? [], row, { isAboveHeader: true });
  let first: readonly ColumnGuess[] | null = null;
  let section = headlineAbove(rows, above);
  let sawChain = false;
  for (const { header, from, to } of parts) {
    const body = rows.slice(from, to);
    const fields = first ? fieldsAgain(first, choices.fields ?? {}, header?.texts ?? []) : (choices.fields ?? {});
    const columns = chosenColumns(columnsOf(body, header?.texts ?? null), fields);
    const factsOf = factReader(
      columns,
      (field) => fieldName(field, choices.language ?? 'zh'),
      hasSignedStances(body, columns),
      unclear,
    );
    const found = peopleOf(body, from, columns, { header: header?.texts ?? null, section }, factsOf, leftOver);
    for (const one of found.people) people.push(one);
    section = found.section;
    sawChain ||= found.sawChain;
    first ??= columns;
  }
  const headerRow = parts[0]?.header ? parts[0].from - 1 : null;
  const seated = sawChain ? withoutFilledSections(people) : people.map(withGuessedChain);
  return { columns: first ?? [], headerRow, people: seated, leftOver, unclear };
}

/** What the user said of the first table's columns, for a later one with the same headings. */
function fieldsAgain(
  first: readonly ColumnGuess[],
  chosen: Readonly<Record<number, Field>>,
  texts: readonly string[],
): Record<number, Field> {
  const said = new Map(first.flatMap(({ index, header }) => (chosen[index] ? [[header, chosen[index]] as const] : [])));
  return Object.fromEntries(
    texts.flatMap((text, index) => {
      const field = text === '' ? undefined : said.get(text);
      return field ? [[index, field] as const] : [];
    }),
  );
}

/** "## 采购部" right above a table: where its people sit, if no column says so. */
function headlineAbove(rows: readonly (readonly string[])[], header: number): string {
  for (let at = header - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    if (filledCount(row) > 0) return filledCount(row) === 1 ? headlineOf(row) : '';
  }
  return '';
}

/** The words of a Markdown heading that could name a department; empty for any other row. */
function headlineOf(cells: readonly string[]): string {
  const text = cells.find((cell) => cell !== '') ?? '';
  const words = withoutMarks(/^(?:#{1,6}\s+(.+)|(\*\*[^*]+\*\*)[:：]?)$/u.exec(text)?.slice(1).find(Boolean) ?? '');
  const plain = words.replace(/^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、．.]\s*)+/u, '').replace(/[:：]$/u, '');
  return plain.length > 40 || /(?:名单|列表|一览表?|清单|[^代]表|list|table|register|template|contacts)$/iu.test(plain)
    ? ''
    : plain;
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
  { header, section }: { readonly header: readonly string[] | null; readonly section: string },
  factsOf: FactReader,
  leftOver: LeftOver[],
): { readonly people: ImportRow[]; readonly section: string; readonly sawChain: boolean } {
  const indexOf = (field: Field) => columns.find((column) => column.field === field)?.index ?? -1;
  const at = {
    chain: indexOf('chain'),
    name: indexOf('name'),
    jobTitle: indexOf('jobTitle'),
    person: indexOf('person'),
    givenName: indexOf('givenName'),
    surname: indexOf('surname'),
  };
  const ids = indexOf('personId');
  const carries = at.chain >= 0 && ids < 0 && isMergedColumn(body, at.chain);
  const people: ImportRow[] = [];
  const asTitle = titleOfHeading(columns);
  let headline = section;
  let chain = at.chain >= 0 ? '' : section;
  let sawChain = at.chain >= 0 || section !== '';
  for (const [offset, cells] of body.entries()) {
    const row = bodyStart + offset;
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || (header && isSameRow(cells, header))) continue;
    const alone = filled.length === 1 ? (filled[0] ?? '') : '';
    if (alone !== '') headline = headlineOf(cells);
    if (
      alone !== '' &&
      (isDefinition(alone) ||
        isRule(alone) ||
        (cells.length === 1 && columns.length > 1 && isRemark(alone)) ||
        (headline !== '' && at.chain >= 0))
    ) {
      leave(leftOver, cells, row);
      continue;
    }
    if (at.chain < 0 && columns.length > 1 && alone !== '' && (headline !== '' || looksLikeChain(alone))) {
      chain = headline || cleanLine(alone);
      headline = chain;
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
    const hasId = /^person:./.test(cells[ids] ?? '');
    const named = filled.length === 1 && said !== '' ? [] : namesIn(cells, at, asTitle);
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
      // Spelled out: spread together, the rows of a long table take twice the time.
      people.push({
        row,
        personId: facts.personId,
        chain: inTray ? '' : short(chain, kept),
        isChainGuessed: false,
        inTray,
        name: short(one.name, kept),
        jobTitle: short(one.jobTitle, kept),
        rank: facts.rank ?? one.rank ?? null,
        person: facts.person,
        assessment: facts.assessment,
        competitorLevels: facts.competitorLevels,
        kept,
        blank: facts.blank.filter((cell) => !isSaid(cell)),
      });
    }
  }
  return { people, section: headline, sawChain };
}

/** Where a heading is itself a title ("Chair", "组长"), those below it have it. */
function titleOfHeading(columns: readonly ColumnGuess[]): string {
  const name = columns.find(({ field }) => field === 'name');
  return name?.by === 'content' && isLead(name.header) && !isAttendance(name.header) ? name.header : '';
}

/** Where nothing names a chain, "采购部部长" still says where its holder sits. */
export function withGuessedChain(one: ImportRow): ImportRow {
  const chain = chainOfTitle(one.jobTitle);
  return chain === '' || one.chain !== '' ? one : { ...one, chain, isChainGuessed: true };
}

/** A line under or between the rows of a table that is no cell of it. */
function isRemark(text: string): boolean {
  const isCell =
    looksLikeChain(text) || isUnknownName(text) || holdsTitleAndName(text) || isJobTitle(text) || couldBeName(text);
  return text !== '' && headlineOf([text]) === '' && !isCell;
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
