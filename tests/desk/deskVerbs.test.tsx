// @vitest-environment jsdom
/** Files in their place on the disk, other charts, and two tabs at one chart: each tells in one sentence what became of it. */
import { act, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeskBanner } from '../../src/desk/DeskBanner.tsx';
import { autosave, deskState, shelf } from '../../src/desk/desk.ts';
import * as verbs from '../../src/desk/deskVerbs.ts';
import { openFromShelf } from '../../src/desk/recovering.ts';
import { removeFromShelf } from '../../src/desk/removing.ts';
import { fileKey } from '../../src/domain/compare/sides.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { compareDesk } from '../../src/ui/compareDesk.ts';
import { allCalled, button, patience } from '../support/called.ts';
import { diskFile } from '../support/diskFile.ts';
import { downloaded, dropMachine, kept, newMachine, personNamed, rename, tabBehind } from '../support/machine.tsx';
import { inApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

beforeEach(newMachine);
afterEach(dropMachine);

const given = () => writeChain(chartOf('# 中标\n董事会\n\tCEO 张三'));
const said = (app: RunningApp) => noticesOf(app).map(({ text }) => text);
const saidSoon = (app: RunningApp, text: string | RegExp) =>
  expect.poll(() => said(app), patience).toContainEqual(expect.stringMatching(text));
const offers = (app: RunningApp) => noticesOf(app).at(-1)?.actions;
const targetOf = (text: string) => {
  const read = readChain(text);
  return 'chain' in read ? Object.values(read.chain.people).map(({ name }) => name) : read.faults;
};

async function opened(name = '甲.fishbone.json') {
  const app = await tabBehind();
  const file = diskFile(name, given());
  await verbs.openLaunched(app, file.handle);
  expect(personNamed(app, '张三')).toBeDefined();
  return { app, file };
}

test('saving writes to the file the chart came from, again and again, and says to which', async () => {
  const { app, file } = await opened();
  for (const [from, to] of [
    ['张三', '张三丰'],
    ['张三丰', '张君宝'],
  ] as const) {
    rename(app, from, to);
    expect(deskState(app).getState().inFile).not.toBe(app.chain());
    await verbs.save(app);
    expect(targetOf(file.text())).toEqual([to]);
    expect(deskState(app).getState().inFile).toBe(app.chain());
  }
  expect(said(app)).toEqual(['已保存到“甲.fishbone.json”']);
});

test('a file that somebody else has changed is not overwritten unseen: compare the two, or overwrite it', async () => {
  const { app, file } = await opened();
  rename(app, '张三', '我的');
  const theirs = given().replace('张三', '同事的');
  file.change(theirs);
  await verbs.save(app);
  expect(file.text()).toBe(theirs);
  expect(said(app)).toEqual(['打开之后，“甲.fishbone.json”在磁盘上被别处改过']);
  expect(offers(app)).toEqual(['覆盖', '另存为', '对比两版']);
  noticesOf(app)[0]?.run('对比两版');
  await expect.poll(() => app.preferences.getState().view, patience).toBe('compare');
  const { from, file: side } = compareDesk(app).getState().choice;
  expect([from, side?.name, side && Object.values(side.chain.people)[0]?.name]).toEqual([fileKey, '甲', '同事的']);
  await verbs.save(app);
  noticesOf(app).at(-1)?.run('覆盖');
  await saidSoon(app, '已保存到“甲.fishbone.json”');
  expect(targetOf(file.text())).toEqual(['我的']);
});

test.each<[string, PermissionState | DOMException, RegExp]>([
  ['forbidden', 'denied', /浏览器不允许读写“甲.fishbone.json”/],
  ['gone', new DOMException('', 'NotFoundError'), /“甲.fishbone.json”已被移走或删除/],
  ['out of room', new DOMException('', 'QuotaExceededError'), /磁盘已满/],
  ['somehow failing', new DOMException('', 'OddError'), /“甲.fishbone.json”没有保存/],
])('a file that is %s is said so, with another place to save to; the changes stay', async (_, how, sentence) => {
  const { app, file } = await opened();
  rename(app, '张三', '我的');
  if (typeof how === 'string') file.allow(how);
  else file.fail(how);
  await verbs.save(app);
  expect(said(app)).toEqual([expect.stringMatching(sentence)]);
  expect(offers(app)).toEqual(['另存为']);
  expect(targetOf(file.text())).toEqual(['张三']);
  const { name, blob } = await downloaded(async () => noticesOf(app)[0]?.run('另存为'));
  expect(name).toMatch(/\.fishbone\.json$/);
  expect(targetOf(await blob.text())).toEqual(['我的']);
});

test('a file that cannot be opened leaves the chart on screen, and is said by its name', async () => {
  const app = await tabBehind();
  const before = app.chain();
  const file = diskFile('丢了.json', given());
  file.fail(new DOMException('', 'NotFoundError'));
  await verbs.openLaunched(app, file.handle);
  expect(said(app)).toEqual([expect.stringMatching(/^“丢了.json”已被移走或删除/)]);
  file.fail(null);
  file.allow('denied');
  await verbs.openLaunched(app, file.handle);
  expect(said(app)).toEqual([expect.stringMatching(/不允许读写“丢了.json”/)]);
  expect(app.chain()).toBe(before);
});

test('of what is dropped the first chart file is opened, with its place on the disk; without one nothing happens', async () => {
  const app = await tabBehind();
  const file = diskFile('拖来的.json', given());
  const item = (name: string, more: object = {}) => ({
    getAsFile: () => new File([given()], name, { lastModified: 1 }),
    ...more,
  });
  const dropped = (...items: readonly object[]) => ({ items }) as unknown as DataTransfer;
  expect(await verbs.openDropped(app, dropped(item('a.png'), { getAsFile: () => null }))).toBe(false);
  const handled = item('拖来的.json', { getAsFileSystemHandle: async () => ({ ...file.handle, kind: 'file' }) });
  expect(await verbs.openDropped(app, dropped(item('a.png'), handled))).toBe(true);
  expect(deskState(app).getState().file?.name).toBe('拖来的.json');
  rename(app, '张三', '我的');
  await verbs.save(app);
  expect(targetOf(file.text())).toEqual(['我的']);
  const refused = item('b.json', { getAsFileSystemHandle: () => Promise.reject(new Error('old browser')) });
  expect(await verbs.openDropped(app, dropped(refused))).toBe(true);
  expect(deskState(app).getState().file?.handle).toBeUndefined();
});

test('a copy is downloaded under the chart’s name, and the chart stays in its own file', async () => {
  const { app } = await opened();
  const { name, blob } = await downloaded(async () => verbs.downloadJson(app));
  expect(name).toBe('中标.fishbone.json');
  expect(targetOf(await blob.text())).toEqual(['张三']);
  expect(said(app)).toEqual(['已下载“中标.fishbone.json”']);
  expect(deskState(app).getState().file?.name).toBe('甲.fishbone.json');
});

test('a new chart begins with its target open, the example as a chart of one’s own; what was there is kept', async () => {
  const { app } = await opened();
  rename(app, '张三', '我的');
  const { id } = app.chain();
  verbs.newChart(app);
  await expect.poll(() => app.chain().id, patience).not.toBe(id);
  expect(app.chain().people).toEqual({});
  expect([app.chart.getState().selection, app.chart.getState().editing]).toEqual([theTarget, { at: 'target' }]);
  await verbs.openExample(app);
  await expect.poll(() => Object.keys(app.chain().people).length, patience).toBeGreaterThan(10);
  const first = app.chain().id;
  await verbs.openExample(app);
  await expect.poll(() => app.chain().id, patience).not.toBe(first);
  await openFromShelf(app, id);
  expect(personNamed(app, '我的')).toBeDefined();
});

test('a chart that is no longer here is said to be gone, and the one on screen stays', async () => {
  const app = await tabBehind();
  const before = app.chain();
  await openFromShelf(app, 'chart:gone');
  expect([said(app), app.chain()]).toEqual([['这张图已不在本机'], before]);
});

test('what cannot be removed or wiped is said so; a wiped machine offers nothing back', async () => {
  const { app } = await opened();
  rename(app, '张三', '我的');
  await kept(app);
  await shelf(app).refresh();
  const [entry = expect.fail('nothing is kept')] = shelf(app).get().entries;
  const failing = vi.spyOn(shelf(app), 'remove').mockResolvedValue(undefined as never);
  await removeFromShelf(app, entry);
  expect(said(app)).toEqual(['“中标”没有移除成功，请再试一次']);
  failing.mockRestore();
  await removeFromShelf(app, entry);
  expect(said(app)).toEqual(['已从本机移除“中标”，有修改没有存进“甲.fishbone.json”']);
  noticesOf(app)[0]?.run('撤销');
  await expect
    .poll(
      () =>
        shelf(app)
          .get()
          .entries.map(({ chartId }) => chartId),
      patience,
    )
    .toContain(entry.chartId);
  await removeFromShelf(app, entry);
  vi.spyOn(autosave(app), 'wipe').mockResolvedValueOnce(false);
  await verbs.wipe(app);
  expect(said(app).at(-1)).toMatch(/^没有清除成功/);
  await verbs.wipe(app);
  expect(said(app).at(-1)).toBe('本机上的图已全部清除');
  expect(shelf(app).get().entries).toEqual([]);
  rename(app, '我的', '又一个');
  await kept(app);
  await shelf(app).refresh();
  await removeFromShelf(app, shelf(app).get().entries[0] ?? entry);
  noticesOf(app).at(-1)?.run('撤销');
  await expect.poll(() => shelf(app).get().entries.length, patience).toBe(1);
  expect(noticesOf(app).flatMap(({ actions }) => actions)).toEqual([]);
});

test('two tabs at one chart know of each other; what one changes the other may take over, or keep its own', async () => {
  const mine = await tabBehind();
  rename(mine, 'Mim', '共同的');
  await kept(mine);
  const theirs = await tabBehind();
  expect(personNamed(theirs, '共同的')).toBeDefined();
  const page = render(inApp(mine, <DeskBanner />));
  const banner = () => page.container.textContent;
  await expect.poll(banner, patience).toBe('这张图也在另一个标签页里打开着');
  rename(theirs, '共同的', '对方的');
  await kept(theirs);
  await expect.poll(banner, patience).toMatch(/^另一个标签页里改过这张图（今天 \d\d:\d\d 保存），与这里不同/);
  mine.preferences.set({ view: 'plan', isSellingShown: true });
  fireEvent.click(button('改用那一版'));
  await expect.poll(() => personNamed(mine, '对方的'), patience).toBeDefined();
  await expect.poll(() => mine.preferences.getState(), patience).toMatchObject({ view: 'plan', isSellingShown: true });
  await expect.poll(banner, patience).toBe('这张图也在另一个标签页里打开着');

  rename(theirs, '对方的', '对方又改');
  await kept(theirs);
  await act(async () => rename(mine, '对方的', '我又改'));
  await expect.poll(banner, patience).toMatch(/另一版修改（今天 \d\d:\d\d 保存），自动保存已暂停改用那一版保留这一版$/);
  expect(page.container.querySelector('[role="alert"]')).not.toBeNull();
  fireEvent.click(button('保留这一版'));
  await kept(mine);
  await expect.poll(() => allCalled('button', '保留这一版'), patience).toEqual([]);
  await openFromShelf(theirs, mine.chain().id);
  expect(personNamed(theirs, '我又改')).toBeDefined();
});
