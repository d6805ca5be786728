/** The one running app: its chart and its preferences. Views read through the two hooks and change through the verbs. */
import { useStore } from 'zustand';
import { type DecisionChain, emptyChain, type PersonId, type RibId } from '../domain/chain.ts';
import { type ChartState, createChartStore } from '../store/chartStore.ts';
import { createPreferences, firstPreferences, type Preferences } from '../store/preferences.ts';
import { type Language, languageOf, languages } from '../words/language.ts';

/** ISO time to the second, as files carry it. */
export function timeNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Today where the user sits, yyyy-mm-dd. */
export function today(): string {
  const date = new Date();
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A fresh id, unique between machines that mail files to each other. */
export function newId<P extends string>(prefix: P): `${P}:${string}` {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${prefix}:${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

export const newPersonId = (): PersonId => newId('person');
export const newRibId = (): RibId => newId('rib');

function forcedLanguage(): Language | undefined {
  const asked = new URLSearchParams(location.search).get('lang');
  return languages.find((language) => language === asked);
}

const preferencesKey = 'decision-chain-fishbone/preferences';

export const preferences = createPreferences(
  {
    read: () => localStorage.getItem(preferencesKey),
    write: (text) => localStorage.setItem(preferencesKey, text),
  },
  languageOf(navigator.languages),
  forcedLanguage(),
  // On a low screen the chart needs the height more than the last three rows do.
  { ...firstPreferences, dockHeight: innerHeight < 800 ? 224 : firstPreferences.dockHeight },
);

export const chart = createChartStore(emptyChain(newId('chart'), timeNow()), timeNow);

/** Selects from the chart. Select what is stored; derive lists with useMemo. */
export function useChart<T>(select: (state: ChartState) => T): T {
  return useStore(chart, select);
}

/** The chain on screen. */
export function useChain(): DecisionChain {
  return useStore(chart, presentOf);
}

function presentOf(state: ChartState): DecisionChain {
  return state.preview ?? state.history.present;
}

export function chainNow(): DecisionChain {
  return presentOf(chart.getState());
}

export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(preferences, select);
}

export function useLanguage(): Language {
  return usePreferences((each) => each.language);
}

/** A room's words in the language of the interface. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[useLanguage()];
}

export function wordsNow<W>(words: Readonly<Record<Language, W>>): W {
  return words[preferences.getState().language];
}
