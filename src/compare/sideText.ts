/** How the dates of a comparison are called. */
import { presentKey, type Side } from '../domain/compare/sides.ts';
import type { compareWords } from '../words/compare.ts';
import type { Language } from '../words/language.ts';

export function sideName({ key, label, at }: Side, words: (typeof compareWords)[Language]): string {
  if (key === presentKey) return words.now;
  return label.trim() || words.labelOf(dayOf(at));
}

/** The day of a moment where the user sits, yyyy-mm-dd; empty where the file says none. */
export function dayOf(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
