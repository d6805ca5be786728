/** What changed between two states of a chart, one change a thing: in the words of method.md §2. */
import type { PersonId, RibId } from '../chain.ts';
import type { Level, RibKind, Role, Stance } from '../scales.ts';
import type { Swap } from './order.ts';

/** Counted from 0, nearest the spine. */
export type Slot = { readonly ribId: RibId; readonly place: number };

/** What a comparison looks at on one seat. Owners are ours, the first one. */
export type Facts = {
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role | null;
  readonly level: Level | null;
  readonly stance: Stance | null;
  readonly owner: string;
};

/** One step from the earlier value to the later one. */
type FromTo<T> = { readonly from: T; readonly to: T };
/** Someone; what is the human's is told once, of all the seats they have in both states. */
type OfPerson = { readonly personId: PersonId };
type OfHuman = OfPerson & { readonly alsoAt: readonly PersonId[] };
type OfRib = { readonly ribId: RibId };
/** A move in a list, told of one of the two where neighbours changed places. */
type Move<Id> = FromTo<number> & { readonly swap?: Swap<Id> };

export type Change =
  /** On the chart now, but not before: new to the file, or out of the tray. `pair`: whose seat it was. */
  | ({ readonly kind: 'new'; readonly at: Slot; readonly facts: Facts; readonly pair?: PersonId } & OfPerson)
  /** On the chart before, but not now: only people moved to the tray, or gone from another file. `pair`: the successor. */
  | ({ readonly kind: 'gone'; readonly at: Slot; readonly facts: Facts; readonly pair?: PersonId } & OfPerson)
  | ({ readonly kind: 'moved'; readonly ribId: RibId } & Move<PersonId> & OfPerson)
  | ({ readonly kind: 'rib' } & FromTo<Slot> & OfPerson)
  | ({ readonly kind: 'title' } & FromTo<string> & OfPerson)
  | ({ readonly kind: 'role' } & FromTo<Role | null> & OfPerson)
  | ({ readonly kind: 'name' } & FromTo<string> & OfHuman)
  | ({ readonly kind: 'level' } & FromTo<Level | null> & OfHuman)
  | ({ readonly kind: 'stance' } & FromTo<Stance | null> & OfHuman)
  | ({ readonly kind: 'owner' } & FromTo<string> & OfHuman)
  /** Ranks from 1; the id is the one that stands for the human. */
  | ({ readonly kind: 'top-in'; readonly rank: number } & OfPerson)
  | ({ readonly kind: 'top-out'; readonly rank: number } & OfPerson)
  | ({ readonly kind: 'rank' } & Move<PersonId> & OfPerson)
  /** Chains, counted from 0, nearest the target. */
  | ({ readonly kind: 'rib-new'; readonly at: number; readonly name: string; readonly ribKind: RibKind } & OfRib)
  | ({ readonly kind: 'rib-gone'; readonly at: number; readonly name: string; readonly ribKind: RibKind } & OfRib)
  | ({ readonly kind: 'order' } & Move<RibId> & OfRib)
  | ({ readonly kind: 'rib-name' } & FromTo<string> & OfRib)
  | ({ readonly kind: 'rib-kind' } & FromTo<RibKind> & OfRib);

export const changeGroups = ['top', 'stance', 'level', 'place'] as const;
/** TOP 10 · 态度 · 关系层次 · 位置与人员 (design-2.md §5). */
export type ChangeGroup = (typeof changeGroups)[number];

export function changeGroupOf({ kind }: Change): ChangeGroup {
  if (kind === 'top-in' || kind === 'top-out' || kind === 'rank') return 'top';
  return kind === 'stance' || kind === 'level' ? kind : 'place';
}

/** The person or chain a change is about, as `data-change-of` says it. */
export function subjectOf(change: Change): PersonId | RibId {
  return 'personId' in change ? change.personId : change.ribId;
}

/** All it is about: the subject first, then the human's other seats, and who changed places with the subject. */
export function subjectsOf(change: Change): readonly (PersonId | RibId)[] {
  return [
    subjectOf(change),
    ...('alsoAt' in change ? change.alsoAt : []),
    ...('swap' in change && change.swap ? [change.swap.id] : []),
  ];
}
