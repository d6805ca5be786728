// @vitest-environment jsdom
/** When rows are due, and who carries them: the strip of weeks or months above the plan, its squares, the filters it sets. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/domain/dates.ts';
import { shortDate } from '../../src/plan/planCells.tsx';
import { inDays, planned, planRows, showPlan, withPlan } from '../support/planPage.tsx';
import { button, leaveToys, notices, press, said } from '../support/toyPage.tsx';

afterEach(leaveToys);

const strip = () => document.querySelector<HTMLElement>('.strip') ?? expect.fail('no strip');
const weeks = () => [...strip().querySelectorAll<HTMLElement>('[data-strip-cell] > button')];
const week = (at: number) => weeks()[at] ?? expect.fail(`no week ${at}`);
const squares = () => [...strip().querySelectorAll<HTMLElement>('[data-strip-square]')];
const square = (id: string) => squares().find((each) => each.dataset.stripSquare === id) ?? expect.fail(`no ${id}`);
/** By what their cell is called: the first day of a week, or what stands outside. */
const placeOf = (id: string) =>
  square(id).closest('.strip-place')?.querySelector('button:not([data-strip-square]), .strip-label')?.textContent;

const four = () =>
  withPlan(
    { id: 'plan:a', due: inDays(0) },
    { id: 'plan:b', due: inDays(7) },
    { id: 'plan:c', due: inDays(-90) },
    { id: 'plan:d', due: null },
  );

describe('the weeks', () => {
  test('a click shows the rows of one alone, said above the table; the same click, or the cross there, shows all', () => {
    showPlan(four());
    const isOn = () => weeks().map((each) => each.getAttribute('aria-pressed') === 'true');
    act(() => week(3).click());
    expect([planned(), isOn().indexOf(true)]).toEqual([['Da Hai'], 3]);
    act(() => week(3).click());
    expect([planRows().length, isOn().includes(true)]).toEqual([4, false]);
    act(() => week(4).click());
    act(() => document.querySelector<HTMLElement>('.grid-filtered')?.click());
    expect(planRows()).toHaveLength(4);
  });

  test('are one tab stop, this week’s first; arrows stop at the ends, ↑ goes to the squares above', () => {
    showPlan(four());
    const stops = () => weeks().flatMap((each, at) => (each.tabIndex === 0 ? [at] : []));
    expect(stops()).toEqual([3]);
    act(() => week(0).focus());
    press('ArrowLeft');
    expect(document.activeElement).toBe(week(0));
    press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(document.activeElement).toBe(week(3));
    press('ArrowUp');
    expect(document.activeElement).toBe(square('plan:a'));
    press('ArrowDown');
    expect(document.activeElement).toBe(week(3));
    act(() => weeks().at(-1)?.focus());
    press('ArrowRight');
    expect(document.activeElement).toBe(weeks().at(-1));
    expect(press('x')).toBe(true);
  });

  test('what is due before them, after them, or on no day stands beside them under its word', () => {
    showPlan(four());
    expect([placeOf('plan:c'), placeOf('plan:d')]).toEqual(['更早', '未定']);
    expect(strip().textContent).not.toContain('以后');
  });

  test('become months where something is due far off, the review too', () => {
    showPlan({ ...four(), reviewDue: inDays(200) });
    expect(document.querySelector('.plan-strip h2')?.textContent).toBe('完成时间，按月');
    expect(weeks().every((each) => /^\d{4}-\d\d$/.test(each.textContent))).toBe(true);
    expect(strip().querySelector('.strip-review')?.textContent).toMatch(/ 评审$/);
  });

  test('each says its first and last day and how many are due', () => {
    showPlan(four());
    expect(week(3).getAttribute('aria-label')).toMatch(/^\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d，1 项$/);
    expect(week(0).getAttribute('aria-label')).toMatch(/，0 项$/);
  });
});

describe('a square', () => {
  test('says whose it is, what is wanted, when and how it stands; Enter or a click takes its row', () => {
    const app = showPlan(four());
    expect(square('plan:c').getAttribute('aria-label')).toMatch(/^Buld，支持按技术分排序，\d{4}-\d\d-\d\d，已逾期$/);
    expect(square('plan:d').getAttribute('aria-label')).toMatch(/，未定，/);
    act(() => square('plan:b').focus());
    press('Enter');
    expect(planRows()[1]?.getAttribute('aria-selected')).toBe('true');
    fireEvent.pointerDown(square('plan:c'), { button: 0, clientX: 10 });
    fireEvent.pointerMove(square('plan:c'), { clientX: 12 });
    fireEvent.pointerUp(square('plan:c'), { clientX: 12 });
    expect(planRows()[2]?.getAttribute('aria-selected')).toBe('true');
    fireEvent.pointerDown(square('plan:a'), { button: 2, clientX: 10 });
    fireEvent.pointerUp(square('plan:a'), { clientX: 10 });
    expect(planRows()[2]?.getAttribute('aria-selected')).toBe('true');
    expect(app.chart.getState().history.past).toEqual([]);
  });

  /** The weeks side by side, px: this one from 150, the next from 200. */
  const layWeeks = () =>
    [...strip().querySelectorAll('[data-strip-cell]')].forEach((each, at) => {
      each.getBoundingClientRect = () => new DOMRect(at * 50, 0, 50, 20);
    });
  const short = (days: number) => shortDate(inDays(days), inDays(0));

  test('arrows go to the next one wherever it stands; Alt and arrows carry it on, and the keyboard goes with it', () => {
    const app = showPlan(four());
    act(() => square('plan:c').focus());
    press('ArrowRight');
    expect(document.activeElement).toBe(square('plan:a'));
    press('ArrowRight', 'ArrowRight');
    expect(document.activeElement).toBe(square('plan:d'));
    press('ArrowRight', 'ArrowLeft');
    expect(document.activeElement).toBe(square('plan:b'));
    press('Alt+ArrowRight');
    expect(app.chain().plan[1]?.due).toBe(inDays(14));
    const told = `Iza：完成时间由 ${short(7)} 改为 ${short(14)}`;
    expect([notices(), said(), document.activeElement]).toEqual([[told], told, square('plan:b')]);
    press('held+Alt+ArrowLeft', 'held+Alt+ArrowLeft');
    expect(app.chain().plan[1]?.due).toBe(inDays(0));
    act(() => button('撤销').click());
    expect(app.chain().plan[1]?.due).toBe(inDays(7));
    act(() => square('plan:d').focus());
    press('Alt+ArrowRight');
    expect(notices()).toEqual([`Av：完成时间定为 ${short(daysBetween(inDays(0), app.chain().plan[3]?.due ?? ''))}`]);
  });

  test('dropped on another week is due then, which is said and can be taken back, and has the keyboard', () => {
    const app = showPlan(four());
    layWeeks();
    fireEvent.pointerDown(square('plan:a'), { button: 0, clientX: 160 });
    fireEvent.pointerMove(square('plan:a'), { clientX: 260 });
    fireEvent.pointerUp(square('plan:a'), { clientX: 260 });
    expect(app.chain().plan[0]?.due).toBe(inDays(14));
    expect([notices(), document.activeElement]).toEqual([
      [`Da Hai：完成时间由 ${short(0)} 改为 ${short(14)}`],
      square('plan:a'),
    ]);
    act(() => button('撤销').click());
    expect(app.chain().plan[0]?.due).toBe(inDays(0));
  });

  test('taken away by the browser in the middle of a drag stays where it is', () => {
    const app = showPlan(four());
    const before = app.chain();
    layWeeks();
    const at = square('plan:a');
    fireEvent.pointerDown(at, { button: 0, clientX: 160 });
    fireEvent.pointerMove(at, { clientX: 260 });
    expect(strip().querySelectorAll('.is-over')).toHaveLength(1);
    fireEvent.pointerCancel(at, { clientX: 260 });
    expect([app.chain(), strip().querySelectorAll('.is-over').length]).toEqual([before, 0]);
  });
});

describe('who carries what', () => {
  const owners = () => [...document.querySelectorAll<HTMLElement>('.plan-loads button')];

  test('an owner’s rows are shown by a click on the name and all again by another', () => {
    showPlan(withPlan({ owner: '王立' }, { owner: '陈静' }, { owner: '王立' }));
    expect(owners().map((each) => each.textContent)).toEqual(['王立 2', '陈静 1']);
    act(() => owners()[1]?.click());
    expect([planned(), owners()[1]?.getAttribute('aria-pressed')]).toEqual([['Iza'], 'true']);
    expect(button('筛选')).toBeTruthy();
    act(() => owners()[1]?.click());
    expect(planRows()).toHaveLength(3);
  });

  test('more than five are counted, with their names to be read; nobody is said', () => {
    const many = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
    showPlan(withPlan(...many.map((owner) => ({ owner, status: 'doing' as const }))));
    expect(owners()).toHaveLength(5);
    expect(document.querySelector('.plan-more')?.textContent).toBe('另 2 人');
    expect(document.querySelector('.plan-more')?.getAttribute('title')).toBe('己, 庚');
    leaveToys();
    showPlan(withPlan({ owner: '王立', status: 'done' }));
    expect(document.querySelector('.plan-loads p')?.textContent).toBe('还没有未完成的项');
  });
});
