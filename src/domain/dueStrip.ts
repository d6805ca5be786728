/** When rows of the plan are due, week by week or month by month (design-2 §2). */
import type { IsoDate, PlanItem } from './chain.ts';
import { dayAfter, daysBetween, mondayOf, monthAfter, workdayFrom } from './dates.ts';

/** One cell of the strip: from its first day to the day before `until`. */
export type StripCell = {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly rows: readonly PlanItem[];
  readonly isNow: boolean;
  readonly isReview: boolean;
};

export type Strip = {
  readonly unit: 'week' | 'month';
  /** 10 to 12 of them, without gaps. */
  readonly cells: readonly StripCell[];
  readonly earlier: readonly PlanItem[];
  readonly later: readonly PlanItem[];
  readonly undated: readonly PlanItem[];
};

const fewestCells = 10;
const mostCells = 12;
const weeksBack = 3;
const monthsBack = 1;

/**
 * When rows are due, dropped ones left out (design-2 §2). Weeks from Monday to Sunday, the first three weeks back; where
 * a row or the review falls beyond twelve of them, calendar months, the first one month back. Every row is in one place.
 */
export function stripOf(rows: readonly PlanItem[], today: IsoDate, reviewDue: IsoDate | null): Strip {
  const shown = rows.filter((item) => item.status !== 'dropped');
  const dues = shown.flatMap((item) => item.due ?? []);
  const last = [...dues, ...(reviewDue ? [reviewDue] : [])].reduce((a, b) => (a > b ? a : b), today);
  const weekStart = (week: number) => dayAfter(mondayOf(today), (week - weeksBack) * 7);
  const monthStart = (month: number) => monthAfter(today, month - monthsBack);
  const unit = last < weekStart(mostCells) ? 'week' : 'month';
  const startOf = unit === 'week' ? weekStart : monthStart;
  const isLong = (count: number) => count < mostCells && last >= startOf(count);
  let count = fewestCells;
  while (isLong(count)) count++;
  const cells = Array.from({ length: count }, (_, index): StripCell => {
    const [from, until] = [startOf(index), startOf(index + 1)];
    const isWithin = (date: IsoDate | null) => date !== null && date >= from && date < until;
    return {
      from,
      until,
      rows: shown.filter((item) => isWithin(item.due)),
      isNow: isWithin(today),
      isReview: isWithin(reviewDue),
    };
  });
  const [begin, end] = [startOf(0), startOf(count)];
  return {
    unit,
    cells,
    earlier: shown.filter(({ due }) => due !== null && due < begin),
    later: shown.filter(({ due }) => due !== null && due >= end),
    undated: shown.filter(({ due }) => due === null),
  };
}

/**
 * The day in a cell that lies as far into it as `due` lies into its own week or month; without one a week's Friday. In
 * another month it is a working day: there the day of the week was nobody's choice.
 */
export function dueIn({ from, until }: Pick<StripCell, 'from' | 'until'>, due: IsoDate | null): IsoDate {
  const length = daysBetween(from, until);
  const start = length === 7 ? due && mondayOf(due) : due && monthAfter(due, 0);
  const days = due && start ? daysBetween(start, due) : Math.min(4, length - 1);
  const day = dayAfter(from, Math.min(days, length - 1));
  if (length === 7 || day === due) return day;
  const next = workdayFrom(day);
  return next < until ? next : dayAfter(next, -daysFromFriday);
}

/** From a Friday to the Monday after it. */
const daysFromFriday = 3;
