/** Amounts in one unit: "5000万" is 0.5 where the unit is 亿元. */
import { numberOf } from './number.ts';

/** How much a unit multiplies, and of what: "百万元" is a million of 元; '' where no money is named. */
type Scale = { readonly factor: number; readonly money: string };

const currencies: readonly (readonly [string, RegExp])[] = [
  ['CNY', /人民币|rmb|cny|元|圆|yuan|￥|¥/giu],
  ['USD', /美元|美金|us\$|usd|dollars?|\$/giu],
  ['EUR', /欧元|euros?|eur|€/giu],
  ['HKD', /港元|港币|港幣|hk\$|hkd/giu],
  ['GBP', /英镑|gbp|£/giu],
  ['JPY', /日元|日圆|jpy/giu],
];

const factors: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);

/** Null for a unit that is neither money nor a power of ten. */
export function scaleOf(unit: string): Scale | null {
  let rest = unit.normalize('NFKC').replaceAll('萬', '万').replaceAll('億', '亿').toLowerCase();
  // Longer names first: 美元 ends in 元, US$ in $.
  const found = [...currencies].reverse().filter(([, sign]) => {
    const without = rest.replace(sign, '');
    const isFound = without !== rest;
    rest = without;
    return isFound;
  });
  const factor = factors.get(rest.replace(/[\s.]/gu, ''));
  return factor === undefined || found.length > 1 ? null : { factor, money: found[0]?.[0] ?? '' };
}

/**
 * What one of `from` is in `to`, where both are known and of the same money; else null. A unit that names none takes
 * the other's, but 万 and 亿 alone are of 元.
 */
export function exchanged(from: string, to: string): number | null {
  if (from.trim() === to.trim()) return 1;
  const [one, other] = [scaleOf(from), scaleOf(to)];
  const wanted = other?.money || (/\p{Script=Han}/u.test(to) ? 'CNY' : '');
  const isSame = one && other && (one.money === '' || wanted === '' || one.money === wanted);
  return isSame ? one.factor / other.factor : null;
}

/** The value times a factor, without the crumbs of binary fractions. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

/**
 * What a text says in a unit; a bare number is meant in `given`, or else in that unit. Undefined where it says no
 * number, or one in a unit that cannot be turned into this.
 */
export function amountIn(text: string, unit: string, given = ''): number | undefined {
  const read = numberOf(text);
  const own = read && (read.unit || given);
  if (!read || own === null) return undefined;
  if (own === '') return read.value;
  const factor = unit === '' ? null : exchanged(own, unit);
  return factor === null ? undefined : times(read.value, factor);
}
