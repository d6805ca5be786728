/** How the dates of a comparison are called. */

import { presentKey, type Side } from '../domain/compare/sides.ts';
import { localDay } from '../domain/dates.ts';
import type { compareWords } from '../words/compare.ts';
import type { Language } from '../words/language.ts';

export function sideName({ key, label, at }: Side, words: (typeof compareWords)[Language]): string {
  if (key === presentKey) return words.now;
  return label.trim() || words.labelOf(localDay(at));
}

/** The day beside the name, where the name does not say it already. */
export function dayBeside(side: Side, words: (typeof compareWords)[Language]): string {
  const day = localDay(side.at);
  return sideName(side, words).includes(day) ? '' : day;
}
