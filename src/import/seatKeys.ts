/** Who is who: the keys by which a row finds its person in the chart (same name and title, or same name and chain). */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { nameKey } from '../domain/sameName.ts';
import { allPersonIds, hasName, identityOf, personById, placeOf } from '../domain/seats.ts';
import { isEmptied } from './clears.ts';
import type { ImportRow } from './importRow.ts';

/** "采购部", "采购部门" and "采购" are one department; "Procurement" and "Procurement Department" too. */
export function chainKey(name: string): string {
  const key = nameKey(name);
  const short = key.replace(/(?:部门|部|department|dept\.?)$/u, '');
  return [...short].length > 1 ? short : key;
}

export type Keyed = {
  readonly name: string;
  readonly title: string;
  /** The title without the chain's name in front: "部长" of "采购部部长". */
  readonly bareTitle: string;
  /** Empty where a row does not say; the tray and a chain without a name have keys of their own. */
  readonly chain: string;
};
type Finder = (row: Keyed) => string | null;

/** A way to find a person: which key the row asks for, and which keys a person answers to. */
type Pass = {
  readonly asks: Finder;
  readonly answers: Finder;
  readonly onlyIfAlone?: boolean;
  /** Of too many rows the last ones find somebody: the first ones become seats, and find those when the table comes again. */
  readonly leavesFirst?: boolean;
};

/** The tray's key among chains. */
export const tray = '\u0001';
const nameless = '\u0002';

const joined = (...parts: readonly string[]) => parts.join('\u0000');
const isPlaced = ({ chain }: Keyed) => chain !== '' && chain !== tray;

const passes: readonly Pass[] = [
  same((each) => (each.name ? joined(each.name, each.title, each.chain || tray) : null)),
  same((each) => (each.name ? joined(each.name, each.title) : null)),
  same((each) => (each.name && each.chain ? joined(each.name, each.chain) : null)),
  {
    asks: (row) => (row.name && !row.title && !isPlaced(row) ? row.name : null),
    answers: (person) => person.name || null,
    onlyIfAlone: true,
  },
  {
    asks: (row) => (row.name && row.title && !isPlaced(row) ? row.name : null),
    answers: (person) => (person.name && !person.title ? person.name : null),
    onlyIfAlone: true,
  },
  { ...same((each) => (each.name && each.bareTitle ? joined(each.name, each.bareTitle) : null)), onlyIfAlone: true },
  same((each) => (!each.name && each.title ? joined(each.title, each.chain || tray) : null)),
  {
    asks: (row) => (row.name && row.title && isPlaced(row) ? joined(row.title, row.chain) : null),
    answers: (person) => (!person.name && person.title ? joined(person.title, person.chain) : null),
  },
  {
    asks: (row) => (!row.name && row.title && isPlaced(row) ? joined(row.title, row.chain) : null),
    answers: (person) => (person.name && person.title ? joined(person.title, person.chain) : null),
    leavesFirst: true,
  },
];

function same(key: Finder): Pass {
  return { asks: key, answers: key };
}

/**
 * For each row the person it speaks of, or null. In order of certainty: person id; name, title and chain; name and title;
 * name and chain; a name alone if only one has it; then seats: a row without a name is the seat with its title on its
 * chain, and a name takes the nameless seat with its title. One row finds one person, and none twice; a row left out
 * (null) finds nobody. `keys`: those of the rows. Linear.
 */
export function matchesOf(
  chain: DecisionChain,
  rows: readonly (ImportRow | null)[],
  keys: readonly Keyed[],
): (PersonId | null)[] {
  const found: (PersonId | null)[] = rows.map(() => null);
  const taken = new Set<PersonId>();
  const give = (at: number, id: PersonId) => {
    found[at] = id;
    taken.add(id);
  };
  for (const [at, row] of rows.entries()) {
    if (row?.personId && personById(chain, row.personId) && !taken.has(row.personId)) give(at, row.personId);
  }
  const renamed = new Map<PersonId, string>();
  for (const [at, row] of rows.entries()) {
    const human = row && found[at] && identityOf(chain, found[at]);
    if (human && !renamed.has(human) && saysName(chain, row)) renamed.set(human, nameKey(row.name));
  }
  let waiting = keysOfPeople(chain, renamed);
  let open = keys.flatMap((each, at) => (rows[at] && found[at] === null ? [{ at, keys: each }] : []));
  for (const pass of passes) {
    waiting = waiting.filter(({ id }) => !taken.has(id));
    open = open.filter(({ at }) => found[at] === null);
    if (open.length === 0 || waiting.length === 0) break;
    const answering = grouped(waiting, pass.answers);
    if (answering.size === 0) continue;
    for (const [key, rowsAsking] of grouped(open, pass.asks)) {
      const ids = (answering.get(key) ?? []).map(({ id }) => id);
      if (ids.length === 0) continue;
      if (pass.onlyIfAlone && new Set(ids.map((id) => identityOf(chain, id))).size > 1) continue;
      const first = pass.leavesFirst ? Math.max(0, rowsAsking.length - ids.length) : 0;
      for (const [index, { at }] of rowsAsking.slice(first).entries()) {
        const id = ids[index];
        if (id !== undefined) give(at, id);
      }
    }
  }
  return found;
}

/** Whether a row with our id gives its person a name or takes it away. */
function saysName(chain: DecisionChain, row: ImportRow): boolean {
  const person = row.personId && personById(chain, row.personId);
  return row.name !== '' || (row.blank.includes('person name') && !!person && !isEmptied(person, row));
}

/** By key, each group in its order; what has no key is left out. */
function grouped<T extends { readonly keys: Keyed }>(things: readonly T[], keyOf: Finder): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing.keys);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Everybody with their keys. A human whom a row renames by id, or whose name it empties, answers to that at every seat. */
function keysOfPeople(chain: DecisionChain, renamed: ReadonlyMap<PersonId, string>): { id: PersonId; keys: Keyed }[] {
  const keysOf = keysOfChains();
  return allPersonIds(chain).map((id) => {
    const person = personById(chain, id);
    const rib = placeOf(chain, id)?.rib;
    const title = nameKey(person?.jobTitle ?? '');
    const seat = keysOf(rib?.name ?? '');
    const keys = {
      name: renamed.get(identityOf(chain, id)) ?? (person && hasName(person) ? nameKey(person.name) : ''),
      title,
      bareTitle: withoutFront(title, seat),
      chain: rib ? seat.short || nameless : tray,
    };
    return { id, keys };
  });
}

export function keysOfRows(rows: readonly ImportRow[]): Keyed[] {
  const keysOf = keysOfChains();
  return rows.map((row) => {
    const title = nameKey(row.jobTitle);
    const said = keysOf(row.chain);
    const chain = row.inTray ? tray : said.short;
    const isBare = row.isChainGuessed || chain === '' || chain === tray;
    return { name: nameKey(row.name), title, bareTitle: isBare ? withoutFront(title, said) : '', chain };
  });
}

type ChainKeys = { readonly whole: string; readonly short: string };

/** The keys of a chain's name; of many people on few chains each name is read once. */
function keysOfChains(): (name: string) => ChainKeys {
  const known = new Map<string, ChainKeys>();
  return (name) => {
    const keys = known.get(name) ?? { whole: nameKey(name), short: chainKey(name) };
    known.set(name, keys);
    return keys;
  };
}

/** "采购部部长", "采购部长" and "部长" are one title on the chain "采购部". */
export function bareTitle(title: string, chain: string): string {
  return withoutFront(nameKey(title), { whole: nameKey(chain), short: chainKey(chain) });
}

function withoutFront(title: string, { whole, short }: ChainKeys): string {
  const front = [whole, short].find((each) => each !== '' && title !== each && title.startsWith(each));
  return front === undefined ? title : title.slice(front.length);
}
