// @vitest-environment jsdom
/** 层级设置: the rows of the matrix renamed, moved, added, removed and told whom they take; saved in one step or not at all. */
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coverageDesk } from '../../src/coverage/coverageDesk.ts';
import { LevelsDialog } from '../../src/coverage/LevelsDialog.tsx';
import type { CoverageLevel, DecisionChain } from '../../src/domain/chain.ts';
import { builtInLevels } from '../../src/domain/coverage.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { namedLevels } from '../../src/words/coverage.ts';
import * as page from '../support/roomPage.tsx';

let app: RunningApp;
const show = async (chain: DecisionChain = exampleChain(), chosen = {}) => {
  app = await page.showRoom(<LevelsDialog />, chain, chosen);
  coverageDesk(app).setState({ dialog: 'levels' });
};
const saved = () => app.chain().coverageLevels ?? [];
const isOpen = () => coverageDesk(app).getState().dialog !== null;
const rows = () => [...document.querySelectorAll('tbody tr')];
const cell = <T extends Element>(row: number, of: string) =>
  rows()[row]?.querySelector<T & HTMLElement>(of) ?? expect.fail(`no ${of} in row ${row}`);
const field = (row: number, label: string) => cell<HTMLInputElement>(row, `[aria-label="${label}"]`);
const write = (row: number, label: string, value: string) => fireEvent.change(field(row, label), { target: { value } });
const names = () => rows().map((_, at) => field(at, '层级').value);

afterEach(page.leaveRoom);

describe('without levels of its own', () => {
  beforeEach(() => show());

  test('a chart begins with the six built in, in the language of the page', () => {
    expect(names()).toEqual(namedLevels('zh').map(({ name }) => name));
    expect(page.button('恢复内置六层').hasAttribute('disabled')).toBe(true);
  });

  test('cancelled or closed nothing is kept of what was typed', () => {
    write(0, '层级', '理事会');
    page.click('取消');
    expect([saved(), page.stepsOf(app), isOpen()]).toEqual([[], 0, false]);
  });

  test('a row takes a name, a group, grades, a place and title words, saved as one step', () => {
    write(0, '层级', '理事会');
    write(0, '类别', 'A 类');
    write(0, '职务含', '理事长, 主席、 副主席；board  chair ');
    fireEvent.change(field(0, '决策链'), { target: { value: 'subsidiary' } });
    const grades = cell(0, '.level-grades').querySelectorAll('input');
    fireEvent.click(grades[3] ?? expect.fail('no grade'));
    fireEvent.click(grades[0] ?? expect.fail('no grade'));
    page.click('保存');
    expect(saved()[0]).toEqual({
      id: builtInLevels[0]?.id,
      name: '理事会',
      group: 'A 类',
      grades: ['engineer'],
      ribKinds: ['subsidiary'],
      titleWords: ['理事长', '主席', '副主席', 'board', 'chair'],
    });
    expect(saved().slice(1)).toEqual(namedLevels('zh').slice(1));
    expect([page.stepsOf(app), isOpen()]).toEqual([1, false]);
    page.undone(app);
    expect(saved()).toEqual([]);
  });

  test('grades stand in their own order, whichever was ticked first', () => {
    const grades = () => cell(3, '.level-grades').querySelectorAll('input');
    for (const at of [3, 0]) fireEvent.click(grades()[at] ?? expect.fail('no grade'));
    page.click('保存');
    expect(saved()[3]?.grades).toEqual(['board', 'executive', 'engineer']);
  });

  test('rows move up and down by their own buttons, which end at the ends', () => {
    const [first = '', second = ''] = names();
    expect(page.button(`${first}上移`).hasAttribute('disabled')).toBe(true);
    page.click(`${first}下移`);
    expect(names().slice(0, 2)).toEqual([second, first]);
    page.click(`${first}上移`);
    expect(names().slice(0, 2)).toEqual([first, second]);
    expect(page.button(`${names().at(-1)}下移`).hasAttribute('disabled')).toBe(true);
  });

  test('a new row is last, of the group above it, takes everybody, and has a word while it has no name', () => {
    page.click('加一层');
    expect(names()).toHaveLength(7);
    expect(field(6, '类别').value).toBe(field(5, '类别').value);
    page.click('删除未命名层级');
    expect(names()).toHaveLength(6);
    page.click('加一层');
    write(6, '层级', '顾问');
    page.click('保存');
    expect(saved().at(-1)).toMatchObject({ name: '顾问', grades: [], ribKinds: [], titleWords: [] });
  });

  test('the groups there are can be chosen for any row', () => {
    const offered = () =>
      [...document.querySelectorAll('.dialog datalist option')].map((each) => each.getAttribute('value'));
    expect(offered()).toHaveLength(2);
    write(2, '类别', '海外');
    expect(offered()).toContain('海外');
  });
});

describe('with levels of its own', () => {
  const own: readonly CoverageLevel[] = [
    {
      id: 'level:1',
      name: '一把手',
      group: '省公司',
      grades: ['board'],
      ribKinds: ['government', 'partner'],
      titleWords: ['总经理'],
    },
    { id: 'level:2', name: '', group: '省公司', grades: [], ribKinds: [], titleWords: [] },
  ];

  test('they stand as they are; a choice of chains that is none of the three is kept until another is made', async () => {
    await show({ ...exampleChain(), coverageLevels: own });
    expect([names(), field(0, '职务含').value]).toEqual([['一把手', ''], '总经理']);
    const where = field(0, '决策链') as unknown as HTMLSelectElement;
    expect([where.value, where.selectedOptions[0]?.textContent, where.options.length]).toEqual(['own', '自定', 4]);
    write(0, '层级', '书记');
    fireEvent.change(where, { target: { value: 'group' } });
    expect(where.options).toHaveLength(3);
    page.click('保存');
    expect(saved()[0]).toMatchObject({ name: '书记', ribKinds: builtInLevels[0]?.ribKinds });
  });

  test('saved as they were they are no step; put back they are the built-in ones', async () => {
    await show({ ...exampleChain(), coverageLevels: own });
    page.click('保存');
    expect([page.stepsOf(app), isOpen()]).toEqual([0, false]);
    page.click('恢复内置六层');
    expect(app.chain().coverageLevels ?? []).toEqual([]);
    page.undone(app);
    expect(saved()).toEqual(own);
  });

  test('on a page in English every control has an English name', async () => {
    await show({ ...exampleChain('en'), coverageLevels: own }, { language: 'en' });
    const spoken = [...document.querySelectorAll('[role="dialog"] [aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(spoken.join(' ').replaceAll('一把手', '')).not.toMatch(/\p{Script=Han}/u);
    page.button(/Unnamed level up/i);
  });
});
