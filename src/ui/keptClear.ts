/** What no notice lies on: rooms name their elements, and whoever shows notices looks where they are. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from './app.ts';

/** `isYielding`: it is kept clear only where there is room beside it. */
export type KeptClear = { readonly element: HTMLElement; readonly isYielding: boolean };

const keptIn = perApp(() => createStore<readonly KeptClear[]>(() => []));

/** The function that it returns lets go of it. */
function keepClear(app: RunningApp, kept: KeptClear): () => void {
  const store = keptIn(app);
  store.setState((before) => [...before, kept], true);
  return () => store.setState((before) => before.filter((each) => each !== kept), true);
}

/** The ref of an element that notices keep clear of as long as it stands. */
export function useKeptClear(isYielding = false): (element: HTMLElement | null) => (() => void) | undefined {
  const app = useApp();
  return useCallback((element) => (element ? keepClear(app, { element, isYielding }) : undefined), [app, isYielding]);
}

export function useAllKeptClear(): readonly KeptClear[] {
  const app = useApp();
  return useStore(keptIn(app));
}
