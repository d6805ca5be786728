/** What is written of a day already past: "11-18：已送样机". */
import type { IsoDate, LogEntry } from '../../domain/chain.ts';
import { readDate } from '../readDate.ts';

/** The day in front of a colon, if it is one and not to come, and the text behind it; else the text, on `today`. */
export function datedEntry(text: string, today: IsoDate): Pick<LogEntry, 'on' | 'text'> {
  const [, day = '', rest = ''] = /^([^：:]{1,20})[：:]\s*(\S.*)$/su.exec(text.trim()) ?? [];
  const on = day === '' ? null : readDate(day, today);
  return on && on <= today ? { on, text: rest } : { on: today, text };
}
