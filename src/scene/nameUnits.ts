/** A text as names are looked for in it: Chinese characters and whole words, whatever their case, width, accents and script form. */
import { simplified } from '../domain/simplified.ts';

export type NameUnit = {
  /** A word in small letters without accents, or one simplified Chinese character. */
  readonly key: string;
  readonly isHan: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, what may stand inside a name, a middle dot (both), or what parts two names. */
  readonly gap: 'none' | 'soft' | 'dot' | 'hard';
};

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{N}\p{M}]/u;
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const dot = /[·•・‧]/u;
const inNames = /[\s.,，_'’-]/u;
const ascii = /^[\x21-\x7E]$/;

/** The units of a text in its order. Linear. */
export function nameUnits(text: string): NameUnit[] {
  const units: { key: string; isHan: boolean; start: number; end: number; gap: NameUnit['gap'] }[] = [];
  let gap: NameUnit['gap'] = 'none';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (!ascii.test(character) && !/\s/u.test(character) && unseen.test(character)) continue;
    const folded = foldedCharacter(character);
    const isHan = han.test(folded);
    if (isHan) for (const one of folded) units.push({ key: one, isHan: true, start, end: at, gap });
    else if (letter.test(character)) {
      const last = units.at(-1);
      if (last && !last.isHan && gap === 'none') {
        last.key += folded;
        last.end = at;
      } else if (folded !== '') units.push({ key: folded, isHan: false, start, end: at, gap });
    } else {
      const kind = dot.test(character) ? 'dot' : inNames.test(character) ? 'soft' : 'hard';
      gap = gap === 'hard' || kind === 'hard' ? 'hard' : gap === 'dot' ? 'dot' : kind;
      continue;
    }
    gap = 'none';
  }
  return units;
}

function foldedCharacter(character: string): string {
  if (ascii.test(character)) return character.toLowerCase();
  if (han.test(character)) return simplified(character.normalize('NFKC'));
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}
