/** Days as people say them from today: 下周五, next Friday, 月底. */
import type { IsoDate } from '../domain/chain.ts';
import { dayAfter, mondayOf, monthAfter } from '../domain/dates.ts';

const daysOff: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  今天: 0,
  今日: 0,
  today: 0,
  now: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** By how many weeks, or months, each word leads away from this one; none is this one. */
const aways: Readonly<Record<string, number>> = { 上: -1, last: -1, 下: 1, next: 1, 下下: 2 };

/**
 * The day a text means as seen from `today`, or null. A week runs from Monday to Sunday, so 下周五 and next Friday lie in
 * the week after this one, whatever day it is; a day without a word for its week lies in this one.
 */
export function relativeDate(plain: string, today: IsoDate): IsoDate | null {
  const text = plain.replace(/\s+/g, ' ');
  const off = Object.hasOwn(daysOff, text) ? daysOff[text] : undefined;
  return off === undefined ? (weekdayOf(text, today) ?? endOf(text, today)) : dayAfter(today, off);
}

function weekdayOf(text: string, today: IsoDate): IsoDate | null {
  const zh = /^(上|本|这|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(text);
  const en = /^(?:(last|this|next) )?(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|urday)?$/.exec(text);
  const day = zh ? '一二三四五六日'.indexOf(dayNamed(zh[2])) : weekdays.indexOf((en?.[2] ?? '').slice(0, 3));
  return day < 0 ? null : dayAfter(mondayOf(today), day + 7 * awayOf(zh?.[1] ?? en?.[1]));
}

function dayNamed(name = ''): string {
  return name === '天' ? '日' : ('一二三四五六日'[Number(name) - 1] ?? name);
}

/** 月底, 下个月底, 12月底, 年底, end of month, end of next month, end of the year. */
function endOf(text: string, today: IsoDate): IsoDate | null {
  const year = /^(?:(今|本|明)?年[底末]|(?:end of (?:the |this )?year|year[- ]end|eoy))$/.exec(text);
  if (year) return `${Number(today.slice(0, 4)) + (year[1] === '明' ? 1 : 0)}-12-31`;
  const month = /^(?:(本|这|下)?个?月[底末]|(?:end of (?:the |(this|next) )?month|month[- ]end|eom))$/.exec(text);
  if (month) return lastDay(today, awayOf(month[1] ?? month[2]));
  const named = Number(/^(1[0-2]|[1-9]) ?月[底末]$/.exec(text)?.[1] ?? 0);
  const ahead = (named - Number(today.slice(5, 7)) + 12) % 12;
  return named > 0 ? lastDay(today, ahead) : null;
}

function awayOf(word = ''): number {
  return aways[word] ?? 0;
}

function lastDay(today: IsoDate, months: number): IsoDate {
  return dayAfter(monthAfter(today, months + 1), -1);
}
