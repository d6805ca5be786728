/**
 * Fields with text in them that the chart has not got yet. A field says so while it is so; whoever hands the chart on
 * takes it through `chartToHandOn`, so that what is on screen is what leaves.
 */
import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DecisionChain } from '../domain/chain.ts';
import { chart, preferences } from './app.ts';
import { shellDesk } from './shellDesk.ts';

type Commit = () => void;

const openFields = createStore<ReadonlySet<Commit>>(() => new Set());

/** From now on `commit` is how the field gives its text to the chart; call the answer once there is nothing to give. */
function holdOpen(commit: Commit): () => void {
  openFields.setState((before) => new Set(before).add(commit), true);
  return () => openFields.setState((before) => new Set([...before].filter((each) => each !== commit)), true);
}

/** As `holdOpen`, for as long as a commit is given. */
export function useOpenField(commit: Commit | null): void {
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  const isOpen = commit !== null;
  useLayoutEffect(() => (isOpen ? holdOpen(() => latest.current?.()) : undefined), [isOpen]);
}

/** Every field gives the chart what was typed in it; what means nothing there stays in its field, and is said. */
export function commitOpen(): void {
  for (const commit of openFields.getState()) commit();
}

/** The recorded chart with everything that has been typed: the one to save, export, copy or keep. */
export function chartToHandOn(): DecisionChain {
  commitOpen();
  return chart.getState().history.present;
}

/** Whether something has been typed that the chart has not got. */
export function useHasOpenText(): boolean {
  return useStore(openFields, (fields) => fields.size > 0);
}

/** Another view, a panel, a dialog or the start screen takes over after what is open; answers how to stop. */
export function watchFront(): () => void {
  const stops = [
    shellDesk.subscribe(commitOpen),
    preferences.subscribe((now, before) => {
      if (now.view !== before.view) commitOpen();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
