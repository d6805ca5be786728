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

/** Why nothing can be kept: no room left, the browser or its settings refuse, or something else went wrong. */
export type StorageTrouble = 'full' | 'forbidden' | 'failed';

export const chartKey = (chartId: string) => `chart/${encodeURIComponent(chartId)}`;
export const shelfPrefix = 'shelf/';
export const shelfKey = (chartId: string) => `${shelfPrefix}${encodeURIComponent(chartId)}`;
export const partingPrefix = (chartId: string) => `parting/${encodeURIComponent(chartId)}/`;
export const partingKey = (chartId: string, tab: string) => `${partingPrefix(chartId)}${encodeURIComponent(tab)}`;
export const lastOpenedKey = 'last-opened';

const forbidding = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError'];

export function storageTroubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return forbidding.includes(name) ? 'forbidden' : 'failed';
}
