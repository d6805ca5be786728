// @vitest-environment jsdom
/** One procurement step by keys, by dragging and by pasting: where it goes, what it is called and when it is due. */
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DecisionView } from '../../src/decision/DecisionView.tsx';
import { Stages } from '../../src/decision/Stages.tsx';
import type { DecisionChain, Stage } from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { today } from '../../src/ui/clock.ts';
import { shortDay } from '../../src/words/tierText.ts';
import * as page from '../support/roomPage.tsx';

const stage = (name: string, unit: string, more: Partial<Stage> = {}): Stage => ({
  id: `stage:${name}`,
  name,
  unit,
  ribId: null,
  plannedOn: null,
  ...more,
});
const chainOf = (...stages: readonly Stage[]): DecisionChain => ({
  ...exampleChain('zh'),
  decisionMode: { tiers: [{ id: 'tier:1', below: null, approver: 'CEO', approverIds: [] }], stages },
});
const four = () =>
  chainOf(stage('立项', '市场部'), stage('评标', '评标小组'), stage('谈判', '评标小组'), stage('签约', ''));

let app: RunningApp;
const show = async (chain: DecisionChain = four(), room = <Stages />) => {
  app = await page.showRoom(room, chain);
};
const order = () => app.chain().decisionMode.stages.map(({ name, unit }) => `${name} ${unit}`.trim());
const box = (name: string) =>
  document.querySelector<HTMLElement>(`[data-stage-id="stage:${name}"] button`) ?? expect.fail(`no step ${name}`);
const hold = (name: string) => page.click(box(name));
const held = () => document.activeElement?.closest<HTMLElement>('[data-stage-id]')?.dataset.stageId;
const field = () => document.activeElement as HTMLInputElement;

afterEach(page.leaveRoom);

describe('by keys', () => {
  test('the arrows walk the order and stop at its ends; only one step is a tab stop', async () => {
    await show();
    hold('立项');
    page.press('ArrowLeft');
    expect(held()).toBe('stage:立项');
    for (const name of ['评标', '谈判', '签约', '签约']) {
      page.press('ArrowRight');
      expect(held()).toBe(`stage:${name}`);
      expect(document.querySelectorAll('.steps [tabindex="0"]')).toHaveLength(1);
    }
  });

  test('Alt with an arrow carries a step along the order, and at its ends not beyond', async () => {
    await show();
    hold('立项');
    page.press('ArrowLeft', { altKey: true });
    expect([page.stepsOf(app), page.heard()]).toEqual([0, '']);
    page.press('ArrowRight', { altKey: true });
    expect(order().slice(0, 2)).toEqual(['评标 评标小组', '立项 市场部']);
    expect(held()).toBe('stage:立项');
    page.undone(app);
    hold('签约');
    page.press('ArrowRight', { altKey: true });
    expect(order()).toEqual(['立项 市场部', '评标 评标小组', '谈判 评标小组', '签约']);
  });

  test('up and down give a step to the unit of the next lane; beyond the last lane it stays', async () => {
    await show();
    hold('评标');
    page.press('ArrowUp');
    expect(order()[1]).toBe('评标 市场部');
    expect(held()).toBe('stage:评标');
    page.press('ArrowUp');
    expect(page.stepsOf(app)).toBe(1);
    hold('签约');
    page.press('ArrowDown');
    expect(order()[3]).toBe('签约');
    expect(held()).toBe('stage:签约');
  });

  test('Space marks done today and takes that back; when all are done the view says so', async () => {
    await show(chainOf(stage('立项', ''), stage('评标', '')));
    expect(document.body.textContent).toContain('第 1 步，共 2 步：立项');
    hold('立项');
    page.press(' ');
    expect(app.chain().decisionMode.stages[0]?.doneOn).toBe(today());
    expect(document.body.textContent).toContain('第 2 步，共 2 步：评标');
    hold('评标');
    page.press(' ');
    expect(document.body.textContent).toContain('2 步全部完成');
    page.press(' ');
    expect(app.chain().decisionMode.stages[1]).not.toHaveProperty('doneOn');
  });

  test('a letter opens the name and is its first; a control key, Space and a composed key do not', async () => {
    await show();
    hold('评标');
    for (const [key, more] of [
      ['a', { ctrlKey: true }],
      ['a', { metaKey: true }],
      ['Shift', {}],
      ['Process', { isComposing: true, keyCode: 229 }],
    ] as const) {
      page.press(key, more);
      expect(field().tagName).toBe('BUTTON');
    }
    page.press('技');
    expect([field().tagName, field().value]).toEqual(['INPUT', '评标']);
    page.type('技术评标 ');
    page.press('Enter');
    expect(order()[1]).toBe('技术评标 评标小组');
    expect(held()).toBe('stage:评标');
  });

  test('Tab leads from name to unit to day and back, and what was typed on the way is kept', async () => {
    await show();
    hold('评标');
    page.press('F2');
    page.type('商务评标');
    page.press('Tab');
    expect(field().value).toBe('评标小组');
    page.type('采购部');
    page.press('Tab');
    page.press('Tab', { shiftKey: true });
    expect(field().value).toBe('采购部');
    page.press('Tab', { shiftKey: true });
    expect(field().value).toBe('商务评标');
    page.press('Tab', { shiftKey: true });
    expect(held()).toBe('stage:评标');
    expect(order()[1]).toBe('商务评标 采购部');
    expect(app.chain().decisionMode.stages[1]?.ribId).toBe('rib:3');
  });

  test('the step after the deleted one has the keyboard, of the last the one before, and after all Enter begins anew', async () => {
    await show(chainOf(stage('立项', ''), stage('评标', ''), stage('谈判', '')), <DecisionView />);
    hold('评标');
    page.press('Delete');
    expect(held()).toBe('stage:谈判');
    page.press('Backspace');
    expect(held()).toBe('stage:立项');
    page.press('Delete');
    expect(order()).toEqual([]);
    (document.activeElement as HTMLElement | null)?.blur();
    page.press('Enter');
    expect(app.chain().decisionMode.stages).toHaveLength(1);
    expect(field().tagName).toBe('INPUT');
  });

  test('the foot has the keys of where the hand is: steps, or stairs', async () => {
    await show(four(), <DecisionView />);
    const foot = () => document.querySelector('footer')?.textContent;
    hold('评标');
    expect(foot()).toContain('标为完成');
    page.click(document.querySelector('[data-tier-id] button') ?? expect.fail('no tier'));
    expect(foot()).not.toContain('标为完成');
    expect(foot()).toContain('改金额');
  });
});

describe('when it is planned', () => {
  const openDay = (at = 0) => page.click([...document.querySelectorAll('.step-date')][at] ?? expect.fail('no day'));

  test('a day is read as people write it; a text that is none stays with its one sentence', async () => {
    await show();
    openDay();
    page.type('很快');
    page.press('Enter');
    expect(field().value).toBe('很快');
    expect(document.querySelector('.step-date [role="alert"]')?.textContent).toBe('例如 11-16、2026-11-16、下周五');
    page.type('2031年3月1日');
    page.press('Enter');
    expect(app.chain().decisionMode.stages[0]?.plannedOn).toBe('2031-03-01');
    expect(held()).toBe('stage:立项');
    openDay();
    page.type('');
    page.press('Enter');
    expect(app.chain().decisionMode.stages[0]?.plannedOn).toBeNull();
  });

  test('a current step whose day has passed says how late it is; one that is not due does not', async () => {
    const late = dayAfter(today(), -3);
    await show(chainOf(stage('立项', '', { plannedOn: late }), stage('评标', '', { plannedOn: late })));
    const days = () => [...document.querySelectorAll('.step-date')].map(({ textContent }) => textContent);
    expect(days()).toEqual([`${shortDay(late, today())}晚 3 天`, shortDay(late, today())]);
    hold('立项');
    page.press(' ');
    expect(days()).toEqual([shortDay(late, today()), `${shortDay(late, today())}晚 3 天`]);
  });
});

describe('dragged', () => {
  const cell = 100;

  beforeEach(() => {
    // Four steps in three lanes, each cell a square.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 4 * cell, 3 * cell));
  });

  /** To the middle of a cell, counted from the first step and the first lane; ended by letting go, unless told. */
  const drag = (name: string, column: number, row: number, end: 'pointerUp' | 'pointerCancel' | null = 'pointerUp') => {
    const at = { clientX: (column + 0.5) * cell, clientY: (row + 0.5) * cell };
    fireEvent.pointerDown(box(name), { button: 0, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(box(name), at);
    if (end) fireEvent[end](box(name), at);
  };
  const isShown = () => document.querySelector('.step-goal') !== null;

  test('to another place and another unit, as one step, shown before it is let go', async () => {
    await show();
    drag('谈判', 0, 0, null);
    expect(isShown()).toBe(true);
    expect(page.stepsOf(app)).toBe(0);
    fireEvent.pointerUp(box('谈判'), {});
    expect(order()).toEqual(['谈判 市场部', '立项 市场部', '评标 评标小组', '签约']);
    expect([page.stepsOf(app), isShown(), held()]).toEqual([1, false, 'stage:谈判']);
    page.undone(app);
    expect(order()).toEqual(['立项 市场部', '评标 评标小组', '谈判 评标小组', '签约']);
  });

  test('beyond the board it goes to the nearest cell, and into the lane without a unit it has none', async () => {
    await show();
    drag('立项', 99, 99);
    expect(order().at(-1)).toBe('立项');
    drag('签约', -99, -99);
    expect(order()[0]).toBe('签约 评标小组');
  });

  test('a press that hardly moves, or of another button, is no drag', async () => {
    await show();
    fireEvent.pointerDown(box('立项'), { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(box('立项'), { clientX: 13, clientY: 13 });
    expect(isShown()).toBe(false);
    fireEvent.pointerUp(box('立项'), { clientX: 13, clientY: 13 });
    fireEvent.pointerDown(box('立项'), { button: 2, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(box('立项'), { clientX: 350, clientY: 50 });
    expect(isShown()).toBe(false);
    expect(page.stepsOf(app)).toBe(0);
  });

  test.each(['Escape', 'pointerCancel'] as const)(
    'given up by %s it moves neither then nor at the next press',
    async (end) => {
      await show();
      drag('立项', 3, 2, end === 'Escape' ? null : end);
      if (end === 'Escape') page.press(end);
      expect(isShown()).toBe(false);
      fireEvent.pointerUp(box('立项'), { clientX: 350, clientY: 250 });
      fireEvent.pointerDown(box('立项'), { button: 0, clientX: 0, clientY: 0 });
      fireEvent.pointerUp(box('立项'), { clientX: 0, clientY: 0 });
      expect(order()[0]).toBe('立项 市场部');
      expect(page.stepsOf(app)).toBe(0);
    },
  );
});

describe('pasted', () => {
  test('rows go in after the step at hand, the rest of the order behind them', async () => {
    await show(four(), <DecisionView />);
    hold('立项');
    expect(page.paste('技术交流\t技术部门\n现场考察\t市场部')).toBe(true);
    expect(order()).toEqual([
      '立项 市场部',
      '技术交流 技术部门',
      '现场考察 市场部',
      '评标 评标小组',
      '谈判 评标小组',
      '签约',
    ]);
    expect(page.notices()).toEqual(['粘贴了 2 行']);
    expect(page.stepsOf(app)).toBe(1);
  });

  test('a field takes its own paste, and a text of blanks is nothing', async () => {
    await show(four(), <DecisionView />);
    expect(page.paste('技术交流', document.querySelector('input') ?? expect.fail('no field'))).toBe(false);
    expect(page.stepsOf(app)).toBe(0);
    hold('立项');
    page.paste(' \n ');
    expect(page.stepsOf(app)).toBe(0);
    expect(page.notices()).toEqual([]);
  });
});
