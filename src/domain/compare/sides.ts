/** Which two states are compared: snapshots, the present, or a chart from another file. */
import type { DecisionChain, IsoDateTime } from '../chain.ts';
import { snapshotsInTime, stateOf } from '../snapshots.ts';
import { type Matching, matchingOf, type Pairs, withPairs } from './matching.ts';
import { type MergedChain, mergedChain } from './mergedChain.ts';

export const presentKey = 'now';
export const fileKey = 'file';

export type Side = {
  /** A snapshot's id, `presentKey` or `fileKey`. */
  readonly key: string;
  readonly at: IsoDateTime;
  /** A snapshot's label, a file's name; empty for the present. */
  readonly label: string;
  readonly state: DecisionChain;
};

export type GuestFile = { readonly name: string; readonly chain: DecisionChain };

/** What the user chose; null leaves it to the rule. */
export type SideChoice = {
  readonly from: string | null;
  readonly to: string | null;
  readonly file: GuestFile | null;
  readonly pairs: Pairs;
};

/** Since the last review: from the newest snapshot to the present. */
export const sinceLast: SideChoice = { from: null, to: null, file: null, pairs: new Map() };

export type Comparison = {
  readonly before: Side;
  readonly after: Side;
  readonly matching: Matching;
  readonly merged: MergedChain;
};

/** All that can be compared, the oldest snapshot first, then the present, then the file. */
export function sidesOf(chain: DecisionChain, file: GuestFile | null): readonly Side[] {
  return [
    ...snapshotsInTime(chain).map(
      (each): Side => ({ key: each.id, at: each.takenAt, label: each.label, state: stateOf(each) }),
    ),
    { key: presentKey, at: chain.updatedAt, label: '', state: chain },
    ...(file ? [{ key: fileKey, at: file.chain.updatedAt, label: file.name, state: file.chain }] : []),
  ];
}

/**
 * The two states chosen; nothing where there is but one. A choice that is gone falls back to the rule; where both would
 * be the same, the earlier one stays and the other gives way.
 */
export function chosenSides(chain: DecisionChain, choice: SideChoice): { before: Side; after: Side } | undefined {
  const sides = sidesOf(chain, choice.file);
  const of = (key: string | null) => sides.find((side) => side.key === key);
  /** The present, else the newest snapshot, else the file. */
  const otherThan = (side: Side | undefined) =>
    [of(presentKey), ...sides.filter(({ key }) => key !== presentKey && key !== fileKey).reverse(), of(fileKey)].find(
      (other) => other !== undefined && other !== side,
    );
  const wanted = of(choice.to) ?? of(presentKey);
  const before = of(choice.from) ?? otherThan(wanted);
  const after = wanted === before ? otherThan(before) : wanted;
  return before && after ? { before, after } : undefined;
}

/** The comparison of the two states chosen. */
export function comparisonOf(chain: DecisionChain, choice: SideChoice): Comparison | undefined {
  const sides = chosenSides(chain, choice);
  if (!sides) return undefined;
  const { before, after } = sides;
  const matching = withPairs(matchingOf(before.state, after.state), choice.pairs);
  return { before, after, matching, merged: mergedChain(before.state, after.state, matching) };
}
