/** What the storage knows of one chart: the state last kept, and what lies beside it. */
import { asAside, asidesOf } from './aside.ts';
import { isKept, type Kept, stampOf } from './kept.ts';
import { discardPartings, isNext, isPast, type Parting, partingsOf } from './parting.ts';
import { isEntry, type ShelfEntry } from './shelfEntry.ts';
import { chartKey, lastOpenedKey, type Storage, shelfKey } from './storage.ts';

export type Recalled<S> = Kept<S> & {
  readonly entry: ShelfEntry | undefined;
  /** States that gave way to this one, newest first. */
  readonly asides: readonly Kept<S>[];
};

/** Rejects when the storage does. */
export async function recalled<S>(storage: Storage, chartId: string): Promise<Recalled<S> | undefined> {
  const { charts } = storage;
  await gather(storage, chartId);
  const [kept, entry] = await Promise.all([charts.read(chartKey(chartId)), charts.read(shelfKey(chartId))]);
  if (!isKept<S>(kept)) return undefined;
  const asides = await asidesOf<S>(storage, chartId, kept.stamp);
  return { ...kept, entry: isEntry(entry) ? entry : undefined, asides };
}

/**
 * Takes up what closed tabs left beside a chart: what was built on it becomes the chart, what the chart has gone on
 * without is set aside. Rejects when the storage does.
 */
export async function gather(storage: Storage, chartId: string): Promise<void> {
  for (;;) {
    const partings = (await partingsOf<unknown>(storage, chartId)).toSorted((a, b) =>
      b.kept.savedAt.localeCompare(a.kept.savedAt),
    );
    if (partings.length === 0) return;
    const before = await storage.charts.read(shelfKey(chartId));
    const next = partings.find((parting) => isNext(parting, before));
    const adopted = next && (await adopt(storage, chartId, next)) ? [next] : [];
    await discardPartings(storage, adopted);
    const left = partings.filter((parting) => !adopted.includes(parting));
    if (left.length === 0) return;
    const stamp = stampOf(await storage.charts.read(shelfKey(chartId)));
    // The chart was removed meanwhile, not what lies beside it.
    if (stamp === undefined) continue;
    const asides = left.filter((parting) => !isPast(parting, stamp));
    if (asides.length > 0) await storage.charts.put(Object.assign({}, ...asides.map(asAside)));
    return discardPartings(storage, left);
  }
}

/** It was on screen when its tab was closed, so it is what the next start shows. */
async function adopt(
  { charts }: Storage,
  chartId: string,
  { kept, entry, ...base }: Parting<unknown>,
): Promise<boolean> {
  return charts.change(shelfKey(chartId), (old) => {
    if (!isNext({ kept, entry, ...base }, old)) return null;
    return { [chartKey(chartId)]: kept, [shelfKey(chartId)]: withHandle(entry, old), [lastOpenedKey]: chartId };
  });
}

/** Not every parting can hold the way back to its file; the entry it follows has it. */
function withHandle(entry: ShelfEntry, old: unknown): ShelfEntry {
  const before = isEntry(old) ? old.file : undefined;
  if (!entry.file || entry.file.handle || before?.name !== entry.file.name || !before.handle) return entry;
  return { ...entry, file: { ...entry.file, handle: before.handle } };
}
