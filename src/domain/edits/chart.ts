import type { DecisionChain, Edit } from '../chain.ts';
import { differs } from './change.ts';

export type ChartDetails = Pick<
  DecisionChain,
  'title' | 'customer' | 'target' | 'amount' | 'confidentiality' | 'preparedBy' | 'reviewDue'
>;

export function changeDetails(change: Partial<ChartDetails>): Edit {
  return (chain) => (differs(chain, change) ? { ...chain, ...change } : chain);
}

/** The project's amount; the limits of the approval tiers, which are in its unit, are multiplied by `factor`. */
export function changeAmount(amount: DecisionChain['amount'], factor = 1): Edit {
  return (chain) => {
    const next = changeDetails({ amount })(chain);
    if (factor === 1 || next.decisionMode.tiers.every(({ below }) => below === null)) return next;
    const tiers = next.decisionMode.tiers.map((tier) =>
      tier.below === null ? tier : { ...tier, below: Number((tier.below * factor).toPrecision(12)) },
    );
    return { ...next, decisionMode: { ...next.decisionMode, tiers } };
  };
}
