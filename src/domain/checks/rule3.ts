/** Rule 3: the top ten are the table's ten (method.md §1, §8). They are one list; the checks ask only whether it is full. */
import type { DecisionChain } from '../chain.ts';
import { hasName, identityOf } from '../seats.ts';
import { topSize, topTen } from '../topTen.ts';
import type { Sighting } from './finding.ts';
import { everyoneSeated, isPlaceholder, topPeople } from './people.ts';

export function topShort(chain: DecisionChain): Sighting[] {
  const count = topTen(chain).length;
  if (count >= topSize) return [];
  const named = everyoneSeated(chain).filter(({ person }) => hasName(person));
  if (new Set(named.map(({ id }) => identityOf(chain, id))).size < topSize) return [];
  return [{ count, field: 'rank', mends: ['fill-top'] }];
}

export function topPlaceholder(chain: DecisionChain): Sighting[] {
  return topPeople(chain)
    .filter(({ person }) => isPlaceholder(person))
    .map(({ id }) => ({ personIds: [id], field: 'name' }));
}
