/** What the storage knows of one chart: the state last kept, and what tabs dropped in passing. */
import { isKept, type Kept } from './kept.ts';
import { isNext, isPast, type Parting, partingsOf } from './parting.ts';
import { isEntry, type ShelfEntry } from './shelf.ts';
import { chartKey, partingKey, type Storage, shelfKey } from './storage.ts';

export type Recalled<S> = Kept<S> & {
  readonly entry: ShelfEntry | undefined;
  /** States of other tabs that were closed while this chart went on without them, newest first. */
  readonly asides: readonly Kept<S>[];
};

/** Rejects when the storage does. */
export async function recalled<S>(storage: Storage, chartId: string): Promise<Recalled<S> | undefined> {
  const { charts } = storage;
  const partings = (await partingsOf<S>(storage, chartId)).toSorted((a, b) =>
    a.kept.savedAt < b.kept.savedAt ? 1 : -1,
  );
  const stored = await charts.read(shelfKey(chartId));
  const next = partings.find((parting) => isNext(parting, stored));
  if (next) await adopt(storage, chartId, next);
  const [kept, entry] = await Promise.all([charts.read(chartKey(chartId)), charts.read(shelfKey(chartId))]);
  if (!isKept<S>(kept)) return undefined;
  const asides = partings.filter((parting) => !isPast(parting, kept.stamp)).map((parting) => parting.kept);
  return { ...kept, entry: isEntry(entry) ? entry : undefined, asides };
}

async function adopt<S>({ charts, partings }: Storage, chartId: string, parting: Parting<S>): Promise<void> {
  const isAdopted = await charts.change(shelfKey(chartId), (old) =>
    isNext(parting, old) ? { [chartKey(chartId)]: parting.kept, [shelfKey(chartId)]: parting.entry } : null,
  );
  if (isAdopted) await partings.put({ [partingKey(chartId, parting.tab)]: undefined });
}
