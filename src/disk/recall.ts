/** What the storage knows of one chart: the state last kept, and what tabs dropped in passing. */
import { isKept, type Kept, stampOf } from './kept.ts';
import { isNext, isParting, type Parting } from './parting.ts';
import { isEntry, type ShelfEntry } from './shelf.ts';
import { chartKey, partingKey, partingPrefix, type Storage, shelfKey } from './storage.ts';

export type Recalled<S> = Kept<S> & {
  readonly entry: ShelfEntry | undefined;
  /** States of other tabs that were closed while this chart went on without them, newest first. */
  readonly asides: readonly Kept<S>[];
};

/** Rejects when the storage does. */
export async function recalled<S>(storage: Storage, chartId: string): Promise<Recalled<S> | undefined> {
  const partings = (await storage.list(partingPrefix(chartId)))
    .filter(isParting<S>)
    .sort((a, b) => (a.kept.savedAt < b.kept.savedAt ? 1 : -1));
  const entry = await storage.read(shelfKey(chartId));
  const next = partings.find((parting) => isNext(parting, stampOf(entry)));
  if (next) await adopt(storage, chartId, next);
  const [kept, shelved] = await Promise.all([storage.read(chartKey(chartId)), storage.read(shelfKey(chartId))]);
  if (!isKept<S>(kept)) return undefined;
  const asides = partings.map((parting) => parting.kept).filter(({ stamp }) => stamp !== kept.stamp);
  return { ...kept, entry: isEntry(shelved) ? shelved : undefined, asides };
}

/** Drops the asides of a chart for good. Rejects when the storage does. */
export async function discardAsides(storage: Storage, chartId: string): Promise<void> {
  const partings = (await storage.list(partingPrefix(chartId))).filter(isParting);
  const keys = partings.map(({ tab }) => partingKey(chartId, tab));
  await storage.change(shelfKey(chartId), () => Object.fromEntries(keys.map((key) => [key, undefined])));
}

async function adopt<S>(storage: Storage, chartId: string, parting: Parting<S>): Promise<void> {
  await storage.change(shelfKey(chartId), (old) =>
    isNext(parting, stampOf(old))
      ? {
          [chartKey(chartId)]: parting.kept,
          [shelfKey(chartId)]: parting.entry,
          [partingKey(chartId, parting.tab)]: undefined,
        }
      : null,
  );
}
