/** Where charts are kept on this machine, as the rest of this room sees it: tables that any tab can change at any time. */

/** Keys to write, `undefined` to remove; `null` leaves everything as it was. */
export type Changes = Readonly<Record<string, unknown>> | null;

export type Table = {
  readonly read: (key: string) => Promise<unknown>;
  /** The values of all keys that begin so, by key. */
  readonly list: (prefix: string) => Promise<readonly unknown[]>;
  /**
   * Reads one key and writes what `decide` makes of it, all of it or nothing, with no other change in between.
   * Changes happen in the order they were asked for. Answers whether anything was written.
   */
  readonly change: (key: string, decide: (old: unknown) => Changes) => Promise<boolean>;
  /** Writes without reading, so that it is done even when the page goes as soon as this returns. */
  readonly put: (changes: NonNullable<Changes>) => Promise<void>;
  readonly wipe: () => Promise<void>;
};

/** Partings lie in a table of their own: what a page writes as it goes must not queue behind a change under way. */
export type Storage = { readonly charts: Table; readonly partings: Table };

/** Why nothing can be kept: no room left, the browser or its settings refuse, no answer, or something else went wrong. */
export type StorageTrouble = 'full' | 'forbidden' | 'silent' | 'failed';

export const chartKey = (chartId: string) => `chart/${encodeURIComponent(chartId)}`;
export const shelfPrefix = 'shelf/';
export const shelfKey = (chartId: string) => `${shelfPrefix}${encodeURIComponent(chartId)}`;
/** A state set aside lies under the stamp of its write, and its entry on the shelf beside the chart's own. */
export const asidePrefix = (chartId: string) => `aside/${encodeURIComponent(chartId)}/`;
export const asideKey = (chartId: string, stamp: string) => `${asidePrefix(chartId)}${encodeURIComponent(stamp)}`;
export const asideEntryKey = (chartId: string, stamp: string) => `${shelfKey(chartId)}/${encodeURIComponent(stamp)}`;
export const partingsPrefix = 'parting/';
export const partingPrefix = (chartId: string) => `${partingsPrefix}${encodeURIComponent(chartId)}/`;
/** Each state lies under the stamp it was dropped with, so that taking up one never takes a later one with it. */
export const partingKey = (chartId: string, stamp: string) => `${partingPrefix(chartId)}${encodeURIComponent(stamp)}`;
export const lastOpenedKey = 'last-opened';
/** The id of the example that the first start shows, for all tabs that start at once. */
export const firstExampleKey = 'first-example';

const forbidding = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError'];

export function storageTroubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'silent';
  return forbidding.includes(name) ? 'forbidden' : 'failed';
}

/** Milliseconds after which a storage that says nothing counts as silent. */
export const patience = 2000;

/** What the storage answers; rejects as silent when that takes too long, and what was asked goes on nevertheless. */
export function answerOf<T>(work: Promise<T>, within: number = patience): Promise<T> {
  if (within === Number.POSITIVE_INFINITY) return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), within);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
