// @vitest-environment jsdom
/** Two tables without people on one page: keys on rows and cells, and neither knows of the other. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { stubPage } from '../support/jsdomPage.ts';

async function load() {
  return {
    ...(await import('../../src/ui/app.ts')),
    ...(await import('../../src/ui/Notices.tsx')),
    ...(await import('../../src/sheet/desk.ts')),
    ...(await import('../support/toySheet.tsx')),
  };
}

let app: Awaited<ReturnType<typeof load>>;
let root: Root;
let toys: ReturnType<(typeof app)['toyHost']>;
let tools: typeof toys;

beforeEach(async () => {
  stubPage();
  app = await load();
  const { chart, createSheetDesk, Notices, ToySheet, toy, toyHost, withToys } = app;
  toys = toyHost('toys', createSheetDesk('name'));
  tools = toyHost('tools', createSheetDesk('name'));
  // The same ids in both tables.
  const three = [toy('1', 'Bear', 3), toy('2', 'Car', 40), toy('3', 'Drum')];
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    chart.verbs.open(withToys('tools', () => three)(withToys('toys', () => three)(exampleChain())));
    root.render(
      <>
        <ToySheet host={toys} />
        <ToySheet host={tools} />
        <Notices />
      </>,
    );
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const grid = (host: typeof toys) => document.querySelector(`[role="grid"][aria-label="${host.id}"]`) as HTMLElement;
const field = (host: typeof toys) => grid(host).parentElement?.querySelector('textarea') as HTMLTextAreaElement;
const rowsIn = (host: typeof toys) => host.rowsOf(app.chainNow());
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

test('of two chains of one name, a filled block gets the one that was chosen', async () => {
  const { ribs } = app.chainNow();
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
    const other = app.withToys('toys', () => [app.toy('1', 'Other')])(exampleChain());
    await act(async () => app.chart.verbs.open(other));
    for (const host of [toys, tools])
      expect(host.desk.getState()).toMatchObject({ rowId: undefined, block: null, editor: null });
    expect([names(), names(tools)]).toEqual([['Other'], []]);
    await take('1');
    await act(async () => root.render(null));
    await act(async () => app.chart.verbs.open(other));
    await act(async () => root.render(<app.ToySheet host={toys} />));
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
