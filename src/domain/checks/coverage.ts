/** Whether every level of the customer is held, and by whom (design-2.md §4). Silent while the view is not used. */
import type { DecisionChain } from '../chain.ts';
import { coverageOf, isOutside, usesCoverage } from '../coverage.ts';
import { hasLevelSeat } from '../edits/levelSeat.ts';
import { gradeOfTitle } from '../grades.ts';
import { isOpen, planOf } from '../plan.ts';
import { placeOf } from '../seats.ts';
import { boardPeople, stavesOf } from '../shortBoards.ts';
import type { Sighting } from './finding.ts';
import { topPeople } from './people.ts';

/** A level of the first group (A\B) without anybody; `because` is its id, `text` its name if it has one of its own. */
export function coverageHole(chain: DecisionChain): Sighting[] {
  if (!usesCoverage(chain)) return [];
  return coverageOf(chain)
    .rows.filter(({ isHole }) => isHole)
    .map(({ level }) => ({
      because: level.id,
      text: level.name.trim(),
      ...(hasLevelSeat(chain, level.id) && { mends: ['seat-level'] as const }),
    }));
}

/** A cell with people but no first owner, typed or counted; `because` is its relation and the id of its level. */
export function coverageOwner(chain: DecisionChain): Sighting[] {
  if (!usesCoverage(chain)) return [];
  return coverageOf(chain).rows.flatMap(({ level, key, extensive }) =>
    [key, extensive].flatMap(({ relation, personIds, firstOwners }): Sighting[] => {
      if (personIds.length === 0 || firstOwners.length > 0) return [];
      const because = `${relation} ${level.id}`;
      return [{ personIds, field: 'primaryOwner', because, text: level.name.trim(), count: personIds.length }];
    }),
  );
}

/** No open plan row is about it; `because` says by which rule, `text` which competitors are half a level ahead. */
export function shortBoard(chain: DecisionChain): Sighting[] {
  if (!usesCoverage(chain)) return [];
  const nameOf = new Map(chain.competitors.map(({ id, name }) => [id, name.trim()]));
  return stavesOf(chain).flatMap((stave): Sighting[] => {
    const { ribId, rivals, short } = stave;
    if (!short || boardPeople(chain, stave).some((id) => planOf(chain, id).some(isOpen))) return [];
    const names = rivals.flatMap(({ competitorId, isAhead }) => (isAhead && nameOf.get(competitorId)) || []);
    return [{ ribId, because: short, text: names.join(' / '), mends: ['plan-board'] }];
  });
}

/** Of the top ten; outside parties are not counted, so they need no grade. */
export function gradeMissing(chain: DecisionChain): Sighting[] {
  if (!usesCoverage(chain)) return [];
  return topPeople(chain).flatMap(({ id, person }): Sighting[] => {
    const rib = placeOf(chain, id)?.rib;
    if (person.grade || !rib || isOutside(rib)) return [];
    return [{ personIds: [id], field: 'role', ...(gradeOfTitle(person.jobTitle) && { mends: ['guess-grade'] }) }];
  });
}
