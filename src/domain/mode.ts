/** 决策模式 (method.md §7): who signs at this amount. The steps are lanes.ts. */

import type { DecisionChain, DecisionMode, PersonId, Tier } from './chain.ts';
import { oncePer } from './oncePer.ts';
import { hasName, identityOf, personById, placeOf } from './seats.ts';
import { topRankOf, topTen } from './topTen.ts';

/** Amounts this tier is for: from `from` to below `below`; null = no limit. Empty where tiers do not ascend. */
export type TierRange = { readonly from: number; readonly below: number | null };

export function rangeOf(tiers: readonly Tier[], index: number): TierRange {
  const before = tiers.slice(0, index).map(({ below }) => below ?? Number.POSITIVE_INFINITY);
  return { from: Math.max(0, ...before), below: tiers[index]?.below ?? null };
}

/** The tier for an amount: the first whose limit lies above it. Undefined when the amount is above them all. */
export function tierFor(tiers: readonly Tier[], amount: number): Tier | undefined {
  return tiers.find((tier) => tier.below === null || amount < tier.below);
}

/** The approval tier that covers the project's amount; undefined without an amount. */
export function coveringTier({ amount, decisionMode }: DecisionChain): Tier | undefined {
  return amount ? tierFor(decisionMode.tiers, amount.value) : undefined;
}

/** Whether each limit lies above the one before, and only the last may be without. */
export function isAscending(tiers: readonly Tier[]): boolean {
  const limits = tiers.map(({ below }) => below ?? Number.POSITIVE_INFINITY);
  return limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? 0));
}

/** Whether sorting makes them ascend: no two have the same limit. */
export function canSort(tiers: readonly Tier[]): boolean {
  return new Set(tiers.map(({ below }) => below)).size === tiers.length;
}

/** A last tier with the limit of the one before: the source's own prints "< 500" where "500 and above" is meant. */
export function lastSlip(tiers: readonly Tier[]): Tier | undefined {
  const [before, last] = tiers.slice(-2);
  return before && last && last.below !== null && last.below === before.below && isAscending(tiers.slice(0, -1))
    ? last
    : undefined;
}

export type Approver = {
  readonly personId: PersonId;
  readonly isOnChart: boolean;
  /** 1…10 at the better of their seats, null outside the top ten. */
  readonly rank: number | null;
  /** 待识别: the seat is known, the person is not. */
  readonly isPlaceholder: boolean;
};

/** Those linked to a tier, one entry a human, in the order they were linked. */
export function approversOf(chain: DecisionChain, tier: Tier): readonly Approver[] {
  const ranks = new Map(topTen(chain).map((id) => [identityOf(chain, id), topRankOf(chain, id) ?? null]));
  const seen = new Set<PersonId>();
  return tier.approverIds.flatMap((personId): Approver[] => {
    const identity = identityOf(chain, personId);
    const person = personById(chain, personId);
    if (seen.has(identity)) return [];
    seen.add(identity);
    return [
      {
        personId,
        isOnChart: person !== undefined && placeOf(chain, personId) !== undefined,
        rank: ranks.get(identity) ?? null,
        isPlaceholder: person !== undefined && !hasName(person),
      },
    ];
  });
}

const approverSet = oncePer(
  (chain: DecisionChain): ReadonlySet<PersonId> =>
    new Set(coveringTier(chain)?.approverIds.map((each) => identityOf(chain, each))),
);

/** Whether this human must approve the project's amount, whichever of their seats is asked. */
export function isApprover(chain: DecisionChain, id: PersonId): boolean {
  return approverSet(chain).has(identityOf(chain, id));
}

/** Whether anything is known of how the customer decides. */
export function hasMode({ tiers, stages, ...factors }: DecisionMode): boolean {
  return tiers.length > 0 || stages.length > 0 || Object.values(factors).some(Boolean);
}
