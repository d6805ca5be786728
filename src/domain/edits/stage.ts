/** Where the deal stands, and when the team looks at the chart again. */
import type { Edit, IsoDate } from '../chain.ts';
import { nextReviewAfter } from '../review.ts';
import type { DealStage } from '../scales.ts';
import { changeDetails } from './chart.ts';

/** Sets the stage from this day on; null takes it off the chart, the stage it has already changes nothing. */
export function setDealStage(key: DealStage | null, today: IsoDate): Edit {
  return (chain) => {
    if ((chain.dealStage?.key ?? null) === key) return chain;
    if (key) return { ...chain, dealStage: { ...chain.dealStage, key, since: today } };
    const { dealStage: _, ...rest } = chain;
    return rest;
  };
}

/** 已评审: the next review is a quarter from today. */
export function markReviewed(today: IsoDate): Edit {
  return changeDetails({ reviewDue: nextReviewAfter(today) });
}
