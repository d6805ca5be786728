// @vitest-environment jsdom
/** The installed app: registered once, told of a new version, started anew with it, opened with a chart file. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileHandle } from '../../src/disk/chartFile.ts';
import { writeChain } from '../../src/file/write.ts';
import { stayInstalled } from '../../src/installed/stayInstalled.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { patience } from '../support/called.ts';
import { newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';
import { chartOf } from '../support/outlineChart.ts';

type Container = EventTarget & { controller: object | null; ready: Promise<object>; register: () => Promise<object> };

const worker = () => ({ postMessage: vi.fn() });
const reload = vi.fn();
let registration: EventTarget & { waiting: ReturnType<typeof worker> | null; installing: EventTarget | null };
const active = worker();
const update = vi.fn(async () => undefined);
let container: Container;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  registration = Object.assign(new EventTarget(), { waiting: null, installing: null, update });
  container = Object.assign(new EventTarget(), {
    controller: {},
    ready: Promise.resolve({ active }),
    register: vi.fn(async () => registration),
  });
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  vi.stubGlobal('location', { reload });
  reload.mockClear();
  active.postMessage.mockClear();
  update.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  Reflect.deleteProperty(window, 'launchQueue');
});

const offered = (app: RunningApp) => noticesOf(app).map(({ text, actions }) => [text, ...actions]);
const offer = ['有新版本，重新打开就用上，改动都会保留', '重新打开'];

test('registered beside the page, past the browser’s cache; then the rare characters are asked for, and hourly a new version', async () => {
  const app = newApp();
  await stayInstalled(app);
  expect(container.register).toHaveBeenCalledExactlyOnceWith('./serviceWorker.js', { updateViaCache: 'none' });
  expect(active.postMessage.mock.calls).toEqual([['bring rare']]);
  expect(offered(app)).toEqual([]);
  vi.advanceTimersByTime(3 * 3_600_000);
  expect(update).toHaveBeenCalledTimes(3);
});

test('a version that waits is offered, at the start or when it has come, in the language of then', async () => {
  const app = newApp();
  await stayInstalled(app);
  registration.installing = new EventTarget();
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing.dispatchEvent(new Event('statechange'));
  expect(offered(app)).toEqual([]);
  registration.waiting = worker();
  registration.installing.dispatchEvent(new Event('statechange'));
  expect(offered(app)).toEqual([offer]);
  app.preferences.set({ language: 'en' });
  expect(offered(app)).toEqual([['A new version is here. Restart to use it; every edit is kept', 'Restart']]);
  const later = newApp();
  await stayInstalled(later);
  expect(offered(later)).toEqual([offer]);
});

test('the first version of all waits for nobody and is not offered', async () => {
  container.controller = null;
  registration.waiting = worker();
  const app = newApp();
  await stayInstalled(app);
  expect(offered(app)).toEqual([]);
});

test('restarting lets the new version take over, and the window starts anew once it has, once', async () => {
  const waiting = worker();
  registration.waiting = waiting;
  const app = newApp();
  await stayInstalled(app);
  noticesOf(app)[0]?.run('重新打开');
  expect(waiting.postMessage.mock.calls).toEqual([['take over']]);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('where another window has already let it take over, this one just starts anew', async () => {
  registration.waiting = worker();
  const app = newApp();
  await stayInstalled(app);
  registration.waiting = null;
  noticesOf(app)[0]?.run('重新打开');
  expect(reload).toHaveBeenCalledOnce();
});

test('what cannot be installed is noted and troubles nobody; an old browser is not asked', async () => {
  const noted = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  container.register = () => Promise.reject(new Error('http'));
  const app = newApp();
  await stayInstalled(app);
  expect(noted).toHaveBeenCalledOnce();
  expect(offered(app)).toEqual([]);
  Reflect.deleteProperty(navigator, 'serviceWorker');
  await stayInstalled(app);
  expect(noted).toHaveBeenCalledOnce();
});

test('a chart file the app is opened with becomes the chart; one that is none is refused in a sentence', async () => {
  const consumers: ((launch: { files?: readonly FileHandle[] }) => void)[] = [];
  Object.assign(window, { launchQueue: { setConsumer: (take: (typeof consumers)[number]) => consumers.push(take) } });
  Reflect.deleteProperty(navigator, 'serviceWorker');
  const app = newApp();
  const before = app.chain();
  await stayInstalled(app);
  const [launch] = consumers;
  const handle = (name: string, text: string): FileHandle => ({
    name,
    getFile: async () => new File([text], name),
    createWritable: () => Promise.reject(new Error('not asked for')),
  });
  launch?.({});
  launch?.({ files: [] });
  launch?.({ files: [handle('bad.json', '{')] });
  await expect.poll(() => offered(app).length, patience).toBe(1);
  expect(offered(app)[0]?.[0]).toMatch(/^没有打开“bad.json”/);
  expect(app.chain()).toBe(before);
  launch?.({ files: [handle('给我.fishbone.json', writeChain(chartOf('# 双击打开的\n董事会')))] });
  await expect.poll(() => app.chain().target, patience).toBe('双击打开的');
});
