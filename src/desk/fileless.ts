/** When a chart that has no file is to be reminded of one: after a week or fifty edits, once. */
import type { Fileless } from '../disk/shelfEntry.ts';
import type { IsoDateTime } from '../domain/chain.ts';

const editsMost = 50;
const weekLong = 7 * 86_400_000;

export function afterEdit(before: Fileless | null, now: IsoDateTime): Fileless {
  return before ? { ...before, edits: before.edits + 1 } : { since: now, edits: 1, isTold: false };
}

export function isFileDue({ since, edits, isTold }: Fileless, now: IsoDateTime): boolean {
  return !isTold && (edits >= editsMost || Date.parse(now) - Date.parse(since) >= weekLong);
}
