/** 客户关系提升计划 (method.md §6): what is open, late and missing in it. What is computed here is never stored. */
import type { Assessment, DecisionChain, IsoDate, LogEntry, PersonId, PlanItem } from './chain.ts';
import { daysBetween } from './dates.ts';
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

export type ProgressEntry = {
  readonly item: PlanItem;
  readonly entry: LogEntry;
  /** Its place in the row's log, from 0. */
  readonly index: number;
};

/** 进展 as a history, over all rows given: the newest day first; of one day and row what was written last. */
export function progressEntries(items: readonly PlanItem[]): readonly ProgressEntry[] {
  return items
    .flatMap((item) => (item.log ?? []).map((entry, index) => ({ item, entry, index })).reverse())
    .sort((a, b) => (a.entry.on === b.entry.on ? 0 : a.entry.on < b.entry.on ? 1 : -1));
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

/**
 * People on the chart with a gap and no open row, once each: the top ten by rank, then as the chart is read. Who waits
 * in the tray, as somebody does who was succeeded, is nobody to plan for.
 */
export function unplanned(chain: DecisionChain): readonly Row[] {
  const planned = new Set(chain.plan.filter(isOpen).map((item) => identityOf(chain, item.personId)));
  return rowsOf(chain).filter(
    (row) => row.ribId !== null && hasGap(gapOf(row.assessment)) && !planned.has(identityOf(chain, row.personId)),
  );
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
