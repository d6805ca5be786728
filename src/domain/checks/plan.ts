/** Whether gaps have a plan and plans are kept (method.md §6, §8). */
import type { DecisionChain, IsoDate, PlanItem } from '../chain.ts';
import { levelGap } from '../scales.ts';
import { assessmentOf, identityOf } from '../seats.ts';
import { topTen } from '../topTen.ts';
import type { FindingField, Sighting } from './finding.ts';

/** Someone of the top ten is below the wanted level, and no row that was not dropped is about them. */
export function planMissing(chain: DecisionChain): Sighting[] {
  const planned = new Set(
    chain.plan.filter((item) => item.status !== 'dropped').map((item) => identityOf(chain, item.personId)),
  );
  return topTen(chain).flatMap((id): Sighting[] => {
    const { level, targetLevel } = assessmentOf(chain, id);
    const gap = levelGap(level, targetLevel) ?? 0;
    return gap > 0 && !planned.has(identityOf(chain, id)) ? [{ personIds: [id], field: 'goal', count: gap }] : [];
  });
}

/** An open row without a goal, a strategy or measure, an owner or a date. */
export function planIncomplete(chain: DecisionChain): Sighting[] {
  return chain.plan.filter(isOpen).flatMap((item): Sighting[] => {
    const missing: FindingField[] = [];
    if (item.goal.trim() === '') missing.push('goal');
    if (item.strategy.trim() === '' && !item.measure?.trim()) missing.push('strategy');
    if (item.owner.trim() === '') missing.push('owner');
    if (item.due === null) missing.push('due');
    const [field] = missing;
    return field ? [{ personIds: [item.personId], planId: item.id, field, because: missing.join(' ') }] : [];
  });
}

export function planOverdue(chain: DecisionChain, today: IsoDate): Sighting[] {
  return chain.plan.flatMap((item): Sighting[] =>
    isOpen(item) && item.due !== null && item.due < today
      ? [{ personIds: [item.personId], planId: item.id, field: 'due', text: item.due }]
      : [],
  );
}

function isOpen(item: PlanItem): boolean {
  return item.status === 'planned' || item.status === 'doing';
}
