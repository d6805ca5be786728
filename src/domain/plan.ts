/** 客户关系提升计划 (method.md §6): what is open, late and missing in it. What is computed here is never stored. */
import type { Assessment, DecisionChain, IsoDate, LogEntry, PersonId, PlanItem } from './chain.ts';
import { dayAfter, daysBetween, mondayOf, monthAfter } from './dates.ts';
import { type Row, rowsOf } from './rows.ts';
import { levelGap, type PlanStatus, stanceGap } from './scales.ts';
import { identityOf } from './seats.ts';

/** Neither done nor dropped. */
export function isOpen(item: PlanItem): boolean {
  return item.status === 'planned' || item.status === 'doing';
}

export function isOverdue(item: PlanItem, today: IsoDate): boolean {
  return isOpen(item) && item.due !== null && item.due < today;
}

/** What a row's square shows: its status, or that it is overdue (design-2 §0). */
export type PlanMark = PlanStatus | 'late';

export function planMarkOf(item: PlanItem, today: IsoDate): PlanMark {
  return isOverdue(item, today) ? 'late' : item.status;
}

/** Whole days past the due date; 0 for a row that is not overdue. */
export function daysLate(item: PlanItem, today: IsoDate): number {
  return isOverdue(item, today) && item.due !== null ? daysBetween(item.due, today) : 0;
}

/** The last entry of the latest day. */
export function newestEntry({ log }: Pick<PlanItem, 'log'>): LogEntry | undefined {
  return log?.reduce<LogEntry | undefined>(
    (newest, each) => (newest && newest.on > each.on ? newest : each),
    undefined,
  );
}

/** 进展: the newest entry of the log; without a log what the row itself says. */
export function progressOf(item: PlanItem): string {
  return newestEntry(item)?.text ?? item.progress;
}

/** Steps still to climb; null while either end is not assessed. */
export type Gap = { readonly levels: number | null; readonly stanceSteps: number | null };

export function gapOf(assessment: Assessment): Gap {
  return {
    levels: levelGap(assessment.level, assessment.targetLevel),
    stanceSteps: stanceGap(assessment.stance, assessment.targetStance),
  };
}

export function hasGap({ levels, stanceSteps }: Gap): boolean {
  return (levels ?? 0) > 0 || (stanceSteps ?? 0) > 0;
}

/** People with a gap and no open row, once each: the top ten by rank, then as the chart is read, the tray last. */
export function unplanned(chain: DecisionChain): readonly Row[] {
  const planned = new Set(chain.plan.filter(isOpen).map((item) => identityOf(chain, item.personId)));
  return rowsOf(chain).filter((row) => hasGap(gapOf(row.assessment)) && !planned.has(identityOf(chain, row.personId)));
}

/** The rows about this human, whichever seat they name. */
export function planOf(chain: DecisionChain, id: PersonId): readonly PlanItem[] {
  const identity = identityOf(chain, id);
  return chain.plan.filter((item) => identityOf(chain, item.personId) === identity);
}

export type Load = { readonly owner: string; readonly open: readonly PlanItem[]; readonly overdue: number };

/** 负荷: the open rows of each owner, who has most first; rows without an owner are nobody's load. */
export function loadsOf(chain: DecisionChain, today: IsoDate): readonly Load[] {
  const open = new Map<string, PlanItem[]>();
  for (const item of chain.plan.filter(isOpen)) {
    const owner = item.owner.trim();
    if (owner !== '') open.set(owner, [...(open.get(owner) ?? []), item]);
  }
  return [...open]
    .map(([owner, items]) => ({ owner, open: items, overdue: items.filter((item) => isOverdue(item, today)).length }))
    .sort((a, b) => b.open.length - a.open.length);
}

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
  return {
    unit,
    cells,
    earlier: shown.filter(({ due }) => due !== null && due < startOf(0)),
    later: shown.filter(({ due }) => due !== null && due >= startOf(count)),
    undated: shown.filter(({ due }) => due === null),
  };
}

/** The day in a cell that lies as far into it as `due` lies into its own week or month; without one a week's Friday. */
export function dueIn({ from, until }: Pick<StripCell, 'from' | 'until'>, due: IsoDate | null): IsoDate {
  const length = daysBetween(from, until);
  const start = length === 7 ? due && mondayOf(due) : due && monthAfter(due, 0);
  const days = due && start ? daysBetween(start, due) : Math.min(4, length - 1);
  return dayAfter(from, Math.min(days, length - 1));
}
