/** Calendar days as the file writes them (yyyy-mm-dd), counted without clocks or time zones. */
import type { IsoDate } from './chain.ts';

const dayLength = 86_400_000;

function timeOf(date: IsoDate): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
}

function dateOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole days from one date to another, negative backwards; 0 if either cannot be read. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const days = (timeOf(to) - timeOf(from)) / dayLength;
  return Number.isFinite(days) ? Math.round(days) : 0;
}

/** So many days later, or earlier when negative. */
export function dayAfter(date: IsoDate, days: number): IsoDate {
  return dateOf(timeOf(date) + days * dayLength);
}

/** That day, or the Monday after it where it is a Saturday or Sunday: whatever proposes a date proposes a working day. */
export function workdayFrom(date: IsoDate): IsoDate {
  const day = new Date(timeOf(date)).getUTCDay();
  return day === 6 ? dayAfter(date, 2) : day === 0 ? dayAfter(date, 1) : date;
}

/** The Monday of that week. */
export function mondayOf(date: IsoDate): IsoDate {
  return dayAfter(date, -((new Date(timeOf(date)).getUTCDay() + 6) % 7));
}

/** The first of the month so many months later, or earlier when negative. */
export function monthAfter(date: IsoDate, months: number): IsoDate {
  const day = new Date(timeOf(date));
  return dateOf(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
}

/** The day of a moment where the user sits, yyyy-mm-dd; empty where it is none. */
export function localDay(at: Date | string): IsoDate {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
