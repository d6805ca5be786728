/**
 * A running app: one chart and one person's preferences. `main.tsx` makes it; what is on screen finds it in its context,
 * through the hooks, and everything else is handed it. Nothing is shared by two of them.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type DecisionChain, emptyChain } from '../domain/chain.ts';
import { oncePer } from '../domain/oncePer.ts';
import { type ChartState, type ChartStore, createChartStore } from '../store/chartStore.ts';
import type { PreferenceStore, Preferences } from '../store/preferences.ts';
import type { Language } from '../words/language.ts';
import { timeNow } from './clock.ts';
import { newId } from './ids.ts';

export type RunningApp = {
  readonly chart: ChartStore;
  readonly preferences: PreferenceStore;
  /** The chain on screen as it is now. */
  readonly chain: () => DecisionChain;
  /** A room's words in the language of the interface as it is now. */
  readonly words: <W>(words: Readonly<Record<Language, W>>) => W;
};

export function createApp(
  preferences: PreferenceStore,
  first: DecisionChain = emptyChain(newId('chart'), timeNow()),
): RunningApp {
  const chart = createChartStore(first, timeNow);
  return {
    chart,
    preferences,
    chain: () => presentOf(chart.getState()),
    words: (words) => words[preferences.getState().language],
  };
}

/** What each running app has one of: made when it is first asked for, gone with the app. */
export const perApp: <T extends object | string>(make: (app: RunningApp) => T) => (app: RunningApp) => T = oncePer;

export const AppContext = createContext<RunningApp | null>(null);

/** The app a component stands in, for what it hands on; to show something of it, the hooks below. */
export function useApp(): RunningApp {
  const app = useContext(AppContext);
  if (!app) throw new Error('Nothing is on screen without a running app');
  return app;
}

/** Selects from the chart. Select what is stored; derive lists with useMemo. */
export function useChart<T>(select: (state: ChartState) => T): T {
  return useStore(useApp().chart, select);
}

/** The chain on screen. */
export function useChain(): DecisionChain {
  return useStore(useApp().chart, presentOf);
}

function presentOf(state: ChartState): DecisionChain {
  return state.preview ?? state.history.present;
}

export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(useApp().preferences, select);
}

export function useLanguage(): Language {
  return usePreferences((each) => each.language);
}

/** A room's words in the language of the interface. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[useLanguage()];
}
