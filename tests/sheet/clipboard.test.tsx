// @vitest-environment jsdom
/** What leaves a sheet by the clipboard and comes back: by key, from the menu, and with the page's own button. */
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { pasteFromButton } from '../../src/sheet/blockVerbs.ts';
import type { ClipboardTable } from '../../src/sheet/clipboardTable.ts';
import { copyFromMenu } from '../../src/sheet/menuVerbs.ts';
import { dismissProblems } from '../../src/ui/notices.ts';
import {
  button,
  cell,
  click,
  copied,
  leaveToys,
  marked,
  notices,
  paste,
  press,
  said,
  showToys,
  type ToyPage,
  take,
  texts,
  threeToys,
} from '../support/toyPage.tsx';
import { moreColumn } from '../support/toySheet.tsx';

afterEach(leaveToys);

const stance = moreColumn('toys', 'stance', 'stance');
const total = moreColumn('toys', 'total', 'computed', { set: null, valueOf: ({ pieces }) => pieces });
const judged = threeToys.map((each) => ({ ...each, more: { stance: 'supporter' } }));

/** The browser's clipboard; without a word on what it holds the browser lets nobody read it, or write. */
function clipboardWith(held: Readonly<Record<string, string>> | null): { readonly written: string[] } {
  const written: string[] = [];
  const refuse = async () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const item = {
    types: Object.keys(held ?? {}),
    getType: async (type: string) => ({ text: async () => held?.[type] }),
  };
  const value = held
    ? {
        read: async () => [item],
        write: async (items: readonly { readonly own: Readonly<Record<string, Blob>> }[]) => {
          written.push(...items.flatMap(({ own }) => Object.keys(own)));
        },
      }
    : { read: refuse, write: refuse };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  return { written };
}

beforeEach(() => {
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly own: Readonly<Record<string, Blob>>;
      constructor(own: Readonly<Record<string, Blob>>) {
        this.own = own;
      }
    },
  );
});

describe('copying', () => {
  test('says how much; with no row taken nothing is put on the clipboard', () => {
    const page = showToys();
    expect(copied()).toBeNull();
    take(page, '1');
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(copied()).toBe('Bear\t3\nCar\t40');
    expect(said()).toBe('已复制 2 行 2 列');
  });

  test('in English too, and cutting empties what was taken, as one step', () => {
    const page = showToys({ language: 'en' });
    take(page, '2', 'pieces');
    expect(copied('cut')).toBe('40');
    expect(texts('pieces')).toEqual(['3', '', '']);
    expect(said()).toBe('Cleared 1 cell');
    act(() => page.app.chart.verbs.undo());
    expect(texts('pieces')).toEqual(['3', '40', '']);
  });

  test('of an open cell is the text field’s own', () => {
    const page = showToys();
    take(page, '1');
    press('F2');
    expect(copied()).toBeNull();
  });

  test('what the team has judged is told of, and the same rows without it are offered', async () => {
    const name = { ...moreColumn('toys', 'label', 'line'), leaves: 'chart' as const };
    const { written } = clipboardWith({});
    const page = showToys({ rows: judged, columns: [name, stance], host: { headingColumn: 'label' } });
    take(page, '1', 'label');
    press('Shift+ArrowRight');
    expect(copied()).toBe('\t支持');
    await act(() => vi.dynamicImportSettled());
    expect(notices()).toEqual(['已复制 1 人，含评估']);
    await act(async () => button('不含评估复制').click());
    expect([written, notices()]).toEqual([['text/plain', 'text/html'], ['已复制 1 人，不含评估']]);
  });
});

describe('clearing', () => {
  const cleared = (column: string, more: readonly string[] = []) => {
    const page = showToys({ columns: [stance, total, { ...moreColumn('toys', 'kept', 'limit') }] });
    take(page, '1', column);
    press(...more, 'Delete');
    return page;
  };

  test('what cannot be emptied, and what the program works out, stay and say so', () => {
    const page = cleared('rib');
    expect(notices()).toEqual(['rib不能清空，请改选另一个']);
    take(page, '1', 'total');
    press('Backspace');
    expect(notices()).toEqual(['total列由程序计算，不能填写']);
  });

  test('empty cells are left as they are without a word, and no step is kept', () => {
    const page = cleared('stance');
    expect([notices(), page.app.chart.getState().history.past]).toEqual([[], []]);
  });

  test('in a block that mixes them, what can be emptied is', () => {
    const page = cleared('name', ['Shift+End']);
    expect(page.rows()[0]).toMatchObject({ name: '', pieces: null });
    expect([said(), notices()]).toEqual(['已清除 2 格', []]);
  });
});

describe('from the menu', () => {
  const viewNow = (page: ToyPage) => ({
    get current() {
      return page.view() as never;
    },
  });

  test('cells are emptied only once the clipboard has them', async () => {
    const page = showToys();
    take(page, '1');
    clipboardWith(null);
    await act(() => copyFromMenu(viewNow(page), true));
    expect([texts('name')[0], notices()]).toEqual(['Bear', ['浏览器不允许写入剪贴板，请按 Ctrl+C']]);
    const { written } = clipboardWith({});
    await act(() => copyFromMenu(viewNow(page), true));
    expect([texts('name')[0], written]).toEqual(['', ['text/plain', 'text/html']]);
  });

  test('copying alone empties nothing; several blocks that make no table are not copied', async () => {
    const page = showToys();
    const { written } = clipboardWith({});
    click(cell('1', 'name'));
    await act(() => copyFromMenu(viewNow(page), false));
    expect([texts('name')[0], written.length]).toEqual(['Bear', 2]);
    click(cell('2', 'pieces'), { ctrlKey: true });
    await act(() => copyFromMenu(viewNow(page), true));
    expect([texts('pieces')[1], written.length]).toEqual(['40', 2]);
  });
});

describe('pasting', () => {
  test('an empty clipboard, and no cell to paste on, are said', () => {
    const page = showToys();
    paste('');
    expect(notices()).toEqual(['剪贴板里没有表格']);
    paste('x');
    expect([notices(), page.rows()]).toEqual([['请先点选要粘贴到的格'], threeToys]);
  });

  test('what was filled is marked, and one undo from the notice takes all of it back', () => {
    const page = showToys();
    take(page, '1', 'name');
    paste('Ant\t7\nBee\t8');
    expect(marked()).toEqual(['1 name', '1 pieces', '2 name', '2 pieces']);
    expect(notices()).toEqual(['粘贴了 4 格。']);
    act(() => button('撤销').click());
    expect(page.rows()).toEqual(threeToys);
  });

  test('into an open cell a line is typed text; several cells close it and are pasted', () => {
    const page = showToys();
    take(page, '1', 'name');
    press('F2');
    paste('Kite');
    expect([texts('name')[0], document.querySelector('[data-open]')]).toEqual(['Bear', expect.anything()]);
    paste('Ant\t7');
    expect([texts('name')[0], texts('pieces')[0], document.querySelector('[data-open]')]).toEqual(['Ant', '7', null]);
  });

  test('a table from elsewhere that also fits the hidden columns may be laid over them instead, as one step in place of the other', () => {
    const page = showToys({ hidden: ['pieces'], columns: [moreColumn('toys', 'note', 'line')] });
    take(page, '1', 'name');
    paste('Ant\t7');
    expect(page.rows()[0]).toMatchObject({ name: 'Ant', pieces: 3 });
    expect(notices().join()).toContain('隐藏的列 pieces 没有写入');
    act(() => button('连同隐藏列粘贴').click());
    expect(page.rows()[0]).toMatchObject({ name: 'Ant', pieces: 7, goals: [] });
    expect(page.app.chart.getState().history.past).toHaveLength(1);
    expect(texts('pieces')[0], 'the column comes with it').toBe('7');
    act(() => page.app.chart.verbs.undo());
    expect([page.rows(), grid('pieces')]).toEqual([threeToys, 0]);
  });

  test('what was copied here goes back over what one sees, without asking', () => {
    const page = showToys({ hidden: ['pieces'] });
    take(page, '1', 'name');
    press('Shift+ArrowRight');
    const text = copied() ?? '';
    take(page, '2', 'name');
    paste(text);
    expect(texts('name')[1]).toBe('Bear');
    expect(() => button('连同隐藏列粘贴')).toThrow();
  });

  test('people a pasted table names and nobody knows can be handed on as they were pasted', () => {
    const handed: ClipboardTable[] = [];
    const nothing = { unplaced: [], computed: [], rowsOver: [], columnsOver: [], unknown: [], brought: [] };
    const page = showToys({
      host: {
        pastedTable: () => ({
          ...nothing,
          edit: (chain) => chain,
          cells: 0,
          strangers: ['张三', '李四', '王五', '赵六'],
        }),
        strangers: () => (pasted) => handed.push(pasted),
      },
    });
    take(page, '1');
    paste('姓名\n张三');
    expect(notices()).toEqual(['没有粘贴任何一格；没有放下：图上没有 张三，李四，王五等 4 人。']);
    act(() => button('把他们导入…').click());
    expect(handed).toEqual([{ text: '姓名\n张三', html: '' }]);
  });

  test('what was left out stands until it is closed, beside an undo that goes when it would do nothing', () => {
    const nothing = { unplaced: [], computed: [], rowsOver: [], columnsOver: [], unknown: [], brought: [] };
    const page = showToys({
      host: {
        pastedTable: () => ({ ...nothing, edit: changeDetails({ title: '新' }), cells: 1, strangers: ['张三'] }),
        strangers: () => () => {},
      },
    });
    const links = () => [...document.querySelectorAll('.notice .link')].map(({ textContent }) => textContent);
    const told = '粘贴了 1 格；没有放下：图上没有 张三。';
    vi.useFakeTimers();
    take(page, '1');
    paste('姓名\n张三');
    act(() => void vi.advanceTimersByTime(600_000));
    vi.useRealTimers();
    expect([notices(), links()]).toEqual([[told], ['把他们导入…', '撤销']]);
    act(() => page.app.chart.verbs.commit(changeDetails({ target: '别的' }), { step: 'details' }));
    expect([notices(), links()]).toEqual([[told], ['把他们导入…']]);
    paste('姓名\n张三');
    expect(notices(), 'one of them at a time').toEqual([told]);
    act(() => page.app.chart.verbs.commit(changeDetails({ title: '旧' }), { step: 'details' }));
    paste('姓名\n张三');
    act(() => button('撤销').click());
    expect([page.app.chain().title, notices()]).toEqual(['旧', []]);
    paste('姓名\n张三');
    act(() => dismissProblems(page.app));
    expect(notices(), 'of no interest on another chart').toEqual([]);
  });
});

describe('the button above the table', () => {
  test('reads text and table from the clipboard onto the cell one stands on by then', async () => {
    const page = showToys();
    take(page, '2', 'name');
    clipboardWith({ 'text/html': '<table><tr><td>Kite</td><td>5</td></tr></table>', 'text/plain': 'wrong' });
    await act(() => pasteFromButton(page.app, () => page.view().sheet));
    expect(page.rows()[1]).toMatchObject({ name: 'Kite', pieces: 5 });
    clipboardWith({ 'text/plain': 'Lamp' });
    await act(() => pasteFromButton(page.app, () => page.view().sheet));
    expect(texts('name')[1]).toBe('Lamp');
  });

  test('says what to do where the browser lets nobody read', async () => {
    const page = showToys();
    clipboardWith(null);
    await act(() => pasteFromButton(page.app, () => page.view().sheet));
    expect(notices()).toEqual(['浏览器不允许读取剪贴板，请点选一格后按 Ctrl+V']);
  });
});

/** How many cells of a column are drawn. */
const grid = (column: string) => document.querySelectorAll(`[data-column="${column}"]`).length;
