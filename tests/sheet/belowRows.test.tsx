// @vitest-environment jsdom
/** The line below the last row: it stands until the hand goes elsewhere, and no row is left of what is given up. */
import { fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { field, leaveToys, paste, press, showToys, take, type } from '../support/toyPage.tsx';

afterEach(leaveToys);

function standBelow() {
  const page = showToys();
  take(page, '3');
  type('Egg');
  press('Enter');
  const steps = page.app.chart.getState().history.past.length;
  return {
    names: () => page.rows().map(({ name }) => name),
    isBelow: () => page.host.desk.getState().isBelow,
    made: () => page.app.chart.getState().history.past.length - steps,
  };
}

test('another window for a moment leaves the hand there: what is pasted then begins a row', () => {
  const { names } = standBelow();
  // The document’s active element stays when its window loses the keyboard.
  fireEvent.blur(field(), { relatedTarget: null });
  fireEvent.focus(field());
  paste('Fan');
  expect(names()).toEqual(['Bear', 'Car', 'Egg', 'Fan']);
});

test('a row begun by a letter or by an input method goes again with Escape, and the next letter begins it anew', () => {
  const { names, isBelow, made } = standBelow();
  type('F');
  press('Escape');
  expect([names(), isBelow(), made()]).toEqual([['Bear', 'Car', 'Egg'], true, 0]);
  fireEvent.compositionStart(field());
  fireEvent.compositionEnd(field(), { data: '' });
  press('Escape');
  expect([names(), made()]).toEqual([['Bear', 'Car', 'Egg'], 0]);
  type('Gun');
  press('Enter');
  expect(names()).toEqual(['Bear', 'Car', 'Egg', 'Gun']);
  press('ArrowUp');
  type('H');
  press('Escape');
  expect(names(), 'a row that holds something stays').toEqual(['Bear', 'Car', 'Egg', 'Gun']);
});

test('cells pasted into what was begun stay', () => {
  const { names } = standBelow();
  type('F');
  paste('Fan\t3');
  expect(names()).toEqual(['Bear', 'Car', 'Egg', 'Fan']);
});
