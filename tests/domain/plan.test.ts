import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain, PersonId, PlanItem } from '../../src/domain/chain.ts';
import { dayAfter, daysBetween, mondayOf, monthAfter, workdayFrom } from '../../src/domain/dates.ts';
import { dueIn, stripOf } from '../../src/domain/dueStrip.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import {
  addLogEntry,
  addPlanItems,
  changeLogEntry,
  changePlanItem,
  duplicatePlanItem,
  newPlanItem,
} from '../../src/domain/edits/plan.ts';
import { replacePerson } from '../../src/domain/edits/replace.ts';
import { goalStartOf, suggestionsFor } from '../../src/domain/measures.ts';
import { gapOf, hasGap, isOpen, isOverdue, loadsOf, planOf, progressOf, unplanned } from '../../src/domain/plan.ts';
import { levelNumber, levels, planStatuses, type Stance, stances } from '../../src/domain/scales.ts';
import { identityOf, seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { goalStartText } from '../../src/words/plan.ts';
import { lawfully } from '../support/laws.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { soundChain, today } from '../support/soundChain.ts';

const day = fc.integer({ min: -500, max: 500 }).map((days) => dayAfter(today, days));
const rows: fc.Arbitrary<PlanItem[]> = fc
  .array(fc.record({ due: fc.option(day), status: fc.constantFrom(...planStatuses) }))
  .map((items) => items.map((each, index) => ({ ...newPlanItem(`plan:${index}`, 'person:1'), ...each })));

test.prop([rows, day, fc.option(day), fc.option(day), fc.nat(11)])(
  'a due date carried to a cell lies in it, as far in as before; back in its own it is the same day',
  (items, now, review, due, at) => {
    const { cells, unit } = stripOf(items, now, review);
    const cell = cells[Math.min(at, cells.length - 1)] ?? expect.fail();
    const moved = dueIn(cell, due);
    expect(moved >= cell.from && moved < cell.until).toBe(true);
    if (due && unit === 'week') expect(daysBetween(mondayOf(moved), moved)).toBe(daysBetween(mondayOf(due), due));
    if (unit === 'month' && moved !== due) expect(workdayFrom(moved), 'a working day').toBe(moved);
    if (due && due >= cell.from && due < cell.until) expect(moved).toBe(due);
  },
);

test.prop([rows, day, fc.option(day)])(
  'the strip holds every row that was not dropped exactly once',
  (items, now, due) => {
    const { cells, earlier, later, undated, unit } = stripOf(items, now, due);
    const shown = items.filter(({ status }) => status !== 'dropped');
    const placed = [...earlier, ...cells.flatMap((cell) => cell.rows), ...later, ...undated];
    expect(placed).toHaveLength(shown.length);
    expect(new Set(placed)).toEqual(new Set(shown));
    expect(cells.filter(({ isNow }) => isNow)).toHaveLength(1);
    expect(cells.filter(({ isReview }) => isReview).length).toBeLessThanOrEqual(1);
    expect(cells.length).toBeGreaterThanOrEqual(10);
    expect(cells.length).toBeLessThanOrEqual(12);
    for (const [index, { from, until, rows: within }] of cells.entries()) {
      expect(from < until && (index === 0 || from === cells[index - 1]?.until)).toBe(true);
      expect(unit === 'week' ? mondayOf(from) : monthAfter(from, 0)).toBe(from);
      expect(within.every(({ due: date }) => date !== null && date >= from && date < until)).toBe(true);
    }
  },
);

test('weeks begin on the Monday three weeks back, and become months when something lies beyond twelve', () => {
  const due = (date: string) => [{ ...newPlanItem('plan:1', 'person:1'), due: date }];
  const near = stripOf(due('2026-12-01'), '2026-11-12', '2026-11-26');
  expect([near.unit, near.cells.length, near.cells[0]?.from]).toEqual(['week', 10, '2026-10-19']);
  expect(near.cells.findIndex(({ isNow }) => isNow)).toBe(3);
  expect(near.cells.findIndex(({ isReview }) => isReview)).toBe(5);
  expect(stripOf(due('2027-01-10'), '2026-11-12', null).cells).toHaveLength(12);
  const far = stripOf(due('2027-01-11'), '2026-11-12', null);
  expect([far.unit, far.cells.length, far.cells[0]?.from]).toEqual(['month', 10, '2026-10-01']);
  expect(stripOf(due('2028-05-01'), '2026-11-12', null).later).toHaveLength(1);
});

test.prop([day, fc.integer({ min: -4000, max: 4000 })])('days are counted on the calendar', (date, days) => {
  expect(daysBetween(date, dayAfter(date, days))).toBe(days);
  expect(new Date(mondayOf(date)).getUTCDay()).toBe(1);
});

const full = randomFullChain({ ribs: { max: 5 }, peoplePerRib: { max: 4 } });

test.prop([full])('who sits on the chart with a gap and no open row is listed once, the top ten first', (chain) => {
  const ids = unplanned(chain).map(({ personId }) => identityOf(chain, personId));
  expect(new Set(ids).size).toBe(ids.length);
  const humans = [...new Set((Object.keys(chain.people) as PersonId[]).map((id) => identityOf(chain, id)))];
  const expected = humans.filter((id) => {
    const { levels, stanceSteps } = gapOf(chain.assessments[id] ?? notKnown);
    const sits = seatedIds(chain).some((seat) => identityOf(chain, seat) === id);
    return sits && ((levels ?? 0) > 0 || (stanceSteps ?? 0) > 0) && !planOf(chain, id).some(isOpen);
  });
  expect([...ids].sort()).toEqual(expected.sort());
  const ranks = unplanned(chain).map(({ rank }) => rank ?? 99);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test.prop([full, fc.nat(99)])('who was succeeded is nobody to plan for', (chain, at) => {
  const seated = seatedIds(chain).filter((id) => chain.people[id]?.sameAs === undefined);
  const id = seated[at % Math.max(1, seated.length)];
  if (!id || seatedIds(chain).some((seat) => seat !== id && identityOf(chain, seat) === id)) return;
  const after = replacePerson(id, 'person:new', { name: 'Nova' }, { plan: true, ties: true })(chain);
  expect(unplanned(after).map(({ personId }) => personId)).not.toContain(id);
});

test.prop([
  fc.constantFrom(null, ...stances),
  fc.constantFrom(null, ...stances),
  fc.constantFrom(null, ...levels),
  fc.constantFrom(null, ...levels),
])('a goal begins above what is so today, in both languages', (stance, targetStance, level, targetLevel) => {
  const chain = assess(['person:1'], { stance, targetStance, level, targetLevel })(soundChain());
  const start = goalStartOf(chain, 'person:1');
  const rung = (each: Stance | null) => (each === null ? -1 : stances.indexOf(each));
  if (start?.of === 'not-against') expect(rung(stance)).toBeLessThan(rung('neutral'));
  else if (start?.of === 'support') expect(rung(stance)).toBeLessThan(rung('supporter'));
  else if (start?.of === 'exclusive') expect([stance, targetStance]).toEqual(['supporter', 'exclusive']);
  else if (start && 'to' in start) expect(levelNumber(start.to)).toBeGreaterThan(levelNumber(start.from));
  else expect(hasGap(gapOf(chain.assessments['person:1'] ?? notKnown))).toBe(false);
});

test('a goal says the target as the source does, or the levels', () => {
  const text = (of: 'support' | 'not-against', target: string) => [
    goalStartText({ of }, target, 'zh'),
    goalStartText({ of }, target, 'en'),
  ];
  expect(text('support', 'GU 产品进入首都区域')[0]).toBe('支持我司 GU 产品进入首都区域');
  expect(text('not-against', '我司核心网中标')[0]).toBe('不反对我司核心网中标');
  expect(text('support', 'GU products enter')[1]).toBe('Supports us: GU products enter');
  expect(text('support', '')).toEqual(['支持我司', 'Supports us']);
  const climb = { of: 'level', from: 'acceptance', to: 'trust' } as const;
  expect(goalStartText(climb, 'x', 'zh')).toBe('关系层次由接受到信任');
  expect(goalStartText(climb, 'x', 'en')).toBe('Relationship level from acceptance to trust');
});

const notKnown = { level: null, targetLevel: null, stance: null, targetStance: null };

test.prop([full])('loads count every open row that has an owner', (chain) => {
  const loads = loadsOf(chain, today);
  const owned = chain.plan.filter((item) => isOpen(item) && item.owner.trim() !== '');
  expect(loads.flatMap(({ open }) => open)).toHaveLength(owned.length);
  expect(loads.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(
    owned.filter((item) => isOverdue(item, today)).length,
  );
});

test.prop([full, fc.nat(9)])('somebody moved to the tray keeps the rows about and through them', (chain, at) => {
  const id = topTen(chain)[at % Math.max(1, topTen(chain).length)];
  if (id) expect(lawfully(chain, movePeople([id], 'tray')).plan).toEqual(chain.plan);
});

describe('a row', () => {
  const said = (on: string, by = '王立') => ({ on, by });
  const item = (chain: DecisionChain, id = 'plan:1') => chain.plan.find((each) => each.id === id) as PlanItem;

  test('gets its day when it is done, and loses it when it is open again', () => {
    const done = changePlanItem('plan:1', { status: 'done' }, said(today))(soundChain());
    expect(item(done).doneOn).toBe(today);
    expect(changePlanItem('plan:1', { status: 'done', goal: '支持' }, said('2026-12-24'))(done).plan[0]?.doneOn).toBe(
      today,
    );
    expect('doneOn' in item(changePlanItem('plan:1', { status: 'doing' }, said(today))(done))).toBe(false);
    const dated = changePlanItem('plan:1', { status: 'done', doneOn: '2026-10-30' }, said(today))(soundChain());
    expect(item(dated).doneOn).toBe('2026-10-30');
  });

  test('what is written of progress is an entry of that day; a text from before takes its place in the log', () => {
    const noted = changePlanItem('plan:1', { progress: '已约' }, said(today))(soundChain());
    expect(item(noted).log?.at(-1)).toMatchObject({ on: today, text: '已约' });
    const plain = { ...soundChain(), plan: soundChain().plan.map((each) => ({ ...each, progress: '已约' })) };
    const logged = addLogEntry('plan:1', { on: today, by: '陈静', text: '已见面' })(plain);
    expect(item(logged).log).toEqual([
      { on: plain.updatedAt.slice(0, 10), by: '', text: '已约' },
      { on: today, by: '陈静', text: '已见面' },
    ]);
    expect([item(logged).progress, progressOf(item(logged))]).toEqual(['已见面', '已见面']);
    expect(item(changePlanItem('plan:1', { progress: '已见面两次' }, said(today))(plain)).log).toHaveLength(2);
    expect(item(changePlanItem('plan:1', { progress: '' }, said(today))(plain)).progress).toBe('');
  });

  test('no note is lost to another; what goes on from one, or is mended by its author on its day, amends it', () => {
    const start = addLogEntry('plan:2', { on: '2026-10-01', by: '王立', text: '一' })({
      ...soundChain(),
      plan: soundChain().plan.map((each) => ({ ...each, progress: '' })),
    });
    const textsAfter =
      (progress: string, by = '王立', on = today) =>
      (chain: DecisionChain) =>
        item(changePlanItem('plan:2', { progress }, { on, by })(chain), 'plan:2').log?.map(({ text }) => text);
    expect(textsAfter('二')(start)).toEqual(['一', '二']);
    expect(textsAfter('一，已落实')(start)).toEqual(['一，已落实']);
    const morning = changePlanItem('plan:2', { progress: '上午电话：约周三见面' }, said(today, '王立'))(start);
    expect(textsAfter('下午回访：同意看样板点')(morning)).toHaveLength(3);
    expect(textsAfter('上午电话：约周四见面')(morning)).toEqual(['一', '上午电话：约周四见面']);
    expect(textsAfter('上午电话：约周四见面', '陈静')(morning)).toHaveLength(3);
    expect(changePlanItem('plan:2', { progress: '' }, said(today))(morning)).toBe(morning);
    const none = changeLogEntry('plan:2', 0, { text: '' })(changeLogEntry('plan:2', 1, { text: ' ' })(morning));
    expect(item(none, 'plan:2')).toEqual({ ...item(start, 'plan:2'), progress: '', log: undefined });
    const moved = changeLogEntry('plan:2', 1, { on: '2026-09-01' })(morning);
    expect(progressOf(item(moved, 'plan:2'))).toBe('一');
  });

  test('said twice is begun anew, right behind the first', () => {
    const done = changePlanItem('plan:1', { status: 'done' }, said(today))(soundChain());
    const logged = addLogEntry('plan:1', { on: today, by: '', text: '完成' })(done);
    const twice = duplicatePlanItem('plan:1', 'plan:new')(logged);
    expect(twice.plan[1]).toEqual({ ...item(soundChain()), id: 'plan:new', status: 'planned', progress: '' });
    expect(duplicatePlanItem('plan:1', 'plan:2')(logged)).toBe(logged);
  });

  test('is not about nobody, and leads through others only', () => {
    const chain = soundChain();
    expect(addPlanItems([newPlanItem('plan:x', 'person:99')])(chain)).toBe(chain);
    const twice = addPlanItems([newPlanItem('plan:x', 'person:1'), newPlanItem('plan:x', 'person:2')], 0)(chain);
    expect(twice.plan.map(({ id }) => id)).toEqual(['plan:x', ...chain.plan.map(({ id }) => id)]);
    const via = changePlanItem(
      'plan:1',
      { viaPersonIds: ['person:1', 'person:2', 'person:99', 'person:2'] },
      said(today),
    );
    expect(item(via(chain)).viaPersonIds).toEqual(['person:2']);
  });
});

describe('suggested measures say why', () => {
  const why = (chain: DecisionChain, id: PersonId) =>
    suggestionsFor(chain, id).map(({ measure, because, viaPersonIds }) => [measure, because, ...viaPersonIds]);
  const base = { ...soundChain(), snapshots: [] };
  const withRole = (role: 'decider' | 'user' | 'buyer', level: 'contact' | 'acceptance'): DecisionChain => ({
    ...base,
    people: { ...base.people, 'person:6': { name: 'Av', jobTitle: 'CTO', role } },
    assessments: { ...base.assessments, 'person:6': { ...notKnown, level, stance: 'neutral' } },
  });

  test('by role and level', () => {
    expect(why(withRole('decider', 'contact'), 'person:6')).toEqual([['executive-visit', 'untouched-decider']]);
    expect(why(withRole('user', 'contact'), 'person:6')).toEqual([['workshop', 'untouched-evaluator']]);
    expect(why(withRole('buyer', 'acceptance'), 'person:6')).toEqual([['co-creation', 'accepting-buyer']]);
    expect(why(assess(['person:1'], { level: 'trust' })(base), 'person:1')).toEqual([
      ['joint-innovation', 'high-level'],
      ['seminar-talk', 'high-level'],
    ]);
  });

  test('someone against us, through those for us who reach them; never along a conflict', () => {
    const opposed = assess(['person:6'], { stance: 'opponent' })(
      assess(['person:2', 'person:3'], { stance: 'supporter' })(withRole('buyer', 'contact')),
    );
    const tie = (from: PersonId, kind: 'influence' | 'conflict') => ({
      id: `tie:${from}`,
      from,
      to: 'person:6' as const,
      kind,
      note: '',
    });
    const tied = {
      ...opposed,
      ties: [tie('person:2', 'influence'), tie('person:3', 'conflict'), tie('person:5', 'influence')],
    };
    const against = assess(['person:5'], { stance: 'neutral' })(tied);
    expect(why(against, 'person:6')).toEqual([['third-person', 'against-with-tie', 'person:2']]);
    expect(goalStartOf(against, 'person:6')).toEqual({ of: 'not-against' });
  });

  test('a fallen level first of all needs its issue closed', () => {
    const fallen = assess(['person:1'], { level: 'acquaintance' })(soundChain());
    expect(why(fallen, 'person:1')).toEqual([['issue-closure', 'fell']]);
  });
});
