import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { itemsNear, itemsOf, orderedRows } from '../../src/sheet/rowOrder.ts';
import { assessmentSections, sheetColumns, today } from '../support/assessmentSheet.ts';
import { randomChain } from '../support/randomChain.ts';

const chain = exampleChain();
const place = { chain, language: 'zh', today } as const;

describe('rows and bands', () => {
  law.prop([randomChain({ ribs: { min: 1 } }), fc.nat(4000), fc.nat(1200)])(
    'lie below each other, and those near the window are drawn',
    (random, from, height) => {
      const { items, tops, height: whole } = itemsOf(rowsOf(random), assessmentSections, { row: 40, band: 30 });
      items.forEach((item, index) => {
        const next = items[index + 1];
        expect((next?.top ?? whole) - item.top).toBe(item.kind === 'row' ? 40 : 30);
      });
      expect(tops).toHaveLength(rowsOf(random).length);
      const bands = items.filter((item) => item.kind === 'band');
      expect(bands.reduce((sum, band) => sum + band.rows.length, 0)).toBe(
        rowsOf(random).length - topTen(random).length,
      );
      const { first, last } = itemsNear(items, from, from + height);
      for (const [index, item] of items.entries())
        if (item.top + 40 >= from && item.top <= from + height) expect(index >= first && index < last).toBe(true);
    },
  );

  test('a thousand rows draw a few, wherever one scrolls', () => {
    const many = Array.from({ length: 1000 }, () => rowsOf(chain)[14]).filter((row) => row !== undefined);
    const { items } = itemsOf(many, assessmentSections, { row: 23, band: 24 });
    for (const from of [0, 500, 11_500, 22_900, 40_000]) {
      const { first, last } = itemsNear(items, from, from + 300);
      expect(last - first).toBeLessThanOrEqual(100);
      expect(last).toBeLessThanOrEqual(items.length);
    }
  });

  test('sorting puts the low first, the empty last, and each section stays together', () => {
    const named = (isDown: boolean) =>
      orderedRows(
        { sections: assessmentSections },
        sheetColumns(chain),
        rowsOf(chain),
        { column: 'targetLevel', isDown },
        place,
      ).map((row) => row.person.name);
    expect(named(false).slice(0, 10).at(-1)).toBe('Mike');
    expect(named(true).slice(0, 10).at(-1)).toBe('Mike');
    expect(named(true)[0]).toBe('Vo');
    expect(named(false).slice(10)).toEqual(['Rez', 'F', 'Sid', '', 'Mik']);
  });
});
