/** Whether the team meets in time, and knows enough for where the deal stands (method.md §8, design-2 §11). */
import type { DecisionChain, IsoDate } from '../chain.ts';
import { daysToReview, isRated } from '../review.ts';
import { topTen } from '../topTen.ts';
import type { Sighting } from './finding.ts';

const ratedLeast = 5;

export function reviewPast(chain: DecisionChain, today: IsoDate): Sighting[] {
  const days = daysToReview(chain, today);
  return days !== null && days < 0 ? [{ field: 'reviewDue', count: -days, mends: ['postpone-review'] }] : [];
}

/** Bidding while fewer than five of the top ten are rated. */
export function stageBidThin(chain: DecisionChain): Sighting[] {
  if (chain.dealStage?.key !== 'bid') return [];
  const unrated = topTen(chain).filter((id) => !isRated(chain, id));
  const count = topTen(chain).length - unrated.length;
  return count < ratedLeast ? [{ personIds: unrated.slice(0, 1), field: 'level', count }] : [];
}
