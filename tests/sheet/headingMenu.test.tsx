// @vitest-environment jsdom
/** What hangs below a heading: its order, the values shown, its width; by mouse, by keys, in both languages. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  button,
  field,
  grid,
  leaveToys,
  press,
  showToys,
  type ToyPage,
  take,
  texts,
  threeToys,
} from '../support/toyPage.tsx';
import { toy } from '../support/toySheet.tsx';

afterEach(leaveToys);

const menu = () => document.querySelector<HTMLElement>('[role="dialog"]');
const heading = (column: string) =>
  grid().querySelector<HTMLElement>(`[data-heading="${column}"]`) ?? expect.fail(`no ${column}`);
const values = () => [...(menu()?.querySelectorAll('label') ?? [])].map((each) => each.textContent);
const search = () => menu()?.querySelector<HTMLInputElement>('input[type="search"]') ?? expect.fail('no search');
const find = (text: string) => fireEvent.change(search(), { target: { value: text } });
const within = (name: string) => button(name, menu() ?? undefined);

/** The keyboard goes where it belongs once the menu has come, or gone. */
const focused = (on: () => Element) =>
  act(() => vi.waitFor(() => expect(document.activeElement).toBe(on()), { interval: 5 }));

/** The menu's program is fetched when it is first wanted. */
async function openOn(column: string): Promise<void> {
  fireEvent.contextMenu(heading(column));
  await act(() => vi.dynamicImportSettled());
  await focused(search);
}

describe('the menu of a heading', () => {
  test('is opened and closed by the button in the heading, which says so; the field has the keyboard again', async () => {
    const page = showToys();
    take(page, '2', 'pieces');
    const opener = button('筛选：pieces');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(opener);
    await act(() => vi.dynamicImportSettled());
    expect(button('筛选：pieces').getAttribute('aria-expanded')).toBe('true');
    await focused(search);
    await act(async () => button('筛选：pieces').click());
    expect(menu()).toBeNull();
    await focused(field);
  });

  test('sorts up, down and, by the same button again, as the table is by itself; the heading says how', async () => {
    showToys();
    const sorted = () => heading('pieces').getAttribute('aria-sort');
    for (const [by, order, says] of [
      ['降序', ['Car', 'Bear', 'Drum'], 'descending'],
      ['升序', ['Bear', 'Car', 'Drum'], 'ascending'],
      ['升序', ['Bear', 'Car', 'Drum'], null],
    ] as const) {
      await openOn('pieces');
      await act(async () => within(by).click());
      expect([texts('name'), sorted(), menu()]).toEqual([order, says, null]);
      await focused(field);
    }
  });

  test('a click on the heading itself goes the same three ways', () => {
    showToys();
    const order = () => {
      fireEvent.click(heading('name').querySelector('button') ?? expect.fail());
      return [texts('name').join(), heading('name').getAttribute('aria-sort')];
    };
    expect([order(), order(), order()]).toEqual([
      ['Bear,Car,Drum', 'ascending'],
      ['Drum,Car,Bear', 'descending'],
      ['Bear,Car,Drum', null],
    ]);
  });

  test('finds values whatever their case and width; Enter keeps those found, and without a search only closes', async () => {
    showToys();
    await openOn('name');
    find('ｃＡ');
    expect(values()).toEqual(['Car1']);
    fireEvent.keyDown(search(), { key: 'Enter', isComposing: true });
    expect(menu(), 'Enter is the input method’s while it composes').not.toBeNull();
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect([texts('name'), menu()]).toEqual([['Car'], null]);
    await focused(field);
    await openOn('name');
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect([texts('name'), menu()]).toEqual([['Car'], null]);
    await focused(field);
  });

  test('a search that finds nothing says so, and Enter then leaves the rows as they are', async () => {
    showToys();
    await openOn('name');
    find('zebra');
    expect([values(), menu()?.textContent]).toEqual([[], expect.stringContaining('没有这样的值')]);
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect(texts('name')).toEqual(['Bear', 'Car', 'Drum']);
    await focused(field);
  });

  test('“all” and “none” mean those found; the empty value has a name and can be searched by it', async () => {
    const page = showToys();
    await openOn('pieces');
    expect(values()).toEqual(['31', '401', '（空白）1']);
    find('空');
    await act(async () => within('全不选').click());
    expect(texts('name')).toEqual(['Bear', 'Car']);
    expect(page.host.desk.getState().filter).toEqual({ pieces: ['3', '40'] });
    find('');
    await act(async () => within('全不选').click());
    expect(document.querySelector('.grid-scroll')?.textContent).toContain('没有符合筛选条件的行');
    find('4');
    await act(async () => within('全选').click());
    expect(texts('name')).toEqual(['Car']);
    await act(async () => within('清除筛选').click());
    expect([texts('name'), (within('清除筛选') as HTMLButtonElement).disabled]).toEqual([
      ['Bear', 'Car', 'Drum'],
      true,
    ]);
  });

  test('arrows go through everything that can be done, round the ends', async () => {
    showToys();
    await openOn('name');
    const stops = 9;
    const walked = (key: string) =>
      Array.from({ length: stops }, () => {
        press(key);
        return document.activeElement;
      });
    const down = walked('ArrowDown');
    expect(new Set(down).size).toBe(stops);
    expect(down.at(-1), 'round the end, back where it began').toBe(search());
    expect(down.every((each) => each?.matches(':enabled') && menu()?.contains(each))).toBe(true);
    expect(walked('ArrowUp')).toEqual([...down.slice(0, -1).reverse(), search()]);
  });

  test('lists so many values and counts the others, which a search reaches', async () => {
    showToys({ rows: Array.from({ length: 203 }, (_, at) => toy(`${at}`, `Toy ${at}`)) });
    await openOn('name');
    expect([values().length, menu()?.textContent]).toEqual([200, expect.stringContaining('另有 3 个，请查找')]);
    find('202');
    expect(values()).toEqual(['Toy 2021']);
  });

  test('is complete in English', async () => {
    showToys({ language: 'en' });
    await openOn('pieces');
    expect(menu()?.textContent).not.toMatch(/\p{Script=Han}/u);
    find('blank');
    expect(values()).toEqual(['(blank)1']);
  });
});

describe('the line that says what is filtered', () => {
  const line = () => document.querySelector('[role="status"].filter-line');
  const filtered = (page: ToyPage) =>
    act(() => page.host.desk.setState({ filter: { name: ['Bear', 'Car'], pieces: ['3'] } }));

  test('names the columns, counts the rows and is the way back', () => {
    const page = showToys();
    expect(line()).toBeNull();
    filtered(page);
    expect(line()?.textContent).toBe('按name、pieces筛选，显示 1 / 3 行清除筛选');
    act(() => button('清除筛选').click());
    expect([texts('name'), line()]).toEqual([['Bear', 'Car', 'Drum'], null]);
  });
});

describe('the width of a column', () => {
  const widths = () => grid().style.getPropertyValue('--columns');
  const narrow = '120px 80px 120px 120px';

  test('by the menu it fits what stands in the column, and all go back to the program’s own', async () => {
    const page = showToys({ rows: [...threeToys, toy('4', '一个名字很长很长很长很长的中文玩具')] });
    await openOn('name');
    await act(async () => within('列宽适合内容').click());
    expect(Number.parseInt(widths(), 10)).toBeGreaterThan(160);
    expect(page.app.chart.getState().history.past).toEqual([]);
    await act(async () => within('恢复自动列宽').click());
    expect(widths()).toBe(narrow);
  });

  test('by key it goes on as long as the key is held, down to the narrowest and no further', () => {
    const page = showToys();
    take(page, '1', 'pieces');
    press('Alt+Shift+ArrowRight', 'held+Alt+Shift+ArrowRight');
    expect(widths()).toBe('120px 112px 120px 120px');
    press(...Array<string>(9).fill('Alt+Shift+ArrowLeft'));
    expect(widths()).toBe('120px 36px 120px 120px');
    expect(page.app.preferences.getState().sheets.toys?.widths?.full).toMatchObject({ pieces: 36 });
  });
});
