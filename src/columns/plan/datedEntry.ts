/** What is written of a day already past: "11-18：已送样机", "2026/11/25 客户已答复". */
import type { Edit, IsoDate, LogEntry } from '../../domain/chain.ts';
import { changePlanItem, type Said } from '../../domain/edits/plan.ts';
import { newestEntry, progressOf } from '../../domain/plan.ts';
import { planWords } from '../../words/plan.ts';
import type { CellPlace, CellValue } from '../cell.ts';
import { personSaid } from '../people.ts';
import { readDate } from '../readDate.ts';

type DatedText = Pick<LogEntry, 'on' | 'text'>;

/** Characters of the longest day with what parts it from the text. */
const leadMost = 24;
const parting = /\s*[：:，,、；;—–]+\s*|\s+(?:-\s+)?/gu;

/** Days that can be nothing else: numbers in one piece, 11 月 20 日, words of ours, a month's name with its day. */
const shapes = [
  /^(?:\d{8}|\d{1,4}(?:[-/.]\d{1,4}){1,2})$/,
  /^[\d\s年月]+[日号]$/u,
  /^\p{Script=Han}+[1-7]?$/u,
  /^(?:yesterday|today|(?:last |this )?[a-z]{3,6}day)$/,
  /^(?:\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4}|-\d{2,4})?$/,
];

/** Behind "8-10" or "3.5" these make it a number. */
const counted =
  /^(?:[%％万亿个家台套元倍的份版]|人(?![力事])|项(?!目)|次(?!日)|名(?!单)|位(?!于)|[天周月年](?:[后内]|左右|以内|之内)|小时|(?:people|persons|units|hours|days|weeks|months|years|more)\b)/iu;

/** The day in front of a text, if it is one and not to come, and the text behind it; else the text, on `today`. */
export function datedEntry(text: string, today: IsoDate): DatedText {
  const whole = text.trim();
  const partings = [...whole.slice(0, leadMost).matchAll(parting)].reverse();
  for (const { 0: mark, index } of partings) {
    const rest = whole.slice(index).replace(/^[\s：:，,、；;—–]+(?:-\s+)?/u, '');
    const on = rest === '' ? null : dayInFront(whole.slice(0, index), /[：:]/.test(mark), rest, today);
    if (on) return { on, text: rest };
  }
  return { on: today, text };
}

/** A colon says that what stands before it is meant as a day; any other mark may also part a number from what it counts. */
function dayInFront(lead: string, isColon: boolean, rest: string, today: IsoDate): IsoDate | null {
  const day = lead.normalize('NFKC').toLowerCase();
  // A full date is read with whatever follows it, which belongs to the text.
  if (/^\d{4}\D/.test(day) && !/^\d{4}(?:\s*[-/.年月]\s*\d{1,2}){2}(?:\s*[日号])?$/u.test(day)) return null;
  if (!isColon) {
    if (!shapes.some((shape) => shape.test(day)) || /^\d[-.]\d$/.test(day)) return null;
    if (/^\d{1,2}[-/.]\d{1,2}$/.test(day) && counted.test(rest)) return null;
  }
  return pastDay(day, today);
}

/** 进展 as it is typed into its cell: of the day in front of it. A text that stands there with that day in it is mended as it is. */
export function writeProgress(rowId: string, text: string, said: Said): Edit {
  const typed = datedEntry(text, said.on);
  const asItIs = changePlanItem(rowId, { progress: text }, said);
  if (typed.text === text) return asItIs;
  return (chain) => {
    const item = chain.plan.find(({ id }) => id === rowId);
    const before = item ? progressOf(item) : '';
    const stood = datedEntry(before, said.on);
    if (stood.text !== before && stood.on === typed.on) return asItIs(chain);
    return changePlanItem(rowId, { progress: typed.text }, { ...said, told: typed.on })(chain);
  };
}

/** Of an earlier day than the newest entry, which the cell shows: under which day it stands, and which is shown. */
export function notedEarlier(rowId: string, value: CellValue, { chain, language, today }: CellPlace): string {
  const item = chain.plan.find(({ id }) => id === rowId);
  const newest = item && newestEntry(item);
  const { on, text } = datedEntry(`${value ?? ''}`, today);
  const entry = item?.log?.find((each) => each.on === on && each.text.trim() === text.trim());
  if (!entry || !newest || newest.on <= on) return '';
  const short = (day: IsoDate) => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day);
  return planWords[language].notedEarlier(personSaid(chain, item.personId), short(on), short(newest.on));
}

/** The day a text means, if it has come: nothing is noted of days ahead. */
export function pastDay(text: string, today: IsoDate): IsoDate | null {
  const day = readDate(text, today);
  return day && day <= today ? day : null;
}
