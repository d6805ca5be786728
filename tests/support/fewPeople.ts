import type { DecisionChain } from '../../src/domain/chain.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { removeRib } from '../../src/domain/edits/ribs.ts';
import { allPersonIds } from '../../src/domain/seats.ts';

/** Da Hai, Rez and F of the board, Iza and Av, Buld. */
const few: readonly string[] = ['person:1', 'person:3', 'person:4', 'person:5', 'person:6', 'person:8'];

/** The example with a few of its people in their chains: drawn sooner than the whole. */
export function fewOf(chain: DecisionChain): DecisionChain {
  const left = removePeople(allPersonIds(chain).filter((id) => !few.includes(id)))(chain);
  return left.ribs
    .filter(({ personIds }) => personIds.length === 0)
    .reduce((now, { id }) => removeRib(id, 'with its people')(now), left);
}
