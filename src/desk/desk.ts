/** The chart on this machine: autosaved as it changes, opened from and saved to files, shared between tabs. */
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createAutosave } from '../disk/autosave.ts';
import { browserStorage } from '../disk/browserStorage.ts';
import type { ChartFile } from '../disk/chartFile.ts';
import { createFiles } from '../disk/files.ts';
import { type KeptChart, smallerPartings } from '../disk/keptChart.ts';
import type { Lineage } from '../disk/lineage.ts';
import { createShelf } from '../disk/shelf.ts';
import { type Fileless, shelfFactsOf } from '../disk/shelfEntry.ts';
import { createShownHere } from '../disk/shownHere.ts';
import { createTabs } from '../disk/tabs.ts';
import type { Watched } from '../disk/watched.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { type History, newHistory } from '../domain/history.ts';
import { views } from '../store/preferences.ts';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';
import { momentNow } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { dismissProblems } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';

const stepsKept = 40;

export type DeskState = {
  readonly file: ChartFile | null;
  /** The state that the file holds; null when the chart has none. */
  readonly inFile: DecisionChain | null;
  /** The states in files that the chart was built on. */
  readonly lineage: Lineage;
  /** How long the chart has gone without a file; null when it has one, or nothing was edited. */
  readonly fileless: Fileless | null;
  /** The start screen lists every chart kept here, not the newest only. */
  readonly isWholeShelf: boolean;
};

export const deskState = perApp(() =>
  createStore<DeskState>(() => ({
    file: null,
    inFile: null,
    lineage: [],
    fileless: null,
    isWholeShelf: false,
  })),
);

const storage = perApp(() => browserStorage(smallerPartings));
const tab = perApp(() => newId('tab'));
export const shelf = perApp((app) => createShelf(storage(app)));
export const shownHere = perApp(() => createShownHere(() => sessionStorage));
export const tabs = perApp((app) => createTabs({ tab: tab(app) }));
export const autosave = perApp((app) =>
  createAutosave<KeptChart>({
    storage: storage(app),
    tab: tab(app),
    now: momentNow,
    isOn: app.preferences.getState().isAutosaveOn,
    onWritten: (written) => tabs(app).announce(written),
  }),
);
export const files = perApp((app) => createFiles(() => app.preferences.getState().language));

export function useDesk<T>(select: (state: DeskState) => T): T {
  const app = useApp();
  return useStore(deskState(app), select);
}

export function useWatched<T>(value: Watched<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

/** A chart with all that is known of it on this machine. */
export type Sheet = {
  readonly chain: DecisionChain;
  readonly history?: History<DecisionChain> | undefined;
  readonly file?: ChartFile | null | undefined;
  /** The file holds exactly this state. */
  readonly isInFile?: boolean | undefined;
  readonly lineage?: Lineage | undefined;
  readonly fileless?: Fileless | null | undefined;
};

/** Shows a chart as this machine's current one. */
export function showChart(
  app: RunningApp,
  { chain, history, file = null, isInFile = false, lineage = [], fileless = null }: Sheet,
): void {
  deskState(app).setState({ file, inFile: file && isInFile ? chain : null, lineage, fileless });
  app.chart.verbs.open(chain, history);
  shellDesk(app).setState({ isStarting: false });
  dismissProblems(app);
  app.preferences.set({ view: 'fishbone', isSellingShown: false });
  tabs(app).show(chain.id);
  notePage(app);
}

const sellingPage = 'selling';

/** This tab comes back to the page it is on. */
export function notePage(app: RunningApp): void {
  const { view, isSellingShown } = app.preferences.getState();
  const page = view === 'plan' && isSellingShown ? sellingPage : view;
  shownHere(app).note(app.chart.getState().history.present.id, page);
}

/** Back to the page that was noted; the first where there is none of that name. */
export function showPage(app: RunningApp, page: string): void {
  const isSellingShown = page === sellingPage;
  const view = isSellingShown ? 'plan' : views.find((each) => each === page);
  if (view) app.preferences.set({ view, isSellingShown });
}

/** What is on screen. */
export function sheetNow(app: RunningApp): Sheet & { readonly history: History<DecisionChain> } {
  const { history } = app.chart.getState();
  const { file, inFile, lineage, fileless } = deskState(app).getState();
  return { chain: history.present, history, file, isInFile: inFile === history.present, lineage, fileless };
}

/** Keeps what is on screen, now and after each change. */
export function keepNow(app: RunningApp): void {
  keepSheet(app, sheetNow(app));
}

function keepSheet(
  app: RunningApp,
  { chain, history = newHistory(chain), file, isInFile = false, lineage = [], fileless }: Sheet,
): void {
  const kept = { ...history, past: history.past.slice(-stepsKept), future: [] };
  const facts = { lineage, ...(file ? { file } : {}), ...(fileless ? { fileless } : {}) };
  autosave(app).keep(chain.id, { chain, history: kept }, shelfFactsOf(chain, isInFile, facts));
}

/** Shows a chart once it is kept: the page may be killed at any moment, and what was seen is there. */
export async function keepAndShow(app: RunningApp, sheet: Sheet): Promise<void> {
  keepSheet(app, sheet);
  await autosave(app).flush();
  showChart(app, sheet);
}
