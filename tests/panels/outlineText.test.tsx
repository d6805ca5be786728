// @vitest-environment jsdom
/** The outline as a text: what is typed in it is seen on the chart at once, and recorded a line at a time. */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { chartToHandOn } from '../../src/ui/openFields.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { chartOf } from '../support/outlineChart.ts';
import { showOutline } from '../support/outlinePage.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const text = '# 中标核心网\n董事会\n\tCEO 张三\n\t董事 李四\n采购部\n\t部长 王五';
const chart = () => assess(['person:2'], { level: 'trust' })(chartOf(text));

test('opens as the whole chart with the keyboard at its beginning, in either language, and closes by its button', async () => {
  const { app, area, caret } = await showOutline(chart());
  expect(area.value.trimEnd()).toBe(text);
  expect(caret()).toEqual({ line: 0, column: 0, chosen: 0 });
  expect(screen.getByRole('region', { name: '大纲' })).toBeDefined();
  expect(screen.getByRole('textbox', { name: '大纲' })).toBe(area);
  const help = document.getElementById(area.getAttribute('aria-describedby') ?? '');
  expect(help?.textContent).toContain('缩进是人物');
  act(() => app.preferences.set({ language: 'en' }));
  expect(screen.getByRole('textbox', { name: 'Outline' })).toBe(area);
  act(() => shellDesk(app).setState({ panel: 'outline' }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(shellDesk(app).getState().panel).toBeNull();
});

test('what is typed stands on the chart at once; each line that is left is one step, and undo takes it back', async () => {
  const { shown, steps, caretTo, write, press, lines } = await showOutline(chart());
  caretTo(2, 7);
  write(2, '\tCEO 张三丰');
  expect(shown()[0]).toBe('董事会: 张三丰 李四');
  expect(steps()).toEqual([]);
  write(2, '\tCEO 张三丰甲');
  caretTo(3);
  expect(steps()).toEqual(['outline']);
  write(4, '集采部');
  caretTo(0);
  expect(steps()).toEqual(['outline', 'outline']);
  caretTo(1);
  expect(steps(), 'a line that was only passed is no step').toHaveLength(2);
  press('z', { ctrlKey: true });
  expect(shown()).toEqual(['董事会: 张三丰甲 李四', '采购部: 王五']);
  press('z', { ctrlKey: true });
  expect(lines()[2]).toBe('\tCEO 张三');
  press('y', { ctrlKey: true });
  press('Z', { ctrlKey: true, shiftKey: true });
  expect(shown()).toEqual(['董事会: 张三丰甲 李四', '集采部: 王五']);
});

test('undo first forgets what is typed and not recorded, and leaves the step before it alone', async () => {
  const { app, steps, shown, caretTo, write, press, area } = await showOutline(chart());
  write(1, '董事局');
  caretTo(2);
  write(2, '\tCEO 赵六');
  expect(shown()[0]).toBe('董事局: 赵六 李四');
  press('z', { ctrlKey: true });
  expect(shown()[0]).toBe('董事局: 张三 李四');
  expect(area.value).not.toContain('赵六');
  expect(app.chart.getState().preview).toBeNull();
  expect(steps()).toEqual(['outline']);
});

test('Ctrl+Enter records the line without leaving it, and says it as the chart prints it', async () => {
  const { steps, write, press, lines, caretTo } = await showOutline(chart());
  caretTo(5);
  write(5, '   部长   王小五');
  press('Enter', { ctrlKey: true });
  expect(steps()).toEqual(['outline']);
  expect(lines()[5]).toBe('\t部长 王小五');
});

test('a cut line takes nobody away while one stays in the outline: put elsewhere it moves the person, rating and all', async () => {
  const { app, shown, steps, writeAll, caretTo } = await showOutline(chart());
  const [target = '', board = '', zhang = '', li = '', buying = '', wang = ''] = text.split('\n');
  writeAll([target, board, zhang, buying, wang], 3);
  expect(screen.getByRole('status').textContent).toBe('离开大纲时将删除 1 人；粘回别处则只是移动');
  caretTo(0);
  expect(steps()).toEqual([]);
  writeAll([target, board, zhang, buying, wang, li], 5);
  expect(screen.queryByRole('status')).toBeNull();
  caretTo(0);
  expect(steps()).toEqual(['outline']);
  expect(shown()).toEqual(['董事会: 张三', '采购部: 王五 李四']);
  expect(assessmentOf(app.chain(), 'person:2').level).toBe('trust');
});

test('a cut chain of nobody waits too, until the outline is left', async () => {
  const { shown, steps, writeAll, caretTo, lines } = await showOutline(chartOf('# 目标\n董事会\n采购部'));
  writeAll(lines().slice(0, 2), 1);
  expect(screen.getByRole('status').textContent).toContain('1 条决策链');
  caretTo(0);
  expect([steps(), shown()]).toEqual([[], ['董事会: ']]);
});

test('leaving the outline takes away who is missing in it; another window’s turn does not', async () => {
  const { area, shown, steps, writeAll, app } = await showOutline(chart(), { language: 'en' });
  writeAll(['# 中标核心网', '董事会', '\tCEO 张三'], 2);
  expect(screen.getByRole('status').textContent).toBe(
    'Leaving the outline will delete 2 people and 1 chain; pasted back elsewhere, they only move',
  );
  fireEvent.blur(area);
  expect(steps()).toEqual([]);
  act(() => area.blur());
  expect(steps()).toEqual(['outline']);
  expect(shown()).toEqual(['董事会: 张三']);
  expect(screen.queryByRole('status')).toBeNull();
  act(() => app.chart.verbs.undo());
  expect(area.value.trimEnd()).toBe(text);
});

test('whoever hands the chart on gets it as the outline has it, with nobody whose line is gone', async () => {
  const { app, writeAll, steps } = await showOutline(chart());
  writeAll(['# 中标核心网', '董事会', '\tCEO 张三', '\t采购总监 新人'], 3);
  let handed = app.chain();
  act(() => {
    handed = chartToHandOn(app);
  });
  expect(Object.values(handed.people).map(({ name }) => name)).toEqual(['张三', '新人']);
  expect(steps()).toEqual(['outline']);
  expect(chartToHandOn(app), 'nothing is open any more').toBe(handed);
});

test('what an input method composes is read when it is chosen, and its keys are its own', async () => {
  const { app, shown, steps, write, press, area, caretTo } = await showOutline(chart());
  caretTo(2);
  write(2, '\tCEO zhang’san’feng', true);
  expect(area.value).toContain('zhang’san’feng');
  expect(app.chart.getState().preview).toBeNull();
  expect(press('Enter', { isComposing: true })).toBe(true);
  expect(press('z', { ctrlKey: true, isComposing: true })).toBe(true);
  expect(steps()).toEqual([]);
  write(2, '\tCEO 张三丰', true);
  fireEvent.compositionEnd(area);
  expect(shown()[0]).toBe('董事会: 张三丰 李四');
  expect(Object.keys(app.chain().people), 'still the same person').toContain('person:1');
});

test('a text typed over one chart is never put into another', async () => {
  const { app, write, area, steps } = await showOutline(chart());
  write(2, '\tCEO 赵六');
  act(() => app.chart.verbs.open(chartOf('# 别的图\n财务部\n\t主任 钱七')));
  expect(area.value.trimEnd()).toBe('# 别的图\n财务部\n\t主任 钱七');
  act(() => area.blur());
  expect(steps()).toEqual([]);
  expect(chartToHandOn(app).target).toBe('别的图');
});
