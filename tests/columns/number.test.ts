import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { numberOf } from '../../src/columns/number.ts';
import { readNumber } from '../../src/columns/readScale.ts';

const amount = fc
  .tuple(fc.nat(2_000_000_000), fc.nat(99))
  .map(([whole, cents]) => (cents === 0 ? `${whole}` : `${whole}.${cents}`));
const unit = fc.constantFrom('', '万元', '百万元', 'M USD', '元（含税）', '%');
const wide = (text: string) => text.replace(/[0-9.,]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (text: string, by: string) => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, by);

describe('a number as people write it', () => {
  test.prop([amount, unit, fc.constantFrom('', ' ', '\u3000'), fc.constantFrom('', ',', ' ', '’')])(
    'thousands, width, blanks and a unit behind change nothing of it',
    (digits, behind, gap, by) => {
      const written = grouped(digits, by) + gap + behind;
      const read = { value: Number(digits), unit: behind };
      expect(numberOf(written)).toEqual(read);
      expect(numberOf(` ${wide(grouped(digits, by === ',' ? ',' : ''))}${gap}${behind} `)).toEqual(read);
    },
  );

  test.prop([amount, fc.constantFrom('¥', 'US$', '约', '人民币')])('a unit before is kept', (digits, before) => {
    expect(numberOf(`${before}${digits}`)).toEqual({ value: Number(digits), unit: before });
    expect(numberOf(`${before} ${digits} 万`)).toEqual({ value: Number(digits), unit: `${before} 万` });
  });

  test.each([
    ['１，２００', 1200, ''],
    ['１２００ 万元', 1200, '万元'],
    ['80百万元', 80, '百万元'],
    ['1 200 000', 1_200_000, ''],
    ['1.5 亿', 1.5, '亿'],
    ['第 3 页', 3, '第 页'],
    ['80 百万元（5 年）', 80, '百万元（5 年）'],
    ['5 000 000', 5_000_000, ''],
    ['12,3456', 123_456, ''],
  ])('%s', (text, value, around) => expect(numberOf(text)).toEqual({ value, unit: around }));

  test.each(['', '八千万', '-5', '－５', '3,5', '1.2.3', '2-3 亿', '2~3亿', '80 到 100', '1,2,3', '2 3', '.'])(
    '%s is none',
    (text) => expect(numberOf(text)).toBeNull(),
  );

  test.prop([fc.string({ unit: 'grapheme' })])(
    'any text is read, and what it gives is a number a file holds',
    (text) => {
      const read = numberOf(text);
      if (read) expect(read.value >= 0 && Number.isFinite(read.value)).toBe(true);
    },
  );
});

test.each(['-0', '－0.0', '-0 分'])('%s is nothing, without a sign', (text) => {
  expect(readNumber(text)).toBe(0);
});
