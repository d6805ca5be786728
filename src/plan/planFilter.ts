/** Which rows of the plan are shown. Not in the file, not in history. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PlanRow } from '../columns/plan/rows.ts';
import type { IsoDate } from '../domain/chain.ts';
import type { GoalKind, PlanStatus } from '../domain/scales.ts';
import { perApp, useApp } from '../ui/app.ts';

export type PlanFilter = {
  readonly owner: string | null;
  readonly goalKind: GoalKind | null;
  readonly status: PlanStatus | null;
  readonly isLate: boolean;
  /** Due from one day to the day before another. */
  readonly due: { readonly from: IsoDate; readonly until: IsoDate } | null;
};

export const noFilter: PlanFilter = { owner: null, goalKind: null, status: null, isLate: false, due: null };

export const planFilter = perApp(() => createStore<PlanFilter>(() => noFilter));

export function usePlanFilter(): PlanFilter {
  const app = useApp();
  return useStore(planFilter(app));
}

export function isFiltering(filter: PlanFilter): boolean {
  return filter.isLate || [filter.owner, filter.goalKind, filter.status, filter.due].some((each) => each !== null);
}

export function passesPlan({ item, daysLate }: PlanRow, filter: PlanFilter): boolean {
  const { owner, goalKind, status, isLate, due } = filter;
  if (owner !== null && item.owner.trim() !== owner) return false;
  if (goalKind !== null && !item.goalKinds.includes(goalKind)) return false;
  if (status !== null && item.status !== status) return false;
  if (isLate && daysLate === 0) return false;
  return due === null || (item.due !== null && item.due >= due.from && item.due < due.until);
}
