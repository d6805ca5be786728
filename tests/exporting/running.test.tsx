// @vitest-environment jsdom
/** The export dialog at work: what it says meanwhile, how one stops it, and that a failure loses nothing. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyCanvas } from '../../src/exporting/copyCanvas.ts';
import { ExportMenu } from '../../src/exporting/ExportMenu.tsx';
import { exportCommands } from '../../src/exporting/exportCommands.ts';
import { draftFor, exportDesk } from '../../src/exporting/exportDesk.ts';
import { settingsFor } from '../../src/exporting/settings.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { CanvasView } from '../../src/ui/canvasView.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { eventually } from '../support/appPage.tsx';
import { bigChain } from '../support/bigChain.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { asked, buttons, chosen, dialog, group, notices, openExport } from './dialog.tsx';

const few = { ...bigChain(3), title: '招标' };
const click = async (element: HTMLElement) => act(async () => fireEvent.click(element));
const button = (name: string) => buttons().getByRole<HTMLButtonElement>('button', { name });

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:0', revokeObjectURL: () => {} });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Somewhere between click and file: the font is asked for and does not come until it is let. */
function slowFont(): { readonly fail: () => Promise<void> } {
  let fail: (error: Error) => void = () => {};
  vi.stubGlobal('fetch', (_: URL, { signal }: RequestInit) => {
    const coming = new Promise<Response>((_, reject) => {
      fail = reject;
    });
    const abort = () => fail(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    return coming;
  });
  return { fail: async () => act(async () => fail(new TypeError('Failed to fetch'))) };
}

describe('while a file is made', () => {
  // Characters of no other test, so that their part of the font is not here yet.
  it('it says so and nothing can be asked for twice; Cancel stops it, the dialog stays, and so do its choices', async () => {
    const app = newApp(few);
    const { closed } = await openExport(app, 'pdf');
    await act(async () => {
      fireEvent.change(asked().getByLabelText('标题'), { target: { value: '㐂㐄㐅' } });
      fireEvent.blur(asked().getByLabelText('标题'));
    });
    slowFont();
    await click(button('导出'));
    await eventually(() => expect(buttons().getByRole('status').textContent).toMatch(/正在/));
    expect(button('导出').disabled).toBe(true);
    await click(button('取消'));
    await eventually(() => expect(notices()).toEqual(['已取消导出']));
    expect(closed()).toBe(0);
    expect(button('导出').disabled).toBe(false);
    expect(asked().getByLabelText<HTMLInputElement>('标题').value).toBe('㐂㐄㐅');
  });

  it('what fails is said once, and the dialog stays as it was for another try', async () => {
    const app = newApp({ ...few, title: '㐆㐇' });
    const { closed } = await openExport(app, 'pdf');
    const font = slowFont();
    await click(button('导出'));
    await eventually(() => expect(buttons().getByRole('status')).toBeDefined());
    await act(async () => {});
    await font.fail();
    await eventually(() => expect(notices()).toHaveLength(1));
    expect(notices()[0]).toMatch(/字体没有下载成功/);
    expect(closed()).toBe(0);
    expect(buttons().queryByRole('status')).toBeNull();
    expect(button('导出').disabled).toBe(false);
  });

  it('a file that is made closes it and is told by its name', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const app = newApp(few);
    const { closed } = await openExport(app, 'svg');
    await click(button('导出'));
    await eventually(() => expect(closed()).toBe(1));
    expect(notices()).toEqual([expect.stringMatching(/^已导出“招标-\d{8}\.svg”$/)]);
  });
});

describe('a picture on the clipboard', () => {
  it('is offered for PNG alone; where the browser has none, that is said and the dialog stays', async () => {
    const app = newApp(few);
    for (const format of ['pdf', 'svg'] as const) {
      await openExport(app, format);
      expect(buttons().queryByRole('button', { name: '复制到剪贴板' })).toBeNull();
      cleanup();
    }
    const { closed } = await openExport(app, 'png');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await click(button('复制到剪贴板'));
    await eventually(() => expect(notices()).toEqual([expect.stringContaining('不允许写入剪贴板')]));
    expect(closed()).toBe(0);
    // Nothing to copy.
    await click(asked().getByRole('checkbox', { name: '鱼骨图' }));
    expect(button('复制到剪贴板').disabled).toBe(true);
  });

  it('of the canvas says why it cannot be', async () => {
    const app = newApp(few);
    await openExport(app, 'png');
    await act(() => copyCanvas(app));
    expect(notices()).toEqual([expect.stringContaining('不允许写入剪贴板')]);
  });
});

describe('the canvas as it is', () => {
  /** A canvas in another view's place. */
  function withCanvas(drawing: () => HTMLElement | null): RunningApp {
    const app = newApp(few);
    const view = { drawing, fishbone: () => ({ bounds: { x: 0, y: 0, w: 10, h: 10 } }), isDrawn: () => true };
    canvasDesk(app).setState({ view: view as unknown as CanvasView });
    return app;
  }

  it('is one of two sources where it is shown; then everything is in the picture, and that is said', async () => {
    await openExport(newApp(few), 'png');
    expect(group('来源')).toBeNull();
    cleanup();
    await openExport(
      withCanvas(() => null),
      'png',
    );
    expect(chosen('来源')).toBe('版式');
    await click(asked().getByRole('radio', { name: '画布现状' }));
    expect(group('内容'), 'a depth cannot be chosen').toBeNull();
    expect([group('纸张'), group('语言')]).toEqual([null, null]);
    expect(asked().getByText('全部')).toBeDefined();
    expect(dialog().getByText(/这张图含画布上的全部评估内容/)).toBeDefined();
    expect(dialog().queryByRole('img')).toBeNull();
    await click(asked().getByRole('radio', { name: '版式' }));
    expect(chosen('内容')).toBe('不含评估');
    expect(dialog().getByRole('img')).toBeDefined();
  });

  it('how much may leave is kept of what has left, not of an export that was stopped or thought better of', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const app = newApp({ ...few, title: '㐈㐉' });
    const depth = () => settingsFor(app, 'pdf', app.chain()).depth;
    const usual = depth();
    await openExport(app, 'pdf');
    await click(asked().getByRole('radio', { name: '匿名' }));
    await click(button('取消'));
    expect(depth()).toBe(usual);
    cleanup();
    const { closed } = await openExport(app, 'pdf');
    await click(asked().getByRole('radio', { name: '匿名' }));
    slowFont();
    await click(button('导出'));
    await eventually(() => expect(buttons().getByRole('status').textContent).toMatch(/正在/));
    await click(button('取消'));
    await eventually(() => expect(notices()).toEqual(['已取消导出']));
    await click(button('取消'));
    expect(closed()).toBe(1);
    expect(depth()).toBe(usual);
    cleanup();
    const made = await openExport(app, 'csv');
    await click(asked().getByRole('radio', { name: '匿名' }));
    await click(button('导出'));
    await eventually(() => expect(made.closed()).toBe(1));
    expect(settingsFor(app, 'csv', app.chain()).depth).toBe('anonymous');
  });

  it('left for another view is no source: the next export begins with pages', async () => {
    const app = withCanvas(() => null);
    await openExport(app, 'png');
    await click(asked().getByRole('radio', { name: '画布现状' }));
    await click(button('取消'));
    expect(settingsFor(app, 'png', few).source).toBe('screen');
    canvasDesk(app).setState({ view: null });
    expect(settingsFor(app, 'png', few).source).toBe('deck');
  });
});

describe('ways to the dialog', () => {
  it('are a command for each format, by name in both languages, and one that copies the canvas', async () => {
    const app = newApp(few);
    const commands = exportCommands(app);
    const called = (word: RegExp) => commands.filter(({ names }) => word.test(JSON.stringify(names)));
    for (const format of ['PDF', 'PPTX', 'PNG', 'SVG', 'XLSX', 'CSV']) {
      const [command, ...others] = called(new RegExp(format));
      expect(others).toEqual([]);
      expect(JSON.stringify(command?.names)).toMatch(/导出/);
      expect(JSON.stringify(command?.names)).toMatch(/export/i);
      command?.run();
      expect(exportDesk(app).getState().format).toBe(format.toLowerCase());
      expect(shellDesk(app).getState().dialog).toBe('export');
      shellDesk(app).setState({ dialog: null });
    }
    const copy = () => exportCommands(app).find(({ names }) => /画布/.test(JSON.stringify(names)));
    expect(copy()?.isOff, 'without a canvas there is nothing to copy').toBe(true);
    canvasDesk(app).setState({ view: {} as CanvasView });
    expect(copy()?.isOff).toBe(false);
  });

  it('left to look at the checks it is gone back to from the button, for the same chart alone', async () => {
    stubPage();
    const app = newApp(few);
    const settings = { ...settingsFor(app, 'svg', few), title: '评审会' };
    exportDesk(app).setState({ draft: { format: 'svg', chartId: few.id, settings } });
    expect(draftFor(app, 'svg', few.id)?.settings.title).toBe('评审会');
    expect(draftFor(app, 'pdf', few.id)).toBeNull();
    expect(draftFor(app, 'svg', 'chart:other')).toBeNull();
    let saved = 0;
    const { container } = render(inApp(app, <ExportMenu onJson={() => saved++} />));
    const trigger = () => container.querySelector('button') ?? expect.fail('no button');
    const shown = () => trigger().querySelector('[aria-hidden="false"]')?.textContent;
    expect(shown()).toBe('继续导出');
    await click(trigger());
    expect(shellDesk(app).getState().dialog).toBe('export');
    await eventually(() => expect(asked().getByLabelText<HTMLInputElement>('标题').value).toBe('评审会'));
    await click(button('取消'));
    await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
    expect(shown()).toBe('导出');
    // The menu: every format, the chart file and the printer.
    await click(trigger());
    const items = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    await eventually(() => expect(items()).toHaveLength(8));
    expect(trigger().getAttribute('aria-expanded')).toBe('true');
    await click(items().find(({ textContent }) => textContent?.includes('JSON')) ?? expect.fail('no JSON'));
    expect(saved).toBe(1);
    expect(shellDesk(app).getState().dialog).toBeNull();
  });
});
