// @vitest-environment jsdom
/** What a tab shows when it starts: its own chart, whatever other tabs show; and the example once, in however many tabs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosave, shelf } from '../../src/desk/desk.ts';
import { openLaunched } from '../../src/desk/deskVerbs.ts';
import { toStart } from '../../src/desk/recovering.ts';
import { writeChain } from '../../src/file/write.ts';
import type { View } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { patience } from '../support/called.ts';
import { diskFile } from '../support/diskFile.ts';
import { dropMachine, inTab, kept, leaveAll, newMachine, personNamed, rename, tabBehind } from '../support/machine.tsx';
import { chartOf } from '../support/outlineChart.ts';

beforeEach(newMachine);
afterEach(dropMachine);

test('a tab that is reloaded comes back with its own chart, and a new one with what was last open', async () => {
  const mine = inTab();
  const first = await tabBehind();
  rename(first, 'Mim', '第一个');
  await kept(first);
  const theirs = inTab();
  const second = await tabBehind();
  await openLaunched(second, diskFile('甲.json', writeChain(chartOf('# 目标\n董事会\n\tCEO 张三'))).handle);
  await kept(second);
  inTab(mine);
  expect(personNamed(await tabBehind(), '第一个')).toBeDefined();
  inTab(theirs);
  expect(personNamed(await tabBehind(), '张三')).toBeDefined();
  inTab();
  expect(personNamed(await tabBehind(), '张三'), 'a new tab').toBeDefined();
  expect([...mine.values()], 'nothing of the chart but its id, and the view').toEqual([
    `${first.chain().id}\nfishbone`,
  ]);
});

test('a tab that is loaded again comes back to its chart and its view; a new tab, and another chart, begin on the fishbone', async () => {
  const tab = inTab();
  const pageOf = ({ preferences }: RunningApp) => {
    const { view, isSellingShown } = preferences.getState();
    return isSellingShown ? `${view} selling` : view;
  };
  const app = await tabBehind();
  for (const page of ['plan', 'plan selling', 'compare', 'fishbone', 'decision'] as const) {
    inTab(tab);
    const here = await tabBehind();
    here.preferences.set({ view: page.split(' ')[0] as View, isSellingShown: page.endsWith('selling') });
    await leaveAll();
    const again = await tabBehind();
    expect(pageOf(again)).toBe(page);
    expect(again.chain().id).toBe(app.chain().id);
  }
  const other = await tabBehind();
  await openLaunched(other, diskFile('甲.json', writeChain(chartOf('# 目标\n董事会\n\tCEO 张三'))).handle);
  expect(pageOf(other)).toBe('fishbone');
  await leaveAll();
  expect(pageOf(await tabBehind())).toBe('fishbone');
  inTab();
  expect(pageOf(await tabBehind())).toBe('fishbone');
});

test('a page that is gone writes nothing more, not even what it could not write while it stood', async () => {
  const { indexedDB: here } = globalThis;
  vi.stubGlobal('indexedDB', undefined);
  const app = await tabBehind();
  rename(app, 'Mim', '没存上');
  await expect.poll(() => autosave(app).get().state, patience).toBe('off');
  await leaveAll();
  vi.stubGlobal('indexedDB', here);
  await autosave(app).flush();
  expect(await here.databases()).toEqual([]);
});

test('a tab left at the start screen, and one whose chart is gone, come back to the start screen', async () => {
  const mine = inTab();
  const first = await tabBehind();
  rename(first, 'Mim', '第一个');
  await kept(first);
  await toStart(first);
  inTab();
  await tabBehind();
  inTab(mine);
  expect(shellDesk(await tabBehind()).getState().isStarting).toBe(true);
  inTab(new Map([...mine.keys()].map((key) => [key, 'chart:gone'])));
  expect(shellDesk(await tabBehind()).getState().isStarting).toBe(true);
});

test('the very first start in two tabs at once makes one example, and what both edit is one chart', async () => {
  inTab();
  const starting = [tabBehind()];
  inTab();
  starting.push(tabBehind());
  const apps = await Promise.all(starting);
  const ids = apps.map((app) => app.chain().id);
  expect(new Set(ids).size).toBe(1);
  for (const app of apps) rename(app, 'Mim', 'Mimi');
  await expect.poll(() => apps.map((app) => autosave(app).get().state).sort(), patience).toEqual(['conflict', 'saved']);
  const [app = expect.fail()] = apps;
  await shelf(app).refresh();
  expect(
    shelf(app)
      .get()
      .entries.map(({ chartId }) => chartId),
  ).toContain(ids[0]);
  expect(
    new Set(
      shelf(app)
        .get()
        .entries.map(({ chartId }) => chartId),
    ).size,
  ).toBe(1);
});
