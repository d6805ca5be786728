/** Two states of a chart, change by change (design-2.md §5). */
import type { DecisionChain, PersonId, Rib } from '../chain.ts';
import { assessmentOf, identityOf, personById, placeOf, seatedIds } from '../seats.ts';
import { topRankOf, topTen } from '../topTen.ts';
import type { Change, Facts, Slot } from './changes.ts';
import { type Matching, matchingOf, underLaterIds } from './matching.ts';
import { reorderOf, type Swap } from './order.ts';

/**
 * Everything that changed on the chart from `a` to `b`, under the ids of `b`: top ten first, then people in the order
 * of the later picture, who has gone, then chains. Fewest moves: on each rib, along the spine and in the top ten the
 * longest run that kept its order stands still. The tray is not on the chart. Linear in people but for sorting.
 */
export function compare(a: DecisionChain, b: DecisionChain, matching: Matching = matchingOf(a, b)): readonly Change[] {
  const before = underLaterIds(a, b, matching);
  return [...topChanges(before, b), ...personChanges(before, b), ...ribChanges(before, b)];
}

function topChanges(a: DecisionChain, b: DecisionChain): Change[] {
  const humans = (chain: DecisionChain) => topTen(chain).map((id) => identityOf(chain, id));
  const { moved, gone, come } = reorderOf(humans(a), humans(b), undefined, true);
  return [
    ...come.map(({ item, to }): Change => ({ kind: 'top-in', personId: item, rank: to + 1 })),
    ...gone.map(({ item, from }): Change => ({ kind: 'top-out', personId: item, rank: from + 1 })),
    ...moved.map(
      ({ item, from, to, swap }): Change => ({ kind: 'rank', personId: item, ...ranks({ from, to, swap }) }),
    ),
  ];
}

/** Places counted from 1. */
function ranks<T>({ from, to, swap }: { from: number; to: number; swap: Swap<T> | undefined }) {
  const other = swap && { swap: { ...swap, from: swap.from + 1, to: swap.to + 1 } };
  return { from: from + 1, to: to + 1, ...other };
}

function personChanges(a: DecisionChain, b: DecisionChain): Change[] {
  const moves = movesAlong(a, b);
  const humans = humansOf(a, b);
  const come: (Change & { kind: 'new' })[] = [];
  const stayed: Change[] = [];
  for (const personId of seatedIds(b)) {
    const from = slotOf(a, personId);
    const to = slotOf(b, personId);
    if (!to) continue;
    if (!from) {
      come.push({ kind: 'new', personId, at: to, facts: factsOf(b, personId) });
      continue;
    }
    const along = moves.get(personId);
    if (along) stayed.push(along);
    if (from.ribId !== to.ribId) stayed.push({ kind: 'rib', personId, from, to });
    stayed.push(...seatChanges(a, b, personId), ...humanChanges(a, b, personId, humans.get(personId) ?? [personId]));
  }
  const gone = seatedIds(a).flatMap((personId): (Change & { kind: 'gone' })[] => {
    const at = slotOf(a, personId);
    return at && !placeOf(b, personId) ? [{ kind: 'gone', personId, at, facts: factsOf(a, personId) }] : [];
  });
  return [...stayed, ...succeeded(come, gone), ...succeeded(gone, come)];
}

/** The people of a rib that both states have on it, as far as they had to change places. */
function movesAlong(a: DecisionChain, b: DecisionChain): Map<PersonId, Change> {
  const moves = new Map<PersonId, Change>();
  const earlier = new Map(a.ribs.map((rib) => [rib.id, rib]));
  for (const rib of b.ribs) {
    const was = earlier.get(rib.id);
    if (!was) continue;
    for (const { item, ...move } of reorderOf(was.personIds, rib.personIds, importanceIn(a, b)).moved)
      moves.set(item, { kind: 'moved', personId: item, ribId: rib.id, ...move });
  }
  return moves;
}

/** Of two who may have moved, the one in the top ten is told to have: that is whom the team talks of. */
export function importanceIn(a: DecisionChain, b: DecisionChain): (id: PersonId) => number {
  return (id) => (topRankOf(a, id) === undefined && topRankOf(b, id) === undefined ? 0 : 1);
}

/**
 * For each seat all seats of its human, the one that speaks for them first. A human is who is one in both states; the
 * seat that stands for them speaks, if it is on the chart.
 */
function humansOf(a: DecisionChain, b: DecisionChain): Map<PersonId, readonly PersonId[]> {
  const humans = new Map<string, PersonId[]>();
  for (const id of seatedIds(b)) {
    if (!placeOf(a, id)) continue;
    const key = JSON.stringify([identityOf(a, id), identityOf(b, id)]);
    const seats = humans.get(key);
    if (seats) seats.push(id);
    else humans.set(key, [id]);
  }
  const leads = (id: PersonId) => (identityOf(a, id) === id && identityOf(b, id) === id ? 0 : 1);
  const seatsAt = new Map<PersonId, readonly PersonId[]>();
  for (const seats of humans.values()) {
    seats.sort((x, y) => leads(x) - leads(y) || (x < y ? -1 : 1));
    for (const id of seats) seatsAt.set(id, seats);
  }
  return seatsAt;
}

function seatChanges(a: DecisionChain, b: DecisionChain, personId: PersonId): Change[] {
  const was = factsOf(a, personId);
  const is = factsOf(b, personId);
  const changes: Change[] = [];
  if (was.jobTitle !== is.jobTitle) changes.push({ kind: 'title', personId, from: was.jobTitle, to: is.jobTitle });
  if (was.role !== is.role) changes.push({ kind: 'role', personId, from: was.role, to: is.role });
  return changes;
}

/** What is the human's: told by the first of the seats where it changed in this way. */
function humanChanges(a: DecisionChain, b: DecisionChain, personId: PersonId, seats: readonly PersonId[]): Change[] {
  const was = factsOf(a, personId);
  const is = factsOf(b, personId);
  const alike = (key: 'name' | 'stance' | 'level' | 'owner') => {
    const [from, to] = [was[key], is[key]];
    if (from === to) return undefined;
    const [first, ...alsoAt] = seats.filter((id) => factsOf(a, id)[key] === from && factsOf(b, id)[key] === to);
    return first === personId ? { personId, alsoAt, from, to } : undefined;
  };
  return (['name', 'stance', 'level', 'owner'] as const).flatMap((kind) => {
    const change = alike(kind);
    return change ? [{ kind, ...change } as Change] : [];
  });
}

type Passage = Change & { readonly kind: 'new' | 'gone' };

/** Who came to the chain from which somebody with that job title went is the successor: each with each, in order. */
function succeeded<T extends Passage>(list: readonly T[], others: readonly Passage[]): T[] {
  const key = ({ at, facts }: Passage) => facts.jobTitle.trim() && JSON.stringify([at.ribId, facts.jobTitle.trim()]);
  const waiting = new Map<string, Passage[]>();
  for (const each of others) if (key(each)) waiting.set(key(each), [...(waiting.get(key(each)) ?? []), each]);
  return list.map((each) => {
    const pair = waiting.get(key(each))?.shift()?.personId;
    return pair ? { ...each, pair } : each;
  });
}

function ribChanges(a: DecisionChain, b: DecisionChain): Change[] {
  const ids = (chain: DecisionChain) => chain.ribs.map((rib) => rib.id);
  const { moved, gone, come } = reorderOf(ids(a), ids(b));
  const earlier = new Map(a.ribs.map((rib) => [rib.id, rib]));
  const whole = ({ ribs }: DecisionChain, index: number) => {
    const { name, kind } = ribs[index] as Rib;
    return { at: index, name, ribKind: kind };
  };
  return [
    ...moved.map(({ item, ...move }): Change => ({ kind: 'order', ribId: item, ...move })),
    ...b.ribs.flatMap((rib): Change[] => {
      const was = earlier.get(rib.id);
      if (!was) return [];
      return [
        ...(was.name === rib.name ? [] : [{ kind: 'rib-name', ribId: rib.id, from: was.name, to: rib.name } as const]),
        ...(was.kind === rib.kind ? [] : [{ kind: 'rib-kind', ribId: rib.id, from: was.kind, to: rib.kind } as const]),
      ];
    }),
    ...come.map(({ item, to }): Change => ({ kind: 'rib-new', ribId: item, ...whole(b, to) })),
    ...gone.map(({ item, from }): Change => ({ kind: 'rib-gone', ribId: item, ...whole(a, from) })),
  ];
}

function slotOf(chain: DecisionChain, id: PersonId): Slot | undefined {
  const seat = placeOf(chain, id);
  return seat && { ribId: seat.rib.id, place: seat.place };
}

/** What a comparison looks at on this seat. */
export function factsOf(chain: DecisionChain, id: PersonId): Facts {
  const person = personById(chain, id);
  const { level, stance, primaryOwner } = assessmentOf(chain, id);
  return {
    name: person?.name ?? '',
    jobTitle: person?.jobTitle ?? '',
    role: person?.role ?? null,
    level,
    stance,
    owner: primaryOwner ?? '',
  };
}
