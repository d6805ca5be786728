/** The charts known on this machine, newest first: what the start screen lists. */
import { asAside, noAside, storedState } from './aside.ts';
import { isKept, stampOf } from './kept.ts';
import { partedCharts } from './parting.ts';
import { gather } from './recall.ts';
import { isEntry, type ShelfEntry } from './shelfEntry.ts';
import {
  answerOf,
  asideKey,
  chartKey,
  firstExampleKey,
  lastOpenedKey,
  type Storage,
  type StorageTrouble,
  shelfKey,
  shelfPrefix,
  storageTroubleOf,
} from './storage.ts';
import { type Watched, watched } from './watched.ts';

type ShelfState = {
  /** Charts, and states of them that were set aside. */
  readonly entries: readonly ShelfEntry[];
  /** False until the first `refresh` has come back. */
  readonly isRead: boolean;
  readonly trouble: StorageTrouble | null;
};

/** Puts back what was removed, beside what has been kept of the chart since. */
export type PutBack = () => Promise<void>;

export type Shelf = Watched<ShelfState> & {
  /** Reads the list anew. */
  readonly refresh: () => Promise<void>;
  /** Takes one chart, or one state beside it, off this machine; its file stays. Undefined when that did not work. */
  readonly remove: (entry: ShelfEntry) => Promise<PutBack | undefined>;
  /** Remembers which chart to show at the next start; null for none. */
  readonly noteOpened: (chartId: string | null) => Promise<void>;
  /** Milliseconds to wait for the answer, if not the usual ones. */
  readonly lastOpened: (within?: number) => Promise<string | undefined>;
  /** The id of the example that a first start shows: of several tabs the one's that asks first, so that all have one chart. */
  readonly firstExample: (own: string) => Promise<string>;
};

/** No verb of the shelf ever rejects: trouble with the storage is part of its state. */
export function createShelf(storage: Storage): Shelf {
  const state = watched<ShelfState>({ entries: [], isRead: false, trouble: null });
  const guarded = async <T>(work: () => Promise<T>, within?: number): Promise<T | undefined> => {
    try {
      const result = await answerOf(work(), within);
      if (state.get().trouble) state.set({ ...state.get(), trouble: null });
      return result;
    } catch (error) {
      state.set({ ...state.get(), isRead: true, trouble: storageTroubleOf(error) });
      return undefined;
    }
  };
  let newest = 0;
  const refresh = async () => {
    newest += 1;
    const own = newest;
    await guarded(async () => {
      for (const chartId of await partedCharts(storage)) await gather(storage, chartId);
      const found = (await storage.charts.list(shelfPrefix)).filter(isEntry);
      const current = new Map(found.filter((each) => !each.isAside).map((each) => [each.chartId, each.stamp]));
      // A state lies beside its chart only once the chart has gone on.
      const entries = found.filter((each) => !each.isAside || current.get(each.chartId) !== each.stamp);
      entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
      // What was read before a later reading began is no news, however late it comes.
      if (own === newest) state.set({ entries, isRead: true, trouble: null });
    });
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    refresh,
    async remove(entry) {
      const putBack = await guarded(() => (entry.isAside ? removeAside(storage, entry) : removeChart(storage, entry)));
      await refresh();
      return (
        putBack &&
        (async () => {
          await guarded(putBack);
          await refresh();
        })
      );
    },
    async noteOpened(chartId) {
      await guarded(() => storage.charts.put({ [lastOpenedKey]: chartId ?? undefined }));
    },
    async lastOpened(within) {
      const value = await guarded(() => storage.charts.read(lastOpenedKey), within);
      return typeof value === 'string' ? value : undefined;
    },
    async firstExample(own) {
      let first = own;
      await guarded(() =>
        storage.charts.change(firstExampleKey, (old) => {
          if (typeof old === 'string') first = old;
          return typeof old === 'string' ? null : { [firstExampleKey]: own };
        }),
      );
      return first;
    },
  };
}

async function removeAside({ charts }: Storage, entry: ShelfEntry): Promise<PutBack> {
  const kept = await charts.read(asideKey(entry.chartId, entry.stamp));
  await charts.put(noAside(entry.chartId, entry.stamp));
  return async () => {
    if (isKept(kept)) await charts.put(asAside({ kept, entry }));
  };
}

/** What lies beside the chart stays on the shelf: nobody has said that it goes. */
async function removeChart(storage: Storage, { chartId }: ShelfEntry): Promise<PutBack> {
  const { charts } = storage;
  for (;;) {
    await gather(storage, chartId);
    const entry = await charts.read(shelfKey(chartId));
    const stored = await storedState<unknown>(storage, chartId);
    const gone = stored ? noAside(chartId, stored.kept.stamp) : {};
    const isBeside = stored && (await charts.read(asideKey(chartId, stored.kept.stamp))) !== undefined;
    const isRemoved = await charts.change(shelfKey(chartId), (now) =>
      stampOf(now) === stampOf(entry)
        ? { [chartKey(chartId)]: undefined, [shelfKey(chartId)]: undefined, ...gone }
        : null,
    );
    if (!isRemoved) continue;
    return async () => {
      if (!stored) return;
      const beside = asAside(stored);
      const back = { [chartKey(chartId)]: stored.kept, [shelfKey(chartId)]: stored.entry, ...(isBeside ? beside : {}) };
      await charts.change(shelfKey(chartId), (now) => (now === undefined ? back : beside));
    };
  }
}
