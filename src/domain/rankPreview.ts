/** What an edit changes in the top ten or in seats: told before it is made, or after. */
import type { DecisionChain, Edit, PersonId } from './chain.ts';
import { identityOf, placeOf, seatedIds } from './seats.ts';
import { rankOf, topTen } from './topTen.ts';

export type TopTenChange = {
  readonly in: readonly PersonId[];
  readonly out: readonly PersonId[];
  /** Who stays in the ten at another rank, by the new rank. */
  readonly reranked: readonly { readonly id: PersonId; readonly from: number; readonly to: number }[];
};

export type RankPreview = TopTenChange & {
  /** Who sits elsewhere afterwards, in the new reading order. */
  readonly reseated: readonly PersonId[];
};

/** Of humans, as they are known after: a rank that goes to another seat of whoever holds it changes nothing. */
export function topTenChange(before: DecisionChain, after: DecisionChain): TopTenChange {
  const then = topTen(after);
  const held = new Map(topTen(before).map((id, index) => [identityOf(after, id), index + 1]));
  const rankBefore = (id: PersonId) => held.get(identityOf(after, id));
  return {
    in: then.filter((id) => rankBefore(id) === undefined),
    out: topTen(before).filter((id) => rankOf(after, id) === undefined),
    reranked: then
      .map((id, index) => ({ id, from: rankBefore(id) ?? 0, to: index + 1 }))
      .filter(({ from, to }) => from > 0 && from !== to),
  };
}

export function rankPreview(chain: DecisionChain, edit: Edit): RankPreview {
  const after = edit(chain);
  const seatOf = (from: DecisionChain, id: PersonId) => {
    const seat = placeOf(from, id);
    return seat && `${seat.rib.id} ${seat.place}`;
  };
  return {
    ...topTenChange(chain, after),
    reseated: seatedIds(after).filter((id) => seatOf(chain, id) !== seatOf(after, id)),
  };
}
