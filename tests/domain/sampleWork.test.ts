import { expect, test } from 'vitest';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { dayAfter, workdayFrom } from '../../src/domain/dates.ts';
import { stripOf } from '../../src/domain/dueStrip.ts';
import { gapOf } from '../../src/domain/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
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

test('whatever the day, the example’s plan stands in weeks, all of it on working days after today and before the review, which is on one too', () => {
  for (let day = 0; day < 7; day++) {
    const today = dayAfter('2026-11-02', day);
    const { plan, reviewDue } = workedExample('zh', today);
    const { unit, cells } = stripOf(plan, today, reviewDue);
    expect([unit, cells.flatMap(({ rows }) => rows).length], today).toEqual(['week', plan.length]);
    expect(cells.some(({ isReview }) => isReview)).toBe(true);
    const days = [reviewDue, ...plan.map(({ due }) => due)].map((each) => each ?? expect.fail());
    expect(days.map(workdayFrom), today).toEqual(days);
    for (const { due } of plan) expect([(due ?? '') > today, (due ?? '') < (reviewDue ?? '')]).toEqual([true, true]);
  }
});

test('of the example’s ten some are to be won over, who opposes us first to be neutral; nobody is to fall', () => {
  const chain = workedExample('zh', '2026-11-02');
  const steps = topTen(chain).map((id) => gapOf(assessmentOf(chain, id)).stanceSteps ?? 0);
  expect(Math.min(...steps)).toBe(0);
  expect(steps.filter((step) => step > 0).length).toBeGreaterThan(2);
  const [, iza] = topTen(chain);
  expect(assessmentOf(chain, iza ?? expect.fail())).toMatchObject({ stance: 'opponent', targetStance: 'neutral' });
});
