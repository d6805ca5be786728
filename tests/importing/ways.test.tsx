// @vitest-environment jsdom
/** The ways in for a table, and that nothing changes before the dialog's own button. */
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginPaste, pasteFromButton } from '../../src/importing/beginImport.ts';
import { askForTable } from '../../src/importing/importDesk.ts';
import { eventually } from '../support/appPage.tsx';
import { arrivals, click, dialog, everybody, importButton, named, notices, opened, sheet, shown } from './host.tsx';

afterEach(cleanup);

describe('the ways in', () => {
  const clipboard = (readText: () => Promise<string>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { readText } });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('a button reads the clipboard where the browser lets it, else it says which keys do', async () => {
    const app = shown();
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    await act(() => pasteFromButton(app));
    expect(notices()).toEqual(['浏览器不允许读剪贴板，请直接按 Ctrl+V']);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    clipboard(async () => ' \n ');
    await act(() => pasteFromButton(app));
    expect(notices()).toContain('剪贴板里没有文字');
    clipboard(async () => '部门\t职务\t姓名\n采购部\t部长\t卫国梁');
    await act(() => pasteFromButton(app));
    await eventually(() => expect(named()).toEqual(['卫国梁']));
    expect(dialog().getByText('导入人物：粘贴的内容')).toBeDefined();
  });

  it('cells copied from a program that gives no text are read as well', async () => {
    const app = shown();
    const html = '<table><tr><td>部门</td><td>姓名</td></tr><tr><td>采购部</td><td>卫国梁</td></tr></table>';
    await act(() => beginPaste(app, '', html));
    await eventually(() => expect(named()).toEqual(['卫国梁']));
  });

  it('from elsewhere in the window the hidden field is opened; without it nothing happens', async () => {
    const app = shown();
    const field = document.querySelector<HTMLInputElement>('input[data-import]') ?? expect.fail('no field');
    const asked = vi.spyOn(field, 'click').mockImplementation(() => {});
    askForTable(app);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(field.getAttribute('aria-label')).not.toBe('');
    expect(field.tabIndex).toBe(-1);
    cleanup();
    askForTable(app);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('Cancel changes nothing and tells nobody; Import is one step of undo', async () => {
    const app = shown();
    const before = app.chain();
    await opened(app, sheet('一', '部门,职务,姓名', '采购部,部长,卫国梁', '采购部,科长,'));
    expect(named()).toEqual(['卫国梁', '待识别']);
    await click(dialog().getByRole('button', { name: '取消' }));
    await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
    expect([app.chain(), arrivals()]).toEqual([before, 0]);
    await opened(app, sheet('一', '部门,职务,姓名', '采购部,部长,卫国梁', '采购部,科长,'));
    await click(importButton());
    expect(arrivals()).toBe(1);
    expect(everybody(app).map(({ jobTitle }) => jobTitle)).toEqual(['部长', '科长']);
    expect(notices()).toEqual(['已导入 2 人']);
    await act(async () => app.chart.verbs.undo());
    expect(app.chain()).toBe(before);
    await act(async () => app.chart.verbs.redo());
    expect(everybody(app)).toHaveLength(2);
  });
});
