import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { identityOf, placeOf } from '../domain/seats.ts';
import { topRankOf, topSize, topTen } from '../domain/topTen.ts';

/**
 * The chosen top ten (method.md §4) after a table gives these ranks and takes away those of `taken`, or null if that is so
 * already.
 * Everyone takes the rank given or the next free one; the others of a chosen list keep their order around them, and of a
 * list by position those stay whom the table does not mention. Nobody from the tray; one seat a human; at most ten.
 */
export function listRanked(
  chain: DecisionChain,
  wanted: readonly { readonly id: PersonId; readonly rank: number }[],
  inTable: ReadonlySet<PersonId>,
  taken: ReadonlySet<PersonId> = new Set(),
): PersonId[] | null {
  const seated = onePerHuman(chain, wanted).filter(({ id }) => placeOf(chain, id) !== undefined);
  const gone = new Set(
    [...taken].filter((id) => topRankOf(chain, id) !== undefined).map((id) => identityOf(chain, id)),
  );
  const humans = new Set([...gone, ...seated.map(({ id }) => identityOf(chain, id))]);
  const others = topTen(chain).filter(
    (id) => !humans.has(identityOf(chain, id)) && (chain.topTen.by === 'choice' || !inTable.has(id)),
  );
  const isSo = seated.every(({ id, rank }) => topRankOf(chain, id) === rank);
  const isAll = seated.length === 0 || seated.length + others.length === topTen(chain).length;
  if (gone.size === 0 && isSo && isAll) return null;
  const slots: (PersonId | undefined)[] = Array.from({ length: topSize });
  for (const { id, rank } of seated.toSorted((a, b) => a.rank - b.rank)) {
    const free = slots.findIndex((slot, index) => index >= rank - 1 && slot === undefined);
    const at = free >= 0 ? free : slots.indexOf(undefined);
    if (at >= 0) slots[at] = id;
  }
  return slots.map((slot) => slot ?? others.shift()).filter((id) => id !== undefined);
}

function onePerHuman<T extends { readonly id: PersonId }>(chain: DecisionChain, wanted: readonly T[]): T[] {
  const seen = new Set<PersonId>();
  return wanted.filter(({ id }) => {
    const human = identityOf(chain, id);
    if (seen.has(human)) return false;
    seen.add(human);
    return true;
  });
}
