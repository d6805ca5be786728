// @vitest-environment jsdom
/** Those with a gap and no plan, and the plan that is still empty: the ways a row begins. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { unplanned } from '../../src/domain/plan.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { goToGap } from '../../src/ui/planVerbs.ts';
import { planned, plannedChain, planRows, showPlan } from '../support/planPage.tsx';
import { button, field, leaveToys, notices, press, said } from '../support/toyPage.tsx';

afterEach(() => {
  leaveToys();
  vi.unstubAllGlobals();
});

const cards = () => [...document.querySelectorAll<HTMLButtonElement>('[data-unplanned-id]')];
const names = () => cards().map((each) => each.querySelector('b')?.textContent);
const settled = () => act(async () => {});

/** Nobody planned for; everybody is two levels below. */
function gapped(): DecisionChain {
  const chain = plannedChain('zh', true);
  return assess(allPersonIds(chain), { level: 'contact', targetLevel: 'acceptance' })({ ...chain, plan: [] });
}

/** One row, so that the table stands, and everybody else below it. */
function almost(): DecisionChain {
  const chain = gapped();
  return { ...chain, plan: plannedChain().plan.slice(0, 1) };
}

describe('the tray of gaps', () => {
  test('shows a line of them, the ten first, and all on demand; its button says which', () => {
    showPlan(almost());
    expect(names()).toEqual(['Iza', 'Buld', 'Av', 'Mim', 'Vo']);
    act(() => button('全部 14 人').click());
    expect(cards()).toHaveLength(14);
    expect(button('收起').getAttribute('aria-expanded')).toBe('true');
    act(() => button('收起').click());
    expect(cards()).toHaveLength(5);
  });

  test('is one tab stop: arrows go round, Enter begins the row of the one they stand on', async () => {
    const app = showPlan(almost());
    act(() => cards()[0]?.focus());
    const stops = () => cards().filter(({ tabIndex }) => tabIndex === 0);
    press('ArrowLeft');
    expect([document.activeElement, stops()]).toEqual([cards()[4], [cards()[4]]]);
    press('ArrowRight', 'ArrowDown');
    expect(document.activeElement).toBe(cards()[1]);
    press('ArrowUp');
    expect(document.activeElement).toBe(cards()[0]);
    const before = app.chain();
    press('held+Enter');
    expect(app.chain(), 'a held Enter makes no second row').toBe(before);
    expect(press('x'), 'other keys are the browser’s').toBe(true);
    await act(async () => void press('Enter'));
    expect(app.chain().plan).toHaveLength(2);
    expect(said()).toMatch(/^Iza：新增一项/);
    const { value, selectionStart, selectionEnd } = field();
    expect([document.activeElement, value], 'its proposed goal is open').toEqual([field(), app.chain().plan[1]?.goal]);
    expect([selectionStart, selectionEnd], 'marked, for a typed one to replace it').toEqual([0, value.length]);
  });

  test('whoever is led to somebody far down sees all, with that one at hand; to nobody in it changes nothing', async () => {
    const app = showPlan(almost());
    const [last] = unplanned(app.chain()).slice(-1);
    await act(async () => goToGap(app, last?.personId ?? expect.fail()));
    expect((document.activeElement as HTMLElement).dataset.unplannedId).toBe(last?.personId);
    expect(cards()).toHaveLength(14);
    await act(async () => goToGap(app, 'person:none'));
    expect((document.activeElement as HTMLElement).dataset.unplannedId).toBe(last?.personId);
  });

  test('a card dragged into the table begins a row there, beside it nothing', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    const app = showPlan(almost());
    const place = document.querySelector('.plan-rows') ?? expect.fail();
    place.getBoundingClientRect = () => new DOMRect(0, 100, 1000, 400);
    const by = { pointerId: 1, pointerType: 'mouse', button: 0 };
    const carry = (y: number, button = 0) => {
      fireEvent.pointerDown(cards()[1] ?? expect.fail(), { ...by, button, clientX: 5, clientY: 700 });
      fireEvent.pointerMove(document.body, { ...by, clientX: 50, clientY: y });
    };
    const drop = (y: number) => {
      fireEvent.pointerUp(document.body, { ...by, clientX: 50, clientY: y });
      fireEvent.click(document.body);
    };
    carry(50);
    expect(document.querySelector('.drag-ghost')?.textContent).toBe('3Buld');
    drop(50);
    expect(app.chain().plan).toHaveLength(1);
    carry(200, 2);
    expect(document.querySelector('.drag-ghost')).toBeNull();
    drop(200);
    carry(200);
    expect(document.querySelector('.drag-ghost-place')?.textContent).toBe('立项');
    drop(200);
    await settled();
    expect(planned()).toEqual(['Da Hai', 'Buld']);
    expect(names()).not.toContain('Buld');
  });

  test('is not there when everybody with a gap has a plan', () => {
    const chain = plannedChain();
    showPlan(assess(allPersonIds(chain), { targetLevel: null, targetStance: null })(chain));
    expect([cards(), document.querySelector('.gap-tray')]).toEqual([[], null]);
  });
});

describe('a plan without a row', () => {
  const text = () => document.querySelector('.plan-empty p')?.textContent;
  const empty = (chain: DecisionChain) => ({ ...chain, plan: [] });
  const doors = () => [...document.querySelectorAll('.plan-empty-doors button')].map((each) => each.textContent);

  test('made from the gaps can be taken back by its notice, in one step', async () => {
    const app = showPlan(gapped());
    await act(async () => button('从差距生成 10 行').click());
    await settled();
    expect(notices()).toEqual(['从差距生成了 10 项']);
    expect([planRows().length, document.activeElement]).toEqual([10, field()]);
    act(() => button('撤销').click());
    expect(app.chain().plan).toEqual([]);
  });

  test('where only others than the ten have a gap, it begins with them', () => {
    const chain = gapped();
    showPlan(assess(topTen(chain), { targetLevel: null, targetStance: null })(chain));
    expect([text(), doors()[0]]).toEqual(['5 人有差距。先从差距最大的一位写起。', '从差距生成 5 行']);
  });

  test('without gaps it shows the way to the assessment; without people, to the fishbone, and no door', () => {
    const chain = gapped();
    const app = showPlan(assess(allPersonIds(chain), { targetLevel: null, targetStance: null })(chain));
    expect(text()).toMatch(/^还没有差距/);
    expect(doors()).toEqual([expect.stringMatching(/^空白一行/), '去评估表']);
    act(() => button('去评估表').click());
    expect(app.preferences.getState().view).toBe('assessment');
    leaveToys();
    showPlan({ ...empty(chain), ribs: [], people: {}, tray: [], assessments: {}, topTen: { by: 'position' } });
    expect([text(), doors()]).toEqual(['先在鱼骨图上录入决策链和人物。', []]);
  });

  test('a blank row is one about somebody, with the keyboard in it', async () => {
    const app = showPlan(gapped());
    await act(async () => [...document.querySelectorAll<HTMLElement>('.plan-empty-doors button')][1]?.click());
    await settled();
    expect(app.chain().plan).toHaveLength(1);
    expect(document.activeElement).toBe(field());
  });

  test('a plan pasted anywhere on the page comes in, but not one pasted into a field or a menu', () => {
    const app = showPlan(gapped());
    const plan = '客户名称\t提升目标\nIza\t支持我司\nBuld\t支持按技术分排序\n';
    const pasteAt = (at: Element, text = plan) =>
      fireEvent.paste(at, { clipboardData: { getData: (of: string) => (of === 'text/plain' ? text : '') } });
    const input = document.body.appendChild(document.createElement('input'));
    const menu = document.body.appendChild(document.createElement('div'));
    menu.setAttribute('role', 'menu');
    for (const each of [input, menu]) {
      pasteAt(each);
      fireEvent.keyDown(each, { key: 'Enter', ctrlKey: true });
    }
    expect(app.chain().plan).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true });
    expect(app.chain().plan).toEqual([]);
    pasteAt(document.body);
    expect(app.chain().plan.map(({ goal }) => goal)).toEqual(['支持我司', '支持按技术分排序']);
    pasteAt(document.body);
    expect(app.chain().plan, 'the same once more').toHaveLength(2);
    pasteAt(input);
    pasteAt(document.body, plan.replace('Iza', 'Av'));
    expect(planned(), 'beside a plan that stands').toEqual(['Iza', 'Buld', 'Av']);
  });

  test('with rows there, Ctrl+Enter adds one and Alt+N is the log of the chosen row, the first where none is, from the page itself', async () => {
    const app = showPlan(plannedChain());
    const count = app.chain().plan.length;
    const rowOf = (log: Element | null) => log?.closest('.plan-panel')?.querySelector('h2')?.textContent;
    await act(async () => void fireEvent.keyDown(document.body, { key: 'n', altKey: true }));
    expect(document.activeElement?.getAttribute('placeholder')).toMatch(/^写一条进展/);
    expect(rowOf(document.activeElement)).toBe(planned()[0]);
    await act(async () => (document.activeElement as HTMLElement).blur());
    await act(async () => void fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true }));
    await settled();
    expect([app.chain().plan.length, document.activeElement]).toEqual([count + 1, field()]);
  });

  test('is complete in English', () => {
    showPlan({ ...plannedChain('en'), plan: [] }, { language: 'en' });
    expect(document.querySelector('.plan-empty')?.textContent).toMatch(/^No plan yet/);
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});
