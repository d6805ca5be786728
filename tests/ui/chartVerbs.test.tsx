// @vitest-environment jsdom
/** What can be done to the chart from anywhere: one step each, said in a sentence, and the selection where one goes on. */

import { fc, test as law } from '@fast-check/vitest';
import { renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { DecisionChain, PersonId, RibId } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { type Stance, stances } from '../../src/domain/scales.ts';
import { allPersonIds, assessmentOf } from '../../src/domain/seats.ts';
import { thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import { useSaid } from '../../src/ui/announce.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import * as verbs from '../../src/ui/chartVerbs.ts';
import { fullChain } from '../support/fullChain.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

const chart = chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四\n\t董事 王五\n采购部\n\t部长\n技术部');
const [board, buying, technology] = ['rib:1', 'rib:2', 'rib:3'] as const;

function said(app: RunningApp): string {
  const { result, unmount } = renderHook(useSaid, { wrapper: ({ children }) => inApp(app, children) });
  unmount();
  return result.current.text;
}
const past = (app: RunningApp) => app.chart.getState().history.past.map(({ label }) => label.step);
const selection = (app: RunningApp) => app.chart.getState().selection;
const seats = (app: RunningApp) => app.chain().ribs.map(({ personIds }) => personIds.join(' '));

describe('moving', () => {
  test('a chain goes a step along the spine and stops at the ends', () => {
    const app = newApp(chart);
    verbs.shiftRib(app, technology, 1);
    verbs.shiftRib(app, board, -1);
    expect(past(app)).toEqual([]);
    verbs.shiftRib(app, board, 1);
    expect(app.chain().ribs.map(({ id }) => id)).toEqual([buying, board, technology]);
    expect(said(app)).toBe('董事会 移到离目标第 2 位');
  });

  test('people go a step along their chain, several together, and stop at its ends', () => {
    const app = newApp(chart);
    verbs.shiftPeople(app, ['person:2', 'person:3'], 1);
    verbs.shiftPeople(app, ['person:1'], -1);
    verbs.shiftPeople(app, [], 1);
    expect(past(app)).toEqual([]);
    verbs.shiftPeople(app, ['person:3', 'person:2'], -1);
    expect(seats(app)[0]).toBe('person:2 person:3 person:1');
    expect(said(app)).toBe('2 人 移到董事会，离轴第 1 位');
    verbs.shiftPeople(app, ['person:2'], 1);
    expect(seats(app)[0]).toBe('person:3 person:2 person:1');
    expect(said(app)).toBe('李四 移到董事会，离轴第 2 位');
    verbs.shiftPeople(app, ['person:gone'], 1);
    expect(past(app)).toHaveLength(2);
  });

  test('to a seat of another chain, which must be there; who sits there already is not said to have moved', () => {
    const app = newApp(chart);
    verbs.seatPeople(app, ['person:1'], 'rib:gone', 0);
    verbs.seatPeople(app, [], buying, 0);
    verbs.seatPeople(app, ['person:1'], board, 0);
    expect([past(app), said(app)]).toEqual([[], '']);
    verbs.seatPeople(app, ['person:4'], technology, 0);
    expect(seats(app)).toEqual(['person:1 person:2 person:3', '', 'person:4']);
    expect(said(app)).toBe('部长 移到技术部，离轴第 1 位');
  });

  test('to the tray, one by name and several by number; who is there already is not said to have come', () => {
    const app = newApp(chart);
    verbs.toTray(app, []);
    expect(past(app)).toEqual([]);
    verbs.toTray(app, ['person:1']);
    expect(said(app)).toBe('张三 移到待定区');
    verbs.toTray(app, ['person:2', 'person:3']);
    expect(said(app)).toBe('2 人 移到待定区');
    expect(app.chain().tray).toEqual(['person:1', 'person:2', 'person:3']);
    verbs.toTray(app, ['person:1', 'person:2', 'person:3']);
    expect(said(app)).toBe('2 人 移到待定区');
    expect(past(app)).toEqual(['move-person', 'move-person']);
    const english = newApp(chart, { language: 'en' });
    verbs.toTray(english, ['person:1', 'person:2']);
    expect(said(english), 'as a sentence').toBe('2 people moved to the tray');
  });
});

describe('rating', () => {
  test('a rank is given, told and taken away; the rank one has is no step', () => {
    const app = newApp(chart);
    verbs.rank(app, undefined, 1);
    expect(past(app)).toEqual([]);
    verbs.rank(app, 'person:3', 1);
    expect(said(app)).toBe('王五：TOP 1');
    verbs.rank(app, 'person:3', 1);
    expect(past(app)).toEqual(['rank']);
    verbs.rank(app, 'person:3', null);
    expect(said(app)).toBe('王五：取消名次');
    expect(past(app)).toEqual(['rank', 'rank']);
  });

  test('a stance for all of them; a level from where each is, a target from where it stands today', () => {
    const app = newApp(chart, { language: 'en' });
    verbs.setStance(app, ['person:1', 'person:2'], 'supporter');
    expect(said(app)).toBe('2 people: Supporter');
    verbs.setStance(app, ['person:1'], null);
    expect(said(app)).toMatch(/^张三: not (yet )?assessed$/i);
    verbs.stepLevel(app, ['person:2'], 1, false);
    verbs.stepLevel(app, ['person:2'], 1, false);
    verbs.stepLevel(app, ['person:1', 'person:2'], 1, false);
    const of = (id: PersonId) => assessmentOf(app.chain(), id);
    expect([of('person:1').level, of('person:2').level]).toEqual(['contact', 'acceptance']);
    verbs.stepLevel(app, ['person:2'], 1, true);
    expect([of('person:2').level, of('person:2').targetLevel]).toEqual(['acceptance', 'respect']);
    verbs.stepLevel(app, ['person:2'], -1, true);
    expect(of('person:2').targetLevel).toBe('acceptance');
    verbs.stepLevel(app, ['person:3'], -1, false);
    expect(of('person:3').level).toBe('none');
  });

  test('a role for all of them is one step', () => {
    const app = newApp(chart);
    verbs.setRole(app, ['person:1', 'person:2'], 'user');
    expect([past(app), app.chain().people['person:1']?.role, app.chain().people['person:2']?.role]).toEqual([
      ['change-person'],
      'user',
      'user',
    ]);
  });
});

describe('deleting', () => {
  test('a chain goes with its people or leaves them in the tray; its neighbour is selected, and undo is offered', () => {
    const app = newApp(chart);
    verbs.removeChain(app, board, 'people to the tray');
    expect(app.chain().tray).toEqual(['person:1', 'person:2', 'person:3']);
    expect(selection(app)).toEqual(theRib(buying));
    expect(noticesOf(app).at(-1)?.text).toBe('已删除决策链 董事会，3 人移到待定区');
    noticesOf(app).at(-1)?.run('撤销');
    expect(app.chain()).toBe(chart);
    verbs.removeChain(app, technology, 'with its people');
    expect(selection(app)).toEqual(theRib(buying));
    verbs.removeChain(app, 'rib:gone', 'with its people');
    verbs.removeChain(app, buying, 'with its people');
    verbs.removeChain(app, board, 'with its people');
    expect(selection(app)).toEqual(theTarget);
    expect([app.chain().ribs, app.chain().people]).toEqual([[], {}]);
    expect(noticesOf(app).at(-1)?.text).toBe('已删除决策链 董事会，含 3 人');
  });

  test('what goes from the plan and the snapshots with somebody is told', () => {
    const row = (id: string, personId: PersonId, viaPersonIds: readonly PersonId[]) =>
      ({
        id,
        personId,
        viaPersonIds,
        goalKinds: [],
        goal: '',
        strategy: '',
        owner: '',
        due: null,
        status: 'planned',
        progress: '',
      }) as const;
    const planned = { ...chart, plan: [row('plan:1', 'person:1', []), row('plan:2', 'person:2', ['person:1'])] };
    const taken = { id: 'snapshot:1', takenAt: '2026-11-02T09:00:00Z', label: '', reason: 'manual' } as const;
    const app = newApp(takeSnapshot(taken)(planned));
    verbs.removeAll(app, ['person:1']);
    const text = noticesOf(app).at(-1)?.text ?? '';
    expect(text).toMatch(/^已删除 1 人：张三，连同提升计划 1 项，并从 1 项的“通过谁”中移除，快照里也已删除/);
    expect(app.chain().plan.map(({ id }) => id)).toEqual(['plan:2']);
  });

  test('one person of whom nothing else is known goes without a word on screen, several are told by name', () => {
    const app = newApp(chart);
    verbs.removeAll(app, ['person:1']);
    expect(noticesOf(app)).toEqual([]);
    expect(said(app)).toContain('张三');
    verbs.removeAll(app, ['person:2', 'person:3', 'person:4']);
    expect(noticesOf(app).at(-1)?.text).toBe('已删除 3 人：李四、王五、部长');
  });

  test('what is selected goes, and the keyboard goes on at the neighbour, the chain, or nobody', () => {
    const app = newApp(chart);
    const removeAt = (id: PersonId) => {
      app.chart.verbs.select(thePerson(id));
      verbs.remove(app);
      return selection(app);
    };
    app.chart.verbs.select(theTarget);
    verbs.remove(app);
    expect(past(app), 'the target stays').toEqual([]);
    expect(removeAt('person:2')).toEqual(thePerson('person:3'));
    expect(removeAt('person:3')).toEqual(thePerson('person:1'));
    expect(removeAt('person:1')).toEqual(theRib(board));
    verbs.remove(app);
    expect(app.chain().ribs.map(({ id }) => id)).toEqual([buying, technology]);
    const tray = newApp(movePeople(['person:1'], 'tray')(chart));
    tray.chart.verbs.select(thePerson('person:1'));
    verbs.remove(tray);
    expect([tray.chain().people['person:1'], selection(tray)]).toEqual([undefined, { kind: 'nothing' }]);
  });
});

type Act = (app: RunningApp, id: PersonId, ribId: RibId) => void;
const acts: readonly Act[] = [
  (app, id) => verbs.shiftPeople(app, [id], 1),
  (app, id) => verbs.shiftPeople(app, [id], -1),
  (app, _, ribId) => verbs.shiftRib(app, ribId, 1),
  (app, id, ribId) => verbs.seatPeople(app, [id], ribId, 0),
  (app, id) => verbs.toTray(app, [id]),
  (app, id) => verbs.rank(app, id, 3),
  (app, id) => verbs.rank(app, id, null),
  (app, id) => verbs.setStance(app, [id], stances[0] as Stance),
  (app, id) => verbs.stepLevel(app, [id], 1, false),
  (app, id) => verbs.stepLevel(app, [id], -1, true),
  (app, id) => verbs.setRole(app, [id], 'coach' as never),
  (app, id) => verbs.removeAll(app, [id]),
  (app, _, ribId) => verbs.removeChain(app, ribId, 'with its people'),
];

law.prop(
  [
    fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }),
    fc.array(fc.tuple(fc.nat(12), fc.nat(40)), { maxLength: 8 }),
  ],
  {
    numRuns: 60,
  },
)('each is one step at most, and undo leads back through every state to the first', (chain, doings) => {
  const app = newApp(chain);
  const states: DecisionChain[] = [chain];
  for (const [which, pick] of doings) {
    const ids = allPersonIds(app.chain());
    const { ribs } = app.chain();
    const id = ids[pick % Math.max(1, ids.length)] ?? 'person:none';
    const before = past(app).length;
    acts[which]?.(app, id, ribs[pick % Math.max(1, ribs.length)]?.id ?? 'rib:none');
    expect(past(app).length - before).toBe(app.chain() === states.at(-1) ? 0 : 1);
    if (app.chain() !== states.at(-1)) states.push(app.chain());
  }
  for (const state of states.toReversed()) {
    expect(app.chain()).toBe(state);
    app.chart.verbs.undo();
  }
});
