/** A day to come as people type it: without a year it is the next such day, or the last one if that is nearer. */

import type { IsoDate } from '../domain/chain.ts';
import { dayAfter } from '../domain/dates.ts';
import type { CellPlace, CellRead } from './cell.ts';
import { kinds } from './kinds.ts';
import { readDate } from './readDate.ts';

/** A date without a year may lie so many days back and still be meant. */
const daysBack = 180;

export function readPlanned(text: string, today: IsoDate): IsoDate | null {
  const date = readDate(text, today);
  const hasYear = /\d{4}|\d[-/.]\d+[-/.]\d/.test(text.normalize('NFKC'));
  if (!date || hasYear || date >= dayAfter(today, -daysBack)) return date;
  return readDate(`${Number(date.slice(0, 4)) + 1}${date.slice(4)}`, today) ?? date;
}

/** A cell of a day to come. */
export function readDayToCome(text: string, _rowId: string, place: CellPlace): CellRead {
  const read = kinds.date.read(text, place);
  return 'value' in read && read.value !== null ? { value: readPlanned(text, place.today) } : read;
}
