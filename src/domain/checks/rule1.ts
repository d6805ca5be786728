/** Rule 1: nearer is more important, along the spine and along the rib (method.md §1, §8). */
import type { DecisionChain } from '../chain.ts';
import { identityOf, personById } from '../seats.ts';
import { topRankOf, topTen } from '../topTen.ts';
import type { Sighting } from './finding.ts';
import { isPlaceholder, topHumans } from './people.ts';

/** The nearest chain has people, none of them in the top ten. */
export function chainWithoutTop(chain: DecisionChain): Sighting[] {
  const nearest = chain.ribs[0];
  const humans = topHumans(chain);
  if (!nearest || nearest.personIds.length === 0 || humans.size === 0) return [];
  if (nearest.personIds.some((id) => humans.has(identityOf(chain, id)))) return [];
  return [{ ribId: nearest.id, mends: ['rank-by-position'] }];
}

/**
 * On one rib someone farther out is in the top ten and someone nearer is not: the nearest such outsider, and the first
 * ranked person behind. A marked placeholder is nobody yet, and another seat of a ranked human is not an outsider.
 */
export function orderInverted(chain: DecisionChain): Sighting[] {
  const humans = topHumans(chain);
  return chain.ribs.flatMap((rib) => {
    const outsideAt = rib.personIds.findIndex((id) => {
      const person = personById(chain, id);
      return person && !isPlaceholder(person) && !humans.has(identityOf(chain, id));
    });
    const outsider = rib.personIds[outsideAt];
    const ranked = rib.personIds.find((id, at) => at > outsideAt && topRankOf(chain, id) !== undefined);
    if (outsider === undefined || ranked === undefined) return [];
    return [{ personIds: [outsider, ranked], ribId: rib.id, mends: ['reseat-by-rank', 'rank-by-position'] }];
  });
}

/** On one rib a better rank sits farther out: the one farther out, and the first one it should stand before. */
export function rankInverted(chain: DecisionChain): Sighting[] {
  if (topTen(chain).length < 2) return [];
  return chain.ribs.flatMap((rib) => {
    const ranked = rib.personIds.flatMap((id) => {
      const rank = topRankOf(chain, id);
      return rank === undefined ? [] : [{ id, rank }];
    });
    const better = ranked.find(({ rank }, at) => at > 0 && rank < (ranked[at - 1]?.rank ?? 0));
    const worse = ranked.find(({ rank }) => better && rank > better.rank);
    if (!better || !worse) return [];
    return [{ personIds: [better.id, worse.id], ribId: rib.id, mends: ['reseat-by-rank', 'rerank-by-position'] }];
  });
}
