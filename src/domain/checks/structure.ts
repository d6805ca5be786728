/** Whether the chart is a whole: a target, chains with names and people, someone who decides (method.md §8). */
import type { DecisionChain } from '../chain.ts';
import { seatedIds } from '../seats.ts';
import type { Sighting } from './finding.ts';
import { everyoneSeated } from './people.ts';

const mostRibs = 12;
const mostPeople = 60;

export function targetMissing(chain: DecisionChain): Sighting[] {
  return chain.target.trim() === '' ? [{ field: 'target' }] : [];
}

export function ribNameless(chain: DecisionChain): Sighting[] {
  return chain.ribs.filter((rib) => rib.name.trim() === '').map((rib) => ({ ribId: rib.id, field: 'ribName' }));
}

export function ribEmpty(chain: DecisionChain): Sighting[] {
  return chain.ribs
    .filter((rib) => rib.personIds.length === 0)
    .map((rib) => ({ ribId: rib.id, mends: ['remove-rib'] }));
}

/** More than 12 chains or more than 60 people on the chart. */
export function tooLarge(chain: DecisionChain): Sighting[] {
  const people = seatedIds(chain).length;
  return [
    ...(chain.ribs.length > mostRibs ? [{ because: 'ribs', count: chain.ribs.length }] : []),
    ...(people > mostPeople ? [{ because: 'people', count: people }] : []),
  ];
}

/** Nobody on the chart approves or decides; an empty chart is not asked. */
export function noApprover(chain: DecisionChain): Sighting[] {
  const people = everyoneSeated(chain);
  const decides = people.some(({ person }) => person.role === 'approver' || person.role === 'decider');
  return people.length === 0 || decides ? [] : [{ field: 'role' }];
}

export function noCoach(chain: DecisionChain): Sighting[] {
  const people = everyoneSeated(chain);
  return people.length === 0 || people.some(({ person }) => person.coach) ? [] : [{}];
}

/** 是否甄别隐性决策客户? No outside chain (method.md §3) and nobody marked as a hidden decision-maker. */
export function noHidden(chain: DecisionChain): Sighting[] {
  const people = everyoneSeated(chain);
  const outside = chain.ribs.some((rib) => rib.kind === 'government' || rib.kind === 'partner');
  return people.length === 0 || outside || people.some(({ person }) => person.hidden) ? [] : [{}];
}
