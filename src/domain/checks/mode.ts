/** Whether the decision mode contradicts itself or the chart (method.md §7, §8). */
import type { DecisionChain, IsoDate } from '../chain.ts';
import { lateStage, likelyRib, ribNamed } from '../lanes.ts';
import { approversOf, canSort, coveringTier, lastSlip } from '../mode.ts';
import { ribById } from '../seats.ts';
import type { Sighting } from './finding.ts';

/** Every limit must lie above the one before, and only the last may be without. */
export function tiersNotAscending(chain: DecisionChain): Sighting[] {
  const { tiers } = chain.decisionMode;
  const limits = tiers.map((tier) => tier.below ?? Number.POSITIVE_INFINITY);
  const sorts = canSort(tiers);
  return tiers.flatMap((tier, index): Sighting[] => {
    const limit = limits[index] ?? 0;
    const before = limits[index - 1];
    if (before === undefined || limit > before) return [];
    const because = before === Number.POSITIVE_INFINITY ? 'unlimited' : limit === before ? 'equal' : 'lower';
    const at = { tierId: tier.id, field: 'below', because, count: index + 1 } as const;
    if (sorts) return [{ ...at, mends: ['sort-tiers'] }];
    return [tier === lastSlip(tiers) ? { ...at, mends: ['last-unlimited'] } : at];
  });
}

/** Whoever must approve this amount should sit on the chart and be in the top ten. */
export function approverAbsent(chain: DecisionChain): Sighting[] {
  const tier = coveringTier(chain);
  if (!tier) return [];
  const at = { tierId: tier.id, field: 'approver' } as const;
  if (tier.approverIds.length === 0) {
    return tier.approver.trim() === '' ? [] : [{ ...at, because: 'nobody', text: tier.approver }];
  }
  return approversOf(chain, tier)
    .filter(({ rank }) => rank === null)
    .map(({ personId, isOnChart }): Sighting => {
      const it = { ...at, personIds: [personId], text: tier.approver };
      return isOnChart
        ? { ...it, because: 'not-in-top', mends: ['rank-approver'] }
        : { ...it, because: 'not-on-chart' };
    });
}

/** Tiers are there, but no amount to find the one that covers it. */
export function amountMissing(chain: DecisionChain): Sighting[] {
  return chain.decisionMode.tiers.length > 0 && !chain.amount ? [{ field: 'amount' }] : [];
}

/** The amount is above every tier's limit. */
export function amountUncovered(chain: DecisionChain): Sighting[] {
  const { amount, decisionMode } = chain;
  if (!amount || decisionMode.tiers.length === 0 || coveringTier(chain)) return [];
  return [{ field: 'amount', text: `${amount.value} ${amount.unit}`.trim() }];
}

/** Fewer people are linked than must approve this amount. */
export function tierShort(chain: DecisionChain): Sighting[] {
  const tier = coveringTier(chain);
  if (!tier) return [];
  const missing = (tier.approverCount ?? 0) - approversOf(chain, tier).length;
  return missing > 0 ? [{ tierId: tier.id, field: 'approver', text: tier.approver, count: missing }] : [];
}

/** `because` is the chain its unit most likely is, if one is called like it. */
export function stageWithoutRib(chain: DecisionChain): Sighting[] {
  return chain.decisionMode.stages
    .filter((stage) => stage.ribId === null || !ribById(chain, stage.ribId))
    .map((stage): Sighting => {
      const at = { stageId: stage.id, field: 'rib', text: stage.name } as const;
      if (stage.unit.trim() === '') return at;
      if (ribNamed(chain, stage.unit)) return { ...at, mends: ['link-stage'] };
      const likely = likelyRib(chain, stage.unit);
      return likely
        ? { ...at, because: likely.name, mends: ['link-likely', 'add-chain'] }
        : { ...at, mends: ['add-chain'] };
    });
}

/** The current step's date has passed. */
export function stageLate(chain: DecisionChain, today: IsoDate): Sighting[] {
  const stage = lateStage(chain, today);
  return stage ? [{ stageId: stage.id, field: 'plannedOn', text: stage.name, because: stage.plannedOn ?? '' }] : [];
}
