import { expect, test } from 'vitest';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { languages } from '../../src/words/language.ts';
import { measureNamed } from '../../src/words/plan.ts';

test.each(languages)(
  'the example’s plan in %s: one row for each of the ten, measures of the method, several dates, nothing to find fault with',
  (language) => {
    const today = '2026-11-02';
    const chain = workedExample(language, today);
    expect(chain.plan.map(({ personId }) => personId)).toEqual(topTen(chain));
    const measures = chain.plan.flatMap(({ measure }) => measure ?? []);
    expect(measures.map(measureNamed)).not.toContain(undefined);
    expect(new Set(measures).size).toBeGreaterThan(5);
    expect(new Set(chain.plan.map(({ due }) => due)).size).toBeGreaterThan(5);
    expect(chain.plan.some(({ viaPersonIds }) => viaPersonIds.length > 0)).toBe(true);
    const ids = checksOf(chain, today).map(({ id }) => id);
    expect(ids.filter((id) => /^(?:plan|compliance)-/.test(id))).toEqual([]);
  },
);
