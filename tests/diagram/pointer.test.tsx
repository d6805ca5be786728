// @vitest-environment jsdom
/** What a press on the canvas means: selecting, opening a field, adding somebody, the menu, the hand that pans. */
import { act, fireEvent } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nobody, thePerson, theRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { eventually, named } from '../support/appPage.tsx';
import {
  copiedPicture,
  dragged,
  fewChains,
  instead,
  leaveRoom,
  middleOf,
  moveTo,
  pressAt,
  release,
  seatOn,
  showCanvas,
} from '../support/canvasPage.tsx';
import { card, cards, peopleOf, picture, place, rib, selected, target } from '../support/fishPage.tsx';

let app: RunningApp;
beforeAll(async () => {
  instead(Element.prototype, 'setPointerCapture', { value: () => {} });
  instead(Element.prototype, 'releasePointerCapture', { value: () => {} });
  app = await showCanvas();
});
beforeEach(() => act(async () => app.chart.verbs.open(fewChains())));
afterAll(leaveRoom);

const ground = () => document.querySelector('.react-flow__pane') ?? expect.fail('no ground');
const openField = () => (place().classList.contains('is-open') ? place().placeholder : null);
const menuGone = () => eventually(() => expect(document.querySelector('[role="menu"]')).toBeNull());
const leave = () => act(() => app.chart.verbs.edit(null));

test('a click selects a person, a chain or the target; on the ground it selects nobody', () => {
  fireEvent.click(card('Iza'));
  expect(selected()).toEqual(['Iza']);
  fireEvent.click(rib('采购部'));
  expect(selected()).toEqual(['采购部']);
  fireEvent.click(target());
  expect(target().getAttribute('aria-selected')).toBe('true');
  const held = { pointerId: 1, isPrimary: true, button: 0, clientX: 1390, clientY: 690 };
  fireEvent.pointerDown(ground(), held);
  fireEvent.pointerUp(ground(), held);
  expect(app.chart.getState().selection).toEqual(nobody);
});

test('Shift, Ctrl and ⌘ add people and take them away again', () => {
  fireEvent.click(card('Iza'));
  fireEvent.click(card('Vo'), { shiftKey: true });
  fireEvent.click(card('Mike'), { ctrlKey: true });
  fireEvent.click(card('Mim'), { metaKey: true });
  expect(selected()).toEqual(['Mim', 'Iza', 'Vo', 'Mike']);
  fireEvent.click(card('Vo'), { ctrlKey: true });
  expect(selected()).toEqual(['Mim', 'Iza', 'Mike']);
  fireEvent.click(card('Iza'));
  expect(selected()).toEqual(['Iza']);
});

test('a double click opens the name, on the job title the title, on a label the chain’s name, on the head the target', () => {
  const twice = (element: Element) => {
    fireEvent.click(element);
    fireEvent.doubleClick(element);
  };
  twice(card('Iza'));
  expect([openField(), place().value]).toEqual(['姓名，或“职务 姓名”', 'Iza']);
  leave();
  twice(card('Iza').querySelector('.card-title') ?? expect.fail('no title'));
  expect([openField(), place().value]).toEqual(['职务', 'CEO']);
  leave();
  twice(rib('采购部'));
  expect([openField(), place().value]).toEqual(['决策链', '采购部']);
  leave();
  twice(target());
  expect([openField(), place().value]).toEqual(['目标', 'GU 产品进入首都区域']);
  leave();
});

test('a double click between two people begins somebody there, one far from every chain nobody', () => {
  fireEvent.doubleClick(ground(), seatOn(app, '采购部', 1));
  fireEvent.change(place(), { target: { value: '谈判组长 白一帆' } });
  fireEvent.keyDown(place(), { key: 'Escape' });
  expect(peopleOf('采购部')).toEqual(['Buld', '白一帆', 'Vo', 'Sid']);
  const before = picture();
  fireEvent.doubleClick(ground(), { clientX: 1390, clientY: 690 });
  expect([picture(), openField()]).toEqual([before, null]);
});

test('a press elsewhere ends what is typed and keeps it, and the keyboard stays with the canvas', () => {
  fireEvent.click(card('Iza'));
  fireEvent.keyDown(place(), { key: 'F2' });
  fireEvent.change(place(), { target: { value: 'Isabel' } });
  fireEvent.mouseDown(card('Vo'));
  expect(openField()).toBeNull();
  expect(cards('Isabel')).toHaveLength(1);
  expect(document.activeElement).toBe(place());
});

test('under the pointer a card offers to add somebody outward, but not while something is carried', () => {
  const plus = () => document.querySelector('.person-add');
  fireEvent.pointerOver(card('Buld'));
  expect(plus()?.getAttribute('aria-label')).toBe('在外侧添加一位');
  fireEvent.click(plus() ?? expect.fail('no plus'));
  expect(openField()).toBe('姓名，或“职务 姓名”');
  expect(peopleOf('采购部')).toEqual(['Buld', '姓名待补', 'Vo', 'Sid']);
  fireEvent.keyDown(place(), { key: 'Escape' });
  fireEvent.pointerOver(rib('采购部'));
  expect(plus()).toBeNull();
  fireEvent.pointerOver(card('Vo'));
  fireEvent.pointerOut(document.querySelector('.canvas') ?? expect.fail('no canvas'), { relatedTarget: document.body });
  expect(plus(), 'gone with the pointer').toBeNull();
  const { clientX, clientY } = middleOf(card('Buld'));
  pressAt(card('Buld'));
  moveTo({ clientX: clientX + 20, clientY });
  fireEvent.pointerOver(card('Vo'));
  expect(plus()).toBeNull();
  fireEvent.keyDown(document.body, { key: 'Escape' });
});

test('the right button selects what lies there and keeps a selection it hits', async () => {
  const menu = (name: RegExp) => named('[role="menuitem"]', name);
  fireEvent.contextMenu(rib('采购部'), { clientX: 20, clientY: 20 });
  expect(selected()).toEqual(['采购部']);
  fireEvent.contextMenu(target());
  expect(target().getAttribute('aria-selected')).toBe('true');
  act(() => app.chart.verbs.select({ kind: 'people', ids: ['person:5', 'person:9'] }));
  fireEvent.contextMenu(card('Iza'));
  expect(selected()).toEqual(['Iza', 'Vo']);
  fireEvent.contextMenu(card('Mike'));
  expect(selected()).toEqual(['Mike']);
  fireEvent.contextMenu(ground());
  expect(selected()).toEqual([]);
  fireEvent.click(await menu(/^复制画布为图片/));
  expect(copiedPicture).toHaveBeenCalledOnce();
  await menuGone();
});

test('Space held is a hand: presses select nobody, pull no card and open no inspector; tapped it opens the inspector', () => {
  const isOpen = () => app.preferences.getState().isInspectorOpen;
  app.preferences.set({ isInspectorOpen: false });
  act(() => app.chart.verbs.select(thePerson('person:5')));
  act(() => place().focus());
  fireEvent.keyDown(place(), { key: ' ' });
  pressAt(card('Vo'));
  moveTo(middleOf(card('Mike')));
  expect(dragged()).toBeNull();
  release(middleOf(card('Mike')));
  fireEvent.click(card('Vo'));
  expect(selected()).toEqual(['Iza']);
  fireEvent.keyUp(place(), { key: ' ' });
  expect(isOpen()).toBe(false);
  fireEvent.click(card('Vo'));
  expect(selected()).toEqual(['Vo']);
  fireEvent.keyDown(place(), { key: ' ' });
  fireEvent.keyUp(place(), { key: ' ' });
  expect(isOpen()).toBe(true);
  fireEvent.keyDown(place(), { key: ' ' });
  fireEvent(globalThis as unknown as Window, new Event('blur'));
  fireEvent.keyUp(place(), { key: ' ' });
  expect(isOpen(), 'a window left while it is held takes the key along').toBe(true);
});

test('the menu key opens the menu of what is selected', async () => {
  act(() => app.chart.verbs.select(theRib('rib:3')));
  fireEvent.keyDown(place(), { key: 'ContextMenu' });
  expect(await eventually(() => named('[role="menuitem"]', /^添加人物/))).toBeTruthy();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  await menuGone();
});

test('one finger on a card is not the canvas’s pan; on the ground or with two fingers it is', () => {
  const reaches = (element: Element, fingers: number) => {
    let isThere = false;
    const hear = () => {
      isThere = true;
    };
    ground().parentElement?.addEventListener('touchstart', hear);
    element.addEventListener('touchstart', hear);
    const touches = Array.from({ length: fingers }, (_, at) => ({ identifier: at, target: element }));
    fireEvent.touchStart(element, { touches });
    ground().parentElement?.removeEventListener('touchstart', hear);
    element.removeEventListener('touchstart', hear);
    return isThere;
  };
  expect([reaches(card('Iza'), 1), reaches(rib('采购部'), 1)]).toEqual([false, false]);
  expect([reaches(card('Iza'), 2), reaches(target(), 1), reaches(ground(), 1)]).toEqual([true, true, true]);
});

test('a frame pulled over the ground selects whom it touches; with Shift or Ctrl besides who was selected', () => {
  const box = (name: string) => card(name).getBoundingClientRect();
  const pull = (names: readonly string[], more: object = {}) => {
    const all = names.map(box);
    const from = {
      clientX: Math.min(...all.map(({ left }) => left)) - 3,
      clientY: Math.min(...all.map(({ top }) => top)) - 3,
    };
    const to = {
      clientX: Math.max(...all.map(({ right }) => right)) - 9,
      clientY: Math.max(...all.map(({ bottom }) => bottom)) - 9,
    };
    const held = { button: 0, buttons: 1, pointerId: 1, isPrimary: true, ...more };
    fireEvent.pointerDown(ground(), { ...held, ...from });
    fireEvent.pointerMove(ground(), { ...held, ...to });
    fireEvent.pointerUp(ground(), { ...held, ...to });
  };
  pull(['Buld', 'Vo']);
  expect(selected()).toEqual(['Buld', 'Vo']);
  pull(['Mike'], { shiftKey: true });
  expect(selected()).toEqual(['Buld', 'Vo', 'Mike']);
  pull(['Iza'], { ctrlKey: true });
  expect(selected()).toEqual(['Iza', 'Buld', 'Vo', 'Mike']);
  pull(['Mim']);
  expect(selected()).toEqual(['Mim']);
});
