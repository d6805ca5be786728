/** What an edit of the top ten or of seats would change, before it is made. */
import type { DecisionChain, Edit, PersonId } from '../domain/chain.ts';
import { placeOf, seatedIds } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';

export type RankPreview = {
  readonly in: readonly PersonId[];
  readonly out: readonly PersonId[];
  /** Who stays in the ten at another rank, by the new rank. */
  readonly reranked: readonly { readonly id: PersonId; readonly from: number; readonly to: number }[];
  /** Who sits elsewhere afterwards, in the new reading order. */
  readonly reseated: readonly PersonId[];
};

export function rankPreview(chain: DecisionChain, edit: Edit): RankPreview {
  const after = edit(chain);
  const now = topTen(chain);
  const then = topTen(after);
  const seatOf = (from: DecisionChain, id: PersonId) => {
    const seat = placeOf(from, id);
    return seat && `${seat.rib.id} ${seat.place}`;
  };
  return {
    in: then.filter((id) => !now.includes(id)),
    out: now.filter((id) => !then.includes(id)),
    reranked: then
      .map((id, index) => ({ id, from: now.indexOf(id) + 1, to: index + 1 }))
      .filter(({ from, to }) => from > 0 && from !== to),
    reseated: seatedIds(after).filter((id) => seatOf(chain, id) !== seatOf(after, id)),
  };
}
