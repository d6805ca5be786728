// @vitest-environment jsdom
/** A long table in a small window: what is drawn of it, what assistive tools hear of the rest, and where the window goes. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leadToCell } from '../../src/ui/cellDoors.ts';
import { cell, grid, leaveToys, press, showToys, take, texts } from '../support/toyPage.tsx';
import { moreColumn, toy } from '../support/toySheet.tsx';

/** px */
const [row, head, width] = [40, 30, 400];
const room = { width, height: head + 5 * row };
const many = Array.from({ length: 300 }, (_, at) => toy(`${at}`, `玩具 ${at}`, at));

const scroller = () => document.querySelector<HTMLElement>('.grid-scroll') ?? expect.fail('no window');

/** What this browser stand-in lacks: the window moves, and says so. */
beforeEach(() => {
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to !== 'object') return;
    this.scrollTop = to.top ?? this.scrollTop;
    this.scrollLeft = to.left ?? this.scrollLeft;
    this.dispatchEvent(new Event('scroll'));
  } as typeof Element.prototype.scrollTo;
});

afterEach(() => {
  leaveToys();
  Element.prototype.scrollTo = () => {};
});

const at = () => [scroller().scrollTop, scroller().scrollLeft];
/** A hand scrolls. */
function scrolls(top: number, left = 0): void {
  Object.assign(scroller(), { scrollTop: top, scrollLeft: left });
  fireEvent.scroll(scroller());
}
const drawnRows = () => [...grid().querySelectorAll<HTMLElement>('[data-row-id]')];

describe('of many rows', () => {
  test('only those near the window are drawn, and each still says which one of how many it is', () => {
    showToys({ rows: many, room });
    expect(drawnRows().length).toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe('301');
    scrolls(6000);
    const shown = drawnRows();
    expect(shown.length).toBeLessThan(60);
    expect(shown.some((each) => each.dataset.rowId === '150')).toBe(true);
    for (const each of shown) expect(Number(each.getAttribute('aria-rowindex'))).toBe(Number(each.dataset.rowId) + 2);
    const blanks = [...grid().querySelectorAll<HTMLElement>('[role="presentation"]')];
    const kept = blanks.reduce((sum, each) => sum + Number.parseInt(each.style.height, 10), 0);
    expect(kept + shown.length * row, 'what is not drawn keeps its room above and below').toBe(300 * row);
  });

  test('keys reach the last and the first row, and the window comes along', () => {
    const page = showToys({ rows: many, room });
    take(page, '0');
    press('Ctrl+ArrowDown');
    expect(at()).toEqual([300 * row - 5 * row, 0]);
    expect(cell('299', 'name').textContent).toBe('玩具 299');
    press('Ctrl+Home');
    expect(at()).toEqual([0, 0]);
  });

  test('the window moves only as far as it must, for the active cell and for the corner of the block', () => {
    const page = showToys({ rows: many, room });
    take(page, '4');
    expect(at()).toEqual([0, 0]);
    press('ArrowDown');
    expect(at()).toEqual([row, 0]);
    press('ArrowUp', 'ArrowUp');
    expect(at()).toEqual([row, 0]);
    press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(at()).toEqual([2 * row, 0]);
  });

  test('a line of filters at the foot hides no row', () => {
    const page = showToys({ rows: many, room });
    act(() => page.host.desk.setState({ filter: { name: many.map(({ name }) => name).slice(0, 299) } }));
    take(page, '4');
    expect(at()[0]).toBeGreaterThan(0);
  });

  test('whoever is led to a row again sees it again, though a hand has scrolled away', async () => {
    const page = showToys({ rows: many, room });
    const lead = () => act(async () => leadToCell(page.app, 'toys-full', '200', 'name'));
    await lead();
    const led = at();
    expect(led[0]).toBeGreaterThan(0);
    scrolls(0);
    await lead();
    expect(at()).toEqual(led);
  });

  test('another chart is shown from its corner', async () => {
    const page = showToys({ rows: many, room });
    scrolls(4000, 60);
    await act(async () => page.app.chart.verbs.open(page.app.chain()));
    expect(at()).toEqual([0, 0]);
  });
});

describe('of many columns', () => {
  const columns = Array.from({ length: 8 }, (_, nth) => moreColumn('toys', `c${nth}`, 'line'));
  const least = [60, 60, 60, 60] as const;
  const frozen = { ...moreColumn('toys', 'label', 'line'), sheet: { least, need: 1, isFrozen: true as const } };
  const all = [frozen, ...columns];

  test('the window follows sideways, never under the frozen column, and comes home with the row’s first cell', () => {
    const page = showToys({ rows: many.slice(0, 3), room, host: { columnsOf: () => all } });
    take(page, '1', 'label');
    press('End');
    expect(at()).toEqual([0, 60 + 800 - width]);
    expect(scroller().style.getPropertyValue('--scrolled')).toBe(`${at()[1]}px`);
    press('ArrowLeft', 'ArrowLeft');
    expect(at()[1], 'still whole where it stands').toBe(460);
    press('ArrowLeft', 'ArrowLeft');
    expect(at()[1]).toBe(300);
    press('Home');
    expect(at()).toEqual([0, 0]);
  });
});

describe('parts of a table', () => {
  const sections = {
    of: ({ pieces }: { pieces: number | null }) => ((pieces ?? 0) % 2 === 0 ? 'even' : 'odd'),
    order: ['even', 'odd'],
    words: (section: string, { length }: readonly unknown[], language: 'zh' | 'en') =>
      `${section} ${length} ${language}`,
  };
  const bands = () => [...grid().querySelectorAll('.grid-band')];
  const sorted = [...many.slice(0, 4)].sort((a, b) => ((a.pieces ?? 0) % 2) - ((b.pieces ?? 0) % 2));

  test('stand under a band with their words and count, the first without one, and are rows among rows to assistive tools', () => {
    showToys({ rows: sorted, host: { sections } });
    expect(bands().map((each) => [each.textContent, each.getAttribute('aria-rowindex')])).toEqual([['odd 2 zh', '4']]);
    expect(grid().getAttribute('aria-rowcount')).toBe('6');
    leaveToys();
    showToys({ rows: sorted, language: 'en', host: { sections: { ...sections, hasFirstBand: true } } });
    expect(bands().map((each) => each.textContent)).toEqual(['even 2 en', 'odd 2 en']);
  });

  test('are sorted each for itself', () => {
    const page = showToys({ rows: sorted, host: { sections } });
    act(() => page.host.desk.setState({ sort: { column: 'pieces', isDown: true } }));
    expect(texts('pieces')).toEqual(['2', '0', '3', '1']);
  });
});
