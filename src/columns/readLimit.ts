/** The limit of an approval tier as people write it. */
import { readNumber } from './readScale.ts';

const noLimit = /^(?:不限|无上限|以上|及以上|no limit|none|above|unlimited|infinity|∞|[-–—])$/iu;
const isAbove = /^(?:[>≥＞]|大于|超过|高于|over|above|more than)|(?:以上|及以上|and above|and up|\+)$/iu;
const isBelow = /^(?:[<≤＜]|小于|低于|不足|不超过|under|below|less than|up to)\s*/iu;

/** "< 100", "100 以下", "100 – 200": the amount below which it holds. Infinity: there is none, as in "500 及以上". Null: it says no amount. */
export function readLimit(text: string): number | null {
  const plain = text.trim();
  if (noLimit.test(plain)) return Number.POSITIVE_INFINITY;
  const upper = /^[^\d]*[\d.,'\s]+[^\d]*?[-–—~～至到]\s*(\d.*)$/u.exec(plain)?.[1] ?? plain.replace(isBelow, '');
  const value = plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : readNumber(upper);
  if (value === null || value < 0) return null;
  return isAbove.test(plain) ? Number.POSITIVE_INFINITY : value;
}
