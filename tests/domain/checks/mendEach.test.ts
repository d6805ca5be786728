/** Each mend by itself: what it makes of the chart, and that it leaves alone a chart in which its subject is gone. */
import { describe, expect, test } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../../src/domain/chain.ts';
import { type MendKey, mendKeys, type Sighting } from '../../../src/domain/checks/finding.ts';
import { mendsOf, writtenMendsOf } from '../../../src/domain/checks/mends.ts';
import { daysBetween, workdayFrom } from '../../../src/domain/dates.ts';
import { assess } from '../../../src/domain/edits/assess.ts';
import { insertStages } from '../../../src/domain/edits/mode.ts';
import { changePerson } from '../../../src/domain/edits/people.ts';
import { lanesOf } from '../../../src/domain/lanes.ts';
import { assessmentOf, personById } from '../../../src/domain/seats.ts';
import { topRankOf, topTen } from '../../../src/domain/topTen.ts';
import { lawfully } from '../../support/laws.ts';
import { soundChain } from '../../support/soundChain.ts';
import { inTurn, plan, stageLost } from './situation.ts';

/** The chart after the one mend that a finding of this kind offers. */
function mended(key: MendKey, at: Omit<Sighting, 'mends'>, ...before: readonly Edit[]): DecisionChain {
  const [mend] = mendsOf({ ...at, mends: [key] }, (level) => `「${level}」`);
  return lawfully(inTurn(...before)(soundChain()), mend?.edit ?? expect.fail(`no ${key}`));
}

describe('names and titles', () => {
  const split = (name: string, jobTitle: string) =>
    personById(
      mended('split-name', { personIds: ['person:15'] }, changePerson('person:15', { name, jobTitle })),
      'person:15',
    );

  test('a title in the name goes to the title, unless there is one', () => {
    expect(split('CEO Iza', '')).toMatchObject({ name: 'Iza', jobTitle: 'CEO' });
    expect(split('CEO Iza', '总裁')).toMatchObject({ name: 'Iza', jobTitle: '总裁' });
  });

  test('a name that is none is taken away and the seat is to be identified', () => {
    const after = mended('mark-placeholder', { personIds: ['person:15'] });
    expect(personById(after, 'person:15')).toMatchObject({ name: '', placeholder: true });
  });

  test('seats of one human are linked, all to the first', () => {
    const personIds: PersonId[] = ['person:3', 'person:4', 'person:10'];
    const after = mended('link-seats', { personIds }, ...personIds.map((id) => changePerson(id, { name: 'Zoe' })));
    expect(personIds.slice(1).map((id) => personById(after, id)?.sameAs)).toEqual(['person:3', 'person:3']);
  });

  test('a grade is that of the title', () => {
    const after = mended(
      'guess-grade',
      { personIds: ['person:13'] },
      changePerson('person:13', { jobTitle: '运维部经理', grade: null }),
      changePerson('person:14', { jobTitle: '运维部经理', grade: null }),
    );
    expect(personById(after, 'person:13')?.grade).toBe('manager');
    expect(personById(after, 'person:14')?.grade).toBeNull();
  });
});

describe('targets', () => {
  test('one below what is reached is raised to that, one that stops at acceptance goes on to respect', () => {
    const low = assess(['person:5'], { level: 'trust', targetLevel: 'contact' });
    expect(assessmentOf(mended('raise-target', { personIds: ['person:5'] }, low), 'person:5').targetLevel).toBe(
      'trust',
    );
    const stuck = assess(['person:5'], { level: 'acceptance', targetLevel: 'acceptance' });
    expect(assessmentOf(mended('aim-higher', { personIds: ['person:5'] }, stuck), 'person:5').targetLevel).toBe(
      'respect',
    );
  });
});

describe('the plan', () => {
  const row = (chain: DecisionChain) => chain.plan.find(({ id }) => id === 'plan:1');
  const about = soundChain().plan.find(({ id }) => id === 'plan:1')?.personId ?? 'person:1';

  test('a row without an owner gets whoever holds the person, if anybody does', () => {
    const owned = mended(
      'plan-owner',
      { planId: 'plan:1' },
      plan({ owner: '' }),
      assess([about], { primaryOwner: ' 李航 ' }),
    );
    expect(row(owned)?.owner).toBe('李航');
    const free = mended(
      'plan-owner',
      { planId: 'plan:1' },
      plan({ owner: '' }),
      assess([about], { primaryOwner: ' ' }),
    );
    expect(row(free)?.owner).toBe('');
  });

  test('one overdue is done on the day that was today, or due two weeks or so later, and nothing else of it changes', () => {
    const done = mended('plan-done', { planId: 'plan:1', count: 3 }, plan({ due: '2026-10-30' }));
    expect(row(done)).toMatchObject({ status: 'done', due: '2026-10-30', goal: row(soundChain())?.goal });
    const later = mended('plan-postpone', { planId: 'plan:1', count: 3 }, plan({ due: '2026-10-30' }));
    expect((row(later)?.due ?? '') > '2026-11-02').toBe(true);
    expect(row(later)?.status).toBe('doing');
    for (const count of [3, 4, 5, 6, 7, 8, 9]) {
      const late = mended('plan-postpone', { planId: 'plan:1', count }, plan({ due: '2026-10-30' }));
      const due = row(late)?.due ?? expect.fail();
      const away = daysBetween('2026-10-30', due) - count;
      expect([due, away >= 14 && away <= 16], 'a working day').toEqual([workdayFrom(due), true]);
    }
    expect(mended('plan-done', { planId: 'plan:1' }, plan({ due: null })).plan).toEqual(
      inTurn(plan({ due: null }))(soundChain()).plan,
    );
  });

  test('who fell gets a row of their own, further ones under further ids', () => {
    const once = mended('plan-recovery', { personIds: ['person:5'] });
    const [mend] = mendsOf({ personIds: ['person:5'], mends: ['plan-recovery'] });
    const twice = mend?.edit(once) ?? once;
    const added = twice.plan.slice(soundChain().plan.length);
    expect(added.map(({ personId }) => personId)).toEqual(['person:5', 'person:5']);
    expect(new Set(twice.plan.map(({ id }) => id)).size).toBe(twice.plan.length);
  });
});

describe('how the customer decides', () => {
  const stage = { id: 'stage:9', name: '谈判', unit: '技术', ribId: null, plannedOn: null };

  test('a unit becomes the chain it is like, or a chain of its own', () => {
    const likely = mended('link-likely', { stageId: 'stage:9' }, insertStages([stage]));
    expect(lanesOf(likely).find(({ unit }) => unit === '技术')?.ribId).toBe('rib:4');
    const own = mended('add-chain', { stageId: 'stage:9' }, insertStages([stage]));
    expect(own.ribs.at(-1)).toMatchObject({ name: '技术' });
    const named = mended('link-stage', { stageId: 'stage:1' }, stageLost);
    expect(named.ribs).toHaveLength(soundChain().ribs.length);
    expect(named.decisionMode.stages[0]?.ribId).toBe('rib:4');
  });

  test('an approver takes the last rank whose holder need not sign here; with room, the first free one', () => {
    const full = soundChain();
    const outside = Object.keys(full.people).find((id) => topRankOf(full, id as PersonId) === undefined) as PersonId;
    const after = mended('rank-approver', { personIds: [outside], tierId: 'tier:1' });
    expect(topRankOf(after, outside)).toBe(10);
    expect(topTen(after)).toHaveLength(10);
    const few: Edit = (chain) => ({ ...chain, topTen: { by: 'choice', personIds: topTen(chain).slice(0, 4) } });
    expect(topRankOf(mended('rank-approver', { personIds: [outside] }, few), outside)).toBe(5);
  });

  test('a level nobody is at gets a seat that is called like it', () => {
    const after = mended('seat-level', { because: 'subsidiary' });
    const added = Object.keys(after.people).filter((id) => !(id in soundChain().people));
    expect(added.map((id) => after.people[id as PersonId])).toEqual([
      expect.objectContaining({ jobTitle: '「subsidiary」', placeholder: true }),
    ]);
    expect(Object.values(mended('seat-level', { because: 'subsidiary', text: '子网总' }).people).at(-1)?.jobTitle).toBe(
      '子网总',
    );
  });
});

test('where what it is about is gone, a mend leaves the chart as it is', () => {
  const everywhere: readonly MendKey[] = [
    'reseat-by-rank',
    'rerank-by-position',
    'rank-by-position',
    'fill-top',
    'sort-tiers',
  ];
  const chain = soundChain();
  const gone: Omit<Sighting, 'mends'> = {
    personIds: [],
    planId: 'plan:gone',
    stageId: 'stage:gone',
    because: 'level:gone',
  };
  const nobody: Omit<Sighting, 'mends'> = { personIds: ['person:gone'], ribId: 'rib:gone', tierId: 'tier:gone' };
  for (const key of mendKeys.filter((each) => !everywhere.includes(each) && each !== 'postpone-review'))
    for (const at of [{}, gone, nobody])
      for (const { edit } of mendsOf({ ...at, mends: [key] })) expect(edit(chain), key).toBe(chain);
});

test('what only a person can write is no edit, and asks for its field', () => {
  expect(mendsOf({ mends: ['explain-fall'] })).toEqual([]);
  expect(writtenMendsOf({ mends: ['explain-fall', 'plan-recovery'] })).toEqual([
    { key: 'explain-fall', field: 'evidence' },
  ]);
  expect([mendsOf({}), writtenMendsOf({})]).toEqual([[], []]);
});
