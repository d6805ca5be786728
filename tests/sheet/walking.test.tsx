// @vitest-environment jsdom
/** The keys on closed cells: going about, marking, leaving; and what a held key does not do again. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { leadToCell } from '../../src/ui/cellDoors.ts';
import {
  active,
  button,
  cell,
  field,
  leaveToys,
  marked,
  notices,
  press,
  said,
  showToys,
  take,
  texts,
  threeToys,
  toyDay,
} from '../support/toyPage.tsx';
import { moreColumn, toy } from '../support/toySheet.tsx';

afterEach(leaveToys);

describe('going about', () => {
  test('arrows, Home, End, Tab and Enter lead where a spreadsheet’s do', () => {
    const page = showToys();
    for (const [keys, to] of [
      ['ArrowLeft', '2 pieces'],
      ['Home', '2 name'],
      ['End', '2 rib'],
      ['Ctrl+ArrowUp', '1 goals'],
      ['Ctrl+ArrowDown', '3 goals'],
      ['Ctrl+ArrowLeft', '2 name'],
      ['Ctrl+Home', '1 name'],
      ['Ctrl+End', '3 rib'],
      ['Tab', '2 rib'],
      ['Shift+Tab', '2 pieces'],
      ['Enter', '3 goals'],
      ['Shift+Enter', '1 goals'],
    ] as const) {
      take(page, '2', 'goals');
      press(keys);
      expect([keys, active()]).toEqual([keys, to]);
    }
  });

  test('a page is as many rows as the window shows, less one', () => {
    const rows = Array.from({ length: 20 }, (_, at) => toy(`${at}`));
    const page = showToys({ rows, room: { width: 600, height: 30 + 5 * 40 } });
    take(page, '0');
    press('PageDown');
    expect(active()).toBe('4 name');
    press('PageDown', 'PageUp', 'Shift+PageDown');
    expect([active(), marked().length]).toEqual(['4 name', 5]);
  });

  test('Tab at the table’s end, and after Escape, is the browser’s: the keyboard leaves', () => {
    const page = showToys();
    take(page, '3', 'rib');
    expect(press('Tab')).toBe(true);
    take(page, '1', 'name');
    expect(press('Shift+Tab')).toBe(true);
    expect(press('Tab')).toBe(false);
    press('Escape');
    expect(said()).toBe('按 Tab 离开表格');
    expect([press('Tab'), active()]).toEqual([true, '1 pieces']);
    press('ArrowLeft');
    expect(press('Tab'), 'walking on stays').toBe(false);
  });

  test('Escape first lets the marked block go', () => {
    const page = showToys();
    take(page, '1');
    press('Shift+ArrowDown', 'Escape');
    expect([marked(), said()]).toEqual([['1 name'], '']);
  });

  test('with no row taken an arrow takes the one that stood there last, or what came up in its place', () => {
    const page = showToys();
    take(page, '3', 'pieces');
    press('ArrowUp', 'ArrowDown');
    act(() => page.host.desk.setState({ rowId: undefined }));
    press('ArrowDown');
    expect(active()).toBe('3 pieces');
    act(() => page.host.desk.setState({ rowId: undefined, filter: { name: ['Bear'] } }));
    press('ArrowUp');
    expect(active()).toBe('1 pieces');
  });

  test('a field that gets the keyboard with no row taken takes the first', () => {
    showToys();
    act(() => field().focus());
    expect(active()).toBe('1 name');
  });

  test('an empty table takes every key without harm', () => {
    const page = showToys({ rows: [] });
    act(() => field().focus());
    press('Ctrl+a', 'ArrowDown', 'Delete', 'Ctrl+d', 'Ctrl+r', 'Shift+F8', 'Ctrl+;', 'F2', 'Shift+F10', 'Ctrl+-');
    press('Ctrl+Shift+d', 'Alt+ArrowUp');
    expect([page.rows(), page.app.chart.getState().history.past, marked()]).toEqual([[], [], []]);
    expect(document.querySelector('.grid-empty')?.textContent).toBe('empty');
  });
});

describe('a held key', () => {
  test('walks on, but makes, deletes, clears and fills once', () => {
    const page = showToys();
    take(page, '1', 'name');
    press('held+ArrowDown', 'held+ArrowDown');
    expect(active()).toBe('3 name');
    press('held+Enter', 'held+Ctrl+Enter', 'held+Delete', 'held+Ctrl+d', 'held+Ctrl+-', 'held+Ctrl+Shift+d');
    expect(page.rows()).toEqual(threeToys);
    expect(active(), 'nor does it leave the last row').toBe('3 name');
  });
});

describe('rows', () => {
  test('cannot be moved while a column orders the table, and that is said; a notice undoes nothing by itself', () => {
    const page = showToys();
    take(page, '1');
    act(() => page.host.desk.setState({ sort: { column: 'name', isDown: false } }));
    press('Alt+ArrowDown');
    expect([page.rows(), notices()]).toEqual([threeToys, ['已按列排序，行的次序不变；先改回原次序']]);
  });

  test('a host with an order of its own moves them its way', () => {
    const moved: [string, number][] = [];
    const page = showToys({ host: { moveRow: (rowId, step) => moved.push([rowId, step]) } });
    take(page, '2');
    press('Alt+ArrowUp', 'Alt+ArrowDown');
    expect(moved).toEqual([
      ['2', -1],
      ['2', 1],
    ]);
  });

  test('a new row that the filters would leave out ends them; deleting the last of those shown leaves none', () => {
    const page = showToys();
    act(() => page.host.desk.setState({ filter: { name: ['Car'] } }));
    take(page, '2');
    press('Ctrl+Enter');
    expect([texts('name'), said()]).toEqual([['Bear', 'Car', '', 'Drum'], 'added']);
    act(() => page.host.desk.setState({ filter: { name: ['Car'] } }));
    take(page, '2');
    press('Ctrl+-');
    expect([page.rows().map(({ name }) => name), notices()]).toEqual([['Bear', '', 'Drum'], ['removed 1']]);
  });

  test('a table whose rows do not come and go leaves the keys alone', () => {
    const page = showToys({ host: { rowEdits: undefined } as never });
    take(page, '3');
    expect(['Ctrl+Enter', 'Ctrl+Shift+d', 'Ctrl+-', 'Alt+ArrowUp'].map((keys) => press(keys))).toEqual(
      Array(4).fill(true),
    );
    press('Enter');
    expect([page.rows(), active()]).toEqual([threeToys, '3 name']);
  });
});

describe('keys of the view’s own', () => {
  test('come before the table’s', () => {
    const page = showToys({ host: { onKey: ({ key }) => key === 'ArrowDown' } });
    take(page, '1');
    expect([press('ArrowDown'), active()]).toEqual([false, '1 name']);
    press('ArrowRight');
    expect(active()).toBe('1 pieces');
  });
});

describe('being led to a cell', () => {
  const led = async (hand: 'on' | 'in' | 'behind', column = 'note', rowId = '2') => {
    const shown: string[] = [];
    const page = showToys({
      rows: threeToys.map((each) => ({ ...each, more: { note: '已谈' } })),
      columns: [moreColumn('toys', 'note', 'text')],
      hidden: ['note', 'pieces'],
      host: { showAll: () => shown.push('all') },
    });
    act(() => page.host.desk.setState({ filter: { name: ['Bear'] } }));
    await act(async () => leadToCell(page.app, 'toys-full', rowId, column, hand));
    return { page, shown };
  };

  test('brings back its column and its row, wherever they are left out, and the keyboard', async () => {
    const { page, shown } = await led('on');
    expect([active(), document.activeElement, field().dataset.open]).toEqual(['2 note', field(), undefined]);
    expect([shown, texts('name'), page.host.hidden.now()]).toEqual([['all'], ['Bear', 'Car', 'Drum'], ['pieces']]);
  });

  test('opens it, or writes on behind what it says', async () => {
    await led('in');
    expect([field().value, field().dataset.open]).toEqual(['已谈', '']);
    leaveToys();
    await led('behind');
    expect(field().value).toBe('已谈\n');
  });

  test('a row that is shown keeps the filters', async () => {
    const { shown } = await led('on', 'name', '1');
    expect([shown, texts('name'), active()]).toEqual([[], ['Bear'], '1 name']);
  });

  test('while another cell is open, what was typed there is taken first', async () => {
    const page = showToys();
    take(page, '1');
    fireEvent.input(field(), { target: { value: 'Boat' }, inputType: 'insertText' });
    await act(async () => leadToCell(page.app, 'toys-full', '3', 'pieces'));
    expect([texts('name')[0], active()]).toEqual(['Boat', '3 pieces']);
  });
});

test('the notice of deleted rows takes them back, and goes once the table has gone on', () => {
  const page = showToys();
  take(page, '1');
  press('Ctrl+-');
  expect(button('撤销')).toBeTruthy();
  take(page, '2');
  press('Ctrl+-');
  act(() => button('撤销').click());
  expect(page.rows().map(({ name }) => name)).toEqual(['Car', 'Drum']);
  expect(cell('2', 'name').textContent).toBe('Car');
});

test('today is the host’s day', () => {
  const page = showToys({ columns: [moreColumn('toys', 'due', 'date')] });
  take(page, '1', 'due');
  press('Ctrl+;');
  expect(texts('due')[0]).toBe(toyDay);
});
