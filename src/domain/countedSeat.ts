import type { DecisionChain, PersonId } from './chain.ts';
import { rankOf, topTen } from './topTen.ts';

/** The seat at which the human of a seat is ranked; the seat itself outside the top ten. */
export function countedSeat(chain: DecisionChain, id: PersonId): PersonId {
  return topTen(chain)[(rankOf(chain, id) ?? 0) - 1] ?? id;
}
