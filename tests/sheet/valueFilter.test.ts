import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { CellPlace } from '../../src/columns/cell.ts';
import { type Column, isEmpty } from '../../src/columns/column.ts';
import { kinds } from '../../src/columns/kinds.ts';
import { type Row, rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import {
  blank,
  filterWith,
  foundValues,
  passesValues,
  type ValueFilter,
  valuesIn,
} from '../../src/sheet/valueFilter.ts';
import { sheetColumns } from '../support/assessmentSheet.ts';
import { fullChain } from '../support/fullChain.ts';

const place = (chain: CellPlace['chain']): CellPlace => ({ chain, language: 'zh', today: '2026-11-28' });

/** Some of the values found in some of the columns, chosen one column after the other as a hand would. */
function chosen(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  at: CellPlace,
  picks: readonly [number, number[]][],
) {
  return picks.reduce<ValueFilter>((filter, [which, some]) => {
    const column = columns[which % columns.length] as Column<Row>;
    const found = foundValues(columns, column, rows, filter, at);
    const values = found.filter((_, index) => some.includes(index % 6)).map(({ value }) => value);
    return filterWith(filter, column.id, values, found);
  }, {});
}

const picks = fc.array(fc.tuple(fc.nat(30), fc.array(fc.nat(5), { maxLength: 4 })), { maxLength: 4 });

describe('filtering by value', () => {
  law.prop([fullChain(), picks], { numRuns: 150 })(
    'shows the rows that have one of the values chosen in every column, and no other',
    (chain, by) => {
      const columns = sheetColumns(chain);
      const rows = rowsOf(chain);
      const filter = chosen(columns, rows, place(chain), by);
      const shown = rows.filter((row) => passesValues(columns, filter, row));
      for (const row of rows) {
        const isMeant = Object.entries(filter).every(([id, values]) => {
          const column = columns.find((each) => each.id === id) as Column<Row>;
          const value = column.valueOf(row);
          if (isEmpty(value)) return values.includes(blank);
          return [value].flat().some((each) => values.includes(`${each}`.trim()));
        });
        expect(shown.includes(row)).toBe(isMeant);
      }
    },
  );

  law.prop([fullChain(), picks, fc.nat(30)], { numRuns: 150 })(
    'each value counts the rows it would show alone, and says what their cells say',
    (chain, by, which) => {
      const columns = sheetColumns(chain);
      const rows = rowsOf(chain);
      const filter = chosen(columns, rows, place(chain), by);
      const column = columns[which % columns.length] as Column<Row>;
      const found = foundValues(columns, column, rows, filter, place(chain));
      expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
      for (const { value, label, count } of found) {
        const alone = { ...filter, [column.id]: [value] };
        const shown = rows.filter((row) => passesValues(columns, alone, row));
        expect(shown).toHaveLength(count);
        const [first] = shown;
        if (first && value !== blank && !kinds[column.kind].isMany)
          expect(label).toBe(kinds[column.kind].say(column.valueOf(first) ?? '', place(chain)).trim());
      }
      const all = found.map(({ value }) => value);
      expect(filterWith(filter, column.id, all, found)).not.toHaveProperty([column.id]);
      expect(filterWith(filter, column.id, null, found)).not.toHaveProperty([column.id]);
    },
  );

  test('scales stand in their order, the blank value last', () => {
    const chain = exampleChain();
    const columns = sheetColumns(chain);
    const level = columns.find(({ id }) => id === 'level') as Column<Row>;
    const found = foundValues(columns, level, rowsOf(chain), {}, place(chain)).map(({ label }) => label);
    expect(found).toEqual([...found].filter((label) => label !== '').concat(found.includes('') ? [''] : []));
    expect(found.length).toBeGreaterThan(2);
    expect(valuesIn(level, rowsOf(chain)[0] as Row)).toHaveLength(1);
  });
});
