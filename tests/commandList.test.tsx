// @vitest-environment jsdom
/** Ctrl+K: all that can be done, by a part of its name in either language. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandList } from '../src/CommandList.tsx';
import { commandsOf, type ShellEntry } from '../src/commands.ts';
import { coverageDesk } from '../src/coverage/coverageDesk.ts';
import { noView } from '../src/diagram/noView.ts';
import { movePeople } from '../src/domain/edits/people.ts';
import { exportDesk } from '../src/exporting/exportDesk.ts';
import type { Preferences, View } from '../src/store/preferences.ts';
import { thePerson } from '../src/store/selection.ts';
import type { RunningApp } from '../src/ui/app.ts';
import { canvasDesk } from '../src/ui/canvasDesk.ts';
import { commandsFound } from '../src/ui/command.ts';
import { shellDesk } from '../src/ui/shellDesk.ts';
import { type ViewRecord, ViewsContext } from '../src/ui/views.ts';
import { views } from '../src/views.tsx';
import { languages } from '../src/words/language.ts';
import { calledSoon } from './support/called.ts';
import { stubPage } from './support/jsdomPage.ts';
import { inApp, newApp } from './support/newApp.tsx';
import { chartOf } from './support/outlineChart.ts';

const chart = () => chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四');
const allViews = Object.entries(views) as [View, ViewRecord][];
const printed = vi.fn();
const entries: readonly ShellEntry[] = [{ word: 'print', verb: 'print', onClick: printed }];

function running(chosen: Partial<Preferences> = {}, chain = chart()): RunningApp {
  const app = newApp(chain, chosen);
  canvasDesk(app).setState({ view: noView });
  return app;
}
const commandNamed = (app: RunningApp, name: string) =>
  commandsOf(app, allViews, entries).find(({ names }) => names.zh === name || names.en === name) ??
  expect.fail(`no command ${name}`);
const run = (app: RunningApp, name: string) => commandNamed(app, name).run();

beforeEach(() => {
  stubPage();
  printed.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the commands', () => {
  test('have names of their own in both languages, and the words of menus lose their dots', () => {
    const commands = commandsOf(running(), allViews, entries);
    for (const language of languages) {
      const names = commands.map(({ names: each }) => each[language]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(names.filter((name) => name.trim() === '' || name.endsWith('…'))).toEqual([]);
    }
  });

  test('show every view and every page of one, and change density, look, language and the inspector', () => {
    const app = running({ isInspectorOpen: false });
    const state = () => app.preferences.getState();
    for (const [view, { words }] of allViews) {
      if (view === 'plan') continue;
      run(app, `视图：${words.zh}`);
      expect(state().view).toBe(view);
    }
    run(app, '视图：卖点');
    expect([state().view, state().isSellingShown]).toEqual(['plan', true]);
    run(app, '视图：提升计划');
    expect([state().view, state().isSellingShown]).toEqual(['plan', false]);
    run(app, '密度：紧凑');
    run(app, 'Appearance: Dark');
    run(app, '切换语言 English');
    expect([state().density, state().look, state().language]).toEqual(['compact', 'dark', 'en']);
    run(app, 'Switch language 中文');
    run(app, '属性');
    expect([state().language, state().isInspectorOpen]).toEqual(['zh', true]);
    run(app, '属性');
    run(app, '显示按键提示');
    expect(state().isInspectorOpen).toBe(false);
    expect(state().areHintsShown).toBe(!newApp().preferences.getState().areHintsShown);
  });

  test('open the window’s panels and dialogs', () => {
    const app = running();
    const desk = () => shellDesk(app).getState();
    run(app, '检查');
    expect(desk().panel).toBe('checks');
    run(app, '方法');
    expect(desk().dialog).toBe('method');
    run(app, '按键一览');
    expect(desk().dialog).toBe('keys');
    run(app, commandNames(app).find((name) => /^导出 .*PPT/i.test(name)) ?? '');
    expect([desk().dialog, exportDesk(app).getState().format]).toEqual(['export', 'pptx']);
    run(app, '打印');
    expect(printed).toHaveBeenCalledOnce();
    expect(commandNamed(app, '打印').keys).toBe('Ctrl P');
  });

  test('set the stage, open the dialogs of the levels, and bring columns of the table that is on screen into view', () => {
    const app = running({ view: 'assessment', sheets: { assessment: { hidden: ['evidence', 'duty'] } } });
    run(app, '项目阶段：投标报价');
    expect(app.chain().dealStage?.key).toBe('bid');
    run(app, 'Columns: Evidence');
    expect(app.preferences.getState().sheets.assessment?.hidden).toEqual(['duty']);
    run(app, '按职务判定职级');
    expect([app.preferences.getState().view, coverageDesk(app).getState().dialog]).toEqual(['coverage', 'grades']);
    run(app, '层级设置');
    expect(coverageDesk(app).getState().dialog).toBe('levels');
    expect(commandNamed(app, 'Columns: Evidence').isOff).toBe(true);
  });

  test('that have nothing to do here are off: undo and redo, somebody’s successor', () => {
    const app = running();
    const off = (name: string) => commandNamed(app, name).isOff === true;
    expect([off('撤销'), off('重做'), off('换人')]).toEqual([true, true, true]);
    app.chart.verbs.commit(movePeople(['person:1'], 'tray'), { step: 'move-person', subject: '' });
    expect([off('撤销'), off('重做')]).toEqual([false, true]);
    run(app, '撤销');
    expect([off('撤销'), off('重做')]).toEqual([true, false]);
    run(app, '重做');
    expect(app.chain().tray).toEqual(['person:1']);
    app.chart.verbs.select(thePerson('person:1'));
    expect(off('换人'), 'in the tray nobody sits').toBe(true);
    app.chart.verbs.select({ kind: 'people', ids: ['person:1', 'person:2'] });
    expect(off('换人')).toBe(true);
    app.chart.verbs.select(thePerson('person:2'));
    expect(off('换人')).toBe(false);
    run(app, '换人');
    expect(shellDesk(app).getState().dialog).toBe('successor');
  });

  test('of the canvas are not there without one', () => {
    const app = newApp(chart());
    const names = commandNames(app);
    expect(names).not.toContain('全选');
    expect(names).toContain('打印');
    expect(commandNamed(app, '复制画布为图片').isOff).toBe(true);
  });
});

const commandNames = (app: RunningApp) => commandsOf(app, allViews, entries).map(({ names }) => names.zh);

describe('the list', () => {
  async function open(app = running()) {
    const onClose = vi.fn();
    render(
      inApp(app, <ViewsContext value={views}>{<CommandList entries={entries} onClose={onClose} />}</ViewsContext>),
    );
    const query = await calledSoon<HTMLInputElement>('[role="combobox"]', /./);
    const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
    return {
      app,
      onClose,
      query,
      options,
      names: () => options().map((each) => each.querySelector('span')?.textContent ?? ''),
      at: () => options().findIndex((each) => each.getAttribute('aria-selected') === 'true'),
      type: (value: string) => fireEvent.change(query, { target: { value } }),
      press: (key: string, more = {}) => fireEvent.keyDown(query, { key, ...more }),
    };
  }

  test('lists all, then what was typed for; the other language stands beside; nothing is said to be nothing', async () => {
    const { app, names, options, type, query } = await open();
    expect(names()).toEqual(commandsFound(commandsOf(app, allViews, entries), '').map((each) => each.names.zh));
    type('appear dark');
    expect(options().map((each) => each.textContent)).toEqual(['外观：深色Appearance: Dark']);
    expect(options()[0]?.querySelector('small')?.lang).toBe('en');
    type('打印');
    expect(options()[0]?.textContent).toBe('打印PrintCtrl P');
    type('没有这样的');
    expect(options()).toEqual([]);
    expect(document.querySelector('[role="listbox"]')?.textContent).toBe('没有这个命令');
    expect(query.getAttribute('aria-expanded')).toBe('false');
    expect(query.getAttribute('aria-activedescendant')).toBeNull();
  });

  test('the field keeps the focus and names the line one is at: arrows go round, the mouse that moves chooses, a new query begins anew', async () => {
    const { type, press, at, options, query } = await open();
    type('外观');
    expect([options().length, at()]).toEqual([3, 0]);
    press('ArrowUp');
    expect(at()).toBe(2);
    press('ArrowDown');
    press('ArrowDown');
    expect(at()).toBe(1);
    expect(query.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    fireEvent.pointerMove(options()[2] ?? query);
    expect(at()).toBe(2);
    type('外观：');
    expect(at()).toBe(0);
    expect(fireEvent.mouseDown(options()[1] ?? query), 'a press takes the focus from nothing').toBe(false);
    fireEvent.mouseUp(options()[1] ?? query);
  });

  test('Enter and a click close it and then do it; an input method’s Enter chooses its candidate', async () => {
    const first = await open();
    vi.useFakeTimers();
    first.type('打印');
    first.press('Enter', { isComposing: true });
    expect(first.onClose).not.toHaveBeenCalled();
    expect(first.press('Enter')).toBe(false);
    expect(first.onClose).toHaveBeenCalledOnce();
    expect(printed, 'the keyboard first goes back where it was').not.toHaveBeenCalled();
    act(() => vi.runAllTimers());
    expect(printed).toHaveBeenCalledOnce();
    vi.useRealTimers();
    cleanup();
    const second = await open();
    vi.useFakeTimers();
    second.type('深色');
    fireEvent.click(second.options()[0] ?? second.query);
    act(() => vi.runAllTimers());
    expect(second.app.preferences.getState().look).toBe('dark');
    expect(second.onClose).toHaveBeenCalledOnce();
  });

  test('what is off says so and stays, and so does Enter on nothing', async () => {
    const { type, press, options, onClose } = await open();
    type('撤销');
    expect(options()[0]?.getAttribute('aria-disabled')).toBe('true');
    expect(options()[0]?.title).toBe('这里不可用');
    press('Enter');
    fireEvent.click(options()[0] ?? document.body);
    type('没有这样的');
    press('Enter');
    press('ArrowDown');
    expect(onClose).not.toHaveBeenCalled();
    press('Escape');
    await act(async () => {});
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('in English the Chinese name stands beside', async () => {
    const { type, options, query } = await open(running({ language: 'en' }));
    expect(query.placeholder).toBe('Name of a command, English or Chinese');
    type('深色');
    expect(options().map((each) => each.textContent)).toEqual(['Appearance: Dark外观：深色']);
  });
});
