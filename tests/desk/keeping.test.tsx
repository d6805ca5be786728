// @vitest-environment jsdom
/** What is kept while one edits, what the browser is asked before the page goes, and the menu of charts. */
import { act, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { autosave, deskState, shelf } from '../../src/desk/desk.ts';
import { openLaunched } from '../../src/desk/deskVerbs.ts';
import { FileMenu, SaveStatus } from '../../src/desk/FileMenu.tsx';
import { openedAt } from '../../src/desk/openedAt.ts';
import { writeChain } from '../../src/file/write.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { called, calledSoon, patience } from '../support/called.ts';
import { diskFile } from '../support/diskFile.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { dropMachine, kept, newMachine, personNamed, rename, tabBehind } from '../support/machine.tsx';
import { inApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

/** Whether the browser asks before the page goes. */
const asksToStay = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('while one edits', () => {
  beforeEach(newMachine);
  afterEach(dropMachine);

  test('a page may go when all is kept, and not when its file lacks something or nothing is kept at all', async () => {
    const app = await tabBehind();
    expect(asksToStay()).toBe(false);
    rename(app, 'Mim', 'Mimi');
    await kept(app);
    expect(asksToStay(), 'kept here').toBe(false);
    app.preferences.set({ isAutosaveOn: false });
    expect(asksToStay(), 'kept nowhere').toBe(true);
    app.preferences.set({ isAutosaveOn: true });
    await kept(app);
    expect(asksToStay()).toBe(false);
    await openLaunched(app, diskFile('甲.json', writeChain(chartOf('# 目标\n董事会\n\tCEO 张三'))).handle);
    expect(asksToStay()).toBe(false);
    rename(app, '张三', '李四');
    await kept(app);
    expect(asksToStay(), 'the file is older').toBe(true);
  });

  test('what is edited while keeping is off is kept as soon as it is on again', async () => {
    const app = await tabBehind();
    app.preferences.set({ isAutosaveOn: false });
    rename(app, 'Mim', 'Mimi');
    expect(autosave(app).get()).toMatchObject({ state: 'off', reason: 'switched-off' });
    app.preferences.set({ isAutosaveOn: true });
    await kept(app);
    const again = await tabBehind();
    expect(personNamed(again, 'Mimi')).toBeDefined();
  });

  test('a chart in no file is reminded of one at the fiftieth edit, once', async () => {
    const app = await tabBehind();
    const told = () => noticesOf(app).filter(({ text }) => text.startsWith('这张图只在这个浏览器里'));
    for (let count = 0; count < 49; count++) rename(app, count === 0 ? 'Mim' : `Mim${count - 1}`, `Mim${count}`);
    expect(told()).toEqual([]);
    rename(app, 'Mim48', 'Mim49');
    expect(told().map(({ actions }) => actions)).toEqual([['保存']]);
    rename(app, 'Mim49', 'Mim50');
    expect(told()).toHaveLength(1);
    expect(deskState(app).getState().fileless).toMatchObject({ edits: 51, isTold: true });
  });

  test('the bar says where the chart is kept, and what is not kept is a problem said whole', async () => {
    const app = await tabBehind();
    stubPage();
    const page = render(inApp(app, <SaveStatus />));
    const status = () => page.container.textContent;
    await act(async () => rename(app, 'Mim', 'Mimi'));
    await expect.poll(status, patience).toBe('已保存到本机');
    await act(async () => app.preferences.set({ isAutosaveOn: false }));
    expect(status()).toBe('修改还没有保存 · 自动保存已关闭');
    await act(async () => app.preferences.set({ isAutosaveOn: true, language: 'en' }));
    await expect.poll(status, patience).toBe('Saved on this machine');
  });

  describe('the file menu', () => {
    async function open() {
      const app = await tabBehind();
      stubPage();
      const extra = vi.fn();
      render(inApp(app, <FileMenu extra={[{ text: '别的房间的', keys: 'Ctrl 9', onClick: extra }]} />));
      const choose = async (item: string) => {
        if (!document.querySelector('[role="menu"]'))
          fireEvent.click(document.querySelector('.chart-title') ?? document.body);
        fireEvent.click(await calledSoon('[role^="menuitem"]', new RegExp(`^${item}`)));
        await act(async () => {});
      };
      return { app, extra, choose };
    }

    test('leads to the start, help and the method, runs what other rooms add, and switches hints and keeping', async () => {
      const { app, extra, choose } = await open();
      const state = () => app.preferences.getState();
      const hints = state().areHintsShown;
      await choose('显示按键提示');
      await choose('自动保存在本机');
      expect([state().areHintsShown, state().isAutosaveOn]).toEqual([!hints, false]);
      await choose('方法');
      expect(shellDesk(app).getState().dialog).toBe('method');
      await choose('按键一览');
      expect(shellDesk(app).getState().dialog).toBe('keys');
      await choose('别的房间的');
      expect(extra).toHaveBeenCalledOnce();
      await choose('开始页');
      await expect.poll(() => shellDesk(app).getState().isStarting, patience).toBe(true);
    });

    test('has no other chart to offer at first, and says so', async () => {
      const { choose } = await open();
      await choose('最近');
      expect((await calledSoon('[role="menu"]', '最近›')).textContent).toBe('还没有其他图');
    });

    test('lists the other charts, the newest first, and opens one', async () => {
      const { app, choose } = await open();
      for (const name of ['甲', '乙', '丙']) {
        const chain = { ...chartOf('# 目标\n董事会'), id: `chart:${name}` as const, title: name };
        await act(() => openLaunched(app, diskFile(`${name}.json`, writeChain(chain)).handle));
      }
      await act(() => shelf(app).refresh());
      await choose('最近');
      const menu = await calledSoon('[role="menu"]', '最近›');
      const items = () => [...menu.querySelectorAll('[role="menuitem"]')].map((each) => each.textContent);
      await expect.poll(() => items().length, patience).toBe(2);
      expect(items()[0]).toMatch(/^乙1 条决策链　0 人　今天 \d\d:\d\d$/);
      expect(items()[1]).toMatch(/^甲/);
      fireEvent.click(called('[role="menuitem"]', /^甲/));
      await expect.poll(() => app.chain().title, patience).toBe('甲');
    });

    test('wipes only after it was asked', async () => {
      const { app, choose } = await open();
      const asked = vi.spyOn(window, 'confirm').mockReturnValue(false);
      await act(async () => rename(app, 'Mim', 'Mimi'));
      await kept(app);
      await choose('清除本机上的所有图');
      expect(asked).toHaveBeenCalledOnce();
      await act(() => shelf(app).refresh());
      expect(shelf(app).get().entries).toHaveLength(1);
      asked.mockReturnValue(true);
      await choose('清除本机上的所有图');
      await expect.poll(() => shelf(app).get().entries, patience).toEqual([]);
    });
  });
});

test('when a chart was last open is said as one says it: today and yesterday with the time, else the day', () => {
  const now = new Date(2026, 10, 16, 9, 30);
  const said = (...[month, day, hour, minute]: readonly [number, number, number, number]) =>
    (['zh', 'en'] as const).map((language) =>
      openedAt(new Date(2026, month, day, hour, minute).toISOString(), language, now),
    );
  expect(said(10, 16, 0, 5)).toEqual(['今天 00:05', expect.stringMatching(/^Today (00|12):05/)]);
  expect(said(10, 15, 23, 59)).toEqual(['昨天 23:59', expect.stringMatching(/^Yesterday (23|11):59/)]);
  expect(said(10, 14, 23, 59)[0]).toBe('11/14');
  expect(said(10, 17, 0, 0)[0], 'a clock set back').toBe('11/17');
  expect(openedAt('', 'zh', now)).toBe('');
  expect(openedAt('some day', 'en', now)).toBe('');
});
