// @vitest-environment jsdom
/** People dragged over 《客户关系评估表》, open and folded: what a drop would do is told before it is done, as one step. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { AssessmentDock } from '../../src/grid/AssessmentDock.tsx';
import { assessmentDesk } from '../../src/grid/assessmentDesk.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { onlyColumns, ranked, red, row } from '../support/assessmentPage.tsx';
import { leaveToys, press, said, showRoom } from '../support/toyPage.tsx';

/** What is to be done in the next frame; frames come when a test asks for them. */
let frame: FrameRequestCallback = () => {};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    frame = run;
    return 1;
  });
});

afterEach(() => {
  leaveToys();
  vi.unstubAllGlobals();
});

/** px: the docked table lies here, its heading is 24 high and a row 23. */
const [left, top, height, head, size] = [0, 100, 300, 24, 23];
const lineAbove = (rank: number) => top + head + (rank - 1) * size;
const middleOf = (rank: number) => lineAbove(rank) + size / 2;

function showDock(chain: DecisionChain = exampleChain(), isDockOpen = true): RunningApp {
  const app = showRoom(chain, <AssessmentDock />, { isDockOpen, ...onlyColumns('rank', 'name') });
  const scroller = document.querySelector<HTMLElement>('.grid-scroll');
  if (scroller) scroller.getBoundingClientRect = () => new DOMRect(left, top, 1000, height);
  return app;
}

const grip = (name: string) => row(name).querySelector('[data-grip]') ?? expect.fail(`no grip of ${name}`);
const by = { pointerId: 1, pointerType: 'mouse', button: 0 };
const lift = (at: Element) => fireEvent.pointerDown(at, { ...by, clientX: 5, clientY: 0 });
const carry = (y: number, x = 200) => fireEvent.pointerMove(document.body, { ...by, clientX: x, clientY: y });
/** With the click that a browser makes of it. */
const drop = (y: number, x = 200) => {
  fireEvent.pointerUp(document.body, { ...by, clientX: x, clientY: y });
  fireEvent.click(document.body);
};
const told = () => document.querySelector('.drag-ghost-place')?.textContent;
const mark = () => document.querySelector<HTMLElement>('.drop-mark');
const steps = (app: RunningApp) => app.chart.getState().history.past.length;
const swapped = (a: number, b: number) => red.with(a, red[b] ?? '').with(b, red[a] ?? '');

describe('a row dragged by its grip', () => {
  test('onto another takes its rank, and that one the old; the row travels as badge, name and title', () => {
    const app = showDock();
    lift(grip('Buld'));
    carry(middleOf(1));
    expect(document.querySelector('.row-ghost')?.textContent).toBe('3Buld采购部部长');
    expect(told()).toBe('TOP 1，与 Da Hai 互换');
    expect([mark()?.style.top, mark()?.style.height]).toEqual([`${head}px`, `${size}px`]);
    expect(ranked(), 'nothing is done before it is let go').toEqual(red);
    drop(middleOf(1));
    expect(ranked()).toEqual(swapped(0, 2));
    expect([said(), steps(app), mark()]).toEqual(['Buld：TOP 1', 1, null]);
    act(() => app.chart.verbs.undo());
    expect(ranked()).toEqual(red);
  });

  test('onto the line above or below a row comes between, and the others move down', () => {
    showDock();
    lift(grip('Av'));
    carry(lineAbove(1) + 2);
    expect([told(), mark()?.style.height]).toEqual(['插入为 TOP 1，其后顺延', '0px']);
    drop(lineAbove(2) - 2);
    expect(ranked().slice(0, 5)).toEqual(['Da Hai', 'Av', 'Iza', 'Buld', 'Mim']);
  });

  test('to where it is changes nothing, and says so beforehand', () => {
    const app = showDock();
    lift(grip('Iza'));
    carry(middleOf(2));
    expect(told()).toBe('名次不变');
    drop(middleOf(2));
    expect([steps(app), said()]).toEqual([0, '']);
  });

  test('below the ranked rows gives the rank up; from there one comes in for the holder', () => {
    showDock();
    lift(grip('Mike'));
    carry(lineAbove(11) + 40);
    expect(told()).toBe('移出 TOP 10');
    drop(lineAbove(11) + 40);
    expect([ranked(), said()]).toEqual([red.slice(0, 9), 'Mike：移出 TOP 10']);
    lift(grip('Rez'));
    drop(middleOf(10));
    expect(ranked()).toEqual(red.slice(0, 9));
    carry(0);
    lift(grip('Rez'));
    carry(middleOf(9));
    expect(told()).toBe('插入为 TOP 9，其后顺延');
    drop(middleOf(9));
    expect(ranked()).toEqual([...red.slice(0, 8), 'Rez', 'Lob']);
    lift(grip('Mike'));
    carry(middleOf(10));
    expect(told()).toBe('TOP 10，替换 Lob');
    drop(middleOf(10));
    expect(ranked().at(-1)).toBe('Mike');
  });

  test('Escape, and a drop beside the table, leave everything as it was', () => {
    const app = showDock();
    lift(grip('Buld'));
    carry(middleOf(1));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect([told(), mark()]).toEqual([undefined, null]);
    drop(middleOf(1));
    lift(grip('Buld'));
    carry(middleOf(1));
    carry(middleOf(1), 2000);
    expect([told(), mark()]).toEqual([undefined, null]);
    drop(middleOf(1), 2000);
    expect([ranked(), steps(app)]).toEqual([red, 0]);
  });

  test('one of those selected takes the others along, any other is selected itself', () => {
    const app = showDock();
    const ids = ['Iza', 'Lob'].map((name) => row(name).dataset.personId as PersonId);
    act(() => app.chart.verbs.select({ kind: 'people', ids }));
    lift(grip('Lob'));
    carry(lineAbove(1) + 1);
    expect(document.querySelector('.drag-ghost-count')?.textContent).toBe('2');
    drop(lineAbove(1) + 1);
    expect(ranked().slice(0, 3)).toEqual(['Iza', 'Lob', 'Da Hai']);
    lift(grip('Av'));
    carry(middleOf(1));
    expect(row('Av').getAttribute('aria-selected')).toBe('true');
    expect(row('Lob').getAttribute('aria-selected')).toBe('false');
    press('Escape');
    drop(0, 2000);
  });

  test('while a column orders the rows, there is no between: a row’s whole height is its rank', () => {
    const app = showDock();
    act(() => assessmentDesk(app).setState({ sort: { column: 'name', isDown: false } }));
    const first = ranked()[0] ?? '';
    const other = ranked()[4] ?? '';
    lift(grip(other));
    carry(lineAbove(1) + 1);
    expect(told()).toMatch(new RegExp(`^TOP ${red.indexOf(first) + 1}，与 ${first} 互换$`));
    drop(0, 2000);
  });

  test('somebody who is not on the chart cannot be ranked, and that is said', () => {
    const tray = movePeople(['person:3'], 'tray')(exampleChain());
    const app = showDock(tray);
    lift(grip('Rez'));
    carry(middleOf(1));
    expect(told()).toBe('待定区的人先放到鱼骨图上');
    drop(middleOf(1));
    expect([ranked(), said(), steps(app)]).toEqual([red, '待定区的人先放到鱼骨图上', 0]);
  });

  test('held at the table’s edge for a while it scrolls the rows; passing over the edge does not', () => {
    const now = vi.spyOn(performance, 'now');
    const scroller = () => document.querySelector('.grid-scroll')?.scrollTop;
    showDock();
    now.mockReturnValue(1000);
    lift(grip('Iza'));
    const rests = (y: number, ms: number) => {
      carry(y);
      now.mockReturnValue(ms);
      act(() => frame(ms));
    };
    rests(top + height - 5, 1000);
    rests(top + height - 5, 1300);
    expect(scroller()).toBe(0);
    rests(top + height - 5, 1400);
    expect(scroller()).toBe(8);
    rests(top + height / 2, 1500);
    rests(top + head + 5, 1600);
    expect(scroller(), 'it has to rest anew').toBe(8);
    rests(top + head + 5, 2000);
    expect(scroller()).toBe(0);
    rests(0, 9000);
    expect(scroller()).toBe(0);
    drop(0, 2000);
  });
});

describe('the ten in the folded table', () => {
  const badges = () => [...document.querySelectorAll<HTMLElement>('[data-badge]')];
  const badge = (rank: number) => badges()[rank - 1] ?? expect.fail(`no badge ${rank}`);

  test('stand by rank and name; a click selects, the pointer over one lights the same person everywhere', () => {
    const app = showDock(undefined, false);
    expect(badges().map((each) => each.textContent)).toEqual(red.map((name, at) => `${at + 1}${name}`));
    fireEvent.click(badge(3));
    const { selection } = app.chart.getState();
    expect(selection).toMatchObject({ kind: 'people', ids: ['person:8'] });
    fireEvent.pointerEnter(badge(1));
    expect(app.chart.getState().hovered).toBe('person:1');
    fireEvent.pointerLeave(badge(1));
    expect(app.chart.getState().hovered).toBeNull();
  });

  test('are dragged onto each other, and lit while something would land on them', () => {
    const app = showDock(undefined, false);
    Object.assign(document, { elementFromPoint: () => badge(5) });
    lift(badge(1));
    carry(600);
    expect([told(), badge(5).className.includes('is-aimed')]).toEqual(['TOP 5，与 Mim 互换', true]);
    drop(600);
    expect(badges().map((each) => each.textContent.slice(1))[4]).toBe('Da Hai');
    expect([steps(app), badges().some((each) => each.className.includes('is-aimed'))]).toEqual([1, false]);
    Object.assign(document, { elementFromPoint: () => document.body });
    lift(badge(1));
    carry(600);
    expect(told()).toBeUndefined();
    drop(600);
    expect(steps(app)).toBe(1);
  });

  test('another button drags nothing', () => {
    showDock(undefined, false);
    Object.assign(document, { elementFromPoint: () => badge(5) });
    fireEvent.pointerDown(badge(1), { ...by, button: 2, clientX: 0, clientY: 0 });
    carry(600);
    expect(document.querySelector('.drag-ghost')).toBeNull();
  });
});
