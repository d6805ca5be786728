/** TOP 10 关键人物 (method.md §4): the one list from which red cards and grid rows derive. */
import type { DecisionChain, PersonId } from './chain.ts';
import { oncePer } from './oncePer.ts';
import { hasName, identityOf, personById, placeOf } from './seats.ts';

export const topSize = 10;

/** What ranks hang on. */
type Ranked = Pick<DecisionChain, 'ribs' | 'people' | 'topTen'>;

/**
 * The one order by position: every seat on a rib, nearest the target first, counted in steps along the bones: rib order
 * + place, then the smaller place. The tray does not count.
 */
export function* seatsByPosition({ ribs }: Pick<DecisionChain, 'ribs'>): Generator<PersonId, void> {
  const longest = ribs.reduce((most, rib) => Math.max(most, rib.personIds.length), 0);
  for (let steps = 0; steps < ribs.length + longest - 1; steps++) {
    for (let place = Math.max(0, steps - ribs.length + 1); place <= Math.min(steps, longest - 1); place++) {
      const id = ribs[steps - place]?.personIds[place];
      if (id !== undefined) yield id;
    }
  }
}

/** The first ten humans among these seats, each at the first seat named; whoever is gone or in the tray does not count. */
function firstTen(chain: Ranked, seats: Iterable<PersonId>): PersonId[] {
  const counted = new Set<PersonId>();
  const ranked: PersonId[] = [];
  for (const id of seats) {
    if (ranked.length === topSize) break;
    const identity = identityOf(chain, id);
    if (counted.has(identity) || !personById(chain, id) || !placeOf(chain, id)) continue;
    counted.add(identity);
    ranked.push(id);
  }
  return ranked;
}

/** The ten people nearest the target; someone with two seats counts once, at the better one. */
export function topByPosition(chain: DecisionChain): PersonId[] {
  return firstTen(chain, seatsByPosition(chain));
}

/** The list with named people behind it, nearest the target first, until there are ten. */
export function topFilledUp(chain: DecisionChain): PersonId[] {
  const named = [...seatsByPosition(chain)].filter((id) => {
    const person = personById(chain, id);
    return person !== undefined && hasName(person);
  });
  return firstTen(chain, [...topTen(chain), ...named]);
}

type Top = {
  readonly ids: readonly PersonId[];
  readonly ranks: ReadonlyMap<PersonId, number>;
  /** By the id that stands for the human. */
  readonly humans: ReadonlyMap<PersonId, number>;
};

const topOf = oncePer((chain: Ranked): Top => {
  const ids = firstTen(chain, chain.topTen.by === 'position' ? seatsByPosition(chain) : chain.topTen.personIds);
  return {
    ids,
    ranks: new Map(ids.map((id, index) => [id, index + 1])),
    humans: new Map(ids.map((id, index) => [identityOf(chain, id), index + 1])),
  };
});

/** At most ten ids, best first; no doubles, nobody from the tray. */
export function topTen(chain: DecisionChain): readonly PersonId[] {
  return topOf(chain).ids;
}

/** The rank of the human, at whichever seat it is held. */
export function rankOf(chain: Ranked, id: PersonId): number | undefined {
  return topOf(chain).humans.get(identityOf(chain, id));
}

/** 1…10, or undefined outside the top ten. */
export function topRankOf(chain: Ranked, id: PersonId): number | undefined {
  return topOf(chain).ranks.get(id);
}

/** A seat of one of the ten beside the seat that counts: red like that one, and marked ↔. */
export function isOtherTopSeat(chain: Ranked, id: PersonId): boolean {
  return topRankOf(chain, id) === undefined && rankOf(chain, id) !== undefined;
}
