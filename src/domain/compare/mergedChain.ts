/** Two states in one picture: the later one, with those who have gone, and what is marked on whom. */
import type { DecisionChain, Person, PersonId, Rib, RibId } from '../chain.ts';
import { levelNumber } from '../scales.ts';
import { allPersonIds, assessmentOf, identityOf, personById } from '../seats.ts';
import { topTen } from '../topTen.ts';
import type { Change, Slot } from './changes.ts';
import { compare, importanceIn } from './compare.ts';
import { type Matching, matchingOf, underLaterIds } from './matching.ts';
import { reorderOf } from './order.ts';

/** The words of `data-change` (file-format.md). */
export type ChangeMark =
  | 'new'
  | 'gone'
  | 'moved'
  | 'rib'
  | 'level-up'
  | 'level-down'
  | 'stance'
  | 'top-in'
  | 'top-out'
  | 'order';

export type MergedChain = {
  /** To be laid out once: ranks are those of the later state, and nobody who has gone has one. */
  readonly chain: DecisionChain;
  readonly changes: readonly Change[];
  /** Nobody is listed without a mark. */
  readonly marks: ReadonlyMap<PersonId | RibId, readonly ChangeMark[]>;
  /** Where a move began: the place on this chain that the person left to those who stood still. */
  readonly formerSlots: ReadonlyMap<PersonId, Slot>;
};

/** The later state `b` with the gone of `a`: people outermost on their former chain, chains at the tail. */
export function mergedChain(a: DecisionChain, b: DecisionChain, matching: Matching = matchingOf(a, b)): MergedChain {
  const before = underLaterIds(a, b, matching);
  const changes = compare(a, b, matching);
  const chain = withGone(before, b, changes);
  return { chain, changes, marks: marksOf(before, b, changes), formerSlots: formerSlots(before, b, chain, changes) };
}

function withGone(a: DecisionChain, b: DecisionChain, changes: readonly Change[]): DecisionChain {
  const ghosts = new Map<RibId, PersonId[]>();
  const people: Record<PersonId, Person> = { ...b.people };
  const assessments = { ...b.assessments };
  const gone = new Set<PersonId>();
  for (const change of changes) {
    if (change.kind !== 'gone') continue;
    const { personId: id, at } = change;
    gone.add(id);
    ghosts.set(at.ribId, [...(ghosts.get(at.ribId) ?? []), id]);
    const person = personById(a, id);
    if (Object.hasOwn(people, id) || !person) continue;
    people[id] = { ...person, sameAs: null };
    assessments[id] = assessmentOf(a, id);
  }
  const whole = (rib: Rib): Rib => {
    const left = ghosts.get(rib.id);
    return left ? { ...rib, personIds: [...rib.personIds, ...left] } : rib;
  };
  const here = new Set(b.ribs.map((rib) => rib.id));
  const goneRibs = a.ribs.filter((rib) => !here.has(rib.id)).map((rib) => whole({ ...rib, personIds: [] }));
  return {
    ...b,
    people,
    assessments,
    ribs: [...b.ribs.map(whole), ...goneRibs],
    tray: b.tray.filter((id) => !gone.has(id)),
    topTen: { by: 'choice', personIds: topTen(b) },
  };
}

function marksOf(
  a: DecisionChain,
  b: DecisionChain,
  changes: readonly Change[],
): ReadonlyMap<PersonId | RibId, readonly ChangeMark[]> {
  const marks = new Map<PersonId | RibId, ChangeMark[]>();
  const mark = (id: PersonId | RibId, word: ChangeMark) => {
    const known = marks.get(id);
    if (!known) marks.set(id, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  const [seatsThen, seatsNow] = [seatsByHuman(a), seatsByHuman(b)];
  for (const change of changes) {
    const word = markOf(change);
    if (!word) continue;
    if ('ribId' in change && !('personId' in change)) mark(change.ribId, word);
    if ('swap' in change && change.swap) mark(change.swap.id, word);
    if (!('personId' in change)) continue;
    const seats = word === 'top-in' ? seatsNow : word === 'top-out' ? seatsThen : undefined;
    const also = 'alsoAt' in change ? change.alsoAt : (seats?.get(change.personId) ?? []);
    for (const id of new Set([change.personId, ...also])) mark(id, word);
  }
  return marks;
}

/** What is marked of a change on the picture; shifts inside the ten, names, titles, roles and owners are only listed. */
export function markOf(change: Change): ChangeMark | undefined {
  switch (change.kind) {
    case 'rib-new':
      return 'new';
    case 'rib-gone':
      return 'gone';
    case 'level':
      if (change.from === null || change.to === null) return undefined;
      return levelNumber(change.to) > levelNumber(change.from) ? 'level-up' : 'level-down';
    case 'new':
    case 'gone':
    case 'moved':
    case 'rib':
    case 'stance':
    case 'top-in':
    case 'top-out':
    case 'order':
      return change.kind;
    default:
      return undefined;
  }
}

function seatsByHuman(chain: DecisionChain): Map<PersonId, PersonId[]> {
  const seats = new Map<PersonId, PersonId[]>();
  for (const id of allPersonIds(chain)) {
    const identity = identityOf(chain, id);
    const known = seats.get(identity);
    if (known) known.push(id);
    else seats.set(identity, [id]);
  }
  return seats;
}

function formerSlots(
  a: DecisionChain,
  b: DecisionChain,
  merged: DecisionChain,
  changes: readonly Change[],
): ReadonlyMap<PersonId, Slot> {
  const movers = new Set(
    changes.flatMap((change) => (change.kind === 'moved' || change.kind === 'rib' ? [change.personId] : [])),
  );
  const slots = new Map<PersonId, Slot>();
  const later = new Map(b.ribs.map((rib) => [rib.id, rib.personIds]));
  const drawn = new Map(merged.ribs.map((rib) => [rib.id, rib.personIds]));
  for (const { id: ribId, personIds } of a.ribs) {
    if (!personIds.some((id) => movers.has(id))) continue;
    const { still } = reorderOf(personIds, later.get(ribId) ?? [], importanceIn(a, b));
    const places = new Map(drawn.get(ribId)?.map((id, place) => [id, place]));
    const placeAt = (id: PersonId | undefined) => (id === undefined ? undefined : places.get(id));
    const inner = nearestBefore(personIds, still);
    const outer = nearestBefore([...personIds].reverse(), still).reverse();
    personIds.forEach((id, index) => {
      if (!movers.has(id)) return;
      const [nearer, farther, now] = [placeAt(inner[index]), placeAt(outer[index]), placeAt(id)];
      const cameNearer = now !== undefined && nearer !== undefined && now < nearer;
      slots.set(id, { ribId, place: (cameNearer ? nearer : (farther ?? nearer)) ?? 0 });
    });
  }
  return slots;
}

/** For each of the list, the last one before it that is in the set. */
function nearestBefore<T>(list: readonly T[], set: ReadonlySet<T>): (T | undefined)[] {
  let last: T | undefined;
  return list.map((item) => {
    const before = last;
    if (set.has(item)) last = item;
    return before;
  });
}
