// @vitest-environment jsdom
/** The rows of the plan: which are shown and together, how they come, move and go, and the keys that only they have. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PlanItem } from '../../src/domain/chain.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { planDesk } from '../../src/plan/planDesk.ts';
import { noFilter, planFilter } from '../../src/plan/planFilter.ts';
import { planHost } from '../../src/plan/planHost.tsx';
import type { RunningApp } from '../../src/ui/app.ts';
import { chooseOnSheet } from '../../src/ui/sheetChoices.ts';
import { inDays, planCell, planned, planRows, showPlan, showPlanRows, withPlan } from '../support/planPage.tsx';
import { button, click, field, leaveToys, notices, press, said, type } from '../support/toyPage.tsx';

afterEach(leaveToys);

const items = () => [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
const choose = (name: RegExp) =>
  act(async () => {
    (items().find(({ textContent }) => name.test(textContent)) ?? expect.fail(`no item ${name}`)).click();
  });
const settled = () => act(() => vi.dynamicImportSettled());
const openMenu = (name: string) =>
  act(async () => {
    const opener = button(name);
    fireEvent.mouseDown(opener, { button: 0 });
    fireEvent.click(opener);
  });
const bands = () => [...document.querySelectorAll('.grid-band')].map((each) => each.textContent);
const goals = (app: RunningApp) => app.chain().plan.map(({ goal }) => goal);

/** Three rows of Da Hai, Iza and Buld, as they are wanted. */
const three = (...changes: readonly Partial<PlanItem>[]) =>
  withPlan(...[0, 1, 2].map((at) => ({ goal: `目标 ${at}`, ...changes[at] })));

describe('which are shown', () => {
  const mixed = () =>
    three(
      { owner: '王立', status: 'doing', goalKinds: ['strategic'], due: inDays(-3) },
      { owner: '陈静', status: 'planned', goalKinds: ['quality'], due: inDays(5) },
      { owner: '王立', status: 'done', goalKinds: ['quality', 'strategic'], due: inDays(-30) },
    );
  const filtered = () => document.querySelector<HTMLElement>('.grid-filtered');

  test('by what is late, by status, goal and owner, all of which must hold; the button names them and ends them', async () => {
    showPlanRows(mixed());
    await openMenu('筛选');
    await choose(/^只看已逾期/);
    expect([planned(), filtered()?.textContent]).toEqual([['Da Hai'], '已逾期×清除筛选']);
    await choose(/^只看已逾期/);
    await choose(/^交易质量/);
    await choose(/^已完成/);
    expect([planned(), filtered()?.textContent]).toEqual([['Buld'], '交易质量改善 + 已完成×清除筛选']);
    await choose(/^责任人/);
    await choose(/^陈静/);
    expect([planned(), document.querySelector('.grid-empty')?.textContent]).toEqual([[], '没有符合筛选条件的行']);
    await choose(/^清除筛选/);
    expect([planned().length, filtered()]).toEqual([3, null]);
    await openMenu('筛选');
    await choose(/^只看已逾期/);
    fireEvent.click(filtered() ?? expect.fail('no filter'));
    expect([planned().length, filtered()]).toEqual([3, null]);
  });

  test.each(['person', 'owner', 'date'] as const)(
    'stand still under the hand while they are changed, also in parts by %s',
    (grouping) => {
      const app = showPlanRows(three({ goal: 'aa' }, { goal: 'bb' }, { goal: 'cc' }));
      act(() => {
        chooseOnSheet(app, 'plan', { grouping });
        planDesk(app).setState({ sort: { column: 'goal', isDown: false } });
        planDesk(app).setState({ rowId: 'plan:1', column: 'goal' });
        field().focus();
      });
      type('zz');
      press('Tab');
      expect(goals(app)).toEqual(['zz', 'bb', 'cc']);
      expect(planned()).toEqual(['Da Hai', 'Iza', 'Buld']);
    },
  );

  test('in the order of a column, or of their numbers, as its submenu says', async () => {
    const app = showPlanRows(mixed());
    act(() => planHost(app).desk.setState({ sort: { column: 'due', isDown: false } }));
    expect(planned()).toEqual(['Buld', 'Da Hai', 'Iza']);
    await openMenu('筛选');
    await choose(/^排序/);
    await choose(/^按序号/);
    expect([planned(), planHost(app).desk.getState().sort]).toEqual([['Da Hai', 'Iza', 'Buld'], null]);
  });

  test('in parts by owner, with what is late in each, or by when they are due; the choice stays on this machine', async () => {
    const app = showPlanRows(
      three({ owner: '王立', due: inDays(-3) }, { owner: '', due: null }, { owner: '王立', due: '2099-05-02' }),
    );
    act(() => button('按责任人').click());
    expect([bands(), planned()]).toEqual([
      ['王立　2 项，逾期 1', '未定责任人　1 项'],
      ['Da Hai', 'Buld', 'Iza'],
    ]);
    act(() => planFilter(app).setState({ due: { from: inDays(0), until: '2100-01-01' } }));
    expect([bands(), planned()], 'of what is shown').toEqual([['王立　1 项'], ['Buld']]);
    act(() => planFilter(app).setState(noFilter));
    act(() => button('按时间').click());
    expect([bands(), planned()]).toEqual([
      ['已逾期　1 项', '2099 年 5 月　1 项', '未定日期　1 项'],
      ['Da Hai', 'Buld', 'Iza'],
    ]);
    expect(app.preferences.getState().sheets.plan?.grouping).toBe('date');
    act(() => button('按人物').click());
    expect(bands()).toEqual([]);
  });

  test('are counted in the head with the people and how many of the ten', () => {
    showPlanRows(three());
    expect(document.querySelector('.plan-head p')?.textContent).toBe('3 项，涉及 3 人，TOP 10 中 3 人已有计划');
  });
});

describe('how rows come and go', () => {
  test('below the active row comes one about the same person; from the head one about who has a gap, led to', async () => {
    const app = showPlanRows(three());
    click(planCell(0, 'goal'));
    press('Ctrl+Enter');
    expect(planned()).toEqual(['Da Hai', 'Da Hai', 'Iza', 'Buld']);
    await act(async () => button('新增一项').click());
    const [last] = app.chain().plan.slice(-1);
    expect(['Da Hai', 'Iza', 'Buld']).not.toContain(app.chain().people[last?.personId ?? expect.fail()]?.name);
    expect(document.activeElement).toBe(field());
    expect(planHost(app).activeId()).toBe(last?.id);
  });

  test('above a row, by its menu; the row’s copy stands below it', async () => {
    const app = showPlanRows(three());
    fireEvent.contextMenu(planCell(1, 'goal'));
    await settled();
    await choose(/^在上方插入一行/);
    expect(planned()).toEqual(['Da Hai', 'Iza', 'Iza', 'Buld']);
    expect(goals(app)[1]).not.toBe('目标 1');
    click(planCell(3, 'goal'));
    press('Ctrl+Shift+d');
    expect(goals(app).slice(-2)).toEqual(['目标 2', '目标 2']);
  });

  test('rows of one person change places, others stay in their order and that is said', () => {
    const [first] = three().plan;
    const chain = three({}, { personId: first?.personId ?? expect.fail() });
    const app = showPlanRows(chain);
    click(planCell(0, 'goal'));
    press('Alt+ArrowDown');
    expect([goals(app), planHost(app).activeId()]).toEqual([['目标 1', '目标 0', '目标 2'], first?.id]);
    press('Alt+ArrowDown');
    expect([goals(app), notices()]).toEqual([
      ['目标 1', '目标 0', '目标 2'],
      ['行随人的名次排列；只有同一人的几项之间可以换序'],
    ]);
    press('Alt+ArrowUp');
    expect(goals(app)).toEqual(['目标 0', '目标 1', '目标 2']);
  });
});

describe('the active row', () => {
  test('is the first about whoever is selected on the chart, at whichever seat; a row chosen of theirs stays', () => {
    const [first, second] = three().plan;
    const chain = linkSeats(
      'person:4',
      second?.personId ?? expect.fail(),
    )(three({}, {}, { personId: second?.personId ?? expect.fail() }));
    const app = showPlanRows(chain);
    const selected = () => planRows().findIndex((each) => each.getAttribute('aria-selected') === 'true');
    act(() => app.chart.verbs.select({ kind: 'people', ids: ['person:4'] }));
    expect(selected()).toBe(1);
    click(planCell(2, 'goal'));
    expect(selected()).toBe(2);
    act(() => app.chart.verbs.select({ kind: 'people', ids: [first?.personId ?? expect.fail()] }));
    expect(selected()).toBe(0);
    act(() => app.chart.verbs.select({ kind: 'people', ids: ['person:3'] }));
    expect(selected()).toBe(-1);
  });

  test('the pointer over a row lights its person on the chart, and lets go', () => {
    const app = showPlanRows(three());
    fireEvent.pointerOver(planCell(1, 'goal'));
    expect(app.chart.getState().hovered).toBe('person:5');
    fireEvent.pointerOver(document.querySelector('[role="grid"]') ?? expect.fail());
    expect(app.chart.getState().hovered).toBeNull();
  });
});

describe('keys of the plan’s own', () => {
  const key = (pressed: Partial<KeyboardEventInit>) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'x', ...pressed });
  const levels = (app: RunningApp) => {
    const { level, targetLevel } = assessmentOf(app.chain(), 'person:5');
    return [level, targetLevel];
  };

  test('[ and ] step the level as it is now, in the cell that shows it, once a press', () => {
    const app = showPlanRows(three());
    click(planCell(1, 'targetLevel'));
    expect(levels(app)).toEqual(['acquaintance', 'respect']);
    key({ key: ']' });
    expect(levels(app)).toEqual(['acceptance', 'respect']);
    expect([key({ key: ']', repeat: true }), levels(app)]).toEqual([false, ['acceptance', 'respect']]);
    key({ key: '[' });
    key({ key: '【' });
    expect(levels(app)).toEqual(['contact', 'respect']);
    click(planCell(1, 'goal'));
    expect(key({ key: ']' })).toBe(true);
    expect(levels(app)).toEqual(['contact', 'respect']);
  });

  test('Alt+G goes to the person’s card, Alt+N to the log’s field; held they do so once', () => {
    const app = showPlanRows(three());
    click(planCell(1, 'goal'));
    key({ key: 'n', code: 'KeyN', altKey: true, repeat: true });
    expect(document.activeElement).toBe(field());
    key({ key: 'n', code: 'KeyN', altKey: true });
    expect(document.activeElement?.getAttribute('placeholder')).toBe('写一条进展');
    click(planCell(1, 'goal'));
    key({ key: 'g', code: 'KeyG', altKey: true });
    expect([app.preferences.getState().view, app.chart.getState().selection]).toMatchObject([
      'fishbone',
      { ids: ['person:5'] },
    ]);
  });

  test('the row’s menu has both, about the row it was opened on', async () => {
    const app = showPlanRows(three());
    click(planCell(0, 'goal'));
    fireEvent.contextMenu(planCell(1, 'goal'));
    await settled();
    await settled();
    await choose(/^到图上/);
    expect([app.preferences.getState().view, app.chart.getState().selection]).toMatchObject([
      'fishbone',
      { ids: ['person:5'] },
    ]);
  });
});

test('the view’s other page is one click away, and the plan again', async () => {
  const app = showPlan(three());
  await act(async () => button('卖点').click());
  expect(app.preferences.getState().isSellingShown).toBe(true);
  await settled();
  await act(async () => button('提升计划').click());
  expect(planRows()).toHaveLength(3);
  expect(said()).toBe('');
});
