/** Dates as people type them. */
import type { IsoDate } from '../domain/chain.ts';
import { dayAfter } from '../domain/dates.ts';
import { dateOf } from './readScale.ts';
import { relativeDate } from './relativeDate.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date without a year may lie this many days ahead before it means last year. */
const daysAhead = 60;

/**
 * A typed date as yyyy-mm-dd, or null: 2026-06-11, 2026/6/11, 20260611, 2026年6月11日, 6/11 and 6.11 (the month first;
 * 25/6 can only be the day first), 6月11日, 11 Jun, June 11 2026, 11-Jun-26, 今天 and today, 下周五 and next Friday, 月底.
 * Without a year it is the latest such day that is not far ahead of `today` (yyyy-mm-dd).
 */
export function readDate(text: string, today: IsoDate): IsoDate | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return relativeDate(plain, today) ?? dateOf(plain) ?? numericDate(plain, today) ?? namedDate(plain, today);
}

function numericDate(plain: string, today: IsoDate): IsoDate | null {
  const chinese = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(plain);
  if (chinese) return recentDate(Number(chinese[1]), Number(chinese[2]), today);
  const short = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(plain);
  if (short) return monthFirst(Number(short[1]), Number(short[2]), (month, day) => recentDate(month, day, today));
  const whole = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})$/.exec(plain);
  if (!whole) return null;
  const year = fullYear(whole[3] ?? '');
  return monthFirst(Number(whole[1]), Number(whole[2]), (month, day) => realDate(year, month, day));
}

function monthFirst<T>(first: number, second: number, made: (month: number, day: number) => T): T {
  return first > 12 ? made(second, first) : made(first, second);
}

function namedDate(plain: string, today: IsoDate): IsoDate | null {
  const words = plain
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s,.\-/]+/)
    .filter(Boolean);
  const name = words.findIndex((word) => /^[a-z]{3,9}$/.test(word));
  const month = months.findIndex((each) => words[name]?.startsWith(each)) + 1;
  const numbers = words.filter((_, index) => index !== name);
  if (month === 0 || numbers.length === 0 || numbers.length > 2 || !numbers.every((each) => /^\d{1,4}$/.test(each)))
    return null;
  const [day = '', year] = (numbers[0]?.length ?? 0) > 2 ? numbers.toReversed() : numbers;
  if (day.length > 2) return null;
  return year === undefined ? recentDate(month, Number(day), today) : realDate(fullYear(year), month, Number(day));
}

function fullYear(text: string): number {
  return Number(text) + (text.length <= 2 ? 2000 : 0);
}

function recentDate(month: number, day: number, today: IsoDate): IsoDate | null {
  const year = Number(today.slice(0, 4));
  const limit = dayAfter(today, daysAhead);
  for (const each of [year + 1, year, year - 1]) {
    const date = realDate(each, month, day);
    if (date && date <= limit) return date;
  }
  return realDate(year, month, day);
}

function realDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
