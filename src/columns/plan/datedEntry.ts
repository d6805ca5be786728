/** What is written of a day already past: "11-18：已送样机". */
import type { IsoDate, LogEntry } from '../../domain/chain.ts';
import { readDate } from '../readDate.ts';

/** The day in front of a colon, if it is one and not to come, and the text behind it; else the text, on `today`. */
export function datedEntry(text: string, today: IsoDate): Pick<LogEntry, 'on' | 'text'> {
  const [, day = '', rest = ''] = /^([^：:]{1,20})[：:]\s*(\S.*)$/su.exec(text.trim()) ?? [];
  const on = pastDay(day, today);
  return on ? { on, text: rest } : { on: today, text };
}

/** The day a text means, if it has come: nothing is noted of days ahead. */
export function pastDay(text: string, today: IsoDate): IsoDate | null {
  const day = readDate(text, today);
  return day && day <= today ? day : null;
}
