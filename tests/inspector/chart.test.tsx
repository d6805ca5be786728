// @vitest-environment jsdom
/** The inspector of a chain, of the target and of the chart, of somebody who is being typed, and the ways into and out of it. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { beginPerson, beginRib } from '../../src/diagram/entry.ts';
import { type DecisionChain, emptyChain } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { Inspector } from '../../src/inspector/Inspector.tsx';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { type Hand, leadToCell } from '../../src/ui/cellDoors.ts';
import { onForeignPaste } from '../../src/ui/linePaste.ts';
import type { Language } from '../../src/words/language.ts';
import { eventually, seen } from '../support/appPage.tsx';
import { called, fieldCalled, leaveRoom, saidLast, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

let app: RunningApp;
const addPerson = vi.fn();

async function show(selection: Selection, chain: DecisionChain = exampleChain(), language: Language = 'zh') {
  addPerson.mockClear();
  app = newApp(chain, { language });
  app.chart.verbs.select(selection);
  await showRoom(<Inspector onAddPerson={addPerson} />, app);
  await seen('.inspector-head');
}

const field = (label: string) => fieldCalled(label) ?? expect.fail(`no field ${label}`);
function write(label: string, text: string): void {
  fireEvent.change(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
}
const head = () => document.querySelector('.inspector-head')?.textContent?.replace(/\s+/gu, ' ');
const button = (name: string) => called('button', name) as HTMLButtonElement;
const steps = () => app.chart.getState().history.past.map(({ label }) => label.step);

describe('a chain', () => {
  test('is named, of a kind, moved along the spine, with the ends closed', async () => {
    await show(theRib('rib:3'));
    expect(head()).toBe('3采购部离目标第 3 位，共 7 条决策链');
    write('决策链', ' 供应链中心 ');
    fireEvent.change(field('类型'), { target: { value: 'committee' } });
    expect(app.chain().ribs[2]).toMatchObject({ name: '供应链中心', kind: 'committee' });
    fireEvent.click(button('靠近目标'));
    expect(saidLast()).toBe('供应链中心 移到离目标第 2 位');
    fireEvent.click(button('远离目标'));
    expect(app.chain().ribs[2]?.id).toBe('rib:3');
    act(() => app.chart.verbs.select(theRib('rib:1')));
    expect([button('靠近目标').disabled, button('远离目标').disabled]).toEqual([true, false]);
    act(() => app.chart.verbs.select(theRib('rib:7')));
    expect([button('靠近目标').disabled, button('远离目标').disabled]).toEqual([false, true]);
  });

  test('lists its people from the spine with their ranks; pointed at, each lights up on the canvas; pressed, is selected', async () => {
    await show(theRib('rib:3'));
    const people = [...document.querySelectorAll<HTMLElement>('.rib-people button')];
    expect(people.map((each) => each.textContent)).toEqual([
      '13Buld采购部部长',
      '26Vo采购部(GSM)副部长',
      '3Sid采购部经理（其他业务）',
    ]);
    fireEvent.pointerEnter(people[1] ?? expect.fail());
    expect(app.chart.getState().hovered).toBe('person:9');
    fireEvent.pointerLeave(people[1] ?? expect.fail());
    expect(app.chart.getState().hovered).toBeNull();
    fireEvent.click(people[1] ?? expect.fail());
    expect(app.chart.getState().selection).toEqual(thePerson('person:9'));
  });

  test('without people says how to add the first; without a name what is missing', async () => {
    const chain = exampleChain();
    const ribs = chain.ribs.map((rib) => (rib.id === 'rib:7' ? { ...rib, name: '', personIds: [] } : rib));
    await show(theRib('rib:7'), { ...chain, ribs, tray: ['person:15'] });
    expect(head()).toBe('7未填离目标第 7 位，共 7 条决策链');
    expect(screen.getByText('还没有人。按 Tab 录入第一位。')).toBeTruthy();
    fireEvent.click(button('添加人物'));
    expect(addPerson).toHaveBeenCalledOnce();
  });

  test('several lines pasted into its name are for the import', async () => {
    await show(theRib('rib:3'));
    const taken: string[] = [];
    onForeignPaste(app, ({ text }) => taken.push(text));
    fireEvent.paste(field('决策链'), { clipboardData: { getData: () => '甲\n乙' } });
    expect(taken).toEqual(['甲\n乙']);
  });
});

describe('the target', () => {
  test('is one line however it is typed, as its own step', async () => {
    await show(theTarget);
    expect(head()).toBe('目标这次要客户决定什么，不是客户的名字');
    write('目标', ' 第五期\n核心网  独家中标 ');
    expect([app.chain().target, steps()]).toEqual(['第五期 核心网 独家中标', ['type-target']]);
  });

  test('stands with the project’s details, each a step of its own', async () => {
    await show(theTarget);
    write('项目名', ' 第二期 ');
    write('客户', ' 某运营商 ');
    write('填写人', ' 王立 ');
    write('下次评审', '2026-12-01');
    fireEvent.change(field('密级'), { target: { value: 'internal' } });
    expect(app.chain()).toMatchObject({
      title: '第二期',
      customer: '某运营商',
      preparedBy: '王立',
      reviewDue: '2026-12-01',
      confidentiality: 'internal',
    });
    write('下次评审', '');
    expect(app.chain().reviewDue).toBeNull();
    expect(steps()).toEqual(Array.from({ length: 6 }, () => 'details'));
  });

  test('an amount needs one number; what is none stays in the field with one clear sentence', async () => {
    await show(theTarget);
    write('金额', '很多');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('金额要有一个数，如 80 百万元');
    expect([field('金额').value, field('金额').getAttribute('aria-invalid'), app.chain().amount]).toEqual([
      '很多',
      'true',
      null,
    ]);
    write('金额', '80 百万元');
    expect(document.querySelector('[role="alert"]')).toBeNull();
    expect(app.chain().amount).toEqual({ value: 80, unit: '百万元' });
    expect(field('金额').value).toBe('80 百万元');
    write('金额', '');
    expect(app.chain().amount).toBeNull();
  });
});

describe('with nothing selected', () => {
  test('says what the chart holds, and how to go on', async () => {
    await show(nobody, movePeople(['person:15'], 'tray')(exampleChain()));
    expect(head()).toBe('首都区域 GU 项目7 条决策链，15 人（待定区 1 人），TOP 10 已有 10 人');
    expect(screen.getByText('点选人物、决策链或目标，在这里查看和修改。')).toBeTruthy();
    await leaveRoom();
    await show(nobody, { ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] });
    expect(head()).toBe('未命名项目0 条决策链，0 人，TOP 10 已有 0 人');
  });

  test('in English all of it is English', async () => {
    await show(nobody, { ...exampleChain('en'), customer: '', tray: [] }, 'en');
    expect(document.querySelector('.inspector')?.textContent).not.toMatch(/\p{Script=Han}/u);
    expect(head()).toBe('Capital region GU project7 chains, 15 people, top 10: 10 of 10');
  });

  test('is closed by its cross, and stays closed', async () => {
    await show(nobody);
    fireEvent.click(button('收起属性'));
    expect(app.preferences.getState().isInspectorOpen).toBe(false);
  });
});

describe('while somebody is typed on the canvas', () => {
  test('it says where, and fills in nothing yet', async () => {
    await show(nobody);
    act(() => beginPerson(app, 'rib:3', 1));
    expect(head()).toBe('新人物采购部 离轴第 2 位，共 4 人');
    expect(screen.getByText('存入之后，在这里填写角色、态度和关系层次。')).toBeTruthy();
    expect(document.querySelector('[role="radiogroup"]')).toBeNull();
    act(() => beginRib(app, 0));
    expect(head()).toBe('新决策链');
  });
});

describe('led to a field from elsewhere', () => {
  const lead = (column: string, hand: Hand = 'on') => act(async () => leadToCell(app, 'inspector', '', column, hand));
  const focused = () => document.activeElement as HTMLInputElement;

  test('the hand stands in it, its text selected; the person’s part is waited for', async () => {
    await show(thePerson('person:8'), workedExample('zh', '2026-11-02'));
    await lead('name');
    await eventually(() => expect(focused().dataset.field).toBe('name'));
    expect([focused().selectionStart, focused().selectionEnd]).toEqual([0, 4]);
    await lead('rank');
    await eventually(() => expect(focused().getAttribute('role')).toBe('radio'));
    await lead('no such field');
    expect(focused().getAttribute('role')).toBe('radio');
  });

  test('behind what stands in a long one, on a line of its own; in an empty one at its beginning', async () => {
    await show(thePerson('person:8'), workedExample('zh', '2026-11-02'));
    await lead('evidence', 'behind');
    await eventually(() => expect(focused().dataset.field).toBe('evidence'));
    expect(focused().value).toMatch(/\S\n$/);
    expect(focused().selectionStart).toBe(focused().value.length);
    await lead('note', 'behind');
    await eventually(() => expect(focused().dataset.field).toBe('note'));
    expect(focused().value).toBe('');
    await lead('evidence', 'in');
    await eventually(() => expect(focused().dataset.field).toBe('evidence'));
    expect(focused().value, 'no second line').not.toMatch(/\n\n$/);
  });
});

describe('of somebody with a plan and a past', () => {
  const chain = workedExample('zh', '2026-11-02');
  const { snapshots: _, ...chart } = chain;
  const then = {
    ...chart,
    assessments: {
      ...chart.assessments,
      'person:8': { level: null, targetLevel: null, stance: null, targetStance: null },
    },
  } as typeof chart;
  const withPast: DecisionChain = {
    ...chain,
    snapshots: [
      { id: 'snapshot:1', takenAt: '2020-03-05T09:00:00Z', label: '立项', chart: then },
      { id: 'snapshot:2', takenAt: '2026-09-01T09:00:00Z', label: '', chart },
    ],
  };

  test('each row leads to the plan, and a new one begins there', async () => {
    await show(thePerson('person:8'), chain);
    const rows = await eventually(() => {
      const found = [...document.querySelectorAll<HTMLElement>('.inspector-plan')];
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    expect(rows).toHaveLength(chain.plan.filter(({ personId }) => personId === 'person:8').length);
    expect(rows[0]?.textContent).toContain(chain.plan.find(({ personId }) => personId === 'person:8')?.goal);
    fireEvent.click(rows[0] ?? expect.fail());
    await eventually(() => expect(app.preferences.getState().view).toBe('plan'));
    const before = app.chain().plan.length;
    fireEvent.click(button('新增一项'));
    await eventually(() => expect(app.chain().plan).toHaveLength(before + 1));
    expect(app.chain().plan.at(-1)?.personId).toBe('person:8');
  });

  test('the way through the snapshots is a drawing with words, the years that are not this one named', async () => {
    await show(thePerson('person:8'), withPast);
    const moments = await eventually(() => {
      const found = [...document.querySelectorAll('.trend-moments li')];
      expect(found).toHaveLength(3);
      return found.map((each) => each.textContent);
    });
    expect(moments[0]).toMatch(/^–03-0\d2020$/);
    expect(moments[2]).toMatch(/现在$/);
    expect(called('[role="img"]', /^未评→接受（中立）→/)).toBeTruthy();
    act(() => app.chart.verbs.open(chain));
    expect(document.querySelector('.trend-moments')).toBeNull();
  });
});
