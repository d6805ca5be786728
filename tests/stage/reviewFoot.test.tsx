// @vitest-environment jsdom
/** 下次评审: how long until then, what is open, where each line leads, and a review done as one step. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DecisionChain, PlanItem } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { Review } from '../../src/stage/Review.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import { thePerson } from '../../src/store/selection.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { Notices } from '../../src/ui/Notices.tsx';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { ViewsContext } from '../../src/ui/views.ts';
import { views } from '../../src/views.tsx';
import { allCalled, button, called, calledSoon, patience } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { chartOf } from '../support/outlineChart.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-16T12:00:00') });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const chart = (more: Partial<DecisionChain> = {}): DecisionChain => ({
  ...chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四'),
  ...more,
});

const row = (id: string, due: string | null, log: PlanItem['log'] = undefined): PlanItem => ({
  ...{ id, personId: 'person:1', goalKinds: [], goal: '', strategy: '', viaPersonIds: [], owner: '' },
  ...{ due, status: 'planned', progress: '', ...(log ? { log } : {}) },
});

async function open(chain: DecisionChain, chosen: Partial<Preferences> = {}) {
  stubPage();
  const app = newApp(chain, chosen);
  render(
    inApp(
      app,
      <ViewsContext value={views}>
        <Review />
        <Notices />
        <Announcer />
      </ViewsContext>,
    ),
  );
  const trigger = document.querySelector<HTMLElement>('button') ?? expect.fail('no countdown');
  fireEvent.click(trigger);
  const popup = await calledSoon('.review-popup', chosen.language === 'en' ? 'Next review' : '下次评审');
  return {
    app,
    trigger,
    popup,
    lines: () => [...popup.querySelectorAll('ul li span')].map((each) => each.textContent),
  };
}

const said = () => document.querySelector('[aria-live]')?.textContent;
const gone = () => expect.poll(() => document.querySelector('.review-popup'), patience).toBeNull();
const dateField = () => called<HTMLInputElement>('input[type="date"]', '评审日期');

test.each([
  ['zh', '2026-11-16', '下次评审11-16就在今天', '今天评审，11-16 周一'],
  ['zh', '2026-11-20', '下次评审11-20还有 4 天', '4天后评审，11-20 周五'],
  ['zh', '2025-11-16', '下次评审2025-11-16已过 365 天', '365天前应评审，2025-11-16 周日'],
  ['en', '2026-11-17', 'Next review11-17in 1 day', '1days to the review, 11-17 Tue'],
  ['en', '2026-11-14', 'Next review11-142 days ago', '2days past the review, 11-14 Sat'],
] as const)('%s: a review on %s', async (language, reviewDue, onBar, inPopup) => {
  const { trigger, popup } = await open(chart({ reviewDue }), { language });
  expect(trigger.textContent).toBe(onBar);
  expect(popup.querySelector('p')?.textContent).toBe(inPopup);
});

test('the days until then are cells, weekends told apart; from a month on a cell is a week, and that is said', async () => {
  const cells = (popup: Element) => [...popup.querySelectorAll('[aria-hidden] > i')];
  const near = await open(chart({ reviewDue: '2026-11-26' }));
  expect(cells(near.popup)).toHaveLength(11);
  expect(cells(near.popup).filter(({ className }) => className === 'is-weekend')).toHaveLength(2);
  expect(near.popup.textContent).toContain('今天 11-16 起11-26');
  cleanup();
  const far = await open(chart({ reviewDue: '2026-12-18' }));
  expect(cells(far.popup)).toHaveLength(Math.ceil(32 / 7) + 1);
  expect(far.popup.textContent).toContain('每格一周');
  cleanup();
  const past = await open(chart({ reviewDue: '2026-11-01' }));
  expect(cells(past.popup)).toEqual([]);
});

test('a chart with nothing done says all that is missing; one that is in order says so', async () => {
  const bare = await open(chart());
  expect(bare.trigger.textContent).toBe('未定评审日期');
  const [checks, ...rest] = bare.lines();
  expect(checks).toMatch(/^检查还有 \d+ 条$/);
  expect(rest).toEqual(['计划没有逾期', 'TOP 10 的评估都在 90 天内', '2 人层次或态度未评', '还没有快照']);
  cleanup();
  const people = ['person:1', 'person:2'] as const;
  const rated = assess(people, { level: 'trust', stance: 'supporter', assessedOn: '2026-11-01' })(chart());
  const taken = { id: 'snapshot:1', takenAt: '2026-11-05T12:00:00Z', label: '', reason: 'manual' } as const;
  const sound = await open(takeSnapshot(taken)(rated));
  expect(sound.lines().slice(1)).toEqual(['计划没有逾期', 'TOP 10 的评估都在 90 天内', '上次快照 11-05']);
});

test('each line leads to its place and closes the list', async () => {
  const old = assess(['person:2'], { level: 'trust', stance: 'supporter', assessedOn: '2026-01-01' })(chart());
  const undated = assess(['person:1'], { level: 'trust', stance: 'neutral' })(old);
  const plan = [row('plan:1', '2026-11-01'), row('plan:2', '2026-11-18'), row('plan:3', '2026-12-30')];
  const taken = { id: 'snapshot:1', takenAt: '2026-11-05T12:00:00Z', label: '', reason: 'manual' } as const;
  const busy = takeSnapshot(taken)({ ...undated, plan, reviewDue: '2026-11-20' });
  const page = await open(busy, { view: 'fishbone' });
  const { app, trigger, lines } = page;
  const state = () => app.preferences.getState().view;
  expect(lines().slice(1)).toEqual([
    '计划逾期 1 项',
    '评审前到期 1 项',
    '1 人超过 90 天未评',
    '1 人的评估没有日期',
    '上次快照 11-05',
  ]);
  const go = async (name: string | RegExp) => {
    if (!document.querySelector('.review-popup')) fireEvent.click(trigger);
    await calledSoon('.review-popup', '下次评审');
    fireEvent.click(button(name));
    await gone();
  };
  await go(/^前往: 检查还有/);
  expect(shellDesk(app).getState().panel).toBe('checks');
  await go('前往: 计划逾期 1 项');
  expect(state()).toBe('plan');
  await go('前往: 1 人超过 90 天未评');
  expect([state(), app.chart.getState().selection]).toEqual(['assessment', thePerson('person:2')]);
  await go('前往: 评审前到期 1 项');
  expect(state()).toBe('plan');
  await go('前往: 1 人的评估没有日期');
  expect([state(), app.chart.getState().selection]).toEqual(['assessment', thePerson('person:1')]);
  await go('对比: 上次快照 11-05');
  expect(state()).toBe('compare');
});

test('of what happened the four newest stand here, the rest in the plan', async () => {
  const log = Array.from({ length: 6 }, (_, at) => ({ on: `2026-11-0${at + 1}`, by: '', text: `第 ${at + 1} 次` }));
  const { app, popup } = await open(chart({ plan: [row('plan:1', null, log)] }), { view: 'compare' });
  expect([...popup.querySelectorAll('ol li')].map((each) => each.textContent)).toEqual([
    '11-06张三第 6 次',
    '11-05张三第 5 次',
    '11-04张三第 4 次',
    '11-03张三第 3 次',
  ]);
  expect(popup.querySelector('h3')?.textContent).toBe('计划进展6 条');
  fireEvent.click(button('其余见提升计划'));
  await gone();
  expect(app.preferences.getState().view).toBe('plan');
});

test('a review done keeps the chart as it is and sets the next in a quarter: one step, said, and undone in its place', async () => {
  const { app, popup } = await open(chart({ reviewDue: '2026-11-16' }));
  fireEvent.click(button('已评审，顺延 90 天'));
  expect(app.chain().reviewDue).toBe('2027-02-14');
  expect(app.chain().snapshots).toMatchObject([{ label: '2026-11-16 评审', reason: 'quarter' }]);
  expect(app.chart.getState().history.past).toHaveLength(1);
  expect(said()).toBe('下次评审定在 2027-02-14');
  expect(popup.querySelector('[role="status"]')?.textContent).toBe('已评审 11-16下次 2027-02-14撤销');
  fireEvent.click(button('撤销'));
  expect(app.chain().snapshots).toEqual([]);
  expect(app.chain().reviewDue).toBe('2026-11-16');
  fireEvent.click(called('input[type="checkbox"]', '同时存一个快照'));
  fireEvent.click(button('已评审，顺延 90 天'));
  expect(app.chain().snapshots).toEqual([]);
  expect(app.chain().reviewDue).toBe('2027-02-14');
  expect(popup.querySelector('[role="status"]')?.textContent).toBe('下次 2027-02-14撤销');
});

test('the same chart is not kept twice on one day, and that is said', async () => {
  const taken = { id: 'snapshot:1', takenAt: '2026-11-16T12:00:00Z', label: '', reason: 'manual' } as const;
  const { app } = await open(takeSnapshot(taken)(chart({ reviewDue: '2026-11-10' })));
  fireEvent.click(button('已评审，顺延 90 天'));
  expect(app.chain().snapshots).toHaveLength(1);
  expect(app.chain().reviewDue).toBe('2027-02-14');
  expect(document.querySelector('.notice p')?.textContent).toBe('和今天已存的快照一样，没有再存');
});

test('a first review is planned for a quarter on, without a snapshot; its date is typed, changed and cleared as steps', async () => {
  const { app, trigger } = await open(chart());
  expect(allCalled('input[type="checkbox"]', '同时存一个快照')).toEqual([]);
  fireEvent.click(button('定在 90 天后'));
  expect(app.chain()).toMatchObject({ reviewDue: '2027-02-14', snapshots: [] });
  const type = (value: string) => {
    fireEvent.change(dateField(), { target: { value } });
    fireEvent.keyDown(dateField(), { key: 'Enter' });
  };
  type('2026-12-01');
  expect(app.chain().reviewDue).toBe('2026-12-01');
  expect(trigger.textContent).toBe('下次评审12-01还有 15 天');
  type('');
  expect(app.chain().reviewDue).toBeNull();
  expect(app.chart.getState().history.past).toHaveLength(3);
  act(() => app.chart.verbs.undo());
  expect(dateField().value).toBe('2026-12-01');
});
