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

type Keyed = {
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
const isPlaced = ({ chain }: Pick<Keyed, 'chain'>) => chain !== '' && chain !== tray;

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
 * chain, and a name takes the nameless seat with its title. One row finds one person, and none twice. Linear.
 */
export function matchesOf(chain: DecisionChain, rows: readonly ImportRow[]): (PersonId | null)[] {
  const found: (PersonId | null)[] = rows.map(() => null);
  const taken = new Set<PersonId>();
  const give = (at: number, id: PersonId) => {
    found[at] = id;
    taken.add(id);
  };
  for (const [at, row] of rows.entries()) {
    if (row.personId && personById(chain, row.personId) && !taken.has(row.personId)) give(at, row.personId);
  }
  const renamed = new Map<PersonId, string>();
  for (const [at, row] of rows.entries()) {
    const human = found[at] && identityOf(chain, found[at]);
    if (human && !renamed.has(human) && saysName(chain, row)) renamed.set(human, nameKey(row.name));
  }
  const people = allPersonIds(chain).map((id) => ({ id, keys: keysOfPerson(chain, id, renamed) }));
  const asked = rows.map(keysOfRow);
  for (const pass of people.length > 0 ? passes : []) {
    if (!found.includes(null) || taken.size === people.length) break;
    const answering = grouped(people, ({ id, keys }) => (taken.has(id) ? null : pass.answers(keys)));
    const asking = grouped([...asked.entries()], ([at, keys]) => (found[at] === null ? pass.asks(keys) : null));
    for (const [key, rowsAsking] of asking) {
      const ids = (answering.get(key) ?? []).map(({ id }) => id);
      if (pass.onlyIfAlone && new Set(ids.map((id) => identityOf(chain, id))).size > 1) continue;
      const first = pass.leavesFirst ? Math.max(0, rowsAsking.length - ids.length) : 0;
      for (const [index, [at]] of rowsAsking.slice(first).entries()) {
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
function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** A human whom a row renames by id, or whose name it empties, answers to that at every seat. */
function keysOfPerson(chain: DecisionChain, id: PersonId, renamed: ReadonlyMap<PersonId, string>): Keyed {
  const person = personById(chain, id);
  const rib = placeOf(chain, id)?.rib;
  return {
    name: renamed.get(identityOf(chain, id)) ?? (person && hasName(person) ? nameKey(person.name) : ''),
    title: nameKey(person?.jobTitle ?? ''),
    bareTitle: bareTitle(person?.jobTitle ?? '', rib?.name ?? ''),
    chain: rib ? chainKey(rib.name) || nameless : tray,
  };
}

export function keysOfRow(row: ImportRow): Keyed {
  return {
    name: nameKey(row.name),
    title: nameKey(row.jobTitle),
    bareTitle: row.isChainGuessed || !isPlaced({ chain: chainOfRow(row) }) ? bareTitle(row.jobTitle, row.chain) : '',
    chain: chainOfRow(row),
  };
}

function chainOfRow(row: ImportRow): string {
  return row.inTray ? tray : chainKey(row.chain);
}

/** "采购部部长", "采购部长" and "部长" are one title on the chain "采购部". */
export function bareTitle(title: string, chain: string): string {
  const key = nameKey(title);
  const front = [nameKey(chain), chainKey(chain)].find((each) => each !== '' && key !== each && key.startsWith(each));
  return front === undefined ? key : key.slice(front.length);
}
