/**
 * What of two dates may leave the room: both at the depth of one, the same person under the same name or code in both
 * (method.md §10).
 */
import type { DecisionChain, IsoDateTime, PersonId, RibId } from '../../domain/chain.ts';
import type { Change, Facts, Slot } from '../../domain/compare/changes.ts';
import { underLaterIds } from '../../domain/compare/matching.ts';
import type { ChangeMark, MergedChain } from '../../domain/compare/mergedChain.ts';
import type { Swap } from '../../domain/compare/order.ts';
import { comparisonOf, presentKey, type Side, type SideChoice } from '../../domain/compare/sides.ts';
import { lastSnapshot } from '../../domain/snapshots.ts';
import { type TopPoint, topPointOf } from '../../domain/trends.ts';
import type { Language } from '../../words/language.ts';
import { cleanText } from '../cleanText.ts';
import { type Depth, type Disclosure, disclosed } from '../disclosure.ts';
import { type Doubt, doubtsAboutChanges } from '../doubts.ts';

export type ShownDate = {
  readonly at: IsoDateTime;
  /** A snapshot's or a file's name; free text, so only at full depth. */
  readonly label: string;
  /** Undefined where stances and levels are withheld. */
  readonly top: TopPoint | undefined;
};

export type ShownComparison = {
  readonly before: ShownDate;
  readonly after: ShownDate;
  readonly merged: MergedChain;
  /** From the newest snapshot to the present. */
  readonly isSinceLast: boolean;
  readonly isAssessed: boolean;
  readonly doubts: readonly Doubt[];
};

/** Nothing where there are not two dates. */
export function disclosedComparison(
  chain: DecisionChain,
  choice: SideChoice,
  depth: Depth,
  language: Language,
  ourNames: readonly string[],
): ShownComparison | undefined {
  const comparison = comparisonOf(chain, choice);
  if (!comparison) return undefined;
  const { before, after, matching, merged } = comparison;
  const then = underLaterIds(before.state, after.state, matching);
  const { snapshots, ...chart } = then;
  // Names of then are names too, in every text.
  const known = [...merged.chain.snapshots, { id: 'then', takenAt: before.at, label: '', chart }];
  const made = disclosed({ ...merged.chain, snapshots: known }, depth, language, ourNames);
  const shown = shownMerged(merged, made, depth);
  const isAssessed = depth !== 'chart';
  const dateOf = (side: Side, earlier?: DecisionChain): ShownDate => ({
    at: side.at,
    label: depth === 'full' ? cleanText(side.label).trim() : '',
    top: isAssessed ? topPointOf(side.key === before.key ? then : side.state, earlier) : undefined,
  });
  return {
    before: dateOf(before),
    after: dateOf(after, then),
    merged: shown,
    isSinceLast: after.key === presentKey && before.key === lastSnapshot(chain)?.id,
    isAssessed,
    doubts: [...made.doubts, ...doubtsAboutChanges(shown.changes, made.doubtsIn)],
  };
}

function shownMerged(merged: MergedChain, made: Disclosure, depth: Depth): MergedChain {
  const idOf = (id: PersonId | RibId) => (isPerson(id) ? made.idOf(id) : made.ribIdOf(id));
  const slotOf = ({ ribId, place }: Slot): Slot => ({ ribId: made.ribIdOf(ribId), place });
  return {
    chain: made.chain,
    changes: merged.changes.flatMap((change) => (leaves(change, depth) ? [shownChange(change, made, slotOf)] : [])),
    marks: new Map(
      [...merged.marks].flatMap(([id, marks]) => {
        const shown = depth === 'chart' ? marks.filter((mark) => !rated.includes(mark)) : marks;
        return shown.length > 0 ? [[idOf(id), shown] as const] : [];
      }),
    ),
    formerSlots: new Map([...merged.formerSlots].map(([id, slot]) => [made.idOf(id), slotOf(slot)])),
  };
}

const rated: readonly ChangeMark[] = ['level-up', 'level-down', 'stance'];

function isPerson(id: PersonId | RibId): id is PersonId {
  return id.startsWith('person:');
}

/** A name is withheld with the names; owners are ours; at the least depth only place, rank, name and title are shown. */
function leaves({ kind }: Change, depth: Depth): boolean {
  if (depth === 'anonymous') return kind !== 'name' && kind !== 'owner';
  return depth === 'full' || !['level', 'stance', 'role', 'owner', 'rib-kind'].includes(kind);
}

function shownChange(change: Change, { idOf, ribIdOf, shown }: Disclosure, slotOf: (slot: Slot) => Slot): Change {
  const facts = ({ name, jobTitle }: Facts): Facts => ({
    name: shown(name),
    jobTitle: shown(jobTitle),
    role: null,
    level: null,
    stance: null,
    owner: '',
  });
  switch (change.kind) {
    case 'new':
    case 'gone':
      return {
        ...change,
        personId: idOf(change.personId),
        at: slotOf(change.at),
        facts: facts(change.facts),
        ...(change.pair ? { pair: idOf(change.pair) } : {}),
      };
    case 'rib':
      return { ...change, personId: idOf(change.personId), from: slotOf(change.from), to: slotOf(change.to) };
    case 'moved':
      return { ...change, personId: idOf(change.personId), ribId: ribIdOf(change.ribId), ...swapped(change, idOf) };
    case 'rank':
      return { ...change, personId: idOf(change.personId), ...swapped(change, idOf) };
    case 'title':
      return { ...change, personId: idOf(change.personId), from: shown(change.from), to: shown(change.to) };
    case 'name':
    case 'owner':
      return {
        ...change,
        personId: idOf(change.personId),
        alsoAt: change.alsoAt.map(idOf),
        from: shown(change.from),
        to: shown(change.to),
      };
    case 'level':
      return { ...change, personId: idOf(change.personId), alsoAt: change.alsoAt.map(idOf) };
    case 'stance':
      return { ...change, personId: idOf(change.personId), alsoAt: change.alsoAt.map(idOf) };
    case 'rib-new':
    case 'rib-gone':
      return { ...change, ribId: ribIdOf(change.ribId), name: shown(change.name) };
    case 'rib-name':
      return { ...change, ribId: ribIdOf(change.ribId), from: shown(change.from), to: shown(change.to) };
    case 'order':
      return { ...change, ribId: ribIdOf(change.ribId), ...swapped(change, ribIdOf) };
    case 'rib-kind':
      return { ...change, ribId: ribIdOf(change.ribId) };
    default:
      return { ...change, personId: idOf(change.personId) };
  }
}

function swapped<Id>({ swap }: { readonly swap?: Swap<Id> }, idOf: (id: Id) => Id): { readonly swap?: Swap<Id> } {
  return swap ? { swap: { ...swap, id: idOf(swap.id) } } : {};
}
