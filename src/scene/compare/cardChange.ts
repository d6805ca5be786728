/** What a comparison shows on one card. */
import type { PersonId } from '../../domain/chain.ts';
import type { Change } from '../../domain/compare/changes.ts';
import { type ChangeMark, type MergedChain, markOf } from '../../domain/compare/mergedChain.ts';
import type { Level, Stance } from '../../domain/scales.ts';

type Step<T> = { readonly from: T; readonly to: T };

export type CardChange = {
  readonly marks: readonly ChangeMark[];
  readonly level?: Step<Level | null>;
  readonly stance?: Step<Stance | null>;
  readonly topIn?: number;
  /** The rank that is lost. */
  readonly topOut?: number;
  /** Places on one chain, from 0; told of one of two who changed places. */
  readonly moved?: Change & { readonly kind: 'moved' };
  /** Where they sat, if on another chain. */
  readonly fromRib?: string;
  /** What else is in the list of changes and has no sign of its own. */
  readonly said: readonly ('name' | 'title' | 'role' | 'owner')[];
};

/** By person; who is not in it has not changed. */
export function cardChanges({
  changes,
  marks,
}: Pick<MergedChain, 'changes' | 'marks'>): ReadonlyMap<PersonId, CardChange> {
  const found = new Map<PersonId, CardChange>();
  const add = (id: PersonId, more: Partial<CardChange>) =>
    found.set(id, { ...(found.get(id) ?? { marks: marks.get(id) ?? [], said: [] }), ...more });
  for (const change of changes) {
    if (!('personId' in change)) continue;
    for (const id of seatsOf(change, marks)) add(id, shownOf(change, found.get(id)));
    if (change.kind === 'moved' && change.swap) add(change.swap.id, {});
  }
  return found;
}

/** All seats of a human carry what is the human's. */
function seatsOf(change: Change & { personId: PersonId }, marks: MergedChain['marks']): readonly PersonId[] {
  if ('alsoAt' in change) return [change.personId, ...change.alsoAt];
  const word = markOf(change);
  if (word !== 'top-in' && word !== 'top-out') return [change.personId];
  return marks.get(change.personId)?.includes(word) ? [change.personId] : [];
}

function shownOf(change: Change, known: CardChange | undefined): Partial<CardChange> {
  switch (change.kind) {
    case 'level':
      return { level: change };
    case 'stance':
      return { stance: change };
    case 'top-in':
      return { topIn: change.rank };
    case 'top-out':
      return { topOut: change.rank };
    case 'moved':
      return { moved: change };
    case 'rib':
      return { fromRib: change.from.ribId };
    case 'name':
    case 'title':
    case 'role':
    case 'owner':
      return { said: [...(known?.said ?? []), change.kind] };
    default:
      return {};
  }
}
