import type { DecisionChain } from '../chain.ts';
import { answeredOutside } from '../selling.ts';
import type { Sighting } from './finding.ts';

/** Somebody of the top ten is answered only by selling points outside the green zone; `text` names them. */
export function sellingPointOutside(chain: DecisionChain): Sighting[] {
  return answeredOutside(chain).map(({ personId, points }) => ({
    personIds: [personId],
    text: points.flatMap(({ name }) => name.trim() || []).join(' / '),
  }));
}
