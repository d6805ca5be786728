/**
 * States of a chart that gave way to another: each lies beside the chart, with an entry of its own on the shelf, until it
 * is chosen or thrown away by hand.
 */
import { isKept, type Kept, stampOf, versionOf } from './kept.ts';
import { isEntry, type ShelfEntry } from './shelfEntry.ts';
import { asideEntryKey, asideKey, asidePrefix, type Changes, chartKey, type Storage, shelfKey } from './storage.ts';

type State<S> = { readonly kept: Kept<S>; readonly entry: ShelfEntry };

/** What to write to set a state aside; the same state twice is one. */
export function asAside({ kept, entry }: State<unknown>): NonNullable<Changes> {
  const { chartId, stamp } = kept;
  return { [asideKey(chartId, stamp)]: kept, [asideEntryKey(chartId, stamp)]: { ...entry, isAside: true } };
}

/** What to write to throw one away. */
export function noAside(chartId: string, stamp: string): NonNullable<Changes> {
  return { [asideKey(chartId, stamp)]: undefined, [asideEntryKey(chartId, stamp)]: undefined };
}

/** Those of a chart whose stored state is not the chart's own, newest first. Rejects when the storage does. */
export async function asidesOf<S>({ charts }: Storage, chartId: string, stamp: string): Promise<readonly Kept<S>[]> {
  const all = (await charts.list(asidePrefix(chartId))).filter(isKept<S>);
  return all.filter((each) => each.stamp !== stamp).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** The chart as it is stored. Rejects when the storage does. */
export async function storedState<S>({ charts }: Storage, chartId: string): Promise<State<S> | undefined> {
  const [kept, entry] = await Promise.all([charts.read(chartKey(chartId)), charts.read(shelfKey(chartId))]);
  return isKept<S>(kept) && isEntry(entry) ? { kept, entry } : undefined;
}

/**
 * Copies the stored chart beside it, where it stays when the chart goes on; one of a later version than this does not go
 * on. Rejects when the storage does.
 */
export async function setStoredAside(storage: Storage, chartId: string, version: number): Promise<void> {
  const stored = await storedState(storage, chartId);
  if (stored && versionOf(stored.entry) <= version) await storage.charts.put(asAside(stored));
}

/**
 * Writes these over the stored chart and sets that aside in the same breath. Answers false, and leaves all as it was, when
 * the stored one is of a later version than this. Rejects when the storage does.
 */
export async function replaceStored(
  storage: Storage,
  chartId: string,
  changes: NonNullable<Changes>,
  version: number,
): Promise<boolean> {
  for (;;) {
    const entry = await storage.charts.read(shelfKey(chartId));
    if (versionOf(entry) > version) return false;
    const stored = await storedState(storage, chartId);
    const isDone = await storage.charts.change(shelfKey(chartId), (old) =>
      stampOf(old) === stampOf(entry) ? { ...(stored ? asAside(stored) : {}), ...changes } : null,
    );
    if (isDone) return true;
  }
}

/**
 * Makes a state that was set aside the chart, under a stamp of its own, and sets the chart aside. Says so when it is
 * gone, or when it or the chart is of a later version than this. Rejects when the storage does.
 */
export async function chooseAside<S>(
  storage: Storage,
  { chartId, stamp }: Pick<Kept<S>, 'chartId' | 'stamp'>,
  fresh: string,
  version: number,
): Promise<Kept<S> | 'gone' | 'newer-version'> {
  const { charts } = storage;
  const kept = await charts.read(asideKey(chartId, stamp));
  const entry = await charts.read(asideEntryKey(chartId, stamp));
  if (!isKept<S>(kept) || !isEntry(entry)) return 'gone';
  if (versionOf(kept) > version) return 'newer-version';
  const { isAside: _, ...facts } = entry;
  const chosen = { ...kept, stamp: fresh };
  const changes = {
    ...noAside(chartId, stamp),
    [chartKey(chartId)]: chosen,
    [shelfKey(chartId)]: { ...facts, stamp: fresh },
  };
  return (await replaceStored(storage, chartId, changes, version)) ? chosen : 'newer-version';
}
