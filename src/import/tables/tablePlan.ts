/** What a table that comes in would do, row by row, before anything changes. */
import type { CellPlace } from '../../columns/cell.ts';
import { setCell } from '../../columns/column.ts';
import type { DecisionChain, Edit, PersonId } from '../../domain/chain.ts';
import { addPeople } from '../../domain/edits/people.ts';
import type { NewId } from '../../domain/newId.ts';
import { isBlank, writtenKey } from '../../domain/sameName.ts';
import { identityOf } from '../../domain/seats.ts';
import { cleanLine, cleanText, isTotal } from '../cellKind.ts';
import type { LeftOver } from '../importRow.ts';
import { beginningOf, changesTo, readRow, saysSo, type Trouble, type Write } from './readRow.ts';
import type { TableSheet } from './recognise.ts';
import { finderOf, type Stranger, type Written, writtenIn } from './rowPeople.ts';
import { rowFinder } from './sameRow.ts';

export type TableRow = {
  /** 0 = first row of the sheet. */
  readonly row: number;
  readonly state: 'new' | 'update' | 'same' | 'repeat';
  readonly id: string;
  /** Whom or what it is about. */
  readonly subject: string;
  readonly writes: readonly Write[];
  /** What is set, in this order: the writes, and links that others of them would move. */
  readonly said: readonly Pick<Write, 'column' | 'value'>[];
};

/** A cell whose text its column cannot hold. */
export type CellTrouble = Trouble & { readonly row: number };

export type TablePlan = {
  readonly rows: readonly TableRow[];
  readonly troubles: readonly CellTrouble[];
  readonly strangers: readonly Stranger[];
  /** Rows that say nothing of the table. */
  readonly leftOver: readonly LeftOver[];
  /** Headings that name no column, over cells that say something. */
  readonly unknown: readonly string[];
  /** All of it as one edit; nothing to do gives the same chain back. */
  readonly edit: Edit;
};

export type TableSetting = Omit<CellPlace, 'chain'> & {
  /** Strangers who shall wait in the tray, by key; their rows come in then. */
  readonly welcome: ReadonlySet<string>;
  readonly newId: NewId;
};

/** Of a row that may come, while its cells are read. */
const unbegunId = 'unbegun';

/**
 * Compares a sheet with the table it is. A row is found by its id, else as one that says the same of the same person or
 * thing; any other is new. An empty cell clears only in a row found by its id; a row without a person speaks of the one
 * above, as merged cells do. Linear in rows; carried out twice it changes nothing the second time.
 */
export function tablePlan(
  chart: DecisionChain,
  rows: readonly (readonly string[])[],
  sheet: TableSheet,
  setting: TableSetting,
): TablePlan {
  const { table } = sheet;
  const body = bodyOf(rows, sheet);
  const people = peopleOf(body, sheet);
  const strangers = people ? strangersIn(chart, body, people, sheet) : [];
  const newcomers = strangers
    .filter(({ key }) => setting.welcome.has(key))
    .map(({ name, jobTitle }) => [setting.newId('person') as PersonId, { name, jobTitle }] as const);
  const arrive = addPeople(newcomers, 'tray');
  const chain = arrive(chart);
  const place = { chain, language: setting.language, today: setting.today };
  const find = rowFinder(chain, sheet, place);
  const who = people && finderOf(chain, writtenOf(people));
  const planned: TableRow[] = [];
  const troubles: CellTrouble[] = [];
  const leftOver: LeftOver[] = [];
  const begun: Edit[] = [];
  const seen = new Set<string>();
  let built = chain;
  const leave = (row: number, cells: readonly string[]) =>
    leftOver.push({ row, text: cleanLine(cells.filter((cell) => cell !== '').join(' ')) });

  // What may not stand in a row because it is the row itself is known of a row that stands.
  const isOwnLeftOut = sheet.columns.some((column) => column?.ownOf);
  const placeBegun = (personId: PersonId | null) => {
    const begin = table.intake?.begin?.(unbegunId, { personId, valueOf: () => null });
    return begin ? { ...place, chain: begin(chain) } : place;
  };

  const plan = ({ row, cells }: BodyRow, known: unknown, one: RowPerson | undefined) => {
    const personId = one && who ? who(one.written, one.text) : null;
    if (people && known === undefined && !personId) return;
    const subject = subjectOf(cells, one?.written, sheet);
    const whole = JSON.stringify([personId, known === undefined ? 0 : table.idOf(known), cells]);
    const isRepeat = seen.has(whole);
    seen.add(whole);
    if (isRepeat) return planned.push({ row, state: 'repeat', id: '', subject, writes: [], said: [] });
    const read =
      known === undefined
        ? readRow(sheet, cells, known, isOwnLeftOut ? placeBegun(personId) : place, unbegunId)
        : readRow(sheet, cells, known, place, table.idOf(known));
    const found = known ?? find.bySaid(read, personId);
    const note = () => troubles.push(...read.troubles.map((each) => ({ ...each, row })));
    if (found !== undefined) {
      const about = known === undefined ? [] : changeOfPerson(known, personId, one, sheet, place);
      const writes = [...about, ...changesTo(read, found, known !== undefined, table, place)];
      note();
      const state = writes.length > 0 ? 'update' : 'same';
      const said = state === 'same' ? [] : [...writes, ...read.given.filter(isLinked)];
      return planned.push({ row, state, id: table.idOf(found), subject, writes, said });
    }
    const writes = beginningOf(read, table);
    const values = new Map(writes.map(({ column, value }) => [column.id, value]));
    const id = setting.newId(table.intake?.prefix ?? '');
    const begin = table.intake?.begin?.(id, { personId, valueOf: (column) => values.get(column) ?? null });
    const next = begin && writes.length > 0 ? begin(built) : built;
    if (!begin || next === built) return leave(row, cells);
    built = next;
    begun.push(begin);
    note();
    return planned.push({ row, state: 'new', id, subject, writes, said: writes });
  };

  for (const each of body) {
    const known = find.byId(each.cells);
    const about = people?.get(each.row) ?? [];
    if (people && known === undefined && about.length === 0) leave(each.row, each.cells);
    else if (known !== undefined || !people) plan(each, known, about[0]);
    else for (const one of about) plan(each, undefined, one);
  }
  const edit: Edit = (from) => {
    const withRows = begun.reduce((current, begin) => begin(current), arrive(from));
    return planned.reduce(
      (current, { id, said }) =>
        said.reduce((next, { column, value }) => setCell(column, id, value, setting.today)(next), current),
      withRows,
    );
  };
  return { rows: planned, troubles, strangers, leftOver, unknown: unknownIn(body, sheet), edit };
}

/** A chain a row is linked to follows other cells of the row. */
function isLinked({ column }: Pick<Write, 'column'>): boolean {
  return column.kind === 'rib';
}

type BodyRow = { readonly row: number; readonly cells: readonly string[] };

/** The rows under the headings that say something, clean, without sums and headings that come again. */
function bodyOf(rows: readonly (readonly string[])[], { headerRow, headings }: TableSheet): BodyRow[] {
  return rows.flatMap((cells, row) => {
    if (row <= headerRow) return [];
    const clean = cells.slice(0, headings.length).map(cleanText);
    const isEmpty = clean.every(isBlank);
    const isHeading = headings.every((text, at) => cleanText(text) === (clean[at] ?? ''));
    return isEmpty || isHeading || isTotal(clean.find((cell) => cell !== '') ?? '') ? [] : [{ row, cells: clean }];
  });
}

type RowPerson = { readonly written: Written; readonly text: string };

/** By row; a row that names nobody speaks of those above. Null where rows are not about people. */
function peopleOf(body: readonly BodyRow[], { table, columns }: TableSheet): Map<number, RowPerson[]> | null {
  const person = table.intake?.person;
  if (person === undefined) return null;
  const at = (id: string) => columns.findIndex((column) => column?.id === id);
  const [name, title, chain] = [at(person), at('jobTitle'), at('rib')];
  const people = new Map<number, RowPerson[]>();
  let above: RowPerson[] = [];
  for (const { row, cells } of body) {
    const [text, jobTitle] = [cells[name] ?? '', cells[title] ?? ''];
    if (text !== '' || jobTitle !== '') {
      const written = writtenIn(text, jobTitle, cells[chain] ?? '');
      const isAlone = written.length === 1;
      if (written.length > 0) above = written.map((each) => ({ written: each, text: isAlone ? text : each.name }));
    }
    people.set(row, above);
  }
  return people;
}

function writtenOf(people: ReadonlyMap<number, readonly RowPerson[]>): Written[] {
  return [...people.values()].flat().map(({ written }) => written);
}

function strangersIn(
  chain: DecisionChain,
  body: readonly BodyRow[],
  people: ReadonlyMap<number, readonly RowPerson[]>,
  sheet: TableSheet,
): Stranger[] {
  const who = finderOf(chain, writtenOf(people));
  const find = rowFinder(chain, sheet, { chain, language: 'zh', today: '' });
  const found = new Map<string, Stranger>();
  for (const { row, cells } of body) {
    if (find.byId(cells) !== undefined) continue;
    for (const { written, text } of people.get(row) ?? []) {
      if (who(written, text)) continue;
      const key = writtenKey(written);
      found.set(key, { ...written, key, rows: [...(found.get(key)?.rows ?? []), row] });
    }
  }
  return [...found.values()];
}

/** A row found by its id that names somebody else now is about them. */
function changeOfPerson(
  row: unknown,
  personId: PersonId | null,
  one: RowPerson | undefined,
  { table }: TableSheet,
  place: CellPlace,
): Write[] {
  const column = table.columns.find(({ id }) => id === table.intake?.person);
  if (!column?.set || !personId || !one || saysSo(column, row, one.text, place)) return [];
  const now = column.valueOf(row) as PersonId;
  return identityOf(place.chain, now) === identityOf(place.chain, personId)
    ? []
    : [{ column, value: personId, before: now }];
}

/** The person, else the first words of the row's own. */
function subjectOf(cells: readonly string[], written: Written | undefined, { columns, table }: TableSheet): string {
  if (written) return written.name || written.jobTitle;
  const keys = table.intake?.keys ?? [];
  const at = columns.findIndex((column) => column && keys.includes(column.id));
  return cleanLine(cells[at] ?? '') || cleanLine(cells.find((cell) => cell !== '') ?? '');
}

function unknownIn(body: readonly BodyRow[], { columns, headings }: TableSheet): string[] {
  return columns.flatMap((column, at) => {
    const isFilled = body.some(({ cells }) => (cells[at] ?? '') !== '');
    return column === null && isFilled ? [cleanLine(headings[at] ?? '') || `${at + 1}`] : [];
  });
}
