// @vitest-environment jsdom
/** The outline by lines: keys that move them, and the line one stands in as the selection of the chart. */

import { fc, test as law } from '@fast-check/vitest';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { PersonId } from '../../src/domain/chain.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import { tabbedOutline } from '../../src/outline/draftLines.ts';
import { leaveOutline, outlineDesk, typeOutline } from '../../src/panels/outlineDesk.ts';
import { thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { CanvasView } from '../../src/ui/canvasView.ts';
import { newApp } from '../support/newApp.tsx';
import { chartOf } from '../support/outlineChart.ts';
import { showOutline } from '../support/outlinePage.tsx';
import { randomChain } from '../support/randomChain.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const chart = () => chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四\n采购部\n\t部长 王五');

test('Alt with the arrows moves a person from chain to chain and a chain with its people, the caret with it, a step each', async () => {
  const { shown, steps, caretTo, caret, press, app } = await showOutline(chart());
  caretTo(3, 4);
  press('ArrowDown', { altKey: true });
  expect(shown()).toEqual(['董事会: 张三', '采购部: 李四 王五']);
  expect(caret()).toEqual({ line: 4, column: 4, chosen: 0 });
  expect(app.chart.getState().selection).toEqual(thePerson('person:2'));
  press('ArrowUp', { altKey: true });
  caretTo(4);
  press('ArrowUp', { altKey: true });
  expect(shown()).toEqual(['采购部: 王五', '董事会: 张三 李四']);
  expect(app.chart.getState().selection).toEqual(theRib('rib:2'));
  expect(steps()).toHaveLength(3);
  caretTo(0);
  press('ArrowDown', { altKey: true });
  expect(steps(), 'the target keeps its line').toHaveLength(3);
});

test('Shift+Tab makes a person a chain, Tab a chain a person again; who is gone meanwhile is not lost; a held key does it once', async () => {
  const { shown, caretTo, caret, press, steps } = await showOutline(chart());
  caretTo(5, 2);
  press('Tab', { shiftKey: true });
  expect(shown()).toEqual(['董事会: 张三 李四', '采购部: ', '部长 王五: ']);
  expect(caret()).toEqual({ line: 5, column: 1, chosen: 0 });
  expect(screen.getByRole('status').textContent).toContain('1 人');
  expect(press('Tab', { repeat: true }), 'the focus stays in the outline').toBe(false);
  expect(shown()).toHaveLength(3);
  press('Tab');
  expect(shown()).toEqual(['董事会: 张三 李四', '采购部: 王五']);
  expect(screen.queryByRole('status')).toBeNull();
  expect(steps(), 'there and back is nothing').toEqual([]);
});

test('Enter begins a person below; once more on the empty line a chain; new ones keep their identity as they are typed', async () => {
  const { app, shown, steps, caretTo, caret, press, write, lines } = await showOutline(chart());
  caretTo(5, lines()[5]?.length);
  press('Enter');
  expect(caret()).toEqual({ line: 6, column: 1, chosen: 0 });
  write(6, '\t新');
  const [, , , first] = Object.keys(app.chain().people);
  write(6, '\t新人');
  expect(Object.keys(app.chain().people)).toEqual(['person:1', 'person:2', 'person:3', first]);
  expect(app.chart.getState().selection).toEqual(thePerson(first as PersonId));
  press('Enter');
  expect(steps()).toEqual(['outline']);
  expect(Object.keys(app.chain().people)).toContain(first);
  press('Enter');
  expect(caret().column).toBe(0);
  write(7, '财务部');
  caretTo(0);
  expect(shown().slice(1)).toEqual(['采购部: 王五 新人', '财务部: ']);
});

test('Esc records what was typed and gives the keyboard to the canvas', async () => {
  const { app, write, press, steps, area } = await showOutline(chart());
  const field = document.body.appendChild(document.createElement('input'));
  canvasDesk(app).setState({ view: { field: () => field } as Partial<CanvasView> as CanvasView });
  write(1, '董事局');
  act(() => void press('Escape'));
  expect(steps()).toEqual(['outline']);
  expect(document.activeElement).toBe(field);
  expect(document.activeElement).not.toBe(area);
  field.remove();
});

test('the line of the caret is selected on the chart: target, chain, person; a blank line changes nothing', async () => {
  const { app, caretTo, writeAll, lines } = await showOutline(chart());
  const selection = () => app.chart.getState().selection;
  caretTo(4);
  expect(selection()).toEqual(theRib('rib:2'));
  caretTo(2, 3);
  expect(selection()).toEqual(thePerson('person:1'));
  caretTo(0);
  expect(selection()).toEqual(theTarget);
  writeAll([...lines().slice(0, 4), '', ...lines().slice(4)], 4);
  caretTo(4);
  expect(selection()).toEqual(theTarget);
  caretTo(5);
  expect(selection()).toEqual(theRib('rib:2'));
});

test('who is selected on the chart has the line in view, unless one is at work in the text', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(66);
  const many = chartOf(`# 目标\n${Array.from({ length: 20 }, (_, at) => `部门${at}`).join('\n')}`);
  const { app, area } = await showOutline(many);
  act(() => app.chart.verbs.select(theRib('rib:20')));
  expect(area.scrollTop).toBe(0);
  area.blur();
  act(() => app.chart.verbs.select(theRib('rib:17')));
  const low = area.scrollTop;
  expect(low).toBeGreaterThan(14 * 22);
  expect(low).toBeLessThan(18 * 22);
  act(() => app.chart.verbs.select(theRib('rib:18')));
  expect(area.scrollTop, 'a line in view stays where it is').toBe(low);
  act(() => app.chart.verbs.select(theRib('rib:19')));
  expect(area.scrollTop, 'the one just below comes up').toBeGreaterThan(low);
  act(() => app.chart.verbs.select(theTarget));
  expect(area.scrollTop).toBeLessThan(22);
});

test('beside the lines stand the chains’ numbers and the red ranks, of what is in view only', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(88);
  const shown = () => [...document.querySelectorAll('.outline-gutter i')].map((each) => each.textContent);
  const { area } = await showOutline(rankPerson('person:2', 1)(chart()));
  act(() => {
    area.dispatchEvent(new Event('scroll'));
  });
  expect(shown()).toEqual(['1', '3', '1', '2', '2']);
  act(() => {
    area.scrollTop = 3 * 22 + 8;
    area.dispatchEvent(new Event('scroll'));
  });
  expect(shown()).toEqual(['1', '2', '2']);
  cleanup();
  const many = await showOutline(chartOf(`# 目标\n${Array.from({ length: 40 }, (_, at) => `部门${at}`).join('\n')}`));
  act(() => {
    many.area.dispatchEvent(new Event('scroll'));
  });
  expect(shown()).toEqual(['1', '2', '3', '4', '5']);
});

law.prop(
  [randomChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { max: 4 } }), fc.array(fc.nat(60), { maxLength: 6 })],
  {
    numRuns: 30,
  },
)(
  'however many lines are cut, typing is one step at most, its preview is what is recorded, and undo gives all back',
  (chain, cuts) => {
    const app = newApp(chain);
    let lines = tabbedOutline(chain).trimEnd().split('\n');
    for (const cut of cuts) {
      lines = lines.filter((_, at) => at === 0 || at !== 1 + (cut % lines.length));
      typeOutline(app, lines.join('\n'));
    }
    const seen = app.chain();
    leaveOutline(app);
    const { present, past } = app.chart.getState().history;
    expect(past.length).toBeLessThanOrEqual(1);
    expect({ ...present, updatedAt: '' }).toEqual({ ...seen, updatedAt: '' });
    expect(app.chart.getState().preview).toBeNull();
    expect(outlineDesk(app).getState().draft).toBeNull();
    app.chart.verbs.undo();
    expect(app.chain()).toBe(chain);
  },
);
