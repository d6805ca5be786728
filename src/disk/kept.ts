/** One state of one chart as it lies in the storage. */
import type { IsoDateTime } from '../domain/chain.ts';

export type Kept<S> = {
  readonly chartId: string;
  /** Unique to the write: the tab, and how many writes it had made. */
  readonly stamp: string;
  readonly savedAt: IsoDateTime;
  /** The format's version the state is of; absent on what was kept before versions were noted, which is of version 1. */
  readonly version?: number;
  readonly state: S;
};

/** Of a kept state or of its entry on the shelf; 0 where there is nothing. */
export function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 'version' in value && typeof value.version === 'number' ? value.version : 1;
}

export function stampOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('stamp' in value)) return undefined;
  return typeof value.stamp === 'string' ? value.stamp : undefined;
}

export function isKept<S>(value: unknown): value is Kept<S> {
  return stampOf(value) !== undefined && typeof value === 'object' && value !== null && 'state' in value;
}

export function newStamp(tab: string, count: number): string {
  return `${encodeURIComponent(tab)}/${count}`;
}

export function isStampOf(tab: string, stamp: string): boolean {
  return stamp.startsWith(`${encodeURIComponent(tab)}/`);
}

/** How many writes the tab had made. */
export function countOf(stamp: string): number {
  return Number(stamp.slice(stamp.indexOf('/') + 1));
}
