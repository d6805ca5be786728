/**
 * Fields with text in them that the chart has not got yet. A field says so while it is so; whoever hands the chart on
 * takes it through `chartToHandOn`, so that what is on screen is what leaves.
 */
import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DecisionChain } from '../domain/chain.ts';
import { perApp, type RunningApp, useApp } from './app.ts';
import { shellDesk } from './shellDesk.ts';

type Commit = () => void;

const openFields = perApp(() => createStore<ReadonlySet<Commit>>(() => new Set()));

/** From now on `commit` is how the field gives its text to the chart; call the answer once there is nothing to give. */
function holdOpen(app: RunningApp, commit: Commit): () => void {
  openFields(app).setState((before) => new Set(before).add(commit), true);
  return () => openFields(app).setState((before) => new Set([...before].filter((each) => each !== commit)), true);
}

/** As `holdOpen`, for as long as a commit is given. */
export function useOpenField(commit: Commit | null): void {
  const app = useApp();
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  const isOpen = commit !== null;
  useLayoutEffect(() => (isOpen ? holdOpen(app, () => latest.current?.()) : undefined), [isOpen, app]);
}

/** Texts the chart could not take, by the name their field keeps them under: they stand in it again when it comes back. */
export const refusedTexts = perApp(() => new Map<string, string>());

/** Every field gives the chart what was typed in it; what means nothing there stays in its field, and is said. */
export function commitOpen(app: RunningApp): void {
  for (const commit of openFields(app).getState()) commit();
}

/** The recorded chart with everything that has been typed: the one to save, export, copy or keep. */
export function chartToHandOn(app: RunningApp): DecisionChain {
  commitOpen(app);
  return app.chart.getState().history.present;
}

/** Whether something has been typed that the chart has not got. */
export function useHasOpenText(): boolean {
  const app = useApp();
  return useStore(openFields(app), (fields) => fields.size > 0);
}

/** Another view, a panel, a dialog or the start screen takes over after what is open; answers how to stop. */
export function watchFront(app: RunningApp): () => void {
  const stops = [
    shellDesk(app).subscribe(() => commitOpen(app)),
    app.preferences.subscribe((now, before) => {
      if (now.view !== before.view) commitOpen(app);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
