import { expect, test } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addPeople } from '../../src/domain/edits/people.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { personTrend, topTrend } from '../../src/domain/trends.ts';
import { trendText } from '../../src/words/trend.ts';
import { soundChain } from '../support/soundChain.ts';

const later = (chain: DecisionChain, id: string, takenAt: string) => takeSnapshot({ id, takenAt, label: id })(chain);
/** Written newest first, to be told oldest first. */
function quarters(): DecisionChain {
  const start = {
    ...soundChain(),
    snapshots: [],
    topTen: { by: 'choice', personIds: ['person:1', 'person:5'] },
  } as const;
  const first = later(
    assess(['person:1'], { level: 'contact', targetLevel: 'trust', stance: null })(start),
    'q1',
    '2026-03-01T09:00:00Z',
  );
  const second = later(
    assess(['person:1'], { level: 'partnership', stance: 'supporter' })(first),
    'q2',
    '2026-06-01T09:00:00Z',
  );
  const fallen = assess(['person:1'], { level: 'respect', stance: 'neutral' })({
    ...second,
    snapshots: [...second.snapshots].reverse(),
  });
  return {
    ...fallen,
    plan: fallen.plan
      .slice(0, 3)
      .map((item, at) => ({ ...item, status: (['done', 'doing', 'dropped'] as const)[at] ?? 'done' })),
  };
}

test('somebody’s way through the snapshots, the present last', () => {
  expect(personTrend(quarters(), 'person:1')).toEqual([
    { level: 'contact', stance: null },
    { level: 'partnership', stance: 'supporter' },
    { level: 'respect', stance: 'neutral' },
  ]);
  const newcomer = addPeople([['person:new', { name: 'Noa', jobTitle: '' }]], 'tray')(quarters());
  expect(personTrend(newcomer, 'person:new')).toEqual(Array(3).fill({ level: null, stance: null }));
});

test('the ten as a whole: stances, mean, gap closed up to the target and no further, plan done', () => {
  // Da Hai: contact 1, partnership 6, respect 4, wanted trust 5; Iza: acquaintance 2 throughout.
  expect(topTrend(quarters())).toMatchObject([
    { stances: [null, 'opponent'], meanLevel: 1.5, gapClosed: null },
    { stances: ['supporter', 'opponent'], meanLevel: 4, gapClosed: 4 },
    { stances: ['neutral', 'opponent'], meanLevel: 3, gapClosed: -1, planDone: { done: 1, of: 2 } },
  ]);
});

test('the trend of a row tells the step since the newest snapshot, and a row of nothing new stays the same object', () => {
  const chain = quarters();
  const rowOf = (now: DecisionChain) => rowsOf(now).find(({ personId }) => personId === 'person:1');
  const trend = assessmentColumns(chain).find(({ id }) => id === 'trend');
  const row = rowOf(chain);
  if (!trend || !row) throw new Error('no trend');
  expect([row.past.map(({ level }) => level), trend.valueOf(row)]).toEqual([['contact', 'partnership'], -2]);
  expect(rowOf(assess(['person:2'], { level: 'contact' })(chain))).toBe(row);
  const taken = rowOf(later(chain, 'q3', '2026-09-01T09:00:00Z'));
  expect([taken?.past.length, taken && trend.valueOf(taken)]).toEqual([3, 0]);
  const fresh = rowOf({ ...chain, snapshots: [] });
  expect(fresh && trend.valueOf(fresh)).toBeNull();
  expect(trendText(personTrend(chain, 'person:1'), 'zh')).toBe('接触→伙伴（支持）→尊重（中立）');
});
