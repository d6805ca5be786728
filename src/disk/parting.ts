/**
 * What a tab drops in passing when it is closed with edits not yet written. It lies beside the chart, so nothing is
 * overwritten, and becomes the chart when the chart is next recalled, unless another tab has gone on meanwhile.
 */
import { countOf, isKept, isStampOf, type Kept, stampOf, versionOf } from './kept.ts';
import type { ShelfEntry } from './shelfEntry.ts';
import { partingKey, partingPrefix, partingsPrefix, type Storage } from './storage.ts';

export type Parting<S> = {
  readonly tab: string;
  /** The stamp the chart had when the tab took it over. */
  readonly base: string | undefined;
  /** How many writes the tab had made then. Absent on what was dropped before it was noted. */
  readonly since?: number;
  readonly kept: Kept<S>;
  readonly entry: ShelfEntry;
};

export function isParting<S>(value: unknown): value is Parting<S> {
  return typeof value === 'object' && value !== null && 'tab' in value && 'kept' in value && isKept(value.kept);
}

/**
 * Whether nobody has written since, but the tab itself before it was left, and no later version of this program ever.
 * `stored` is the chart's entry on the shelf.
 */
export function isNext(parting: Parting<unknown>, stored: unknown): boolean {
  if (versionOf(stored) > versionOf(parting.kept)) return false;
  const stamp = stampOf(stored);
  if (stamp === undefined || stamp === parting.base) return true;
  const count = countOf(stamp);
  return isStampOf(parting.tab, stamp) && count > (parting.since ?? 0) && count < countOf(parting.kept.stamp);
}

/** Whether the tab itself wrote this state or a later one as the chart. */
export function isPast(parting: Parting<unknown>, stamp: string): boolean {
  return isStampOf(parting.tab, stamp) && countOf(stamp) >= countOf(parting.kept.stamp);
}

/** Rejects when the storage does. */
export async function partingsOf<S>({ partings }: Storage, chartId: string): Promise<readonly Parting<S>[]> {
  return (await partings.list(partingPrefix(chartId))).filter(isParting<S>);
}

/** The charts beside which something lies. Rejects when the storage does. */
export async function partedCharts({ partings }: Storage): Promise<readonly string[]> {
  const all = (await partings.list(partingsPrefix)).filter(isParting);
  return [...new Set(all.map(({ kept }) => kept.chartId))];
}

/** Drops these for good, those too that lie under their tab, as they did once. Rejects when the storage does. */
export async function discardPartings({ partings }: Storage, gone: readonly Parting<unknown>[]): Promise<void> {
  if (gone.length === 0) return;
  const keys = gone.flatMap(({ tab, kept }) => [kept.stamp, tab].map((each) => partingKey(kept.chartId, each)));
  await partings.put(Object.fromEntries(keys.map((key) => [key, undefined])));
}
