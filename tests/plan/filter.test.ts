/** Which rows of the plan pass a filter. */
import { fc, test as law } from '@fast-check/vitest';
import { expect } from 'vitest';
import { planRowsOf } from '../../src/columns/plan/rows.ts';
import { goalKinds, planStatuses } from '../../src/domain/scales.ts';
import { isFiltering, noFilter, type PlanFilter, passesPlan } from '../../src/plan/planFilter.ts';
import { fullChain } from '../support/fullChain.ts';

const today = '2026-11-28';
const day = fc.constantFrom('2026-10-01', '2026-11-20', '2026-11-28', '2026-12-05', '2027-01-01');
const filters: fc.Arbitrary<PlanFilter> = fc.record({
  owner: fc.option(fc.constantFrom('王立', '陈静', '')),
  goalKind: fc.option(fc.constantFrom(...goalKinds)),
  status: fc.option(fc.constantFrom(...planStatuses)),
  isLate: fc.boolean(),
  due: fc.option(fc.tuple(day, day).map(([from, until]) => ({ from, until }))),
});
const keys = Object.keys(noFilter) as readonly (keyof PlanFilter)[];

law.prop([fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), filters], { numRuns: 60 })(
  'a row passes when it passes each part of the filter alone, and every row passes none',
  (chain, filter) => {
    for (const row of planRowsOf(chain, today)) {
      expect(passesPlan(row, noFilter)).toBe(true);
      const alone = keys.map((key) => passesPlan(row, { ...noFilter, [key]: filter[key] }));
      expect(passesPlan(row, filter)).toBe(alone.every(Boolean));
    }
    expect(isFiltering(filter)).toBe(keys.some((key) => filter[key] !== noFilter[key]));
  },
);

law.prop([fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } })], { numRuns: 40 })(
  'each of its values, and each day, has its rows by one filter and no other',
  (chain) => {
    for (const row of planRowsOf(chain, today)) {
      const { owner, status, due, goalKinds: goals } = row.item;
      const passing = <V>(values: readonly V[], key: keyof PlanFilter) =>
        values.filter((value) => passesPlan(row, { ...noFilter, [key]: value }));
      expect(passing(planStatuses, 'status')).toEqual([status]);
      expect(passing(goalKinds, 'goalKind')).toEqual(goalKinds.filter((kind) => goals.includes(kind)));
      expect(passing([owner.trim(), `${owner}x`], 'owner')).toEqual([owner.trim()]);
      expect(passing([true], 'isLate')).toEqual(row.daysLate > 0 ? [true] : []);
      if (due === null) expect(passing([{ from: '0000-01-01', until: '9999-12-31' }], 'due')).toEqual([]);
      else {
        const before = { from: '0000-01-01', until: due };
        const on = { from: due, until: `${due}x` };
        expect(passing([before, on], 'due')).toEqual([on]);
      }
    }
  },
);
