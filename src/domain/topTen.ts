/** TOP 10 关键人物 (method.md §4): the one list from which red cards and grid rows derive. */
import type { DecisionChain, PersonId } from './chain.ts';
import { identityOf, personById, placeOf } from './seats.ts';

export const topSize = 10;

/**
 * The ten seats nearest the target, counted in steps along the bones: rib order + place, then the smaller place.
 * Someone with two seats counts once, at the better one. The tray does not count.
 */
export function topByPosition(chain: DecisionChain): PersonId[] {
  const ranked: PersonId[] = [];
  const counted = new Set<PersonId>();
  const longest = chain.ribs.reduce((most, rib) => Math.max(most, rib.personIds.length), 0);
  const lastStep = chain.ribs.length - 1 + longest - 1;
  for (let steps = 0; steps <= lastStep && ranked.length < topSize; steps++) {
    for (let place = Math.max(0, steps - chain.ribs.length + 1); place <= steps && ranked.length < topSize; place++) {
      const id = chain.ribs[steps - place]?.personIds[place];
      if (id === undefined) continue;
      const identity = identityOf(chain, id);
      if (counted.has(identity)) continue;
      counted.add(identity);
      ranked.push(id);
    }
  }
  return ranked;
}

function topByChoice(chain: DecisionChain, chosen: readonly PersonId[]): PersonId[] {
  const counted = new Set<PersonId>();
  const ranked: PersonId[] = [];
  for (const id of chosen) {
    if (ranked.length === topSize) break;
    if (!personById(chain, id) || !placeOf(chain, id)) continue;
    const identity = identityOf(chain, id);
    if (counted.has(identity)) continue;
    counted.add(identity);
    ranked.push(id);
  }
  return ranked;
}

const known = new WeakMap<DecisionChain, { ids: readonly PersonId[]; ranks: ReadonlyMap<PersonId, number> }>();

function topOf(chain: DecisionChain) {
  let top = known.get(chain);
  if (!top) {
    const ids = chain.topTen.by === 'position' ? topByPosition(chain) : topByChoice(chain, chain.topTen.personIds);
    top = { ids, ranks: new Map(ids.map((id, index) => [id, index + 1])) };
    known.set(chain, top);
  }
  return top;
}

/** At most ten ids, best first; no doubles, nobody from the tray. */
export function topTen(chain: DecisionChain): readonly PersonId[] {
  return topOf(chain).ids;
}

/** The rank of the human, at whichever seat it is held. */
export function rankOf(chain: DecisionChain, id: PersonId): number | undefined {
  const identity = identityOf(chain, id);
  const at = topTen(chain).findIndex((each) => identityOf(chain, each) === identity);
  return at < 0 ? undefined : at + 1;
}

/** 1…10, or undefined outside the top ten. */
export function topRankOf(chain: DecisionChain, id: PersonId): number | undefined {
  return topOf(chain).ranks.get(id);
}
