// @vitest-environment jsdom
/** Spreading what stands in a cell: downward, rightward, by the handle at the corner, and today's date. */
import { fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import {
  cell,
  click,
  field,
  leaveToys,
  notices,
  press,
  said,
  showToys,
  type ToyPage,
  take,
  texts,
  threeToys,
  toyDay,
} from '../support/toyPage.tsx';
import { moreColumn, toy } from '../support/toySheet.tsx';

afterEach(leaveToys);

const more = [
  moreColumn('toys', 'stance', 'stance'),
  moreColumn('toys', 'wanted', 'stance'),
  moreColumn('toys', 'due', 'date'),
  moreColumn('toys', 'done', 'date'),
  moreColumn('toys', 'total', 'computed', { set: null, valueOf: ({ pieces }) => pieces }),
];
const valued = threeToys.map((each, at) =>
  at === 0 ? { ...each, more: { stance: 'opponent', due: '2026-01-05' } } : each,
);
const shown = () => showToys({ rows: valued, columns: more });
const steps = ({ app }: ToyPage) => app.chart.getState().history.past.length;

describe('Ctrl+R', () => {
  test('gives a single column what stands left of it, the very value where both hold the same kind', () => {
    const page = shown();
    take(page, '1', 'wanted');
    press('Ctrl+r');
    expect(texts('wanted')).toEqual(['反对', '', '']);
    expect(said()).toBe('已填充 1 格');
    expect(steps(page)).toBe(1);
  });

  test('spreads the first column of a marked block as each column reads it; what none can read is named, computed cells stay', () => {
    const page = shown();
    take(page, '1', 'pieces');
    press('Shift+End', 'Ctrl+r');
    expect([texts('stance')[0], texts('wanted')[0], texts('total')[0]]).toEqual(['中立', '中立', '3']);
    expect(notices()).toEqual([
      '图上没有这条决策链：Bear的rib“3”；无法识别为日期：Bear的due列“3”、Bear的done列“3”（例如 6/11、2026-06-11）。',
    ]);
    expect(steps(page)).toBe(1);
  });

  test('in the first column there is nothing to the left: nothing changes and no step is kept', () => {
    const page = shown();
    const before = page.app.chain();
    take(page, '1');
    press('Ctrl+r');
    expect(page.app.chain()).toBe(before);
  });
});

describe('Ctrl+D', () => {
  test('in the first row has nothing above it', () => {
    const page = shown();
    const before = page.app.chain();
    take(page, '1', 'pieces');
    press('Ctrl+d');
    expect([page.app.chain(), said()]).toEqual([before, '']);
  });

  test('hands on a chain, but not that there is none: a chain cannot be emptied', () => {
    const page = showToys({ rows: threeToys.map((each) => (each.id === '2' ? { ...each, rib: 'rib:1' } : each)) });
    take(page, '2', 'rib');
    press('Ctrl+d');
    expect(page.rows().map(({ rib }) => rib)).toEqual([null, 'rib:1', null]);
    take(page, '3', 'rib');
    press('Ctrl+d');
    expect(page.rows().map(({ rib }) => rib)).toEqual([null, 'rib:1', 'rib:1']);
  });
});

describe('Ctrl+;', () => {
  test('puts today into the marked cells of dates, of several columns and blocks, as one step', () => {
    const page = shown();
    take(page, '2', 'stance');
    press('Shift+End', 'Ctrl+;');
    expect([texts('due'), texts('done')]).toEqual([
      ['2026-01-05', toyDay, ''],
      ['', toyDay, ''],
    ]);
    expect([said(), steps(page)]).toEqual(['已填充 2 格', 1]);
    click(cell('1', 'done'));
    click(cell('3', 'due'), { ctrlKey: true });
    press('Ctrl+；');
    expect([texts('due'), texts('done')]).toEqual([
      ['2026-01-05', toyDay, toyDay],
      [toyDay, toyDay, ''],
    ]);
  });

  test('leaves the key to the browser where no date is marked', () => {
    const page = shown();
    take(page, '1');
    expect(press('Ctrl+;')).toBe(true);
    expect(steps(page)).toBe(0);
  });
});

describe('the handle at the corner of what is marked', () => {
  const handle = () => document.querySelector<HTMLElement>('.fill-handle');
  /** The middle of a row, px of the window: the table's heading is 30 high, a row 40. */
  const middleOf = (row: number) => 30 + row * 40 + 20;
  const pull = (to: number, ...types: ('pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel')[]) => {
    for (const type of types) {
      const at = handle() ?? expect.fail('no handle');
      fireEvent[type](at, { button: 0, pointerId: 1, clientY: type === 'pointerDown' ? middleOf(0) : middleOf(to) });
    }
  };
  const four = [...valued, toy('4', 'Eel', 9)];

  test('pulled down it spreads the block’s last row, shown before it is let go, as one step', () => {
    const page = showToys({ rows: four, columns: more });
    take(page, '1', 'pieces');
    pull(2, 'pointerDown', 'pointerMove');
    const lit = () => [...document.querySelectorAll('.is-filling')].map((each) => each.textContent);
    expect(lit()).toEqual(['40', '']);
    expect(texts('pieces')).toEqual(['3', '40', '', '9']);
    pull(2, 'pointerUp');
    expect(texts('pieces')).toEqual(['3', '3', '3', '9']);
    expect([lit(), steps(page)]).toEqual([[], 1]);
  });

  test('pulled up it spreads the block’s first row; let go inside the block it does nothing', () => {
    const page = showToys({ rows: four, columns: more });
    take(page, '2', 'name');
    press('Shift+ArrowDown', 'Shift+ArrowRight');
    const before = page.app.chain();
    pull(2, 'pointerDown', 'pointerMove', 'pointerUp');
    expect(page.app.chain()).toBe(before);
    pull(0, 'pointerDown', 'pointerMove', 'pointerUp');
    expect([texts('name'), texts('pieces')]).toEqual([
      ['Car', 'Car', 'Drum', 'Eel'],
      ['40', '40', '', '9'],
    ]);
  });

  test('taken away by the browser, or with another row come between, it fills nothing', () => {
    const page = showToys({ rows: four, columns: more });
    const before = page.app.chain();
    take(page, '1', 'pieces');
    pull(3, 'pointerDown', 'pointerMove', 'pointerCancel');
    expect(page.app.chain()).toBe(before);
    pull(2, 'pointerDown', 'pointerMove');
    expect(document.querySelectorAll('.is-filling').length).toBeGreaterThan(0);
    fireEvent.keyDown(field(), { key: 'F2' });
    expect([handle(), document.querySelectorAll('.is-filling').length], 'an open cell has none').toEqual([null, 0]);
    expect(page.app.chain()).toBe(before);
  });

  test('clicked twice it fills to the end of its part of the table, not into the next', () => {
    const parts = ['big', 'small'] as const;
    const page = showToys({
      rows: four,
      host: { sections: { of: ({ id }) => (id === '4' ? 'small' : 'big'), order: parts, words: (part) => part } },
    });
    take(page, '1', 'pieces');
    fireEvent.doubleClick(handle() ?? expect.fail());
    expect(texts('pieces')).toEqual(['3', '3', '3', '9']);
    take(page, '4', 'pieces');
    const before = page.app.chain();
    fireEvent.doubleClick(handle() ?? expect.fail());
    expect(page.app.chain()).toBe(before);
  });

  test('is not there where nothing can be spread: computed cells, and more than one block', () => {
    const page = shown();
    take(page, '1', 'total');
    expect(handle()).toBeNull();
    click(cell('1', 'name'));
    expect(handle()).not.toBeNull();
    click(cell('3', 'name'), { ctrlKey: true });
    expect(handle()).toBeNull();
  });
});
