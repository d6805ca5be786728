// @vitest-environment jsdom
/** The menus of 《客户关系评估表》: of the table, of a competitor's column, of the ranks, of a person's row; and the row's keys. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { rankByPosition } from '../../src/domain/edits/rank.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { AssessmentDock } from '../../src/grid/AssessmentDock.tsx';
import { newCompetitor } from '../../src/grid/competitorVerbs.ts';
import { shiftRank } from '../../src/grid/rankVerbs.ts';
import { cell, grid, onlyColumns, ranked } from '../support/assessmentPage.tsx';
import { fewOf } from '../support/fewPeople.ts';
import { button, click, leaveToys, notices, press, said, showRoom } from '../support/toyPage.tsx';

afterEach(leaveToys);

const few = fewOf(exampleChain());
const show = (chain: DecisionChain = few, language: 'zh' | 'en' = 'zh') =>
  showRoom(chain, <AssessmentDock />, { view: 'assessment', language, ...onlyColumns('rank', 'name') });
const four = ['Da Hai', 'Iza', 'Buld', 'Av'];
const items = () => [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
const item = (name: string | RegExp) =>
  items().find(({ textContent }) => (typeof name === 'string' ? textContent === name : name.test(textContent))) ??
  expect.fail(`no item ${name}`);
const settled = () => act(() => vi.dynamicImportSettled());
async function open(opener: HTMLElement): Promise<void> {
  fireEvent.pointerEnter(opener);
  fireEvent.click(opener);
  await settled();
  expect(items()).not.toEqual([]);
}
const choose = (name: string | RegExp) => act(async () => item(name).click());
const two = (chain: DecisionChain) =>
  addCompetitor({ id: 'competitor:2', name: '友商 B' })(
    addCompetitor({ id: 'competitor:1', name: '华星' })({ ...chain, competitors: [] }),
  );
const headings = () => [...grid().querySelectorAll('[role="columnheader"][data-heading^="competitor"]')];

describe('the table’s menus', () => {
  test('the filter’s sorts by any column, back by the same, and goes back to the ranks', async () => {
    show();
    await open(button('筛选'));
    await choose(/^排序/);
    await choose('姓名');
    expect(ranked()[0]).toBe('Av');
    await open(button('筛选'));
    await choose(/^排序/);
    await choose('按名次');
    expect(ranked()).toEqual(four);
  });

  test('who one is can be taken back', async () => {
    const app = show({
      ...few,
      assessments: {
        ...few.assessments,
        'person:5': { level: null, targetLevel: null, stance: null, targetStance: null, primaryOwner: '王立' },
      },
    });
    await open(button('筛选'));
    await choose(/^我负责的/);
    await choose('王立');
    expect(document.querySelectorAll('[role="row"][data-person-id]')).toHaveLength(1);
    await choose('王立');
    expect(document.querySelectorAll('[role="row"][data-person-id]')).toHaveLength(6);
    expect(app.preferences.getState().filterOwner).toBe('王立');
  });

  test('the button that pastes says where to paste when no row is taken', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { read: async () => [{ types: ['text/plain'], getType: async () => ({ text: async () => 'x' }) }] },
    });
    show();
    await act(async () => button('从 Excel 粘贴').click());
    expect(notices()).toEqual(['请先点选要粘贴到的格']);
  });
});

describe('a competitor’s column', () => {
  test('is renamed by its menu: Enter keeps the name, Escape and nothing typed keep the old one', async () => {
    const app = show(two(few));
    const names = () => app.chain().competitors.map(({ name }) => name);
    const input = () => document.querySelector<HTMLInputElement>('[aria-label="友商名称"]') ?? expect.fail('no field');
    expect(headings()).toHaveLength(2);
    const { assessmentDesk } = await import('../../src/grid/assessmentDesk.ts');
    const rename = async (text: string, key: string, more = {}) => {
      act(() => assessmentDesk(app).setState({ renaming: headings()[0]?.getAttribute('data-heading') ?? null }));
      expect(document.activeElement).toBe(input());
      fireEvent.input(input(), { target: { value: text } });
      fireEvent.keyDown(input(), { key, ...more });
    };
    await rename('中讯', 'Escape');
    expect(names()).toEqual(['华星', '友商 B']);
    await rename('  ', 'Enter');
    expect(names()).toEqual(['华星', '友商 B']);
    await rename('中讯', 'Enter', { isComposing: true });
    expect(input(), 'the input method’s Enter keeps it open').toBeTruthy();
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(names()).toEqual(['中讯', '友商 B']);
    await rename('远航', 'a');
    fireEvent.blur(input());
    expect(names()).toEqual(['远航', '友商 B']);
    act(() => app.chart.verbs.undo());
    expect(names()).toEqual(['中讯', '友商 B']);
  });

  test('goes by its menu, and one undo brings it back with what was assessed', async () => {
    const app = show(two(few));
    await open(button('华星 层次 选项'));
    await choose('删除这一列');
    expect([headings().length, app.chain().competitors.map(({ name }) => name)]).toEqual([1, ['友商 B']]);
    act(() => app.chart.verbs.undo());
    expect(headings()).toHaveLength(2);
  });

  test('comes with the first free letter, in the language of the page; a fifth is refused and nothing offers it', async () => {
    const app = show(two(few), 'en');
    act(() => newCompetitor(app));
    expect(app.chain().competitors.at(-1)?.name).toBe('Competitor A');
    await act(async () => app.preferences.set({ language: 'zh' }));
    act(() => newCompetitor(app));
    expect(app.chain().competitors.at(-1)?.name).toBe('友商 A');
    const four = app.chain();
    act(() => newCompetitor(app));
    expect([app.chain(), notices()]).toEqual([four, ['最多四家友商']]);
    expect(() => button('添加友商')).toThrow();
    await open(button('列'));
    expect(item('添加友商').hasAttribute('data-disabled')).toBe(true);
  });
});

describe('the menu of the ranks', () => {
  test('makes a list that came by position the team’s own, as it stands', async () => {
    const app = show(rankByPosition()(few));
    const before = ranked();
    await open(button('TOP 10 名单'));
    expect(document.querySelector('[role="menu"]')?.textContent).toContain('按位置产生');
    await choose('固定为团队自选');
    expect([app.chain().topTen.by, ranked()]).toEqual(['choice', before]);
  });

  test('each of its lines says beforehand whom it would move', async () => {
    show();
    await open(button('TOP 10 名单'));
    const previews = [...document.querySelectorAll('.menu-preview')].map((each) => each.textContent);
    expect(previews).toHaveLength(3);
    for (const each of previews) expect(each).toMatch(/不变|Da Hai|Iza|Buld|Rez|Mim|移动/);
  });
});

describe('a person’s row', () => {
  test('its menu gives a rank, and leads to the card and to a plan', async () => {
    const app = show();
    fireEvent.contextMenu(cell('Rez', 'name'));
    await settled();
    await settled();
    await choose(/^TOP 名次/);
    await choose(/^TOP 1(?!\d)/);
    expect(ranked()[0]).toBe('Rez');
    fireEvent.contextMenu(cell('Rez', 'name'));
    await settled();
    await choose(/^到鱼骨图/);
    expect(app.preferences.getState().view).toBe('fishbone');
    expect(app.chart.getState().selection).toMatchObject({ ids: ['person:3'] });
  });

  test('of somebody who is not on the chart offers no rank', async () => {
    show(movePeople(['person:3'], 'tray')(few));
    fireEvent.contextMenu(cell('Rez', 'name'));
    await settled();
    await settled();
    expect(item(/^新增提升计划/)).toBeTruthy();
    expect(items().some(({ textContent }) => textContent.startsWith('TOP 名次'))).toBe(false);
  });

  test('Alt+N begins a plan row, Alt+G goes to the card, once however long they are held', async () => {
    const app = show();
    click(cell('Buld', 'name'));
    const key = (code: string, more = {}) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'x', code, altKey: true, ...more });
    expect(key('KeyN', { repeat: true })).toBe(false);
    await settled();
    expect(app.chain().plan).toEqual([]);
    key('KeyN');
    await settled();
    expect(app.chain().plan.map(({ personId }) => personId)).toEqual(['person:8']);
    expect(app.preferences.getState().view).toBe('plan');
    expect(key('KeyG', { ctrlKey: true }), 'other keys are not these').toBe(true);
    key('KeyG');
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('Alt and arrows change the rank and say it; past the ends, and down from outside, nothing changes', () => {
    const app = show();
    click(cell('Iza', 'name'));
    press('Alt+ArrowUp');
    expect([ranked().slice(0, 2), said()]).toEqual([['Iza', 'Da Hai'], 'Iza：TOP 1']);
    const first = app.chain();
    press('Alt+ArrowUp');
    act(() => shiftRank(app, 'person:3', 1));
    expect(app.chain()).toBe(first);
    act(() => shiftRank(app, 'person:3', -1));
    expect([ranked().at(-1), said()]).toEqual(['Rez', 'Rez：TOP 5']);
  });
});
