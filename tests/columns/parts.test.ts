/** Cells that hold several: each part is found by itself, and what is at fault is named, not the whole text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellPlace } from '../../src/columns/cell.ts';
import { kinds } from '../../src/columns/kinds.ts';
import { exampleChain } from '../../src/domain/sample.ts';

const chain = {
  ...exampleChain('zh'),
  sellingPoints: [
    { id: 'point:1', name: '节能', value: 8, uniqueness: 7 },
    { id: 'point:2', name: '平滑演进', value: 6, uniqueness: 9 },
  ],
};
const place = (language: 'zh' | 'en'): CellPlace => ({ chain, language, today: '2026-11-02' });
const many = ['people', 'goals', 'points'] as const;
const stranger = fc.constantFrom('查无此人', '某某某', 'Nobody-Here');

test.each(many)('%s: chosen in any number they are read back, also beside a stranger, who alone is named', (kind) => {
  const { choicesOf, say, read } = kinds[kind];
  fc.assert(
    fc.property(fc.constantFrom('zh', 'en'), fc.nat(), fc.option(stranger, { nil: null }), (language, seed, other) => {
      const here = place(language);
      const values = choicesOf(here).map(({ value }) => value);
      const some = values.filter((_, at) => (seed >> (at % 12)) & 1);
      const said = say(some, here);
      if (other === null) {
        expect(read(said, here)).toEqual({ value: some });
        return;
      }
      const found = read([said, other].filter(Boolean).join('、'), here);
      expect(found).toMatchObject({ about: other, known: some });
      expect(Object.keys(found)).toContain('fault');
    }),
    { numRuns: 60 },
  );
});
