import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain, Tier } from '../../src/domain/chain.ts';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import {
  addTier,
  addUnitRib,
  changeFactors,
  changeStage,
  changeTier,
  insertStages,
  linkUnit,
  markStage,
  sortTiers,
} from '../../src/domain/edits/mode.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { removeRib } from '../../src/domain/edits/ribs.ts';
import { markReviewed, setDealStage } from '../../src/domain/edits/stage.ts';
import { currentStage, lanesOf } from '../../src/domain/lanes.ts';
import { approversOf, coveringTier, isAscending, rangeOf, tierFor } from '../../src/domain/mode.ts';
import { processKeys, processStages } from '../../src/domain/processes.ts';
import { daysToReview, dealStageGroups, openUntilReview } from '../../src/domain/review.ts';
import { dealStages } from '../../src/domain/scales.ts';
import { languages } from '../../src/words/language.ts';
import { modeWords } from '../../src/words/mode.ts';
import { lawfully } from '../support/laws.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { soundChain, today } from '../support/soundChain.ts';

const limits = fc.array(fc.option(fc.nat(1000)), { maxLength: 8 });
const tierOf = (below: number | null, index: number): Tier => ({
  id: `tier:${index}`,
  below,
  approver: '',
  approverIds: [],
});
const bare = (): DecisionChain => ({ ...soundChain(), decisionMode: { tiers: [], stages: [] } });

test.prop([limits, fc.double({ min: 0, max: 2000, noNaN: true })])(
  'once tiers ascend and the last is open, exactly one covers any amount, and it is the one that is lit',
  (values, amount) => {
    const tiers = [...new Set(values.filter((each) => each !== null))]
      .sort((a, b) => a - b)
      .concat()
      .map(tierOf);
    const open = [...tiers, tierOf(null, 99)];
    expect(isAscending(open)).toBe(true);
    const covering = open.filter((_, index) => {
      const { from, below } = rangeOf(open, index);
      return amount >= from && (below === null || amount < below);
    });
    expect(covering).toEqual([tierFor(open, amount)]);
  },
);

test.prop([limits])('tiers added in any order stand by amount, at most one of them open and last', (values) => {
  const chain = values.reduce((current, below, index) => lawfully(current, addTier(tierOf(below, index))), bare());
  const { tiers } = chain.decisionMode;
  const amounts = tiers.map(({ below }) => below ?? Number.POSITIVE_INFINITY);
  expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  expect(tiers.filter(({ below }) => below === null).length).toBe(values.includes(null) ? 1 : 0);
  expect(sortTiers()(chain)).toBe(chain);
});

test('no limit is for the last tier alone, and a count or limit no file could hold is not taken', () => {
  const chain = soundChain();
  expect(changeTier('tier:1', { below: null })(chain)).toBe(chain);
  expect(changeTier('tier:3', { below: 900 })(chain).decisionMode.tiers[2]?.below).toBe(900);
  expect(changeTier('tier:1', { below: -1 })(chain)).toBe(chain);
  const counted = changeTier('tier:1', { approverCount: 6 })(chain);
  expect(counted.decisionMode.tiers[0]?.approverCount).toBe(6);
  expect(changeTier('tier:1', { approverCount: 0 })(counted)).toEqual(chain);
});

const full = randomFullChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { max: 4 } });

test.prop([full, fc.nat(9), fc.boolean()])(
  'removing a chain or its people leaves no id that leads nowhere',
  (chain, at, isWith) => {
    const rib = chain.ribs[at % chain.ribs.length];
    if (!rib) return;
    const without = lawfully(chain, removeRib(rib.id, isWith ? 'with its people' : 'people to the tray'));
    expect(JSON.stringify(without.decisionMode)).not.toContain(`"${rib.id}"`);
    const gone = lawfully(chain, removePeople(rib.personIds));
    for (const id of rib.personIds) expect(JSON.stringify(gone)).not.toContain(`"${id}"`);
  },
);

test('approvers are humans: where they sit, which rank they have, who is still to be found', () => {
  const chain: DecisionChain = {
    ...soundChain(),
    people: { ...soundChain().people, 'person:15': { name: '', jobTitle: '通信部长', placeholder: true } },
  };
  const tier = { ...tierOf(200, 2), approverIds: ['person:5', 'person:5', 'person:15'] as const };
  expect(approversOf(chain, tier)).toEqual([
    { personId: 'person:5', isOnChart: true, rank: 2, isPlaceholder: false },
    { personId: 'person:15', isOnChart: true, rank: null, isPlaceholder: true },
  ]);
  expect(coveringTier(changeDetails({ amount: { value: 200, unit: '' } })(chain))?.id).toBe('tier:3');
});

describe('steps', () => {
  const added = insertStages(processStages('source', 'zh', count()))(bare());

  test('a unit finds the chain of its name, and goes with the one chosen for its lane', () => {
    const ribs = Object.fromEntries(added.decisionMode.stages.map(({ unit, ribId }) => [unit, ribId]));
    expect(ribs).toMatchObject({ 市场部: 'rib:5', 采购部: 'rib:3', 评标小组: null, '': null });
    const chosen = linkUnit('评标小组', 'rib:4')(added);
    expect(lanesOf(chosen).find(({ unit }) => unit === '评标小组')).toMatchObject({
      ribId: 'rib:4',
      stages: { length: 3 },
    });
    const id = chosen.decisionMode.stages[0]?.id ?? '';
    expect(changeStage(id, { unit: '评标小组' })(chosen).decisionMode.stages[0]?.ribId).toBe('rib:4');
    expect(changeStage(id, { unit: '谁也不是' })(chosen).decisionMode.stages[0]?.ribId).toBeNull();
    expect(changeStage(id, { ribId: 'rib:none' })(chosen)).toBe(chosen);
  });

  test('a unit without a chain gets one, outermost, for its steps that have none', () => {
    const built = lawfully(added, addUnitRib('评标小组', 'rib:new'));
    expect(built.ribs.at(-1)).toEqual({ id: 'rib:new', name: '评标小组', kind: 'committee', personIds: [] });
    expect(built.decisionMode.stages.filter(({ ribId }) => ribId === 'rib:new')).toHaveLength(3);
    expect(addUnitRib(' ', 'rib:other')(built)).toBe(built);
  });

  test('the current one is the first not done', () => {
    const [first, second] = added.decisionMode.stages;
    expect(currentStage(added.decisionMode)).toBe(first);
    const done = markStage(first?.id ?? '', today)(added);
    expect(currentStage(done.decisionMode)).toBe(second);
    expect(markStage(first?.id ?? '', null)(done)).toEqual(added);
  });

  test('each usual process is whole in both languages', () => {
    for (const key of processKeys) {
      const [zh, en] = languages.map((language) => processStages(key, language, count()));
      expect(zh?.every(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true);
      expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u);
      expect(en?.map(({ unit }) => unit === '')).toEqual(zh?.map(({ unit }) => unit === ''));
      for (const language of languages) expect(modeWords[language].process[key]).not.toBe('');
    }
    expect(processStages('source', 'zh', count())).toHaveLength(11);
  });
});

test('a factor without words leaves the file', () => {
  const chain = changeFactors({ ownership: '国有控股', scale: '集团级' })(bare());
  expect(chain.decisionMode).toMatchObject({ ownership: '国有控股', scale: '集团级' });
  expect(changeFactors({ ownership: '', scale: '' })(chain)).toEqual(bare());
});

test('a deal is at one stage since a day, and the four parts hold all nine', () => {
  const chain = soundChain();
  const bid = setDealStage('bid', today)(chain);
  expect(bid.dealStage).toEqual({ key: 'bid', since: today });
  expect(setDealStage('bid', '2026-12-01')(bid)).toBe(bid);
  expect(setDealStage(null, today)(bid)).toEqual(chain);
  expect(Object.values(dealStageGroups).flat()).toEqual(dealStages);
});

test('until the review: its days, and what is late, due and old by then', () => {
  const chain: DecisionChain = {
    ...soundChain(),
    reviewDue: '2026-11-26',
    plan: soundChain().plan.map((item, index) => ({
      ...item,
      due: ['2026-11-01', '2026-11-26', '2026-11-27'][index] ?? null,
    })),
    assessments: {
      ...soundChain().assessments,
      'person:5': {
        level: 'contact',
        targetLevel: null,
        stance: 'neutral',
        targetStance: null,
        assessedOn: '2026-08-03',
      },
      'person:8': { level: null, targetLevel: null, stance: 'neutral', targetStance: null },
    },
  };
  expect([today, '2026-11-26', '2026-11-29'].map((day) => daysToReview(chain, day))).toEqual([24, 0, -3]);
  const open = openUntilReview(chain, today);
  expect(open.overdue.map(({ id }) => id)).toEqual(['plan:1']);
  expect(open.due.map(({ id }) => id)).toEqual(['plan:1', 'plan:2']);
  expect([open.staleIds, open.unratedIds, open.undatedIds]).toEqual([['person:5'], ['person:8'], ['person:8']]);
  expect(open.lastSnapshot?.id).toBe('snapshot:1');
  expect(markReviewed(today)(chain).reviewDue).toBe('2027-01-31');
});

function count() {
  let next = 0;
  return <P extends string>(prefix: P) => `${prefix}:${next++}` as const;
}
