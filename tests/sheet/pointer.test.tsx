// @vitest-environment jsdom
/** The mouse and the finger on a sheet: taking, marking by drawing, the menu, the grip, hovering. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  active,
  cell,
  click,
  field,
  grid,
  leaveToys,
  marked,
  press,
  showToys,
  take,
  texts,
} from '../support/toyPage.tsx';
import { moreColumn } from '../support/toySheet.tsx';

afterEach(leaveToys);

/** From here on that is what lies under the pointer. */
const under = (at: Element | null) => Object.assign(document, { elementFromPoint: () => at });
const down = (at: Element, more = {}) =>
  fireEvent.pointerDown(at, { button: 0, pointerType: 'mouse', clientX: 100, clientY: 100, ...more });
const move = (at: Element, x: number, more = {}) => {
  under(at);
  fireEvent.pointerMove(grid(), { buttons: 1, clientX: x, clientY: 100, ...more });
};

describe('marking by drawing', () => {
  test('from the cell pressed on to the one under the pointer, there and back, until the button is let go', () => {
    showToys();
    down(cell('1', 'name'));
    move(cell('2', 'pieces'), 200);
    expect(marked()).toEqual(['1 name', '1 pieces', '2 name', '2 pieces']);
    move(cell('3', 'name'), 200);
    expect(marked()).toEqual(['1 name', '2 name', '3 name']);
    move(cell('1', 'name'), 200);
    expect([marked(), active()]).toEqual([['1 name'], '1 name']);
    move(cell('2', 'name'), 200);
    fireEvent.pointerUp(cell('2', 'name'));
    move(cell('3', 'rib'), 300);
    expect(marked()).toEqual(['1 name', '2 name']);
  });

  test('a hand that rests, or strays by a hair, marks nothing; nor does a move without the button', () => {
    showToys();
    down(cell('1', 'name'));
    move(cell('2', 'name'), 103);
    expect(marked()).toEqual(['1 name']);
    move(cell('2', 'name'), 104, { buttons: 0 });
    expect(marked()).toEqual(['1 name']);
    move(cell('2', 'name'), 104);
    expect(marked()).toEqual(['1 name', '2 name']);
    move(cell('1', 'name'), 101);
    expect(marked(), 'once it has moved, small moves count').toEqual(['1 name']);
  });

  test('beside the table the block stays as it was drawn', () => {
    showToys();
    down(cell('1', 'name'));
    move(cell('2', 'name'), 200);
    under(document.body);
    fireEvent.pointerMove(grid(), { buttons: 1, clientX: 900, clientY: 900 });
    under(null);
    fireEvent.pointerMove(grid(), { buttons: 1, clientX: -5, clientY: 900 });
    expect(marked()).toEqual(['1 name', '2 name']);
  });

  test('with Shift it goes on from the active cell', () => {
    const page = showToys();
    take(page, '1', 'name');
    down(cell('2', 'pieces'), { shiftKey: true });
    expect(marked()).toHaveLength(4);
    move(cell('3', 'pieces'), 200, { shiftKey: true });
    expect([marked().length, active()]).toEqual([6, '1 name']);
  });

  test('drawing over a list cell that was active marks, and does not open it', () => {
    showToys();
    click(cell('1', 'rib'));
    down(cell('1', 'rib'));
    move(cell('2', 'rib'), 200);
    fireEvent.pointerUp(cell('2', 'rib'));
    fireEvent.click(cell('1', 'rib'));
    expect(field().dataset.open).toBeUndefined();
  });
});

describe('a finger', () => {
  const tap = (at: Element) => {
    fireEvent.pointerDown(at, { button: 0, pointerType: 'touch' });
    fireEvent.pointerUp(at, { button: 0, pointerType: 'touch' });
    fireEvent.click(at);
  };

  test('takes a cell when it lifts, opens a list by a second tap, and marks nothing by wandering', () => {
    showToys();
    fireEvent.pointerDown(cell('2', 'rib'), { button: 0, pointerType: 'touch', clientX: 0, clientY: 0 });
    expect(document.activeElement).not.toBe(field());
    move(cell('3', 'rib'), 300);
    fireEvent.click(cell('2', 'rib'));
    expect([active(), marked(), document.activeElement]).toEqual(['2 rib', ['2 rib'], field()]);
    tap(cell('2', 'rib'));
    expect(field().dataset.open).toBe('');
  });
});

describe('other buttons and places', () => {
  test('the right button takes nothing; a press on a heading or beside the rows takes nothing', () => {
    const page = showToys();
    take(page, '1', 'name');
    down(cell('3', 'rib'), { button: 2 });
    down(grid().querySelector('[data-heading="rib"]') ?? expect.fail());
    down(grid());
    fireEvent.click(grid());
    fireEvent.doubleClick(grid());
    expect([active(), field().dataset.open]).toEqual(['1 name', undefined]);
  });

  test('sorting by a heading takes what is open and leaves the keyboard where it is', () => {
    const page = showToys();
    take(page, '1', 'name');
    fireEvent.input(field(), { target: { value: 'Zoo' }, inputType: 'insertText' });
    const sort = grid().querySelector('[data-heading="name"] button') ?? expect.fail();
    const isLeft = fireEvent.mouseDown(sort);
    fireEvent.click(sort);
    expect([isLeft, texts('name'), document.activeElement]).toEqual([false, ['Car', 'Drum', 'Zoo'], field()]);
  });

  test('pressing on a cell does not take the keyboard from the field', () => {
    showToys();
    expect(fireEvent.mouseDown(cell('1', 'name'))).toBe(false);
    expect(fireEvent.mouseDown(grid())).toBe(true);
  });
});

describe('the menu of cells', () => {
  const menu = () => document.querySelector('[role="menu"]');
  const items = () => [...(menu()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const item = (text: string) =>
    items().find((each) => each.textContent?.startsWith(text)) ?? expect.fail(`no item ${text}`);
  const opened = async (by: () => unknown) => {
    by();
    await act(() => vi.dynamicImportSettled());
    expect(menu()).not.toBeNull();
  };
  const columns = [
    moreColumn('toys', 'due', 'date'),
    moreColumn('toys', 'total', 'computed', { set: null, valueOf: ({ pieces }) => pieces }),
  ];

  test('offers today only over dates, and to change nothing only where nothing can be changed', async () => {
    const page = showToys({ columns });
    await opened(() => fireEvent.contextMenu(cell('1', 'total')));
    expect(active()).toBe('1 total');
    const off = () => items().flatMap((each) => (each.hasAttribute('data-disabled') ? [each.textContent] : []));
    expect(off()).toEqual([
      expect.stringMatching(/^剪切/),
      expect.stringMatching(/^清除/),
      expect.stringMatching(/^向下填充/),
      expect.stringMatching(/^向右填充/),
    ]);
    expect(menu()?.textContent).not.toContain('填入今天');
    await act(async () => page.host.desk.setState({ menu: null }));
    await opened(() => fireEvent.contextMenu(cell('2', 'due')));
    expect(off()).toEqual([]);
    await act(async () => item('填入今天').click());
    expect(texts('due')).toEqual(['', '2026-11-23', '']);
  });

  test('fills and moves as the keys do that it shows', async () => {
    const page = showToys({ columns });
    take(page, '2', 'name');
    await opened(() => press('Shift+F10'));
    await act(async () => item('向下填充').click());
    expect(texts('name')).toEqual(['Bear', 'Bear', 'Drum']);
    await opened(() => fireEvent.contextMenu(cell('1', 'name')));
    await act(async () => item('下移').click());
    expect(texts('pieces')).toEqual(['40', '3', '']);
    await opened(() => fireEvent.contextMenu(cell('3', 'pieces')));
    await act(async () => item('只看空白').click());
    expect(texts('name')).toEqual(['Drum']);
  });

  test('by the field’s own menu key it is the active cell’s; an open cell keeps the browser’s menu', async () => {
    const page = showToys();
    take(page, '2', 'pieces');
    await opened(() => fireEvent.contextMenu(field()));
    await act(async () => item('清除').click());
    expect(texts('pieces')).toEqual(['3', '', '']);
    await act(async () => page.host.desk.setState({ menu: null }));
    press('F2');
    expect(fireEvent.contextMenu(field())).toBe(true);
    expect(fireEvent.contextMenu(grid())).toBe(true);
    expect(page.host.desk.getState().menu).toBeNull();
  });

  test('has the host’s own lines, and in a table whose rows stay none about rows', async () => {
    const RowItems = ({ rowId }: { rowId: string }) => <p>own {rowId}</p>;
    const page = showToys({ language: 'en', host: { rowEdits: undefined, RowItems } as never });
    await opened(() => fireEvent.contextMenu(cell('3', 'name')));
    expect(menu()?.textContent).toContain('own 3');
    expect(menu()?.textContent).not.toMatch(/\p{Script=Han}|row/u);
    await act(async () => page.host.desk.setState({ menu: null }));
  });

  test('a host that moves rows its own way has its words for it, about the row pointed at', async () => {
    const moved: [string, number][] = [];
    const page = showToys({
      host: {
        words: () => ({ label: 'toys', nobody: '', rowUp: '升', rowDown: '降' }),
        moveRow: (rowId, step) => moved.push([rowId, step]),
      },
    });
    take(page, '1');
    press('Shift+ArrowDown', 'Shift+ArrowDown');
    await opened(() => fireEvent.contextMenu(cell('3', 'name')));
    await act(async () => item('升').click());
    expect([moved, active()]).toEqual([[['3', -1]], '3 name']);
  });
});

describe('the row', () => {
  test('is told to its host as the pointer comes and goes', () => {
    const over: (string | null)[] = [];
    showToys({ host: { onHover: (rowId) => over.push(rowId) } });
    fireEvent.pointerOver(cell('2', 'pieces'));
    fireEvent.pointerOver(grid());
    fireEvent.pointerOut(grid(), { relatedTarget: document.body });
    expect(over.slice(0, 2)).toEqual(['2', null]);
    expect(over.at(-1)).toBeNull();
  });

  test('begins to be dragged by its grip, except with Shift, which marks', () => {
    const gripped: string[] = [];
    const page = showToys({
      host: {
        onGrip: (_, rowId) => gripped.push(rowId),
        content: (row, { id }) => (id === 'name' ? <i data-grip="">{row.name}</i> : `${row.pieces ?? ''}`),
      },
    });
    const grip = (rowId: string) => cell(rowId, 'name').querySelector('[data-grip]') ?? expect.fail();
    take(page, '1', 'name');
    down(grip('2'));
    expect([gripped, active()]).toEqual([['2'], '1 name']);
    down(grip('3'), { shiftKey: true });
    expect([gripped, marked()]).toEqual([['2'], ['1 name', '2 name', '3 name']]);
    down(cell('2', 'pieces'));
    expect([gripped, active()]).toEqual([['2'], '2 pieces']);
  });
});
