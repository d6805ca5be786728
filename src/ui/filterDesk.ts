/** The filter set on the grid: the grid leaves people out, the canvas dims them. Not in the file, not in history. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FilterKind, RowFilter } from '../domain/filters.ts';
import { preferences } from './app.ts';

const filterDesk = createStore<RowFilter>(() => ({
  kinds: [],
  owner: preferences.getState().filterOwner,
}));

export function useFilter(): RowFilter {
  return useStore(filterDesk);
}

export function toggleFilter(kind: FilterKind): void {
  filterDesk.setState(({ kinds }) => ({
    kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind],
  }));
}

export function clearFilter(): void {
  filterDesk.setState({ kinds: [] });
}

/** Filters by the people of one of ours, who is remembered as "me" on this machine; null ends it. */
export function filterByOwner(owner: string | null): void {
  const others = filterDesk.getState().kinds.filter((each) => each !== 'mine');
  if (owner === null) {
    filterDesk.setState({ kinds: others });
    return;
  }
  filterDesk.setState({ kinds: [...others, 'mine'], owner });
  preferences.set({ filterOwner: owner });
}
