/** Whether the decision mode contradicts itself or the chart (method.md §7, §8). */
import type { DecisionChain, PersonId, Tier } from '../chain.ts';
import { isSameName } from '../sameName.ts';
import { identityOf, personById, placeOf, ribById } from '../seats.ts';
import type { Sighting } from './finding.ts';
import { topHumans } from './people.ts';

/** The approval tier that covers the project's amount: the first whose limit lies above it. Undefined without an amount. */
export function coveringTier(chain: DecisionChain): Tier | undefined {
  const amount = chain.amount;
  if (!amount) return undefined;
  return chain.decisionMode.tiers.find((tier) => tier.below === null || amount.value < tier.below);
}

/** Every limit must lie above the one before, and only the last may be without. */
export function tiersNotAscending(chain: DecisionChain): Sighting[] {
  const { tiers } = chain.decisionMode;
  const limits = tiers.map((tier) => tier.below ?? Number.POSITIVE_INFINITY);
  const sorts = new Set(limits).size === limits.length;
  return tiers.flatMap((tier, index): Sighting[] => {
    const limit = limits[index] ?? 0;
    const before = limits[index - 1];
    if (before === undefined || limit > before) return [];
    const because = before === Number.POSITIVE_INFINITY ? 'unlimited' : limit === before ? 'equal' : 'lower';
    return [{ tierId: tier.id, field: 'below', because, count: index + 1, ...(sorts && { mends: ['sort-tiers'] }) }];
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
  const humans = topHumans(chain);
  return [...new Set(tier.approverIds)].flatMap((id): Sighting[] => {
    if (humans.has(identityOf(chain, id))) return [];
    return [
      { ...at, personIds: [id], because: isSeated(chain, id) ? 'not-in-top' : 'not-on-chart', text: tier.approver },
    ];
  });
}

function isSeated(chain: DecisionChain, id: PersonId): boolean {
  return personById(chain, id) !== undefined && placeOf(chain, id) !== undefined;
}

export function stageWithoutRib(chain: DecisionChain): Sighting[] {
  return chain.decisionMode.stages
    .filter((stage) => stage.ribId === null || !ribById(chain, stage.ribId))
    .map((stage) => {
      const unit = stage.unit.trim();
      const sameName = unit !== '' && chain.ribs.some((rib) => isSameName(rib.name, unit));
      return { stageId: stage.id, field: 'rib', text: stage.name, ...(sameName && { mends: ['link-stage'] }) };
    });
}
