// @vitest-environment jsdom
/** What the whole window adds to its rooms: what its menu opens, what it prints, and its title. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { deskState } from '../src/desk/desk.ts';
import { changeDetails } from '../src/domain/edits/chart.ts';
import { exportDesk } from '../src/exporting/exportDesk.ts';
import { theRib } from '../src/store/selection.ts';
import { shellDesk } from '../src/ui/shellDesk.ts';
import { eventually, leaveApp, seen, showApp } from './support/appPage.tsx';
import { button, called, calledSoon } from './support/called.ts';
import { chartOf } from './support/outlineChart.ts';

afterEach(leaveApp);

const chart = () => chartOf('# 中标\n董事会\n\tCEO 张三\n\t董事 李四');
const closed = { isDockOpen: false, isLegendOpen: false, isInspectorOpen: false };

test('the menu opens the outline, a snapshot, and replace, and keeps a template', async () => {
  const { app } = await showApp(chart(), closed);
  const choose = async (item: RegExp) => {
    fireEvent.click(await seen('.chart-title'));
    fireEvent.click(await calledSoon('[role="menuitem"]', item));
  };
  const dialog = () => eventually(() => document.querySelector('[role="dialog"]')?.textContent ?? expect.fail('none'));
  const closeDialog = async () => {
    fireEvent.click(called('[role="dialog"] button', '关闭'));
    await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
  };
  await choose(/^大纲/);
  expect((await seen('textarea[aria-label="大纲"]')).textContent).toContain('CEO 张三');
  await choose(/^查找和替换/);
  expect(await dialog()).toContain('输入要查找的文字');
  await closeDialog();
  await choose(/^存一个快照/);
  await dialog();
  await closeDialog();
  expect(shellDesk(app).getState().dialog).toBeNull();
  await choose(/^另存为模板/);
  await eventually(() => expect(Object.keys(app.preferences.getState().templates)).toHaveLength(1));
  expect(JSON.stringify(app.preferences.getState().templates)).not.toContain('张三');
});

test('printing prints the document, or the page of a view that is printed alone', async () => {
  const { app, press } = await showApp(chart(), closed);
  const wanted = () => [shellDesk(app).getState().dialog, shellDesk(app).getState().wantedPages];
  await press('Control+p');
  expect(wanted()).toEqual(['export', null]);
  expect(exportDesk(app).getState().format).toBe('print');
  act(() => shellDesk(app).setState({ dialog: null }));
  act(() => app.preferences.set({ view: 'compare' }));
  await press('Control+p');
  expect(wanted()).toEqual(['export', ['compare']]);
});

test('the title is the chart’s, marked while it is in no file, and the language is the page’s', async () => {
  const { app } = await showApp(chart(), closed);
  const page = () => [document.title, document.documentElement.lang];
  expect(page()).toEqual(['中标 · 决策链鱼骨图', 'zh-CN']);
  act(() => app.chart.verbs.commit(changeDetails({ title: '首都项目' }), { step: 'details' }));
  expect(page()[0]).toBe('● 首都项目 · 决策链鱼骨图');
  act(() => deskState(app).setState({ file: { name: 'a.json' }, inFile: app.chain() }));
  act(() => app.preferences.set({ language: 'en' }));
  expect(page()).toEqual(['首都项目 · Decision-chain fishbone', expect.stringMatching(/^en/)]);
  act(() => shellDesk(app).setState({ isStarting: true }));
  expect(page()[0]).toBe('Decision-chain fishbone');
});

test('from the inspector of a chain a person is begun at its far end', async () => {
  const { app } = await showApp(chart(), { ...closed, isInspectorOpen: true });
  act(() => app.chart.verbs.select(theRib('rib:1')));
  await eventually(() => button(/添加人物/));
  fireEvent.click(button(/添加人物/));
  expect(app.chart.getState().editing).toMatchObject({
    at: 'person',
    field: 'name',
    seat: { ribId: 'rib:1', place: 2 },
  });
});
