/** The chart on this machine: autosaved as it changes, opened from and saved to files, shared between tabs. */
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createAutosave } from '../disk/autosave.ts';
import { browserStorage } from '../disk/browserStorage.ts';
import type { ChartFile } from '../disk/chartFile.ts';
import { createFiles } from '../disk/files.ts';
import type { KeptChart } from '../disk/keptChart.ts';
import { watchPage } from '../disk/page.ts';
import { createShelf, shelfFactsOf } from '../disk/shelf.ts';
import { createTabs } from '../disk/tabs.ts';
import type { Watched } from '../disk/watched.ts';
import type { DecisionChain } from '../domain/chain.ts';
import type { History } from '../domain/history.ts';
import { chart, newId, preferences, timeNow } from '../ui/app.ts';
import { dismissProblems } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';

const stepsKept = 40;

export type DeskState = {
  readonly file: ChartFile | null;
  /** The state that the file holds; null when the chart has none. */
  readonly inFile: DecisionChain | null;
};

export const deskState = createStore<DeskState>(() => ({ file: null, inFile: null }));

const storage = browserStorage();
const tab = newId('tab');
export const shelf = createShelf(storage);
export const tabs = createTabs({ tab });
export const autosave = createAutosave<KeptChart>({
  storage,
  tab,
  now: timeNow,
  isOn: preferences.getState().isAutosaveOn,
  onWritten: (written) => tabs.announce(written),
});
export const files = createFiles(() => preferences.getState().language);

export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(deskState, select);
}

export function useWatched<T>(value: Watched<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

/** Whether the file lacks the newest changes. */
function hasUnsavedFileChanges(): boolean {
  const { file, inFile } = deskState.getState();
  return file !== null && inFile !== chart.getState().history.present;
}

/** Shows a chart as this machine's current one. Give its file when it came from one. */
export function showChart(
  chain: DecisionChain,
  from: { history?: History<DecisionChain>; file?: ChartFile | null; isInFile?: boolean } = {},
): void {
  const file = from.file ?? null;
  deskState.setState({ file, inFile: file && from.isInFile !== false ? chain : null });
  chart.verbs.open(chain, from.history);
  shellDesk.setState({ isStarting: false });
  dismissProblems();
  preferences.set({ view: 'fishbone' });
  tabs.show(chain.id);
  void shelf.noteOpened(chain.id);
}

/** Keeps what is on screen, now and after each change. */
export function keepNow(): void {
  const { history } = chart.getState();
  const { file, inFile } = deskState.getState();
  const kept = { ...history, past: history.past.slice(-stepsKept), future: [] };
  autosave.keep(
    history.present.id,
    { chain: history.present, history: kept },
    shelfFactsOf(history.present, inFile === history.present, file ?? undefined),
  );
}

/** Wires the chart to the disk once; answers how to stop. */
export function startKeeping(): () => void {
  let last = chart.getState().history.present;
  const stops = [
    chart.subscribe((state) => {
      const { present } = state.history;
      if (present === last) return;
      const isSameChart = present.id === last.id;
      last = present;
      if (isSameChart) keepNow();
    }),
    preferences.subscribe((now, before) => {
      if (now.isAutosaveOn === before.isAutosaveOn) return;
      if (now.isAutosaveOn) {
        autosave.switchOn();
        keepNow();
      } else autosave.switchOff();
    }),
    watchPage(window, {
      hidden: () => void autosave.flush(),
      leaving() {
        autosave.leave();
        tabs.leave();
      },
      back: () => tabs.show(chart.getState().history.present.id),
    }),
  ];
  const warn = (event: BeforeUnloadEvent) => {
    const { state } = autosave.get();
    const isLost = (state === 'off' || state === 'conflict') && chart.getState().history.past.length > 0;
    if (hasUnsavedFileChanges() || isLost) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('beforeunload', warn);
  };
}
