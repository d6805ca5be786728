// @vitest-environment jsdom
/** The canvas's menu: what it offers for a person, several, a chain, the target and the ground, and what each line does. */
import { act, fireEvent } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CanvasMenu } from '../../src/diagram/CanvasMenu.tsx';
import { noView } from '../../src/diagram/noView.ts';
import { PersonItems } from '../../src/diagram/PersonMenu.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { alsoSit } from '../../src/domain/edits/links.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { PointMenu } from '../../src/ui/PointMenu.tsx';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { eventually } from '../support/appPage.tsx';
import { leaveRoom, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

let app: RunningApp;
const view = { ...noView, search: vi.fn(), fit: vi.fn() };
const copyPicture = vi.fn();
const menu = { x: 10, y: 10, count: 1 };

/** As the canvas opens it: a line that is chosen closes it. */
async function open(selection: Selection, chain: DecisionChain = exampleChain()) {
  app = newApp(chain);
  app.chart.verbs.select(selection);
  await showRoom(<CanvasMenu menu={menu} view={view} onCopyPicture={copyPicture} />, app);
  await eventually(() => expect(items().length).toBeGreaterThan(0));
}

/** The lines for people in a menu that stays open through the tests: drawn once, for it takes longer than all else here. */
async function openPeople(): Promise<void> {
  app = newApp();
  app.chart.verbs.select(thePerson('person:8'));
  const anchor = { getBoundingClientRect: () => new DOMRect(10, 10, 0, 0) };
  await showRoom(
    <PointMenu isOpen onOpenChange={() => {}} anchor={anchor} finalFocus={false}>
      <PersonItems />
    </PointMenu>,
    app,
  );
  await eventually(() => expect(items().length).toBeGreaterThan(0));
}

function begin(selection: Selection = thePerson('person:8'), chain: DecisionChain = exampleChain()): void {
  act(() => {
    app.chart.verbs.open(chain);
    app.chart.verbs.select(selection);
  });
}

const items = () => [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
/** The words of a line without its keys. */
const wordsOf = (item: Element) => item.querySelector('span:nth-of-type(2)')?.textContent ?? '';
const lines = () => items().map(wordsOf);
const line = (name: string) =>
  items().find((each) => wordsOf(each) === name) ?? expect.fail(`no ${name} in ${lines()}`);
const isOff = (name: string) => line(name).getAttribute('aria-disabled') === 'true';
const choose = (name: string) => act(async () => void fireEvent.click(line(name)));
async function chooseIn(group: string, name: string) {
  await choose(group);
  await eventually(() => line(name));
  await choose(name);
}
/** All in one turn, before the menu has closed or been drawn again after the first. */
const each = (selection: Selection, acts: readonly (readonly [string, () => void])[]) =>
  act(async () => {
    for (const [name, check] of acts) {
      app.chart.verbs.open(exampleChain());
      app.chart.verbs.select(selection);
      fireEvent.click(line(name));
      check();
    }
  });
const editing = () => app.chart.getState().editing;
const on = (index: number) => app.chain().ribs[index - 1]?.personIds ?? [];
const person = (id: 'person:8' | 'person:15' = 'person:8') => app.chain().people[id];

describe('for people', () => {
  beforeAll(openPeople);
  afterAll(leaveRoom);

  test('one is offered all that concerns one, in both languages', async () => {
    begin(thePerson('person:8'));
    const zh = lines();
    expect(zh.slice(0, 6)).toEqual([
      '编辑姓名',
      '编辑职务',
      '在外侧添加一位',
      '在内侧添加一位',
      '靠近轴线',
      '远离轴线',
    ]);
    expect(zh.slice(-7)).toEqual(['新增提升计划', '换人…', '剪切', '复制', '粘贴', '添加副本', '删除']);
    expect(zh).not.toContain('标为待识别');
    expect([isOff('靠近轴线'), isOff('远离轴线')]).toEqual([true, false]);
    expect(line('编辑姓名').textContent).toContain('F2');
    act(() => app.preferences.set({ language: 'en' }));
    expect(lines()).toHaveLength(zh.length);
    expect(lines().join('')).not.toMatch(/\p{Script=Han}/u);
    act(() => app.preferences.set({ language: 'zh' }));
  });

  test('one is moved, rated and linked, each as one step', async () => {
    const acts: readonly (readonly [string, string, () => void])[] = [
      ['移到决策链', '市场部', () => expect(on(5)).toEqual(['person:12', 'person:8'])],
      ['态度', '排他支持', () => expect(assessmentOf(app.chain(), 'person:8').stance).toBe('exclusive')],
      ['关系层次', '信任', () => expect(assessmentOf(app.chain(), 'person:8').level).toBe('trust')],
      ['决策角色', '决策', () => expect(person()?.role, 'the one that is on goes').toBeNull()],
      ['也坐在…', '运维部门', () => expect(app.chain().people[on(6).at(-1) ?? 'person:']?.sameAs).toBe('person:8')],
    ];
    for (const [group, name, check] of acts) {
      begin();
      await chooseIn(group, name);
      check();
      expect(app.chart.getState().history.past, name).toHaveLength(1);
    }
  });

  test('one is edited, added to, marked, handed over and deleted', async () => {
    const acts: readonly (readonly [string, () => void])[] = [
      ['编辑姓名', () => expect(editing()).toMatchObject({ field: 'name', id: 'person:8' })],
      ['编辑职务', () => expect(editing()).toMatchObject({ field: 'jobTitle', id: 'person:8' })],
      ['在外侧添加一位', () => expect(editing()).toMatchObject({ seat: { place: 1 } })],
      ['在内侧添加一位', () => expect(editing()).toMatchObject({ seat: { place: 0 } })],
      ['远离轴线', () => expect(on(3)).toEqual(['person:9', 'person:8', 'person:10'])],
      ['移到待定区', () => expect(app.chain().tray).toEqual(['person:8'])],
      ['教练', () => expect(person()?.coach).toBe(true)],
      ['隐性决策者', () => expect(person()?.hidden).toBe(true)],
      ['换人…', () => expect(shellDesk(app).getState().dialog).toBe('successor')],
      ['添加副本', () => expect(on(3)).toHaveLength(4)],
      ['删除', () => expect(person()).toBeUndefined()],
    ];
    begin();
    await each(thePerson('person:8'), acts);
  });

  test('a row of the plan begins for that person', async () => {
    begin(thePerson('person:8'));
    await choose('新增提升计划');
    await eventually(() => expect(app.chain().plan.map(({ personId }) => personId)).toContain('person:8'));
  });

  test('one whose name nobody knows can be marked as to be identified, and no longer', async () => {
    begin(thePerson('person:15'));
    await choose('标为待识别');
    expect(person('person:15')?.placeholder).toBe(true);
    begin(thePerson('person:15'), changePerson('person:15', { placeholder: true })(exampleChain()));
    expect(line('标为待识别').getAttribute('aria-checked')).toBe('true');
    await choose('标为待识别');
    expect(person('person:15')?.placeholder).toBe(false);
  });

  test('one at another seat of the same human can be parted from it', async () => {
    begin(thePerson('person:90'), alsoSit('person:8', 'person:90', { ribId: 'rib:5', place: 0 })(exampleChain()));
    await choose('取消关联同一人');
    expect(app.chain().people['person:90']?.sameAs).toBeNull();
  });

  test('one in the tray has no second seat and nobody to take it', async () => {
    const chain = exampleChain();
    const ribs = chain.ribs.map((rib) => ({ ...rib, personIds: rib.personIds.filter((id) => id !== 'person:8') }));
    begin(thePerson('person:8'), { ...chain, ribs, tray: ['person:8'] });
    expect(lines()).not.toContain('也坐在…');
    expect(lines()).not.toContain('换人…');
    expect([isOff('靠近轴线'), isOff('远离轴线')]).toEqual([true, true]);
    await chooseIn('移到决策链', '采购部');
    expect(on(3).at(-1)).toBe('person:8');
  });
  test('several are offered what all can have, and a choice reaches all', async () => {
    begin({ kind: 'people', ids: ['person:8', 'person:12'] });
    for (const single of ['编辑姓名', '在外侧添加一位', '也坐在…', '新增提升计划', '换人…', 'TOP 名次'])
      expect(lines(), single).not.toContain(single);
    await chooseIn('态度', '支持');
    expect((['person:8', 'person:12'] as const).map((id) => assessmentOf(app.chain(), id).stance)).toEqual([
      'supporter',
      'supporter',
    ]);
  });

  test('two can be linked as one person, by the name of the first', async () => {
    begin({ kind: 'people', ids: ['person:8', 'person:12'] });
    await choose('关联为同一人，以 Buld 为准');
    expect(app.chain().people['person:12']).toMatchObject({ name: 'Buld', sameAs: 'person:8' });
  });

  test('two of one name just as one person, three not at all', async () => {
    begin(
      { kind: 'people', ids: ['person:8', 'person:12'] },
      changePerson('person:12', { name: 'Buld' })(exampleChain()),
    );
    expect(lines()).toContain('关联为同一人');
    begin({ kind: 'people', ids: ['person:8', 'person:12', 'person:5'] });
    expect(lines().filter((each) => each.startsWith('关联'))).toEqual([]);
  });

  test('a coach among them makes all coaches; the ten are left alone', async () => {
    begin({ kind: 'people', ids: ['person:8', 'person:12'] });
    const ten = topTen(app.chain());
    await choose('教练');
    expect([person()?.coach, app.chain().people['person:12']?.coach]).toEqual([true, true]);
    expect([topTen(app.chain()), app.chart.getState().history.past.length]).toEqual([ten, 1]);
  });
});

describe('opened on the canvas', () => {
  afterEach(leaveRoom);

  test('a line that is chosen closes it', async () => {
    await open(theRib('rib:3'));
    await choose('靠近目标');
    await eventually(() => expect(items()).toEqual([]));
  });

  test('on a chain it names, adds, moves and deletes', async () => {
    await open(theRib('rib:3'));
    await each(theRib('rib:3'), [
      ['决策链改名', () => expect(editing()).toMatchObject({ at: 'rib', id: 'rib:3' })],
      ['添加人物', () => expect(editing()).toMatchObject({ seat: { ribId: 'rib:3', place: 3 } })],
      ['在尾侧添加决策链', () => expect(editing()).toMatchObject({ at: 'rib', index: 3 })],
      ['在头侧添加决策链', () => expect(editing()).toMatchObject({ at: 'rib', index: 2 })],
      ['靠近目标', () => expect(app.chain().ribs[1]?.id).toBe('rib:3')],
      ['远离目标', () => expect(app.chain().ribs[3]?.id).toBe('rib:3')],
      ['删除决策链，人物移到待定区', () => expect(app.chain().tray).toEqual(['person:8', 'person:9', 'person:10'])],
      ['删除决策链和人物', () => expect([app.chain().ribs.length, app.chain().tray]).toEqual([6, []])],
    ]);
  });

  test('a chain at an end goes no farther; an empty one is just deleted', async () => {
    const chain = exampleChain();
    const empty = chain.ribs.map((rib) => (rib.id === 'rib:7' ? { ...rib, personIds: [] } : rib));
    await open(theRib('rib:1'), { ...chain, ribs: empty, tray: ['person:15'] });
    expect([isOff('靠近目标'), isOff('远离目标')]).toEqual([true, false]);
    act(() => app.chart.verbs.select(theRib('rib:7')));
    expect([isOff('远离目标'), isOff('删除决策链，人物移到待定区')]).toEqual([true, true]);
    await choose('删除');
    expect(app.chain().ribs).toHaveLength(6);
  });

  test('on the ground it adds a chain, selects all, finds, fits and copies the picture; on the target it also names it', async () => {
    await open(nobody);
    expect(lines()).toEqual(['添加决策链', '粘贴', '全选', '查找人物或决策链', '适应窗口', '复制画布为图片']);
    await each(nobody, [
      ['全选', () => expect(app.chart.getState().selection).toMatchObject({ kind: 'people' })],
      ['查找人物或决策链', () => expect(view.search).toHaveBeenCalledOnce()],
      ['适应窗口', () => expect(view.fit).toHaveBeenCalledOnce()],
      ['复制画布为图片', () => expect(copyPicture).toHaveBeenCalledOnce()],
      ['添加决策链', () => expect(editing()).toMatchObject({ at: 'rib', index: 0 })],
    ]);
    await leaveRoom();
    await open(theTarget);
    await choose('编辑目标');
    expect(editing()).toEqual({ at: 'target' });
  });
});
