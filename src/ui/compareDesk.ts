/** What is compared, and where one is in it: the view, its page and the checks that lead there read it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { type Change, subjectOf } from '../domain/compare/changes.ts';
import { type SideChoice, sinceLast } from '../domain/compare/sides.ts';
import { perApp, type RunningApp, useApp } from './app.ts';

/** Which picture of the two dates is shown. */
export type ShownDates = 'both' | 'before' | 'after';

export const changeFilters = ['top', 'stance', 'level', 'come', 'moved', 'facts', 'ribs'] as const;
/** The kinds of change as one asks for them. */
export type ChangeFilter = (typeof changeFilters)[number];

export type CompareDesk = {
  /** The chart the choice belongs to. */
  readonly chartId: string;
  readonly choice: SideChoice;
  readonly shown: ShownDates;
  readonly hidden: ReadonlySet<ChangeFilter>;
  readonly isTopOnly: boolean;
  /** The change one is at, and the one under the pointer. */
  readonly at: string | null;
  readonly hovered: string | null;
};

const first: CompareDesk = {
  chartId: '',
  choice: sinceLast,
  shown: 'both',
  hidden: new Set(),
  isTopOnly: false,
  at: null,
  hovered: null,
};

export const compareDesk = perApp(() => createStore<CompareDesk>(() => first));

export function useCompareDesk<T>(select: (desk: CompareDesk) => T): T {
  const app = useApp();
  return useStore(compareDesk(app), select);
}

/** What was chosen for this chart. */
export function choiceOf(
  app: RunningApp,
  chain: DecisionChain,
  desk: CompareDesk = compareDesk(app).getState(),
): SideChoice {
  return desk.chartId === chain.id ? desk.choice : sinceLast;
}

/** Chooses anew; a pair of people corrected by hand holds for these two dates only. */
export function choose(app: RunningApp, chain: DecisionChain, change: Partial<SideChoice>): void {
  const choice = { ...choiceOf(app, chain), ...('pairs' in change ? {} : { pairs: sinceLast.pairs }), ...change };
  compareDesk(app).setState({ chartId: chain.id, choice, ...('pairs' in change ? {} : { at: null }) });
}

/** Tells changes apart: nobody has two of one kind. */
export function changeKey(change: Change): string {
  return `${change.kind} ${subjectOf(change)}`;
}

/** Opens the view at what became of somebody since the last snapshot. */
export function leadToChange(app: RunningApp, chain: DecisionChain, id: PersonId | null, kind: Change['kind']): void {
  compareDesk(app).setState({ ...first, chartId: chain.id, at: id && `${kind} ${id}` });
  app.preferences.set({ view: 'compare' });
}
