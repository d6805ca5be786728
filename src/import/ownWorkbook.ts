/** A copy of our own workbook: both its sheets hold the same people by their ids, so an edit counts wherever it was made. */
import type { DecisionChain } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import type { Language } from '../words/language.ts';
import { type Field, fieldOfHeader, fields } from './field.ts';
import type { CellName, ImportRow } from './importRow.ts';
import { changesOf } from './rowChanges.ts';
import { chainKey } from './seatKeys.ts';
import { understand } from './understand.ts';
import type { Understood } from './understood.ts';

export type NamedSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** Both sheets changed one cell, each to something else. */
type SheetConflict = { readonly name: string; readonly field: Field };

export type OwnWorkbook = {
  /** The people of both sheets, each once. */
  readonly understood: Understood;
  /** The name of the shorter sheet: its word counts where both have one. */
  readonly topSheet: string;
  readonly conflicts: readonly SheetConflict[];
};

/**
 * The two sheets of our workbook as one list, or null for any other file. A cell that differs from the chart on either
 * sheet is the edit; where both differ from it and from each other, the top ten's sheet is believed and it is said.
 */
export function ownWorkbook(
  sheets: readonly NamedSheet[],
  chain: DecisionChain,
  language: Language,
): OwnWorkbook | null {
  const own = sheets
    .filter(({ rows }) => namesIds(rows))
    .map(({ name, rows }) => ({ name, understood: understand(rows, { language }) }))
    .filter(({ understood }) => understood.people.some((row) => row.personId !== null));
  const [first, second] = own;
  if (!first || !second) return null;
  const isShorter = first.understood.people.length <= second.understood.people.length;
  const [top, everyone] = isShorter ? [first, second] : [second, first];
  const conflicts: SheetConflict[] = [];
  const people = mergedPeople(chain, top.understood.people, everyone.understood.people, conflicts);
  return {
    topSheet: top.name,
    conflicts,
    understood: {
      ...everyone.understood,
      people,
      leftOver: [...everyone.understood.leftOver, ...top.understood.leftOver],
      unclear: differing([...top.understood.unclear, ...everyone.understood.unclear]),
    },
  };
}

/** A heading for ids among the first rows, where our sheets have theirs. */
function namesIds(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, 20).some((row) => row.some((cell) => fieldOfHeader(cell)?.field === 'personId'));
}

function differing<T extends { readonly column: string; readonly text: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [`${each.column} ${each.text}`, each])).values()];
}

function mergedPeople(
  chain: DecisionChain,
  top: readonly ImportRow[],
  everyone: readonly ImportRow[],
  conflicts: SheetConflict[],
): ImportRow[] {
  const topRows = new Map(top.flatMap((row) => (row.personId ? [[row.personId, row] as const] : [])));
  const merged = everyone.map((row) => {
    const other = row.personId ? topRows.get(row.personId) : undefined;
    if (!row.personId || !other) return row;
    topRows.delete(row.personId);
    return mergedRow(chain, other, row, conflicts);
  });
  return [...merged, ...top.filter((row) => !row.personId || topRows.has(row.personId))];
}

function mergedRow(chain: DecisionChain, top: ImportRow, everyone: ImportRow, conflicts: SheetConflict[]): ImportRow {
  const isTopEdit = editsIn(chain, top);
  const isOtherEdit = editsIn(chain, everyone);
  const said = new Set<CellName>();
  const pick = <T>(cell: CellName, a: T, b: T, isSame = a === b): T => {
    const isTop = !isSame && isTopEdit(cell, a);
    const isOther = !isSame && isOtherEdit(cell, b);
    if (isTop && isOther) conflicts.push({ name: top.name || everyone.name, field: fieldOf(cell) });
    const picked = isTop || (isBlank(b) && !isOther) ? a : b;
    if (!isBlank(picked)) said.add(cell);
    return picked;
  };
  const facts = <T extends object>(on: 'person' | 'assessment' | 'competitor', a: T, b: T): T => {
    const keys = new Set([...Object.keys(b), ...Object.keys(a)]) as Set<keyof T & string>;
    const picked = [...keys].map((key) => [key, pick(`${on} ${key}`, a[key], b[key])] as const);
    return Object.fromEntries(picked.filter(([, value]) => value !== undefined)) as T;
  };
  const merged = {
    ...everyone,
    ...(pick('seat chain', seatOf(top), seatOf(everyone), isSameSeat(top, everyone)) ?? noSeat),
    name: pick('person name', top.name, everyone.name),
    jobTitle: pick('person jobTitle', top.jobTitle, everyone.jobTitle),
    rank: pick('rank rank', top.rank, everyone.rank),
    person: facts('person', top.person, everyone.person),
    assessment: facts('assessment', top.assessment, everyone.assessment),
    competitorLevels: facts('competitor', top.competitorLevels, everyone.competitorLevels),
    kept: [...new Set([...everyone.kept, ...top.kept])],
  };
  return { ...merged, blank: [...new Set([...everyone.blank, ...top.blank])].filter((cell) => !said.has(cell)) };
}

/** Whether a cell of a row, which says `value`, was edited or emptied; all that is said was where the chart does not know the person. */
function editsIn(chain: DecisionChain, row: ImportRow): (cell: CellName, value: unknown) => boolean {
  const id = row.personId;
  if (!id || !personById(chain, id)) return (_, value) => !isBlank(value);
  const changes = changesOf(chain, id, row, chain.competitors, null, undefined);
  const cells = new Map(changes.map((change) => [`${change.on} ${change.field}`, change.isClear ?? false]));
  if (row.rank !== null && row.rank !== topRankOf(chain, id)) cells.set('rank rank', false);
  return (cell, value) => (isBlank(value) ? cells.get(cell) === true : cells.has(cell));
}

type Seat = Pick<ImportRow, 'chain' | 'isChainGuessed' | 'inTray'>;

const noSeat: Seat = { chain: '', isChainGuessed: false, inTray: false };

function seatOf({ chain, isChainGuessed, inTray }: ImportRow): Seat | null {
  return chain === '' && !inTray ? null : { chain, isChainGuessed, inTray };
}

function isSameSeat(a: Seat, b: Seat): boolean {
  return a.inTray === b.inTray && chainKey(a.chain) === chainKey(b.chain);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fieldOf(cell: CellName): Field {
  const [on = '', field = ''] = cell.split(' ');
  if (on === 'competitor') return 'competitor';
  return fields.find((each) => each === field) ?? 'skip';
}
