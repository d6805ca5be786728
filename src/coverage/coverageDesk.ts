/** What is active and open in the coverage view. Ids left over from another chart mean nothing there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RibId } from '../domain/chain.ts';
import type { Relation } from '../domain/scales.ts';
import { perApp, useApp } from '../ui/app.ts';

export type CellKey = { readonly levelId: string; readonly relation: Relation };

export type CoverageDesk = {
  /** The cell that takes the keys. */
  readonly cell: CellKey | null;
  /** What hangs below it: its people, or what is typed of it, begun at what is done or at the first owner. */
  readonly open: 'people' | 'note' | 'owners' | null;
  /** Which row of an organization cell is open; null = a new one. */
  readonly itemId: string | null;
  /** The chain whose analysis is open. */
  readonly ribId: RibId | null;
  readonly dialog: 'grades' | 'levels' | null;
  /** The chart whose matrix is shown though nobody in it has a grade. */
  readonly shownFor: string | null;
};

export const coverageDesk = perApp(() =>
  createStore<CoverageDesk>(() => ({
    cell: null,
    open: null,
    itemId: null,
    ribId: null,
    dialog: null,
    shownFor: null,
  })),
);

export function useCoverageDesk<T>(select: (desk: CoverageDesk) => T): T {
  const app = useApp();
  return useStore(coverageDesk(app), select);
}

/** The row of those whom no level takes. */
export const unplacedId = '?';
