/** Finding a text however it is written: in either width, with any blanks, with marks nobody sees. */
import { invisibleMarks, isBlank } from '../domain/sameName.ts';

const hidden =
  '[\\u00AD\\u034F\\u061C\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]';
const hiddenOrBlank = `[${hidden.slice(1, -1)}\\s]`;
const han = /\p{Script=Han}/u;

/**
 * Finds the text inside others as they are read: a letter or digit in either width, any number of blanks for one (and any
 * between Chinese characters), invisible marks anywhere. Blanks alone find just themselves; no text finds nothing: null.
 */
export function lookAlike(text: string, isCaseless: boolean): RegExp | null {
  if (text === '') return null;
  const flags = isCaseless ? 'giu' : 'gu';
  if (isBlank(text)) return new RegExp(literal(text), flags);
  const units = [
    ...text
      .replace(invisibleMarks, '')
      .replace(/\s+/gu, ' ')
      .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, narrowed),
  ];
  const isHan = (at: number) => han.test(units[at] ?? '');
  const parts = units.map((unit, at) => {
    if (unit === ' ') return isHan(at - 1) && isHan(at + 1) ? '' : `${hidden}*\\s${hiddenOrBlank}*`;
    const before = units[at - 1] === ' ' ? at - 2 : at - 1;
    return (isHan(at) && isHan(before) ? `${hiddenOrBlank}*` : at === 0 ? '' : `${hidden}*`) + eitherWidth(unit);
  });
  return new RegExp(parts.join(''), flags);
}

function narrowed(wide: string): string {
  return String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0);
}

function eitherWidth(unit: string): string {
  const isNarrow = /^[0-9A-Za-z]$/.test(unit);
  return isNarrow ? `[${unit}${String.fromCodePoint((unit.codePointAt(0) ?? 0) + 0xfee0)}]` : literal(unit);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
