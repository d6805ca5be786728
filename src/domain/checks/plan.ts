/** Whether gaps have a plan and plans are kept (method.md §6, §8). A chart without a plan is not asked. */
import type { DecisionChain, IsoDate } from '../chain.ts';
import { daysLate, gapOf, isOpen, isOverdue, loadsOf, unplanned } from '../plan.ts';
import { assessmentOf } from '../seats.ts';
import type { FindingField, Sighting } from './finding.ts';

const ownerLimit = 5;

/** Someone of the top ten is below the wanted level or stance, and no open row is about them. */
export function planMissing(chain: DecisionChain): Sighting[] {
  if (chain.plan.length === 0) return [];
  return unplanned(chain)
    .filter((row) => row.section === 'top')
    .map(({ personId, assessment }): Sighting => {
      const { levels, stanceSteps } = gapOf(assessment);
      const at = { personIds: [personId], field: 'goal', mends: ['plan-recovery'] } as const;
      return levels ? { ...at, count: levels } : { ...at, because: 'stance', count: stanceSteps ?? 0 };
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
    if (!field) return [];
    const isOwnerKnown = Boolean(assessmentOf(chain, item.personId).primaryOwner?.trim());
    return [
      {
        personIds: [item.personId],
        planId: item.id,
        field,
        because: missing.join(' '),
        ...(missing.join() === 'owner' && isOwnerKnown ? { mends: ['plan-owner'] } : {}),
      },
    ];
  });
}

export function planOverdue(chain: DecisionChain, today: IsoDate): Sighting[] {
  return chain.plan
    .filter((item) => isOverdue(item, today))
    .map((item) => ({
      personIds: [item.personId],
      planId: item.id,
      field: 'due',
      text: item.due ?? '',
      count: daysLate(item, today),
      mends: ['plan-postpone', 'plan-done'],
    }));
}

/** One owner of more than five open rows. */
export function ownerOverload(chain: DecisionChain, today: IsoDate): Sighting[] {
  return loadsOf(chain, today).flatMap(({ owner, open }): Sighting[] => {
    const [first] = open;
    if (!first || open.length <= ownerLimit) return [];
    return [{ personIds: [first.personId], planId: first.id, field: 'owner', text: owner, count: open.length }];
  });
}

/** A goal one can check names a stance, a level or the project; 只写"提升关系" names none. */
export function planVague(chain: DecisionChain): Sighting[] {
  const project = projectWords(chain);
  return chain.plan
    .filter((item) => isOpen(item) && item.goal.trim() !== '' && !scaleWords.test(item.goal))
    .filter(({ goal }) => !project.some((word) => goal.toLowerCase().includes(word)))
    .map((item) => ({ personIds: [item.personId], planId: item.id, field: 'goal' }));
}

/** Words of the stance and level scales (method.md §3) and what people say for them. */
const scaleWords =
  /支持|反对|认可|中立|排他|推荐|赞成|同意|接触|了解|接受|尊重|信任|伙伴|\b(?:support|oppos|against|neutral|exclusiv|recommend|back(?:s|ed|ing)?\b|favou?r|agree|contact|acquaint|accept|respect|trust|partner)/i;

const wordLength = 3;
const commonWords = new Set(['the', 'and', 'for', 'our', 'with', 'this', 'win', 'project', 'into', 'from']);

/** What a goal may say to name the project: any three Chinese characters in a row, or a word, of target and title. */
function projectWords({ target, title }: DecisionChain): string[] {
  const text = `${target} ${title}`.toLowerCase();
  const han = (text.match(/\p{Script=Han}+/gu) ?? [])
    .map((run) => [...run])
    .flatMap((run) =>
      run.length <= wordLength
        ? [run.join('')]
        : run.slice(wordLength - 1).map((_, at) => run.slice(at, at + wordLength).join('')),
    );
  const latin = (text.match(/[a-z][a-z0-9-]+/g) ?? []).filter((word) => !commonWords.has(word));
  return [...new Set([...han, ...latin])].filter((word) => word.length > 1);
}
