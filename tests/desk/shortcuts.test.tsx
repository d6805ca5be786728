// @vitest-environment jsdom
/** Keys that work wherever the focus is, and files dropped anywhere on the window. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as verbs from '../../src/desk/deskVerbs.ts';
import { useShortcuts } from '../../src/desk/useShortcuts.ts';
import { WindowDrop } from '../../src/desk/WindowDrop.tsx';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { writeChain } from '../../src/file/write.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { CanvasView } from '../../src/ui/canvasView.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { ViewsContext } from '../../src/ui/views.ts';
import { views } from '../../src/views.tsx';
import { patience } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

const print = vi.fn();

function Keyboard() {
  useShortcuts(print);
  return (
    <>
      <button type="button">页</button>
      <input aria-label="字" />
      <input aria-label="等" data-resting="" />
      <Announcer />
    </>
  );
}

function show(chosen: Partial<Preferences> = {}) {
  stubPage();
  const app = newApp(chartOf('# 目标\n董事会'), chosen);
  const saved = vi.spyOn(verbs, 'save').mockResolvedValue();
  const savedAs = vi.spyOn(verbs, 'saveAs').mockResolvedValue();
  const opened = vi.spyOn(verbs, 'openFile').mockResolvedValue();
  const page = render(inApp(app, <ViewsContext value={views}>{<Keyboard />}</ViewsContext>));
  const at = (name: string) => (name === '页' ? page.getByText(name) : page.getByLabelText(name));
  /** Whether the key is left to the browser. */
  const press = (key: string, more: KeyboardEventInit = {}, where = '页') =>
    fireEvent.keyDown(at(where), { key, ...more });
  const type = (value: string, inputType = 'insertText') => {
    (at('字') as HTMLInputElement).value = value;
    at('字').dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  };
  return {
    app,
    at,
    type,
    press,
    saved,
    savedAs,
    opened,
    said: () => page.container.querySelector('[aria-live]')?.textContent,
  };
}

beforeEach(() => print.mockClear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ctrl = { ctrlKey: true };

describe('the window’s keys', () => {
  test('open help, commands and replace, walk the views, and reach the canvas where there is one', () => {
    const { app, press } = show();
    const dialog = () => shellDesk(app).getState().dialog;
    expect(press('F1')).toBe(false);
    expect(dialog()).toBe('keys');
    press('k', ctrl);
    expect(dialog()).toBe('commands');
    press('h', ctrl, '字');
    expect(dialog()).toBe('find');
    shellDesk(app).setState({ dialog: null });
    expect(press('f', ctrl), 'without a canvas it is found in every text').toBe(false);
    expect(dialog()).toBe('find');
    expect(press('0', ctrl)).toBe(true);
    const [search, fit] = [vi.fn(), vi.fn()];
    canvasDesk(app).setState({ view: { search, fit } as Partial<CanvasView> as CanvasView });
    expect([press('f', ctrl), press('0', ctrl)]).toEqual([false, false]);
    expect([search.mock.calls.length, fit.mock.calls.length]).toEqual([1, 1]);
    press('PageDown', { altKey: true });
    expect(app.preferences.getState().view).toBe('assessment');
    press('PageUp', { altKey: true });
    press('PageUp', { altKey: true });
    expect(app.preferences.getState().view).toBe('compare');
    expect(press('x', ctrl)).toBe(true);
  });

  test('undo and redo say what they undo; in a field in which something is typed they are the field’s own', () => {
    const { app, type, press, said } = show();
    expect(press('z', ctrl)).toBe(false);
    expect(said()).toBe('');
    act(() => app.chart.verbs.commit(changeDetails({ target: '新' }), { step: 'type-target' }));
    type('甲');
    expect(press('z', ctrl, '字')).toBe(true);
    expect(app.chain().target).toBe('新');
    press('z', ctrl, '等');
    expect([app.chain().target, said()]).toEqual(['目标', '撤销 修改目标']);
    press('z', { ctrlKey: true, shiftKey: true });
    expect([app.chain().target, said()]).toEqual(['新', '重做 修改目标']);
    press('z', { metaKey: true });
    act(() => app.preferences.set({ language: 'en' }));
    press('y', ctrl);
    expect(said()).toMatch(/^Redo /);
  });

  test('in a field the app has emptied, undo and redo are the app’s; in one emptied by hand, the field’s', () => {
    const { app, at, type, press } = show();
    const redo = { ctrlKey: true, shiftKey: true };
    act(() => app.chart.verbs.commit(changeDetails({ target: '新' }), { step: 'type-target' }));
    type('');
    expect([press('z', ctrl, '字'), press('z', redo, '字'), app.chain().target]).toEqual([true, true, '新']);
    type('', 'historyUndo');
    expect(press('z', redo, '字'), 'what the field has just undone').toBe(true);
    expect([press('z', ctrl, '字'), app.chain().target]).toEqual([false, '目标']);
    expect([press('z', redo, '字'), app.chain().target]).toEqual([false, '新']);
    type('甲');
    (at('字') as HTMLInputElement).value = '';
    expect([press('z', ctrl, '字'), app.chain().target], 'its text was taken').toEqual([false, '目标']);
    expect([press('y', ctrl, '字'), app.chain().target]).toEqual([false, '新']);
  });

  test('open, save and print are the page’s own in every field, once however long held, whatever the alphabet', () => {
    const { app, press, saved, savedAs, opened } = show();
    expect(press('s', ctrl, '字')).toBe(false);
    expect(press('s', { ...ctrl, repeat: true }, '字')).toBe(false);
    press('ы', { ...ctrl, code: 'KeyS' });
    expect(saved).toHaveBeenCalledTimes(2);
    press('S', { ctrlKey: true, shiftKey: true });
    expect(savedAs).toHaveBeenCalledExactlyOnceWith(app);
    press('o', ctrl);
    expect(opened).toHaveBeenCalledExactlyOnceWith(app);
    press('p', ctrl);
    expect(print).toHaveBeenCalledExactlyOnceWith(app);
  });

  test('what an input method composes goes along: it is taken first, then saved', () => {
    const { at, press, saved } = show();
    vi.useFakeTimers();
    expect(press('s', { ...ctrl, isComposing: true }, '字')).toBe(false);
    expect(saved).not.toHaveBeenCalled();
    fireEvent.compositionEnd(at('字'));
    expect(saved).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(saved).toHaveBeenCalledOnce();
    fireEvent.compositionEnd(at('字'));
    vi.runAllTimers();
    expect(saved).toHaveBeenCalledOnce();
  });

  test('on the start screen only help and opening are left; saving is kept from the browser all the same', () => {
    const { app, press, saved, opened } = show();
    shellDesk(app).setState({ isStarting: true });
    act(() => app.chart.verbs.commit(changeDetails({ target: '新' }), { step: 'type-target' }));
    expect([press('s', ctrl), press('S', { ctrlKey: true, shiftKey: true })]).toEqual([false, false]);
    expect([press('p', ctrl), press('z', ctrl), press('k', ctrl)]).toEqual([true, true, true]);
    expect([app.chain().target, saved.mock.calls.length, print.mock.calls.length]).toEqual(['新', 0, 0]);
    press('o', ctrl);
    expect(opened).toHaveBeenCalledOnce();
    press('F1');
    expect(shellDesk(app).getState().dialog).toBe('keys');
  });

  test('a key that somebody has taken is not taken twice, and none is after the window has gone', () => {
    const { app, at, press } = show();
    at('页').addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press('F1');
    expect(shellDesk(app).getState().dialog).toBeNull();
    cleanup();
    fireEvent.keyDown(document.body, { key: 'F1' });
    expect(shellDesk(app).getState().dialog).toBeNull();
  });
});

describe('a file over the window', () => {
  const chart = writeChain(chartOf('# 拖来的\n董事会'));

  function showDrop() {
    const app = newApp();
    const onOther = vi.fn();
    const page = render(inApp(app, <WindowDrop onOther={onOther} />));
    const send = (type: string, files: readonly File[], relatedTarget: Element | null = null) => {
      const types = files.length > 0 ? ['Files'] : ['text/plain'];
      const dataTransfer = { types, files, items: files.map((file) => ({ getAsFile: () => file })) };
      const event = new Event(type, { bubbles: true, cancelable: true });
      return fireEvent(document.body, Object.assign(event, { dataTransfer, relatedTarget }));
    };
    return { app, onOther, send, shown: () => page.container.textContent };
  }
  const json = new File([chart], '图.JSON');

  test('is told that it may be dropped, until it leaves or is; a dragged text is none', () => {
    const { send, shown } = showDrop();
    expect(send('dragover', []), 'a text is left to the page').toBe(true);
    expect(shown()).toBe('');
    expect(send('dragover', [json])).toBe(false);
    expect(shown()).toBe('松开以打开');
    send('dragleave', [json], document.body);
    expect(shown(), 'from one thing to another').toBe('松开以打开');
    send('dragleave', [json]);
    expect(shown()).toBe('');
  });

  test('opens as a chart, any other goes to whoever reads it, one that is no chart is said to be none', async () => {
    const { app, onOther, send, shown } = showDrop();
    send('dragover', [json]);
    expect(send('drop', [json])).toBe(false);
    expect(shown()).toBe('');
    await expect.poll(() => app.chain().target, patience).toBe('拖来的');
    const table = new File(['a'], '人物.xlsx');
    send('drop', [table, json]);
    expect(onOther.mock.calls).toEqual([[app, table]]);
    expect(send('drop', [])).toBe(true);
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [], items: [] } });
    await expect
      .poll(() => noticesOf(app).map(({ text }) => text), patience)
      .toEqual(['拖进来的不是决策链文件（.fishbone.json）']);
    expect(onOther).toHaveBeenCalledOnce();
  });
});
