import type { DecisionChain } from '../domain/chain.ts';
import { checksOf, type Finding } from '../domain/checks/checks.ts';

import { today } from '../ui/clock.ts';

/** What still breaks a filling rule (method.md §8, severity E). */
export function openErrors(chain: DecisionChain): Finding[] {
  return checksOf(chain, today()).filter((finding) => finding.severity === 'error');
}
