/** Words of a table that comes in, as cells here say them: alone in a cell, and at the beginning of a text under another heading. */
import type { CellValue } from '../../columns/cell.ts';
import type { Kind } from '../../columns/kinds.ts';
import type { Language } from '../../words/language.ts';
import { measureHere, measureIn } from './measureWords.ts';
import { statusHere, statusIn } from './statusWords.ts';

/** The text as cells of that kind say it here; one that is no such word as it is. */
export function saidHere(kind: Kind, text: string, language: Language): string {
  if (kind === 'measure') return measureHere(text, language);
  return kind === 'planStatus' ? statusHere(text, language) : text;
}

/** The value of that kind a text is or begins with, and the text behind it; null for none. */
export function leadIn(
  kind: Kind,
  text: string,
  language: Language,
): { readonly value: CellValue; readonly rest: string } | null {
  if (kind === 'measure') return measureIn(text, language);
  return kind === 'planStatus' ? statusIn(text) : null;
}
