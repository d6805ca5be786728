import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { autospace, hasAutospace, rulerOf, standardMeasure } from '../../src/layout/measure.ts';
import { anyText } from '../support/anyText.ts';

const wide = (text: string, isBold = false) => standardMeasure(text, 100, isBold);
const size = fc.constantFrom(9, 12.5, 20, 100);

describe('the width of a text', () => {
  it('of a Chinese character is its size, of a Latin letter its own', () => {
    expect(wide('决')).toBe(100);
    expect(wide('决策链')).toBe(300);
    expect(wide('iii')).toBeLessThan(wide('W'));
    for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
      expect(wide(letter, true), letter).toBeGreaterThanOrEqual(wide(letter));
  });

  it('of rare characters is that of common ones, whatever plane they stand on', () => {
    for (const one of ['䶮', '𠮷', '㑇', '、', '（', '“', '…', '—', '한', 'か']) expect(wide(one), one).toBe(100);
  });

  it('of marks that join what stands before them is none', () => {
    expect(wide('e\u0301')).toBe(wide('e'));
    expect(wide('決\u{E0100}')).toBe(wide('決'));
    expect(wide('a\u200Db')).toBe(wide('ab'));
  });

  it('of an accented letter is that of the letter', () => {
    for (const [accented, bare] of [...'éèüñçÅ'].map((each) => [each, each.normalize('NFD')[0] ?? ''] as const)) {
      expect(wide(accented), accented).toBe(wide(bare));
      expect(wide(accented, true), accented).toBe(wide(bare, true));
    }
  });

  it('of a picture is that of a wide one, of a letter nobody has measured an average one', () => {
    expect(wide('😀')).toBe(137);
    expect([wide('Ж'), wide('Ж', true)]).toEqual([65, 69]);
  });

  test.prop([anyText({ maxLength: 12 }), fc.boolean(), size])(
    'grows with its size and is never negative',
    (text, bold, at) => {
      expect(standardMeasure(text, at, bold)).toBeGreaterThanOrEqual(0);
      expect(standardMeasure(text, 2 * at, bold)).toBeCloseTo(2 * standardMeasure(text, at, bold), 6);
    },
  );

  test.prop([anyText({ maxLength: 8 }), anyText({ maxLength: 8 }), fc.boolean()])(
    'of two texts one behind the other is the sum of both and at most one gap',
    (one, other, bold) => {
      const apart = standardMeasure(one, 10, bold) + standardMeasure(other, 10, bold);
      const gap = standardMeasure(one + other, 10, bold) - apart;
      expect([0, autospace * 10].some((each) => Math.abs(each - gap) < 1e-6)).toBe(true);
    },
  );
});

describe('the gap between Han and Latin', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['产', 'G', true],
    ['U', '产', true],
    ['第', '5', true],
    ['5', '期', true],
    ['カ', 'A', true],
    ['Я', '中', true],
    ['产', '品', false],
    ['G', 'U', false],
    ['产', '，', false],
    ['，', 'G', false],
    ['产', ' ', false],
    ['-', '产', false],
  ];
  it.each(pairs)('%s%s: %s', (before, after, isThere) => {
    expect(hasAutospace(before, after)).toBe(isThere);
    const apart = wide(before) + wide(after);
    expect(wide(before + after)).toBeCloseTo(apart + (isThere ? autospace * 100 : 0), 9);
  });

  it('is nobody’s where there is no neighbour', () => {
    expect([hasAutospace('', 'G'), hasAutospace('产', '')]).toEqual([false, false]);
  });
});

describe('a ruler', () => {
  test.prop([anyText({ maxLength: 10 }), fc.boolean()])('says of a whole text what the measure says', (text, bold) => {
    expect(rulerOf(text, 12, bold, standardMeasure)(0, text.length)).toBeCloseTo(standardMeasure(text, 12, bold), 9);
  });

  it('of a measure that has none cuts the text', () => {
    const letters = (text: string, at: number) => text.length * at;
    expect(rulerOf('决策链', 7, false, letters)(1, 3)).toBe(14);
  });

  it('of nothing says nothing', () => {
    const ruler = rulerOf('产 G', 10, false, standardMeasure);
    expect([ruler(1, 1), ruler(2, 1)]).toEqual([0, 0]);
  });
});
