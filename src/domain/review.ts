/** 下次评审: how long until then, and what is still open (method.md §5, design-2 §11). */

import type { DecisionChain, IsoDate, PersonId, PlanItem, Snapshot } from './chain.ts';
import { dayAfter, daysBetween, localDay } from './dates.ts';
import { isOpen, isOverdue } from './plan.ts';
import type { DealStage } from './scales.ts';
import { assessmentOf } from './seats.ts';
import { lastSnapshot } from './snapshots.ts';
import { topTen } from './topTen.ts';

/** Reviews are quarterly, and what was assessed holds as long. */
const reviewDays = 90;

/** The source's LTC (lead to cash) in its four parts, in order. */
export const dealStageGroups = {
  leads: ['lead'],
  opportunities: ['qualified', 'bid'],
  order: ['contract', 'delivery', 'acceptance'],
  cash: ['cash-delivery', 'cash-acceptance', 'closed'],
} as const satisfies Record<string, readonly DealStage[]>;
export type DealStageGroup = keyof typeof dealStageGroups;

/** When a chart reviewed that day is due again: a quarter on to the day, as its buttons say. */
export function nextReviewAfter(day: IsoDate): IsoDate {
  return dayAfter(day, reviewDays);
}

/** Days to the review: 0 on its day, negative when it is past; null without a date. */
export function daysToReview({ reviewDue }: Pick<DecisionChain, 'reviewDue'>, today: IsoDate): number | null {
  return reviewDue ? daysBetween(today, reviewDue) : null;
}

/** Whether the chart was reviewed that day and kept: its next review is a quarter on. */
export function isReviewedOn({ reviewDue, snapshots }: DecisionChain, day: IsoDate): boolean {
  const isKept = snapshots.some(({ reason, takenAt }) => reason === 'quarter' && localDay(takenAt) === day);
  return isKept && reviewDue === nextReviewAfter(day);
}

/** Whether an assessment of that day is more than a quarter old; one without a day is not called old. */
export function isStale(assessedOn: IsoDate | null | undefined, today: IsoDate): boolean {
  return Boolean(assessedOn) && daysBetween(assessedOn ?? today, today) > reviewDays;
}

export type OpenUntilReview = {
  readonly overdue: readonly PlanItem[];
  /** Open rows due by the day of the review, the overdue among them; all with a date when no review is set. */
  readonly due: readonly PlanItem[];
  /** Of the top ten, in rank order. */
  readonly unratedIds: readonly PersonId[];
  readonly staleIds: readonly PersonId[];
  /** Rated, nobody knows when. */
  readonly undatedIds: readonly PersonId[];
  readonly lastSnapshot: Snapshot | undefined;
};

/** What a team should look at before it meets. */
export function openUntilReview(chain: DecisionChain, today: IsoDate): OpenUntilReview {
  const { reviewDue } = chain;
  const open = chain.plan.filter((item) => isOpen(item) && item.due !== null);
  return {
    overdue: open.filter((item) => isOverdue(item, today)),
    due: open.filter(({ due }) => reviewDue === null || (due ?? '') <= reviewDue),
    unratedIds: topTen(chain).filter((id) => !isRated(chain, id)),
    staleIds: topTen(chain).filter((id) => isStale(assessmentOf(chain, id).assessedOn, today)),
    undatedIds: topTen(chain).filter((id) => {
      const { level, stance, assessedOn } = assessmentOf(chain, id);
      return !assessedOn && (level !== null || stance !== null);
    }),
    lastSnapshot: lastSnapshot(chain),
  };
}

/** Rated: both the level and the stance are known. */
export function isRated(chain: DecisionChain, id: PersonId): boolean {
  const { level, stance } = assessmentOf(chain, id);
  return level !== null && stance !== null;
}
