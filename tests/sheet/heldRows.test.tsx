// @vitest-environment jsdom
/** Rows stand still under the hand: a key that is the value moves its row, or filters it out, when the hand has left it. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  active,
  cell,
  click,
  grid,
  leaveToys,
  press,
  showToys,
  type ToyPage,
  take,
  texts,
  type,
} from '../support/toyPage.tsx';
import { moreColumn, type Toy, toy } from '../support/toySheet.tsx';

afterEach(() => {
  vi.useRealTimers();
  leaveToys();
});

const rated = (id: string, stance: string): Toy => ({ ...toy(id, id.toUpperCase()), more: { stance } });
const show = () =>
  showToys({
    rows: [rated('a', 'opponent'), rated('b', 'opponent'), rated('c', 'neutral'), rated('d', 'supporter')],
    columns: [moreColumn('toys', 'stance', 'stance')],
  });
const desk = ({ host }: ToyPage, state: object) => act(() => host.desk.setState(state));
const order = () => texts('name').join('');

/** Sorted by stance, the first row changed so that its place is further down: it is held. */
function sortedAndChanged(): ToyPage {
  const page = show();
  desk(page, { sort: { column: 'stance', isDown: false } });
  take(page, 'a', 'stance');
  type('+');
  return page;
}
const thirdRow = () => grid().querySelectorAll('[data-column="name"]')[2] ?? expect.fail('no third row');

test('sorted: the row stays while it is changed, Enter goes to the one that stood below, then all is in order', () => {
  const page = sortedAndChanged();
  expect(cell('a', 'stance').textContent).toContain('支持');
  expect(order()).toBe('ABCD');
  press('Enter');
  expect(active()).toBe('b stance');
  expect(order()).toBe('BCAD');
  type('=');
  expect(order()).toBe('BCAD');
  desk(page, { sort: { column: 'stance', isDown: true } });
  expect(order()).toBe('ADBC');
});

test('filtered: the row stays while it is changed, and goes as the hand leaves it', () => {
  const page = show();
  desk(page, { filter: { stance: ['opponent'] } });
  take(page, 'a', 'stance');
  type('+');
  expect(order()).toBe('AB');
  type('+');
  expect(cell('a', 'stance').textContent).toContain('排他支持');
  press('Enter');
  expect([active(), order()]).toEqual(['b stance', 'B']);
});

test('a double click opens the row that was pressed: in order comes what was held when no further press is due', () => {
  const page = sortedAndChanged();
  vi.useFakeTimers();
  // The mouse rests where it is.
  click(thirdRow());
  click(thirdRow());
  fireEvent.doubleClick(thirdRow());
  expect(page.host.desk.getState().editor?.cell.rowId).toBe('c');
  expect(order().replace('C', '')).toBe('ABD');
  press('Escape');
  act(() => void vi.advanceTimersByTime(1000));
  expect(order()).toBe('BCAD');
});

test('whoever types right after a press finds the row where it stands then, and it stays', () => {
  sortedAndChanged();
  vi.useFakeTimers();
  click(cell('c', 'stance'));
  expect(order()).toBe('ABCD');
  press('+');
  type('+');
  expect(cell('c', 'stance').textContent).toContain('支持');
  expect(order()).toBe('BCAD');
  act(() => void vi.advanceTimersByTime(1000));
  expect(order()).toBe('BCAD');
});

test('rows that are being marked stand in their order at once', () => {
  sortedAndChanged();
  const third = thirdRow();
  Object.assign(document, { elementFromPoint: () => third });
  fireEvent.pointerDown(third, { button: 0, pointerType: 'mouse' });
  expect(order()).toBe('ABCD');
  fireEvent.pointerMove(third, { buttons: 1, pointerType: 'mouse', clientX: 40, clientY: 40 });
  expect(order()).toBe('BCAD');
  fireEvent.pointerUp(third, { button: 0, pointerType: 'mouse' });
});

test('a row that comes or goes is no reason to keep another where it was', () => {
  sortedAndChanged();
  press('Ctrl+Enter');
  expect(order().replace(/\s/g, '').startsWith('BC')).toBe(true);
});
