/** What a screen reader is told as it happens: moves, ranks, undo. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from './app.ts';

const said = perApp(() =>
  createStore<{ readonly text: string; readonly count: number }>(() => ({ text: '', count: 0 })),
);

/** Says a sentence, politely; the same sentence twice is said twice. */
export function say(app: RunningApp, text: string): void {
  said(app).setState((before) => ({ text, count: before.count + 1 }));
}

export function useSaid(): { text: string; count: number } {
  const app = useApp();
  return useStore(said(app));
}
