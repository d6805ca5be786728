/** The limit of an approval tier as people write it. */
import { amountIn, scaleOf } from './amount.ts';
import { numberOf } from './number.ts';

const noLimit = /^(?:不限|无上限|以上|及以上|no limit|none|above|unlimited|infinity|∞|[-–—])$/iu;
const isAbove = /^(?:[>≥]|大于|超过|高于|over|above|more than)|(?:以上|及以上|and above|and up|\+)$/iu;
const isBelow = /^(?:[<≤]|小于|低于|不足|不超过|under|below|less than|up to)\s*/iu;
const edges = /\s*(?:及?以下|以内|及以内|\((?:含|不含)\))$/u;

/**
 * "< 100", "100 以下", "100 – 200", "5000 万": the amount below which it holds, in `unit`; a bare number is meant in
 * `given`, or else in that unit. Infinity: there is none, as in "500 及以上". Null: it says no amount, or one of other money.
 */
export function readLimit(text: string, unit = '', given = ''): number | null {
  const plain = text.normalize('NFKC').trim();
  if (noLimit.test(plain)) return Number.POSITIVE_INFINITY;
  const upper = upperOf(plain);
  const isWritten = /^\d+(?:\.\d+)?e\+?\d+$/iu.test(upper);
  const value = isWritten ? Number(upper) : amountIn(upper, unit, given);
  if (value === undefined) return null;
  return isAbove.test(plain) ? Number.POSITIVE_INFINITY : value;
}

/** The unit a limit is written in: of money, or a power of ten; '' where it names none. */
export function limitUnit(text: string): string {
  const unit = numberOf(upperOf(text.normalize('NFKC').trim()))?.unit ?? '';
  return scaleOf(unit) ? unit : '';
}

/** The amount that is the limit: of a range its end, and without the words around it. */
function upperOf(plain: string): string {
  const bare = plain.replace(isAbove, '').replace(isBelow, '').replace(edges, '').trim();
  return /^[^\d]*[\d.,'\s]+[^\d]*?[-–—~至到]\s*(\d.*)$/u.exec(bare)?.[1] ?? bare;
}
