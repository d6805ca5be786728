/** Which of the chart's tables a sheet is, told by its headings: each column says its header words. */
import { scaleOf } from '../../columns/amount.ts';
import type { Column } from '../../columns/column.ts';
import { scaleValueOf } from '../../columns/readScale.ts';
import type { AnyTable, TableId } from '../../columns/table.ts';
import { statements, tables } from '../../columns/tables.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { type ScaleName, scales } from '../../domain/scales.ts';
import { languages } from '../../words/language.ts';
import { columnOf, type Field, fieldOfHeader, plainHeader } from '../field.ts';

type Rows = readonly (readonly string[])[];
/** In their own words alone, or in every word their columns know. */
type Named = { readonly columns: readonly Column<unknown>[] };

export type TableSheet = {
  readonly table: AnyTable;
  /** Where the headings stand, 0-based. */
  readonly headerRow: number;
  /** Of each column of the sheet the column of the table; null for none. */
  readonly columns: readonly (Column<unknown> | null)[];
  readonly headings: readonly string[];
};

/** Titles and lines may stand over the headings. */
const headerSearch = 20;
/** So many columns of what is only told make a sheet one of ours. */
const fewestTold = 4;

type Headed = readonly (readonly [heading: string, Column<unknown>])[];
type ByHeading = ReadonlyMap<string, Column<unknown>>;

/** What a table's columns are called in one of the languages. */
function ownHeadings({ columns }: Named): Headed {
  return columns.flatMap((column) => languages.map((each) => [plainHeader(column.words[each]), column] as const));
}

/** Of two columns of one heading the first. */
function firstByHeading(headed: Headed): ByHeading {
  return new Map(headed.filter(([heading]) => heading !== '').reverse());
}

/** By the word in a heading; a column's own words go before what other columns are called elsewhere. */
const byHeading = oncePer((table: Named): ByHeading => {
  const others = table.columns.flatMap((column) =>
    column.headers.split(' ').map((word) => [plainHeader(word), column] as const),
  );
  return firstByHeading([...ownHeadings(table), ...others]);
});

const meantByItself = oncePer((rows: Rows) => foundIn(rows, []));

/**
 * The table whose headings stand among the first rows; null for people, notes and what nobody knows. `onScreen`: the
 * tables one looks at, which are meant where headings and cells leave it open.
 */
export function tableIn(rows: Rows, onScreen: readonly TableId[] = []): TableSheet | null {
  return meantByItself(rows) ?? (onScreen.length > 0 ? foundIn(rows, onScreen) : null);
}

/** No list of people: a table of the views, or one that only tells. */
export function isTableSheet(rows: Rows): boolean {
  return tableIn(rows) !== null || isStatement(rows);
}

/** The rows as one table that is asked for; two of its headings will do, where they say which row is which. */
export function sheetAs(rows: Rows, table: AnyTable): TableSheet | null {
  for (const [at, headings] of rows.slice(0, Math.min(headerSearch, rows.length - 1)).entries()) {
    const columns = columnsOf(table, headings);
    const found = columns.filter((column) => column !== null);
    if (found.length >= 2 && isToldApart(table, found)) return { table, headerRow: at, headings, columns };
  }
  return null;
}

/** The rows as that table, whatever they say: headings are the row that says most of its columns, else the first that says anything. */
export function sheetHeaded(rows: Rows, table: AnyTable): TableSheet | null {
  const counted = rows.slice(0, headerSearch).map((row, at) => {
    const known = columnsOf(table, row).filter((column) => column !== null).length;
    return { at, known, isFilled: row.some((cell) => cell.trim() !== '') };
  });
  const most = Math.max(0, ...counted.map(({ known }) => known));
  const headerRow = counted.find(({ known, isFilled }) => isFilled && known === most)?.at;
  const headings = rows[headerRow ?? -1];
  return headerRow === undefined || !headings
    ? null
    : { table, headerRow, headings, columns: columnsOf(table, headings) };
}

/** So many cells tell what a column holds. */
const cellsTelling = 60;

/** Whether a column headed as that scale in lists of people holds it; `byHeading` where its cells are all empty. */
function holds(field: Field, body: Rows, at: number, here: Column<unknown> | null, byHeading: boolean): boolean {
  const kind = columnOf(field)?.kind;
  if (!kind || !(kind in scales) || !here || here.kind === kind) return true;
  const cells = body.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  const known = cells.slice(0, cellsTelling).filter((cell) => scaleValueOf(kind as ScaleName, cell) !== null);
  return cells.length === 0 ? byHeading : known.length * 2 >= Math.min(cells.length, cellsTelling);
}

/** By the row's id, by whom it is about, or by what no such table is without. */
function isToldApart({ intake }: AnyTable, found: readonly Column<unknown>[]): boolean {
  if (!intake) return false;
  const has = (id: string) => found.some((column) => column.id === id);
  if (found.some(({ book }) => book?.isHidden)) return true;
  return intake.person ? has(intake.person) : intake.needs.every((some) => some.some(has));
}

function foundIn(rows: Rows, onScreen: readonly TableId[]): TableSheet | null {
  if (isStatement(rows)) return null;
  let best: { readonly sheet: TableSheet; readonly score: number } | null = null;
  for (const [at, headings] of rows.slice(0, headerSearch).entries()) {
    if (headings.filter((cell) => cell.trim() !== '').length < 2) continue;
    for (const table of tables) {
      const sheet = { table, headerRow: at, headings, columns: columnsOf(table, headings) };
      const score = scoreOf(sheet, rows.slice(at + 1), onScreen.includes(table.id));
      if (score > (best?.score ?? 0)) best = { sheet, score };
    }
  }
  return best?.sheet ?? null;
}

/** A sheet of ours that only tells what the chart says by itself: the coverage matrix, the changes. */
export function isStatement(rows: Rows): boolean {
  return rows.slice(0, headerSearch).some((headings) =>
    statements.some((told) => {
      const found = new Set(headings.map((heading) => ownColumn(told, heading)).filter(Boolean));
      return found.size >= Math.min(fewestTold, told.columns.length);
    }),
  );
}

const byOwnHeading = oncePer((table: Named): ByHeading => firstByHeading(ownHeadings(table)));

/** The column that is called so in one of the languages; of two the first. */
function ownColumn(table: Named, heading: string): Column<unknown> | undefined {
  return byOwnHeading(table).get(plainHeader(heading));
}

/** "金额上限（万元）": the unit its bare numbers are meant in; '' for none. */
export function unitIn(heading: string): string {
  const said = inBrackets.exec(heading)?.[1]?.trim() ?? '';
  return said !== '' && scaleOf(said) ? said : '';
}

const inBrackets = /[(（]([^()（）]+)[)）]\s*$/u;

function withoutUnit(heading: string): string {
  return heading.replace(inBrackets, '');
}

/** Of two headings for one column the first is meant. */
function columnsOf(table: Named, headings: readonly string[]): (Column<unknown> | null)[] {
  const taken = new Set<Column<unknown>>();
  return headings.map((heading) => {
    const unit = unitIn(heading);
    const words = byHeading(table);
    const column = words.get(plainHeader(heading)) ?? (unit ? words.get(plainHeader(withoutUnit(heading))) : undefined);
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/**
 * How many columns it knows; 0 when it is not this table. A sheet that has our row ids is ours. One about people must
 * have headings that a list of people has not, or cells such a list has not: 提升目标 is there a level, here a sentence.
 */
function scoreOf({ table, columns, headings }: TableSheet, body: Rows, isOnScreen: boolean): number {
  const { intake } = table;
  if (!intake) return 0;
  const found = columns.filter((column) => column !== null);
  const isOurs = found.some(({ book }) => book?.isHidden);
  if (isOurs) return 100 + found.length;
  const has = (id: string) => found.some((column) => column.id === id);
  if (!intake.needs.every((some) => some.some(has))) return 0;
  const people = headings.map((heading, at) => {
    const said = fieldOfHeader(heading);
    const isMeant = said?.exact && holds(said.field, body, at, columns[at] ?? null, !isOnScreen);
    return isMeant ? said.field : 'skip';
  });
  const own = columns.filter((column, at) => column?.set && people[at] === 'skip').length;
  if (intake.person !== undefined) {
    const asPeople = new Set(people.filter((field) => field !== 'skip')).size;
    return own >= 2 || (own === 1 && found.length > asPeople) ? found.length : 0;
  }
  const namesPeople = people.some(
    (field, at) => columns[at] === null && ['name', 'person', 'givenName'].includes(field),
  );
  return own === 0 || namesPeople ? 0 : found.length;
}
