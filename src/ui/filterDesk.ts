/** The filter set on the grid: the grid leaves people out, the canvas dims them. Not in the file, not in history. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FilterKind, RowFilter } from '../domain/filters.ts';
import { perApp, type RunningApp, useApp } from './app.ts';

const filterDesk = perApp((app) =>
  createStore<RowFilter>(() => ({
    kinds: [],
    owner: app.preferences.getState().filterOwner,
  })),
);

export function useFilter(): RowFilter {
  const app = useApp();
  return useStore(filterDesk(app));
}

export function toggleFilter(app: RunningApp, kind: FilterKind): void {
  filterDesk(app).setState(({ kinds }) => ({
    kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind],
  }));
}

export function clearFilter(app: RunningApp): void {
  filterDesk(app).setState({ kinds: [] });
}

/** Filters by the people of one of ours, who is remembered as "me" on this machine; null ends it. */
export function filterByOwner(app: RunningApp, owner: string | null): void {
  const others = filterDesk(app)
    .getState()
    .kinds.filter((each) => each !== 'mine');
  if (owner === null) {
    filterDesk(app).setState({ kinds: others });
    return;
  }
  filterDesk(app).setState({ kinds: [...others, 'mine'], owner });
  app.preferences.set({ filterOwner: owner });
}
