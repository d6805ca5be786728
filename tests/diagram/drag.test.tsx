// @vitest-environment jsdom
/** People and chains carried over the canvas by hand: where they would sit, where they sit, and what takes it back. */
import { act, fireEvent } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { thePerson } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import {
  carry,
  dragged,
  drop,
  fewChains,
  fishbone,
  leaveRoom,
  middleOf,
  moveTo,
  onScreen,
  pressAt,
  release,
  saidLast,
  seatOn,
  showCanvas,
  viewport,
} from '../support/canvasPage.tsx';
import { card, cards, peopleOf, picture, rib, selected } from '../support/fishPage.tsx';

let app: RunningApp;
beforeAll(async () => {
  app = await showCanvas();
});
beforeEach(() => act(async () => app.chart.verbs.open(fewChains())));
afterAll(leaveRoom);

const past = () => app.chart.getState().history.past.length;
const order = () => picture().map(([name]) => name);
const nowhere = { clientX: 1390, clientY: 690 };

test('a card shows where it would sit, sits there when let go, as one step that is spoken and undone', () => {
  const before = picture();
  carry(card('Iza'), seatOn(app, '采购部', 1));
  expect(dragged()?.place).toBe('采购部 离轴第 2 位');
  expect(dragged()?.text).toContain('Iza');
  expect(picture(), 'nothing moves before it is let go').toEqual(before);
  release(seatOn(app, '采购部', 1));
  expect(dragged()).toBeNull();
  expect(peopleOf('采购部')).toEqual(['Buld', 'Iza', 'Vo', 'Sid']);
  expect(selected()).toEqual(['Iza']);
  expect(saidLast()).toBe('Iza 移到采购部，离轴第 2 位');
  expect(past()).toBe(1);
  act(() => app.chart.verbs.undo());
  expect(picture()).toEqual(before);
});

test('in English the place and the move are said in English', () => {
  act(() => app.preferences.set({ language: 'en' }));
  const iza = document.querySelector('[data-person-id="person:5"]') ?? expect.fail();
  carry(iza, seatOn(app, '市场部', 1));
  expect(dragged()?.place).toBe('市场部 2nd from the spine');
  release(seatOn(app, '市场部', 1));
  expect(saidLast()).toBe('Iza moved to 市场部, 2nd from the spine');
  act(() => app.preferences.set({ language: 'zh' }));
});

test('neighbours make room for what is carried, and go back when it goes on', () => {
  const at = () => cards().map((each) => `${each.style.left} ${each.style.top}`);
  const before = at();
  carry(card('Iza'), seatOn(app, '采购部', 0));
  expect(at()).not.toEqual(before);
  expect(document.querySelector('.seat-mark')).not.toBeNull();
  moveTo(nowhere);
  expect([at(), dragged()?.place]).toEqual([before, '']);
  expect(document.querySelector('.seat-mark')).toBeNull();
  release(nowhere);
  expect(past()).toBe(0);
});

test('several selected people travel together, in the order of the picture and not of the clicks', () => {
  for (const [name, shiftKey] of [
    ['Vo', false],
    ['Av', true],
    ['Mim', true],
  ] as const)
    fireEvent.click(card(name), { shiftKey });
  carry(card('Vo'), seatOn(app, '市场部', 1));
  expect(dragged()?.count).toBe('3');
  release(seatOn(app, '市场部', 1));
  expect(peopleOf('市场部')).toEqual(['Mike', 'Mim', 'Av', 'Vo']);
  expect(saidLast()).toBe('3 人 移到市场部，离轴第 2 位');
  expect([past(), selected()]).toEqual([1, ['Mim', 'Av', 'Vo']]);
});

test('somebody outside the selection travels alone and is selected', () => {
  act(() => app.chart.verbs.select(thePerson('person:1')));
  carry(card('Buld'), nowhere);
  expect(selected()).toEqual(['Buld']);
  release(nowhere);
});

test('with Alt a copy sits there and the original stays; the copy is a human of its own, and selected', () => {
  carry(card('Iza'), seatOn(app, '市场部', 1), { altKey: true });
  expect(dragged()?.count).toBe('+');
  release(seatOn(app, '市场部', 1), { altKey: true });
  expect(peopleOf('高层管理')).toEqual(['Iza', 'Av']);
  expect(peopleOf('市场部')).toEqual(['Mike', 'Iza']);
  const copy = cards('Iza').find((each) => each.getAttribute('aria-selected') === 'true') ?? expect.fail('none');
  const person = app.chain().people[copy.dataset.personId as 'person:1'];
  expect(person?.sameAs ?? null).toBeNull();
  expect(person).toMatchObject({ name: 'Iza', jobTitle: 'CEO', role: 'decider' });
  expect(past()).toBe(1);
});

test('a copy beside the one it is made of has its place behind that one, who stays', () => {
  drop(card('Buld'), seatOn(app, '采购部', 2), { altKey: true });
  expect(peopleOf('采购部')).toEqual(['Buld', 'Vo', 'Buld', 'Sid']);
});

test('with Alt and Shift it is another seat of the same human, and says so by its arrow', () => {
  const more = { altKey: true, shiftKey: true };
  carry(card('Iza'), seatOn(app, '市场部', 1), more);
  expect(dragged()?.count).toBe('↔');
  release(seatOn(app, '市场部', 1), more);
  expect(peopleOf('市场部')).toEqual(['Mike', 'Iza']);
  const [, second] = cards('Iza');
  expect(app.chain().people[second?.dataset.personId as 'person:1']?.sameAs).toBe('person:5');
  expect(second?.dataset.otherSeat, 'the rank stands on both').toBe('2');
});

test('Alt may be pressed and let go while the hand rests, two copies say how many', () => {
  fireEvent.click(card('Vo'));
  fireEvent.click(card('Buld'), { ctrlKey: true });
  const there = seatOn(app, '市场部', 1);
  carry(card('Vo'), there);
  fireEvent.keyDown(document.body, { key: 'Alt', altKey: true });
  expect(dragged()?.count).toBe('+2');
  fireEvent.keyDown(document.body, { key: 'Shift', altKey: true, shiftKey: true });
  expect(dragged()?.count).toBe('↔');
  fireEvent.keyUp(document.body, { key: 'Shift', altKey: true });
  fireEvent.keyUp(document.body, { key: 'Alt' });
  expect(dragged()?.count).toBe('2');
  fireEvent.keyDown(document.body, { key: 'Alt', altKey: true });
  release(there);
  expect(peopleOf('采购部'), 'the state of the keys at the end counts').toEqual(['Buld', 'Vo', 'Sid']);
  expect(peopleOf('市场部')).toEqual(['Mike', 'Buld', 'Vo']);
});

const endings: readonly (readonly [string, () => void])[] = [
  ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
  ['the window left', () => fireEvent(globalThis as unknown as Window, new Event('blur'))],
  ['a touch taken over by the system', () => fireEvent.pointerCancel(document.body)],
];

test.each(endings)('%s takes the drag back, says so, and what is let go afterwards does nothing', (_, end) => {
  const before = picture();
  carry(card('Iza'), seatOn(app, '采购部', 1));
  act(end);
  expect([dragged(), saidLast()]).toEqual([null, '已取消移动']);
  release(seatOn(app, '采购部', 1));
  expect([picture(), past()]).toEqual([before, 0]);
});

test('let go beside every chain nobody moves, and that is said too', () => {
  drop(card('Iza'), nowhere);
  expect([past(), saidLast()]).toEqual([0, '已取消移动']);
});

test('a hand that trembles clicks; a finger may tremble more than a mouse', () => {
  const { clientX, clientY } = middleOf(card('Iza'));
  for (const [pointerType, still, moved] of [
    ['mouse', 3, 5],
    ['pen', 5, 7],
    ['touch', 7, 9],
  ] as const) {
    pressAt(card('Iza'), undefined, { pointerType });
    moveTo({ clientX: clientX + still, clientY }, { pointerType });
    expect(dragged(), `${pointerType} by ${still}`).toBeNull();
    moveTo({ clientX: clientX + moved, clientY }, { pointerType });
    expect(dragged(), `${pointerType} by ${moved}`).not.toBeNull();
    fireEvent.pointerCancel(document.body);
  }
});

test('neither the right button nor a second finger nor a press on the target drags', () => {
  const { clientX, clientY } = middleOf(card('Iza'));
  for (const more of [{ button: 2 }, { isPrimary: false }]) {
    pressAt(card('Iza'), undefined, more);
    moveTo({ clientX: clientX + 60, clientY });
    expect(dragged()).toBeNull();
  }
  const target = document.querySelector('[data-target]') ?? expect.fail('no target');
  carry(target, seatOn(app, '市场部', 0));
  expect(dragged()).toBeNull();
});

test('another pointer’s moves are not the drag’s', () => {
  carry(card('Iza'), seatOn(app, '采购部', 1));
  moveTo(seatOn(app, '市场部', 0), { pointerId: 2 });
  release(seatOn(app, '市场部', 0), { pointerId: 2 });
  expect(dragged()?.place).toBe('采购部 离轴第 2 位');
  release(seatOn(app, '采购部', 1));
  expect(peopleOf('采购部')).toContain('Iza');
});

/** A point of the spine just tail-ward of this chain's joint. */
const behind = (name: string) => {
  const { joint } = fishbone(app).ribs.find((each) => each.name === name) ?? expect.fail(`no chain ${name}`);
  return onScreen({ x: joint.x - 2, y: 0 });
};

test('a chain carried by its label stands where it is let go, with its people, and is selected', () => {
  carry(rib('董事会'), behind('采购部'));
  expect(dragged()?.place).toBe('离目标第 3 位');
  expect(document.querySelector('.seat-mark')).not.toBeNull();
  release(behind('采购部'));
  expect(order()).toEqual(['高层管理', '采购部', '董事会', '市场部']);
  expect(peopleOf('董事会')).toEqual(['Da Hai', 'Mim']);
  expect(selected()).toEqual(['董事会']);
  expect(saidLast()).toBe('董事会 移到离目标第 3 位');
});

test('a chain held over its own place shows no mark, and let go there changes nothing; Alt makes no copy of it', () => {
  carry(rib('采购部'), behind('采购部'), { altKey: true });
  expect(dragged()).toMatchObject({ place: '离目标第 3 位', count: '' });
  expect(document.querySelector('.seat-mark')).toBeNull();
  release(behind('采购部'));
  expect([order()[2], past()]).toEqual(['采购部', 0]);
});

test('at the spine’s ends the mark of a chain stands beyond the last joint and before the first', () => {
  const mark = () =>
    Number(/M(-?[\d.]+)/.exec(document.querySelector('.seat-mark path')?.getAttribute('d') ?? '')?.[1]);
  const joints = fishbone(app).ribs.map(({ joint }) => joint.x);
  carry(rib('采购部'), onScreen({ x: 0, y: 0 }));
  expect(dragged()?.place).toBe('离目标第 1 位');
  expect(mark()).toBeGreaterThan(joints[0] ?? 0);
  moveTo(onScreen({ x: (joints.at(-1) ?? 0) - 10, y: 0 }));
  expect(mark()).toBeLessThan(joints.at(-1) ?? 0);
  moveTo(behind('董事会'));
  expect(mark()).toBeGreaterThan(joints[1] ?? 0);
  expect(mark()).toBeLessThan(joints[0] ?? 0);
  fireEvent.keyDown(document.body, { key: 'Escape' });
});

test('held at the edge of a picture that goes on there, the canvas moves along, but not at once', () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  try {
    act(() => app.chart.verbs.select(thePerson('person:5')));
    act(() => document.querySelector<HTMLElement>('[aria-label="放大"]')?.click());
    act(() => document.querySelector<HTMLElement>('[aria-label="放大"]')?.click());
    const before = viewport();
    carry(card('Iza'), { clientX: 10, clientY: 350 });
    act(() => void vi.advanceTimersByTime(200));
    expect(viewport()).toEqual(before);
    act(() => void vi.advanceTimersByTime(300));
    expect(viewport().x).toBeGreaterThan(before.x);
    expect(viewport().y).toBe(before.y);
    const there = viewport();
    moveTo({ clientX: 700, clientY: 350 });
    act(() => void vi.advanceTimersByTime(1000));
    expect(viewport(), 'away from the edge it rests').toEqual(there);
    fireEvent.keyDown(document.body, { key: 'Escape' });
  } finally {
    vi.useRealTimers();
  }
});
