/** Which person and which chain of an earlier state is which of a later one. */
import type { DecisionChain, PersonId, Rib, RibId } from '../chain.ts';
import { allPersonIds, personById, placeOf } from '../seats.ts';

/** From ids of the earlier state to ids of the later one. Who is in none of them is not the same as anybody. */
export type Matching = {
  readonly people: ReadonlyMap<PersonId, PersonId>;
  readonly ribs: ReadonlyMap<RibId, RibId>;
  /** Later ids that were matched by what is written there and not by id: to be confirmed or corrected. */
  readonly guessed: ReadonlySet<PersonId | RibId>;
};

/**
 * Two states of one chart go by id. In a chart built anew ids mean nothing unless the name agrees. Who is left on both
 * sides is guessed, if there is exactly one answer: by name and job title, then by name and chain; chains by name.
 */
export function matchingOf(a: DecisionChain, b: DecisionChain): Matching {
  const isOneChart = a.id === b.id;
  const guessed = new Set<PersonId | RibId>();
  const laterRibs = new Map(b.ribs.map((rib) => [rib.id, rib]));
  const ribs = new Map<RibId, RibId>();
  for (const rib of a.ribs) {
    const same = laterRibs.get(rib.id);
    if (same && (isOneChart || plain(same.name) === plain(rib.name))) ribs.set(rib.id, rib.id);
  }
  guess(ribs, guessed, [a.ribs.map(keyed(ribKey)), b.ribs.map(keyed(ribKey))]);
  const people = new Map<PersonId, PersonId>();
  const earlier = allPersonIds(a);
  const later = allPersonIds(b);
  for (const id of earlier) {
    const same = personById(b, id);
    if (same && (isOneChart || plain(same.name) === plain(personById(a, id)?.name))) people.set(id, id);
  }
  const nameOf = (chain: DecisionChain, id: PersonId) => plain(personById(chain, id)?.name);
  const byTitle = (chain: DecisionChain) => (id: PersonId) => {
    const name = nameOf(chain, id);
    return [id, name && JSON.stringify([name, plain(personById(chain, id)?.jobTitle)])] as const;
  };
  const byRib = (chain: DecisionChain) => (id: PersonId) => {
    const name = nameOf(chain, id);
    const rib = placeOf(chain, id)?.rib;
    return [id, name && rib && JSON.stringify([name, plain(rib.name)])] as const;
  };
  for (const key of [byTitle, byRib]) {
    const taken = new Set(people.values());
    const leftBefore = earlier.filter((id) => !people.has(id));
    const leftAfter = later.filter((id) => !taken.has(id));
    guess(people, guessed, [leftBefore.map(key(a)), leftAfter.map(key(b))]);
  }
  return { people, ribs, guessed };
}

type Keyed<Id> = readonly (readonly [Id, string | undefined])[];

/** Pairs whom nobody has paired yet, where one key stands once on each side. */
function guess<Id extends PersonId | RibId>(
  known: Map<Id, Id>,
  guessed: Set<PersonId | RibId>,
  [before, after]: readonly [Keyed<Id>, Keyed<Id>],
): void {
  const taken = new Set(known.values());
  const one = single(before.filter(([id]) => !known.has(id)));
  const other = single(after.filter(([id]) => !taken.has(id)));
  for (const [key, id] of one) {
    const match = other.get(key);
    if (!id || !match) continue;
    known.set(id, match);
    guessed.add(match);
  }
}

/** Each key with its one id, or null where several share it. */
function single<Id>(list: Keyed<Id>): Map<string, Id | null> {
  const ids = new Map<string, Id | null>();
  for (const [id, key] of list) if (key) ids.set(key, ids.has(key) ? null : id);
  return ids;
}

function ribKey(rib: Rib): string {
  return plain(rib.name);
}

function keyed(key: (rib: Rib) => string) {
  return (rib: Rib) => [rib.id, key(rib)] as const;
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').trim().toLowerCase();
}

/** Corrected by hand: who of the earlier state is who of the later one, or with null nobody. */
export type Pairs = ReadonlyMap<PersonId, PersonId | null>;

/** What a human says of people goes over any guess; whoever is given to one is taken from another. */
export function withPairs(matching: Matching, pairs: Pairs): Matching {
  if (pairs.size === 0) return matching;
  const people = new Map(matching.people);
  for (const [earlier, later] of pairs) {
    for (const [other, match] of people) if (other === earlier || match === later) people.delete(other);
    if (later !== null) people.set(earlier, later);
  }
  return { ...matching, people };
}

/**
 * The earlier state under the ids of the later one: from here on an id is the same person on both sides. Whoever is
 * matched with nobody keeps the id, or gets one that the later state does not use.
 */
export function underLaterIds(a: DecisionChain, b: DecisionChain, matching: Matching): DecisionChain {
  const isPlain =
    Object.keys(a.people).every((id) => same(id as PersonId, matching.people, Object.hasOwn(b.people, id))) &&
    a.ribs.every((rib) => same(rib.id, matching.ribs, hasRib(b, rib.id)));
  if (isPlain) return a;
  const taken = new Set<string>([...Object.keys(b.people), ...b.ribs.map((rib) => rib.id)]);
  const people = renamed(Object.keys(a.people) as PersonId[], matching.people, taken);
  const ribs = renamed(
    a.ribs.map((rib) => rib.id),
    matching.ribs,
    taken,
  );
  const personId = (id: PersonId) => people.get(id) ?? id;
  const record = <V>(values: Readonly<Record<PersonId, V>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [personId(id as PersonId), value]));
  return {
    ...a,
    people: record(
      Object.fromEntries(
        Object.entries(a.people).map(([id, each]) => [
          id,
          each.sameAs ? { ...each, sameAs: personId(each.sameAs) } : each,
        ]),
      ),
    ),
    ribs: a.ribs.map((rib) => ({ ...rib, id: ribs.get(rib.id) ?? rib.id, personIds: rib.personIds.map(personId) })),
    tray: a.tray.map(personId),
    topTen: a.topTen.by === 'choice' ? { ...a.topTen, personIds: a.topTen.personIds.map(personId) } : a.topTen,
    assessments: record(a.assessments),
  };
}

function same<Id extends string>(id: Id, pairs: ReadonlyMap<Id, Id>, isLater: boolean): boolean {
  return pairs.has(id) ? pairs.get(id) === id : !isLater;
}

function hasRib(chain: DecisionChain, id: RibId): boolean {
  return chain.ribs.some((rib) => rib.id === id);
}

function renamed<Id extends string>(ids: readonly Id[], pairs: ReadonlyMap<Id, Id>, taken: Set<string>): Map<Id, Id> {
  return new Map(
    ids.map((id) => {
      let next = pairs.get(id);
      if (next === undefined) {
        next = id;
        while (taken.has(next)) next = `${next}'` as Id;
        taken.add(next);
      }
      return [id, next] as const;
    }),
  );
}
