/** What day and time it is where the user sits. */
import { localDay } from '../domain/dates.ts';

/** ISO time to the second, as files carry it. */
export function timeNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** ISO time to the millisecond: of two states kept in one second one is the newer. */
export function momentNow(): string {
  return new Date().toISOString();
}

/** Today where the user sits, yyyy-mm-dd. */
export function today(): string {
  return localDay(new Date());
}
