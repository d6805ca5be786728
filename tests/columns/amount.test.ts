import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { amountIn, exchanged, scaleOf, times } from '../../src/columns/amount.ts';

const units = ['元', '万元', '百万元', '亿', '千', 'k', 'm', 'bn', 'million', '十亿', '人民币百万', '万亿'];

test.each([
  ['百万元', { factor: 1e6, money: 'CNY' }],
  ['¥ 万', { factor: 1e4, money: 'CNY' }],
  ['US$ mn', { factor: 1e6, money: 'USD' }],
  ['万美元', { factor: 1e4, money: 'USD' }],
  ['億', { factor: 1e8, money: '' }],
  ['套', null],
  ['亿2千万', null],
  ['__proto__', null],
  ['constructor', null],
])('%s', (unit, scale) => expect(scaleOf(unit)).toEqual(scale));

law.prop([fc.constantFrom(...units), fc.constantFrom(...units), fc.integer({ min: 1, max: 1e6 })])(
  'turned into another unit and back is the same amount',
  (from, to, value) => {
    const there = exchanged(from, to) ?? Number.NaN;
    const back = exchanged(to, from) ?? Number.NaN;
    expect(times(times(value, there), back)).toBeCloseTo(value, 6);
    expect(amountIn(`${value} ${from}`, to)).toBe(times(value, there));
    expect(amountIn(`${value}`, to)).toBe(value);
  },
);

test('other money is not turned, nor a unit nobody knows', () => {
  expect([exchanged('USD', '亿'), exchanged('百万', '百万美元'), exchanged('$', 'million')]).toEqual([null, 1, 1e-6]);
  expect([exchanged('万美元', '亿元'), exchanged('套', '亿元'), exchanged('套', '套')]).toEqual([null, null, 1]);
  expect(amountIn('5000', '亿元', '万元')).toBe(0.5);
});
