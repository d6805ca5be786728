/** What dropping people on the grid would do to their ranks. Nothing here moves anybody on the chart. */
import type { DecisionChain, Edit, PersonId } from '../domain/chain.ts';
import { insertAtRank, rankPerson } from '../domain/edits/rank.ts';
import { identityOf, placeOf } from '../domain/seats.ts';
import { rankOf, topSize, topTen } from '../domain/topTen.ts';

/** Where in the grid: on a ranked row, on the line above one (its rank) or below the last, or among the unranked. */
export type RankAim =
  | { readonly at: 'rank'; readonly rank: number }
  | { readonly at: 'before'; readonly rank: number }
  | { readonly at: 'outside' };

export type RankDrop = {
  readonly does: 'takes' | 'swaps' | 'replaces' | 'inserts' | 'leaves' | 'unseated' | 'here';
  readonly rank: number;
  readonly holder: PersonId | null;
  /** null when nothing would change. */
  readonly edit: Edit | null;
};

/** One person takes a rank and its holder the person's old one; several, or one put between rows, push the others down. */
export function rankDropOf(chain: DecisionChain, ids: readonly PersonId[], aim: RankAim): RankDrop | null {
  const seated = onePerHuman(chain, ids).filter((id) => placeOf(chain, id));
  const first = seated[0];
  if (!first) return ids.length > 0 ? { does: 'unseated', rank: 0, holder: null, edit: null } : null;
  const top = topTen(chain);
  if (aim.at === 'outside') {
    const ranked = seated.filter((id) => rankOf(chain, id) !== undefined);
    if (ranked.length === 0) return null;
    const edit: Edit = (from) => ranked.reduce((current, id) => rankPerson(id, null)(current), from);
    return { does: 'leaves', rank: 0, holder: null, edit };
  }
  const now = rankOf(chain, first);
  if (aim.at === 'rank' && seated.length === 1) {
    const rank = Math.min(aim.rank, top.length + (now === undefined ? 1 : 0));
    const holder = top[rank - 1] ?? null;
    if (rank === now) return { does: 'here', rank, holder: null, edit: null };
    const does = holder === null ? 'takes' : now === undefined && top.length >= topSize ? 'replaces' : 'swaps';
    const inserts = does === 'swaps' && now === undefined;
    return {
      does: inserts ? 'inserts' : does,
      rank,
      holder,
      edit: inserts ? insertAtRank(first, rank) : rankPerson(first, rank),
    };
  }
  const before = aim.rank - 1;
  const kept = top.slice(0, before).filter((id) => !seated.some((each) => isSameHuman(chain, each, id))).length;
  const rank = Math.min(kept + 1, topSize);
  const edit: Edit = (from) =>
    seated.reduce(
      (current, id, index) => (rank + index > topSize ? current : insertAtRank(id, rank + index)(current)),
      from,
    );
  return isSameList(chain, edit)
    ? { does: 'here', rank, holder: null, edit: null }
    : { does: top[rank - 1] === undefined ? 'takes' : 'inserts', rank, holder: null, edit };
}

function isSameList(chain: DecisionChain, edit: Edit): boolean {
  return topTen(edit(chain)).join() === topTen(chain).join();
}

function isSameHuman(chain: DecisionChain, a: PersonId, b: PersonId): boolean {
  return identityOf(chain, a) === identityOf(chain, b);
}

function onePerHuman(chain: DecisionChain, ids: readonly PersonId[]): PersonId[] {
  return ids.filter((id, index) => ids.findIndex((other) => isSameHuman(chain, other, id)) === index);
}
