import type { DecisionChain, Edit } from '../chain.ts';
import { differs } from './change.ts';

export type ChartDetails = Pick<
  DecisionChain,
  'title' | 'customer' | 'target' | 'amount' | 'confidentiality' | 'preparedBy' | 'reviewDue'
>;

export function changeDetails(change: Partial<ChartDetails>): Edit {
  return (chain) => (differs(chain, change) ? { ...chain, ...change } : chain);
}
