import { describe, expect, test } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../../src/domain/chain.ts';
import { emptyChain } from '../../../src/domain/chain.ts';
import { type CheckId, checksOf } from '../../../src/domain/checks/checks.ts';
import { mendsOf } from '../../../src/domain/checks/mends.ts';
import { assess } from '../../../src/domain/edits/assess.ts';
import { linkSeats } from '../../../src/domain/edits/links.ts';
import { changeStage } from '../../../src/domain/edits/mode.ts';
import { addPeople, changePerson, movePeople, removePeople } from '../../../src/domain/edits/people.ts';
import { coveringTier } from '../../../src/domain/mode.ts';
import { exampleChain } from '../../../src/domain/sample.ts';
import { topTen } from '../../../src/domain/topTen.ts';
import { soundChain, today } from '../../support/soundChain.ts';
import { found, plan, ranked, tier } from './situation.ts';

test('of a new chart nothing is asked that comes after the first assessment', () => {
  const seat = { ribId: 'rib:1', place: 0 } as const;
  const rib = { id: 'rib:1', name: '网络部', kind: 'department', personIds: [] } as const;
  const empty: DecisionChain = { ...emptyChain('chart:a', `${today}T09:00:00Z`), target: '独家中标', ribs: [rib] };
  const two = addPeople(
    [
      ['person:1', { name: '王新民', jobTitle: '部长' }],
      ['person:2', { name: '李明', jobTitle: '副部长' }],
    ],
    seat,
  )(empty);
  const later = ['owner-missing', 'evidence-missing', 'target-level-missing'];
  const asked = (chain: DecisionChain) => new Set(checksOf(chain, today).map(({ id }) => id));
  expect(later.filter((id) => asked(two).has(id as CheckId))).toEqual([]);
  expect(asked(two)).toContain('level-missing');
  const begun = assess(['person:1'], { level: 'contact' })(two);
  expect(later.filter((id) => asked(begun).has(id as CheckId))).toEqual(later);
});

describe('rule 1 and people with two seats', () => {
  test('another seat of a ranked human is no outsider', () => {
    expect(found('order-inverted', movePeople(['person:10'], { ribId: 'rib:3', place: 0 }))).toHaveLength(1);
    const linked = [linkSeats('person:10', 'person:1'), movePeople(['person:10'], { ribId: 'rib:3', place: 0 })];
    expect(found('order-inverted', ...linked)).toEqual([]);
    expect(found('rank-inverted', ...linked)).toEqual([]);
  });
  test('a marked placeholder nearer the spine is nobody yet; an unmarked seat without a name is somebody', () => {
    const nearer = movePeople(['person:10'], { ribId: 'rib:3', place: 0 });
    expect(found('order-inverted', nearer, changePerson('person:10', { name: '', placeholder: true }))).toEqual([]);
    expect(found('order-inverted', nearer, changePerson('person:10', { name: '' }))).toHaveLength(1);
  });
  test('a list by position never contradicts the picture', () => {
    const chain: DecisionChain = { ...soundChain(), topTen: { by: 'position' } };
    const ids = checksOf(chain, today).map((finding) => finding.id);
    expect(ids).not.toContain('order-inverted');
    expect(ids).not.toContain('rank-inverted');
    expect(ids).not.toContain('chain-without-top');
  });
  test('linked seats are no duplicate', () => {
    const twice = changePerson('person:4', { name: 'Rez' });
    expect(found('duplicate-person', twice)).toHaveLength(1);
    expect(found('duplicate-person', twice, linkSeats('person:4', 'person:3'))).toEqual([]);
  });
});

describe('decision mode', () => {
  const covering = (value: number) => coveringTier({ ...soundChain(), amount: { value, unit: '百万元' } })?.id;

  test('a limit itself belongs to the next tier', () => {
    expect([0, 99.9, 100, 199, 200, 1e9].map(covering)).toEqual([
      'tier:1',
      'tier:1',
      'tier:2',
      'tier:2',
      'tier:3',
      'tier:3',
    ]);
    expect(coveringTier(exampleChain())).toBeUndefined();
  });
  test('tiers in the wrong order can be sorted, equal ones cannot', () => {
    expect(found('tiers-not-ascending', tier(0, { below: 300 }))).toMatchObject([
      { because: 'lower', mends: ['sort-tiers'] },
    ]);
    expect(found('tiers-not-ascending', tier(0, { below: null }))[0]).toMatchObject({ because: 'unlimited' });
    expect(found('tiers-not-ascending', tier(0, { below: 200 }))[0]?.mends).toBeUndefined();
    // The source's own table ends with its limit twice.
    expect(found('tiers-not-ascending', tier(2, { below: 200 }))).toMatchObject([
      { because: 'equal', count: 3, mends: ['last-unlimited'] },
    ]);
  });
  test('only the covering tier asks for its approver: unnamed, without a seat, or outside the top ten', () => {
    const nobody: PersonId[] = [];
    expect(found('approver-absent', tier(0, { approverIds: nobody }))).toEqual([]);
    expect(found('approver-absent', tier(1, { approverIds: nobody }))).toMatchObject([
      { because: 'nobody', text: 'CEO' },
    ]);
    expect(found('approver-absent', tier(1, { approverIds: nobody, approver: ' ' }))).toEqual([]);
    expect(found('approver-absent', movePeople(['person:5'], 'tray'))).toMatchObject([{ because: 'not-on-chart' }]);
    const second = linkSeats('person:10', 'person:5');
    expect(found('approver-absent', second, tier(1, { approverIds: ['person:10'] }))).toEqual([]);
  });
});

describe('edges', () => {
  test('an empty chart lacks only its target', () => {
    expect(checksOf(emptyChain('chart:1', '2026-11-02T09:00:00Z'), today).map(({ id }) => id)).toEqual([
      'target-missing',
    ]);
  });
  test('61 people are too many, 60 are not', () => {
    const crowd = (count: number) => ({
      ...emptyChain('chart:1', '2026-11-02T09:00:00Z'),
      ribs: [
        {
          id: 'rib:1' as const,
          name: 'A',
          kind: 'department' as const,
          personIds: Array.from({ length: count }, (_, n) => `person:${n}` as const),
        },
      ],
      people: Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`person:${n}`, { name: `N${n}`, jobTitle: 'T' }]),
      ),
    });
    const large = (count: number) => checksOf(crowd(count), today).filter(({ id }) => id === 'too-large');
    expect(large(60)).toEqual([]);
    expect(large(61)).toMatchObject([{ because: 'people', count: 61 }]);
  });
  test('the top is not short while fewer than ten people are known by name', () => {
    const six = removePeople(['person:3', 'person:4', 'person:10', 'person:14', 'person:15', 'person:12']);
    expect(found('top-short', six, ranked(1, 5))).toEqual([]);
  });
  test('supporters only: not said of two people, said of three', () => {
    const all = assess(['person:1', 'person:5', 'person:8'], { stance: 'supporter' });
    expect(found('all-supporters', all, ranked(1, 5))).toEqual([]);
    expect(found('all-supporters', all, ranked(1, 5, 8))).toHaveLength(1);
  });
  test('a competitor ahead is told of the first three only', () => {
    const ahead = (id: PersonId) => assess([id], { level: 'contact', competitorLevels: { 'competitor:1': 'trust' } });
    expect(found('rival-ahead', ahead('person:8'))).toHaveLength(1);
    expect(found('rival-ahead', ahead('person:6'))).toEqual([]);
  });
  test('six of one owner are fine, seven are not', () => {
    const owned =
      (count: number): Edit =>
      (chain) =>
        assess(ids(1, 5, 8, 6, 2, 9, 7).slice(0, count), { primaryOwner: '赵敏' })(
          assess(ids(11, 13, 12, 9, 7), { primaryOwner: '钱进' })(chain),
        );
    expect(found('one-owner', owned(6))).toEqual([]);
    expect(found('one-owner', owned(7))).toHaveLength(1);
  });
  test('a dropped or finished row is not asked for anything, and leaves its gap open; without any plan nobody is asked', () => {
    const bare = { goal: '', strategy: '', owner: '', due: null } as const;
    expect(found('plan-incomplete', plan({ ...bare, status: 'done' }))).toEqual([]);
    expect(found('plan-incomplete', plan({ ...bare, status: 'dropped' }))).toEqual([]);
    expect(found('plan-overdue', plan({ due: '2026-01-01', status: 'done' }))).toEqual([]);
    expect(found('plan-missing', plan({ status: 'done' }))).toHaveLength(1);
    expect(found('plan-missing', plan({ status: 'dropped' }))).toHaveLength(1);
    expect(found('plan-missing', (chain) => ({ ...chain, plan: [] }))).toEqual([]);
  });
  test('a log is read for what should not stand there, as the plan is', () => {
    const log = [{ on: today, by: '', text: '已送购物卡' }];
    expect(found('compliance-stop', plan({ log }))).toMatchObject([{ field: 'progress', text: '购物卡' }]);
  });
  test('a goal that names the project or a scale can be checked, in either language', () => {
    const isVague = (goal: string) => found('plan-vague', plan({ goal })).length > 0;
    for (const goal of ['进入首都区域', 'GU first', '不反对我司', 'Trusts our team', '保持信任'])
      expect(isVague(goal)).toBe(false);
    for (const goal of ['提升关系', '多走动', 'Improve the relationship', '区域']) expect(isVague(goal)).toBe(true);
  });
  test('an approver outside the top ten takes the place of somebody who need not approve', () => {
    const chain = tier(1, { approverIds: ['person:15', 'person:12'] })(soundChain());
    const finding = checksOf(chain, today).find(({ id }) => id === 'approver-absent');
    const mended = finding && mendsOf(finding)[0]?.edit(chain);
    expect(mended && topTen(mended).slice(-2)).toEqual(['person:15', 'person:12']);
  });
  test('a unit without a chain is offered one, a unit that bears the name of one is linked', () => {
    const unit = (name: string) => (chain: DecisionChain) =>
      changeStage('stage:1', { unit: name })(changeStage('stage:1', { ribId: null })(chain));
    expect(found('stage-without-rib', unit('谈判小组'))[0]?.mends).toEqual(['add-chain']);
    expect(found('stage-without-rib', unit(' '))[0]?.mends).toBeUndefined();
  });
  test('a measure stands for a strategy', () => {
    expect(found('plan-incomplete', plan({ strategy: '', measure: '样板点参观' }))).toEqual([]);
  });
  test('ninety days are recent enough, and evidence without a date is not called old', () => {
    expect(found('evidence-missing', assess(['person:1'], { assessedOn: '2026-08-04' }))).toEqual([]);
    expect(found('evidence-missing', assess(['person:1'], { assessedOn: null }))).toEqual([]);
  });
  test('a level is compared with the newest snapshot, whatever the order of the list', () => {
    const [first] = soundChain().snapshots;
    if (!first) throw new Error('the sound chain has a snapshot');
    const older = { ...first, id: 'snapshot:0', takenAt: '2026-05-01T09:00:00Z', label: '二季度' };
    const levelled = assess(['person:1'], { level: 'partnership' })({ ...soundChain(), snapshots: [] });
    const chain = { ...soundChain(), snapshots: [first, { ...older, chart: levelled }] };
    expect(checksOf(chain, today).map(({ id }) => id)).not.toContain('level-fell');
    const reversed = { ...soundChain(), snapshots: [{ ...first, chart: levelled }, older] };
    expect(checksOf(reversed, today).map(({ id }) => id)).toContain('level-fell');
  });
  test('a fall that has been explained since the snapshot is named no more, by evidence of then it is', () => {
    const { evidence = '' } = soundChain().assessments['person:1'] ?? {};
    const fallen = (text: string) => assess(['person:1'], { level: 'contact', stance: 'opponent', evidence: text });
    for (const check of ['level-fell', 'stance-fell'] as const) {
      expect(found(check, fallen('新任上级要求重新比选'))).toEqual([]);
      for (const text of [evidence, ' ']) expect(found(check, fallen(text))).toHaveLength(1);
    }
  });
});

function ids(...numbers: number[]): PersonId[] {
  return numbers.map((number): PersonId => `person:${number}`);
}
