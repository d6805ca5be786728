// @vitest-environment jsdom
/** Two tables without people on one page: keys on rows and cells, and neither knows of the other. */
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

async function load() {
  return {
    ...(await import('../../src/ui/Notices.tsx')),
    ...(await import('../../src/sheet/desk.ts')),
    ...(await import('../../src/sheet/keymap.ts')),
    ...(await import('../../src/ui/keyTable.ts')),
    ...(await import('../support/toySheet.tsx')),
  };
}

/** A menu's program is fetched when it is first wanted; a busy machine takes its time. */
const patience = { timeout: 20_000 };

let rooms: Awaited<ReturnType<typeof load>>;
let app: RunningApp;
let root: Root;
let toys: ReturnType<(typeof rooms)['toyHost']>;
let tools: typeof toys;

beforeEach(async () => {
  stubPage();
  rooms = await load();
  const { createSheetDesk, Notices, ToySheet, toy, toyHost, withToys } = rooms;
  // The same ids in both tables.
  const three = [toy('1', 'Bear', 3), toy('2', 'Car', 40), toy('3', 'Drum')];
  app = newApp(withToys('tools', () => three)(withToys('toys', () => three)(exampleChain())));
  toys = toyHost(app, 'toys', createSheetDesk('name'));
  tools = toyHost(app, 'tools', createSheetDesk('name'));
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(
      inApp(
        app,
        <>
          <ToySheet host={toys} />
          <ToySheet host={tools} />
          <Notices />
        </>,
      ),
    );
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const grid = (host: typeof toys) => document.querySelector(`[role="grid"][aria-label="${host.id}"]`) as HTMLElement;
const field = (host: typeof toys) => grid(host).parentElement?.querySelector('textarea') as HTMLTextAreaElement;
const rowsIn = (host: typeof toys) => host.rowsOf(app.chain());
const names = (host = toys) => rowsIn(host).map(({ name }) => name);
const shownNames = (host = toys) =>
  [...grid(host).querySelectorAll('[data-column="name"]')].map((cell) => cell.textContent);
const marked = (host: typeof toys) =>
  [...grid(host).querySelectorAll('.is-marked')].map(
    (cell) => `${cell.closest<HTMLElement>('.grid-row')?.dataset.rowId} ${(cell as HTMLElement).dataset.column}`,
  );

async function take(rowId: string, column = 'name', host = toys): Promise<void> {
  await act(async () => {
    host.desk.setState({ rowId, column, block: null });
    field(host).focus();
  });
}

/** Presses keys one after the other: "Ctrl+Enter", "Alt+ArrowDown". */
async function press(...all: string[]): Promise<void> {
  for (const keys of all) {
    const parts = keys.split('+').filter((part) => part !== '');
    const key = parts.at(-1) ?? '';
    await act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          ctrlKey: parts.includes('Ctrl'),
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
          bubbles: true,
          cancelable: true,
        }),
      );
    });
  }
}

/** Types letters into whatever has the focus, as a browser puts them there. */
async function type(text: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  for (const letter of text) {
    await act(async () => {
      const input = document.activeElement as HTMLTextAreaElement;
      set?.call(input, input.value.slice(0, input.selectionStart) + letter);
      input.dispatchEvent(new InputEvent('input', { data: letter, inputType: 'insertText', bubbles: true }));
    });
  }
}

describe('rows that come and go', () => {
  test('typing sets a cell and goes on; Enter below the last row makes the next', async () => {
    await take('1');
    await type('Boat');
    await press('Enter');
    expect(names()).toEqual(['Boat', 'Car', 'Drum']);
    expect(toys.desk.getState().rowId).toBe('2');
    await press('Enter', 'Enter');
    expect(names()).toEqual(['Boat', 'Car', 'Drum', '']);
    expect(shownNames()).toEqual(['Boat', 'Car', 'Drum', '']);
    await type('Eel');
    await press('Tab');
    await type('7');
    await press('Tab');
    expect(rowsIn(toys).at(-1)).toMatchObject({ name: 'Eel', pieces: 7 });
    expect(toys.desk.getState().column).toBe('goals');
  });

  test('Enter that ends an edit in the last row leads below it: what is typed there begins a row and replaces nothing', async () => {
    await take('3');
    await type('Egg');
    await press('Enter');
    expect(names(), 'no row before something is typed').toEqual(['Bear', 'Car', 'Egg']);
    expect(field(toys).placeholder).toBe('＋ add');
    await type('Fan');
    await press('Enter');
    await type('Gun');
    await press('Enter');
    expect(names()).toEqual(['Bear', 'Car', 'Egg', 'Fan', 'Gun']);
    await press('Delete');
    expect(names(), 'leads back and empties nothing').toEqual(['Bear', 'Car', 'Egg', 'Fan', 'Gun']);
    await press('Delete');
    expect(names()).toEqual(['Bear', 'Car', 'Egg', 'Fan', '']);
    await type('Hat');
    await press('Tab');
    await type('7');
    await press('Enter');
    await type('Ink');
    await press('Enter', 'ArrowUp');
    expect(
      rowsIn(toys)
        .map(({ name, pieces }) => [name, pieces])
        .slice(4),
    ).toEqual([
      ['Hat', 7],
      ['Ink', null],
    ]);
    expect(toys.desk.getState()).toMatchObject({ isBelow: false, column: 'name' });
    await type('Jar');
    await press('Enter', 'Enter');
    expect(names().slice(4)).toEqual(['Hat', 'Jar', '']);
  });

  test('Ctrl+Enter makes a row below, wherever the hand is, and the first of an empty table', async () => {
    await take('1', 'pieces');
    await press('Ctrl+Enter');
    await type('Ball');
    await press('Enter');
    expect(names()).toEqual(['Bear', 'Ball', 'Car', 'Drum']);
    await press('Ctrl+a', 'Ctrl+-');
    expect(names()).toEqual([]);
    await press('Ctrl+Enter');
    await type('Kite');
    await press('Enter');
    expect(shownNames()).toEqual(['Kite']);
  });

  test('Ctrl+- deletes the marked rows; the notice takes it back; the hand goes to what comes up', async () => {
    await take('1');
    await press('Shift+ArrowDown', 'Ctrl+-');
    expect(names()).toEqual(['Drum']);
    expect(toys.desk.getState().rowId).toBe('3');
    const notice = [...document.querySelectorAll('.notice')].find((each) => each.textContent?.includes('removed 2'));
    await act(async () => notice?.querySelector<HTMLButtonElement>('button.link')?.click());
    expect(names()).toEqual(['Bear', 'Car', 'Drum']);
    await press('Ctrl+-');
    expect([names(), toys.desk.getState().rowId]).toEqual([['Bear', 'Car'], '2']);
  });

  test('Alt and arrows move the marked rows, and not past the ends', async () => {
    await take('1');
    await press('Alt+ArrowDown');
    expect(names()).toEqual(['Car', 'Bear', 'Drum']);
    await press('Shift+ArrowDown', 'Alt+ArrowUp');
    expect(names()).toEqual(['Bear', 'Drum', 'Car']);
    const before = app.chart.getState().history;
    await press('Alt+ArrowUp');
    expect(app.chart.getState().history).toBe(before);
    await act(async () => toys.desk.setState({ sort: { column: 'name', isDown: true } }));
    await press('Alt+ArrowDown');
    expect(app.chart.getState().history).toBe(before);
  });

  test('Ctrl+Shift+D puts a copy below and the hand on it', async () => {
    await take('2');
    await press('Ctrl+Shift+d');
    expect(names()).toEqual(['Bear', 'Car', 'Car', 'Drum']);
    expect(toys.desk.getState().rowId).toBe(rowsIn(toys)[2]?.id);
  });
});

describe('cells', () => {
  test('Ctrl+D fills from above and over a marked block; a text that means nothing stays open and is said', async () => {
    await take('2', 'pieces');
    await press('Ctrl+d');
    expect(rowsIn(toys).map(({ pieces }) => pieces)).toEqual([3, 3, null]);
    await press('Shift+ArrowDown', 'Ctrl+d');
    expect(rowsIn(toys).map(({ pieces }) => pieces)).toEqual([3, 3, 3]);
    await type('many');
    await press('Enter');
    expect(document.querySelector('.cell-fault')?.textContent).toContain('many');
    await press('Escape');
    expect(rowsIn(toys)[1]?.pieces).toBe(3);
  });

  test('a cell that holds several takes and gives back each by its key', async () => {
    await take('1', 'goals');
    await press('F2');
    await type('1');
    await type('3');
    expect(document.querySelectorAll('[role="option"][aria-selected="true"]')).toHaveLength(2);
    await press('Enter');
    expect(rowsIn(toys)[0]?.goals).toEqual(['strategic', 'competition']);
    await take('1', 'goals');
    await press('F2');
    await type('1');
    await press('Enter');
    expect(rowsIn(toys)[0]?.goals).toEqual(['competition']);
    await take('1', 'goals');
    await press('F2', 'Escape');
    expect(rowsIn(toys)[0]?.goals).toEqual(['competition']);
    await press('Delete');
    expect(rowsIn(toys)[0]?.goals).toEqual([]);
  });

  test('Ctrl+Enter after typing into a marked block fills it, and the block stays', async () => {
    await take('1');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await type('Kite');
    await press('Ctrl+Enter');
    expect(names()).toEqual(['Kite', 'Kite', 'Kite']);
    expect(marked(toys)).toEqual(['1 name', '2 name', '3 name']);
  });

  test('Ctrl+Enter in an open cell with a marked block fills what is chosen from a list too', async () => {
    await take('1', 'goals');
    await press('Shift+ArrowDown', 'F2');
    await type('2');
    await press('Ctrl+Enter');
    expect(rowsIn(toys).map(({ goals }) => goals)).toEqual([['quality'], ['quality'], []]);
  });
});

describe('several blocks', () => {
  const cell = (rowId: string, column: string) =>
    grid(toys).querySelector(`[data-row-id="${rowId}"] > [data-column="${column}"]`) as HTMLElement;

  async function click(rowId: string, column: string, keys: MouseEventInit = {}): Promise<void> {
    await act(async () => {
      const init = { bubbles: true, cancelable: true, button: 0, ...keys };
      cell(rowId, column).dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'mouse' }));
      cell(rowId, column).dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'mouse' }));
      cell(rowId, column).dispatchEvent(new MouseEvent('click', init));
    });
  }

  async function copied(): Promise<string> {
    const data = new Map<string, string>();
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
    await act(async () => void document.activeElement?.dispatchEvent(event));
    return data.get('text/plain') ?? '';
  }

  test('Ctrl and a click mark a further cell; Delete empties all of them in one step; a plain click leaves one', async () => {
    await click('1', 'name');
    await click('3', 'name', { ctrlKey: true });
    await click('2', 'pieces', { ctrlKey: true });
    expect(marked(toys)).toEqual(['1 name', '2 pieces', '3 name']);
    await press('Delete');
    expect(rowsIn(toys)).toMatchObject([{ name: '', pieces: 3 }, { name: 'Car', pieces: null }, { name: '' }]);
    await act(async () => app.chart.verbs.undo());
    expect(names()).toEqual(['Bear', 'Car', 'Drum']);
    await click('1', 'pieces');
    expect(marked(toys)).toEqual(['1 pieces']);
  });

  test('Ctrl+Enter fills all of them, Ctrl+D each from its own first row', async () => {
    await click('1', 'name');
    await click('3', 'name', { ctrlKey: true });
    await type('Kite');
    await press('Ctrl+Enter');
    expect(names()).toEqual(['Kite', 'Car', 'Kite']);
    await click('2', 'pieces');
    await click('2', 'name', { ctrlKey: true });
    await press('Shift+ArrowDown', 'Ctrl+d');
    expect(rowsIn(toys)).toMatchObject([{ pieces: 3 }, { name: 'Car', pieces: 3 }, { name: 'Car', pieces: null }]);
  });

  test('blocks of the same rows or columns are copied as one table; others are not, and that is said', async () => {
    await click('3', 'name');
    await click('1', 'name', { ctrlKey: true });
    expect(await copied()).toBe('Bear\nDrum');
    await click('3', 'pieces', { ctrlKey: true });
    expect(await copied()).toBe('');
    expect(document.querySelector('.notice')?.textContent).toContain('同行或同列');
  });

  test('by keyboard: Shift+F8 keeps what is marked, arrows lead on, Escape leaves the cell alone', async () => {
    await take('1');
    await press('Shift+ArrowDown', 'Shift+F8', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight');
    expect(marked(toys)).toEqual(['1 name', '2 name', '3 pieces', '3 goals']);
    await press('Ctrl+-');
    expect(names()).toEqual([]);
    await act(async () => app.chart.verbs.undo());
    await take('1');
    await press('Shift+F8', 'ArrowDown', 'Escape', 'ArrowDown');
    expect(marked(toys)).toEqual(['3 name']);
  });
});

describe('filtering by value', () => {
  const menu = () => document.querySelector<HTMLElement>('.value-menu');
  const box = (label: string) =>
    [...(menu()?.querySelectorAll<HTMLLabelElement>('.value-list label') ?? [])]
      .find((each) => each.querySelector('span')?.textContent === label)
      ?.querySelector('input') as HTMLInputElement;
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find((each) => each.textContent === text) as HTMLButtonElement;

  test('Ctrl+Shift+L opens the values; what is not ticked is not shown, and a line says so and takes it back', async () => {
    await take('1');
    await press('Ctrl+Shift+L');
    await vi.waitFor(() => expect(menu()).not.toBeNull(), patience);
    expect([...(menu()?.querySelectorAll('.value-list label') ?? [])].map((each) => each.textContent)).toEqual([
      'Bear1',
      'Car1',
      'Drum1',
    ]);
    await act(async () => box('Car').click());
    expect(shownNames()).toEqual(['Bear', 'Drum']);
    expect(document.querySelector('.filter-line')?.textContent).toContain('2 / 3');
    await act(async () => button('全不选').click());
    expect(shownNames()).toEqual([]);
    await act(async () => box('Drum').click());
    await press('Escape');
    await vi.waitFor(() => expect(menu()).toBeNull(), patience);
    expect(shownNames()).toEqual(['Drum']);
    expect(shownNames(tools)).toEqual(['Bear', 'Car', 'Drum']);
    await take('3');
    await press('Ctrl+Enter');
    expect(shownNames()).toEqual(['Bear', 'Car', 'Drum', '']);
  });

  test('a row is found by any of the values its cell holds, and by having none', async () => {
    await act(async () => {
      app.chart.verbs.commit(
        rooms.withToys('toys', (all) =>
          all.map((each) => (each.id === '1' ? { ...each, goals: ['quality', 'strategic'] } : each)),
        ),
        { step: 'edit', subject: '' },
      );
      toys.desk.setState({ filter: { goals: ['quality'] } });
    });
    expect(shownNames()).toEqual(['Bear']);
    await act(async () => toys.desk.setState({ filter: { goals: [''] } }));
    expect(shownNames()).toEqual(['Car', 'Drum']);
  });
});

describe('the menu of cells', () => {
  const items = () => [...document.querySelectorAll<HTMLElement>('.menu-item')];
  const item = (text: string) => items().find((each) => each.textContent?.startsWith(text)) as HTMLElement;

  async function openAt(rowId: string, column: string): Promise<void> {
    const at = grid(toys).querySelector(`[data-row-id="${rowId}"] > [data-column="${column}"]`);
    await act(async () => {
      at?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
    });
    await vi.waitFor(() => expect(items().length).toBeGreaterThan(0), patience);
  }

  test('opens on a right click at that cell, shows keys that do the same, and inserts, clears and filters', async () => {
    await take('1');
    await openAt('2', 'name');
    expect(toys.desk.getState()).toMatchObject({ rowId: '2', column: 'name' });
    for (const each of items()) {
      const keys = each.querySelector('kbd')?.textContent ?? '';
      if (/^Ctrl [XCV]$/.test(keys) || keys === '') continue;
      const [stroke] = rooms.strokesOf(keys);
      const { ctrl = false, alt = false, shift = false, key = '' } = stroke ?? {};
      const pressed = { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: false };
      expect(rooms.sheetKey(pressed, false), keys).not.toBeNull();
    }
    await act(async () => item('在上方插入一行').click());
    expect(names()).toEqual(['Bear', '', 'Car', 'Drum']);
    await openAt('1', 'pieces');
    await act(async () => item('清除').click());
    expect(rowsIn(toys)[0]?.pieces).toBeNull();
    await openAt('3', 'name');
    await act(async () => item('只看').click());
    expect(shownNames()).toEqual(['Drum']);
  });

  test('inside a block what means one cell or row means the one that was pointed at', async () => {
    await take('1');
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    await openAt('2', 'name');
    await act(async () => item('在上方插入一行').click());
    expect(names()).toEqual(['Bear', '', 'Car', 'Drum']);
    await act(async () => app.chart.verbs.undo());
    await take('1');
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    await openAt('2', 'pieces');
    expect(marked(toys)).toHaveLength(4);
    await act(async () => item('筛选这一列').click());
    const title = () => document.querySelector('.value-menu .menu-title')?.textContent;
    await vi.waitFor(() => expect(title()).toBe('pieces'), patience);
    expect(marked(toys)).toHaveLength(4);
    await press('Escape');
    await openAt('2', 'pieces');
    await act(async () => item('只看“40”').click());
    expect(shownNames()).toEqual(['Car']);
    expect(toys.desk.getState()).toMatchObject({ rowId: '2', column: 'pieces' });
  });

  test('keeps what is marked under it, and opens by Shift+F10 at the active cell', async () => {
    await take('1');
    await press('Shift+ArrowDown');
    await openAt('2', 'name');
    await act(async () => item('删除这一行').click());
    expect(names()).toEqual(['Drum']);
    await vi.waitFor(() => expect(items()).toEqual([]), patience);
    await take('3');
    await press('Shift+F10');
    await vi.waitFor(() => expect(item('复制这一行')).toBeTruthy(), patience);
    await act(async () => item('复制这一行').click());
    expect(names()).toEqual(['Drum', 'Drum']);
  });
});

describe('column widths', () => {
  const edgeOf = (column: number) => grid(toys).querySelectorAll<HTMLElement>('.heading-edge')[column] as HTMLElement;
  const widths = () => grid(toys).style.getPropertyValue('--columns');

  async function drag(x: number, ...types: string[]): Promise<void> {
    for (const type of types)
      await act(async () => {
        const init = { bubbles: true, button: 0, clientX: type === 'pointerdown' ? 100 : x };
        edgeOf(0).dispatchEvent(new PointerEvent(type, init));
      });
  }

  test('dragging an edge widens the column alone and is kept; Escape takes the drag back; a double click fits', async () => {
    const { preferences } = app;
    expect(widths()).toBe('120px 80px 120px 120px');
    const steps = app.chart.getState().history;
    // What this browser stand-in lacks; where the pointer goes makes no difference to it.
    HTMLElement.prototype.setPointerCapture = () => {};
    await drag(140, 'pointerdown', 'pointermove');
    expect(widths()).toBe('160px 80px 120px 120px');
    await press('Escape');
    expect([widths(), preferences.getState().sheets.toys?.widths]).toEqual(['120px 80px 120px 120px', undefined]);
    await drag(140, 'pointerdown', 'pointermove', 'pointerup');
    expect(widths()).toBe('160px 80px 120px 120px');
    expect(preferences.getState().sheets.toys?.widths?.full).toMatchObject({ name: 160, pieces: 80 });
    await drag(100, 'pointerdown', 'pointerup', 'pointerdown', 'pointerup', 'dblclick');
    expect(Number.parseInt(widths(), 10)).toBeLessThan(120);
    expect(app.chart.getState().history).toBe(steps);
    await act(async () => preferences.forget(['sheets']));
    expect(widths()).toBe('120px 80px 120px 120px');
  });
});

test('of two chains of one name, a filled block gets the one that was chosen', async () => {
  const { ribs } = app.chain();
  const twin = { ...ribs[0], id: 'rib:twin', name: ribs[0]?.name ?? '' } as (typeof ribs)[number];
  await act(async () =>
    app.chart.verbs.commit((chain) => ({ ...chain, ribs: [...ribs.slice(0, 1), twin] }), { step: 'edit' }),
  );
  await take('1', 'rib');
  await press('Shift+ArrowDown', 'F2', 'ArrowDown', 'ArrowDown', 'Ctrl+Enter');
  expect(rowsIn(toys).map(({ rib }) => rib)).toEqual(['rib:twin', 'rib:twin', null]);
});

describe('two sheets on one page', () => {
  test('share no id, and each field points into its own table', async () => {
    await take('2', 'pieces');
    await take('2', 'name', tools);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const host of [toys, tools]) {
      const id = field(host).getAttribute('aria-activedescendant') ?? '';
      const cell = document.querySelector(`[id="${id}"]`);
      expect(cell && grid(host).contains(cell)).toBe(true);
      expect(field(host).getAttribute('aria-controls')).toBe(grid(host).id);
    }
  });

  test('begin another chart with no row taken, nothing marked and no cell open', async () => {
    await take('1');
    await press('Shift+ArrowDown');
    await take('2', 'name', tools);
    await type('Hoop');
    const other = rooms.withToys('toys', () => [rooms.toy('1', 'Other')])(exampleChain());
    await act(async () => app.chart.verbs.open(other));
    for (const host of [toys, tools])
      expect(host.desk.getState()).toMatchObject({ rowId: undefined, block: null, editor: null });
    expect([names(), names(tools)]).toEqual([['Other'], []]);
    await take('1');
    await act(async () => root.render(null));
    await act(async () => app.chart.verbs.open(other));
    await act(async () => root.render(inApp(app, <rooms.ToySheet host={toys} />)));
    expect(toys.desk.getState().rowId, 'also where it was not on screen meanwhile').toBeUndefined();
  });

  test('share no hand, mark, order, open cell or row', async () => {
    await take('1');
    await press('Shift+ArrowDown');
    await act(async () => toys.desk.setState({ sort: { column: 'name', isDown: true } }));
    expect([marked(tools), tools.desk.getState().rowId]).toEqual([[], undefined]);
    expect([shownNames(), shownNames(tools)]).toEqual([
      ['Drum', 'Car', 'Bear'],
      ['Bear', 'Car', 'Drum'],
    ]);
    await take('1');
    await type('Hoop');
    expect(tools.desk.getState().editor).toBeNull();
    await take('3', 'name', tools);
    expect(names(), 'leaving for the other table keeps what was typed').toEqual(['Hoop', 'Car', 'Drum']);
    await press('Ctrl+-');
    expect([names(), names(tools)]).toEqual([
      ['Hoop', 'Car', 'Drum'],
      ['Bear', 'Car'],
    ]);
    expect(toys.desk.getState().rowId).toBe('1');
  });
});
