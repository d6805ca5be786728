/** The charts known on this machine, newest first: what the start screen lists. */
import type { DecisionChain, IsoDateTime } from '../domain/chain.ts';
import type { ChartFile } from './chartFile.ts';
import { discardPartings } from './parting.ts';
import { isSketch, type Sketch, sketchOf } from './sketch.ts';
import {
  chartKey,
  lastOpenedKey,
  type Storage,
  type StorageTrouble,
  shelfKey,
  shelfPrefix,
  storageTroubleOf,
} from './storage.ts';
import { type Watched, watched } from './watched.ts';

/** What the list says of a chart, kept beside it so that no chart is read to show the list. */
export type ShelfFacts = {
  readonly title: string;
  readonly target: string;
  readonly customer: string;
  readonly ribs: number;
  readonly people: number;
  /** Absent on entries written before there were sketches. */
  readonly sketch?: Sketch;
  /** The file the chart was opened from or saved to. */
  readonly file?: ChartFile;
  /** The file holds exactly this state. */
  readonly isInFile: boolean;
};

/** `stamp` is unique to the write that put the chart and this entry there. */
export type ShelfEntry = ShelfFacts & {
  readonly chartId: string;
  readonly savedAt: IsoDateTime;
  readonly stamp: string;
  /** As in `Kept`. */
  readonly version?: number;
};

type ShelfState = {
  readonly entries: readonly ShelfEntry[];
  /** False until the first `refresh` has come back. */
  readonly isRead: boolean;
  readonly trouble: StorageTrouble | null;
};

export type Shelf = Watched<ShelfState> & {
  /** Reads the list anew. */
  readonly refresh: () => Promise<void>;
  /** Takes one chart off this machine; its file, if it has one, stays. */
  readonly remove: (chartId: string) => Promise<void>;
  /** Remembers which chart to show at the next start; null for none. */
  readonly noteOpened: (chartId: string | null) => Promise<void>;
  readonly lastOpened: () => Promise<string | undefined>;
};

/** No verb of the shelf ever rejects: trouble with the storage is part of its state. */
export function createShelf(storage: Storage): Shelf {
  const state = watched<ShelfState>({ entries: [], isRead: false, trouble: null });
  const guarded = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await work();
      if (state.get().trouble) state.set({ ...state.get(), trouble: null });
      return result;
    } catch (error) {
      state.set({ ...state.get(), isRead: true, trouble: storageTroubleOf(error) });
      return undefined;
    }
  };
  const refresh = async () => {
    const values = await guarded(() => storage.charts.list(shelfPrefix));
    if (!values) return;
    const entries = values.filter(isEntry).sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
    state.set({ entries, isRead: true, trouble: null });
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    refresh,
    async remove(chartId) {
      await guarded(async () => {
        await discardPartings(storage, chartId);
        await storage.charts.put({ [chartKey(chartId)]: undefined, [shelfKey(chartId)]: undefined });
      });
      await refresh();
    },
    async noteOpened(chartId) {
      await guarded(() => storage.charts.put({ [lastOpenedKey]: chartId ?? undefined }));
    },
    async lastOpened() {
      const value = await guarded(() => storage.charts.read(lastOpenedKey));
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** What the shelf says of a chain; the file is the caller's to add. */
export function shelfFactsOf(chain: DecisionChain, isInFile: boolean, file?: ChartFile): ShelfFacts {
  return {
    title: chain.title,
    target: chain.target,
    customer: chain.customer,
    ribs: chain.ribs.length,
    people: Object.keys(chain.people).length,
    sketch: sketchOf(chain),
    isInFile,
    ...(file ? { file } : {}),
  };
}

/** An entry another version of this program may have written differently is passed over. */
export function isEntry(value: unknown): value is ShelfEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Partial<Record<keyof ShelfEntry, unknown>> = value;
  const texts = [entry.chartId, entry.savedAt, entry.stamp, entry.title, entry.target, entry.customer];
  return (
    texts.every((each) => typeof each === 'string') &&
    [entry.ribs, entry.people].every(Number.isInteger) &&
    (entry.sketch === undefined || isSketch(entry.sketch))
  );
}
