// @vitest-environment jsdom
/** Code that comes after the first chart: fetched whole before it is run, asked for again when it did not come, and said so. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt, bringAllCode, failureText, importWhenHere, notFetchedText, warm } from '../../src/ui/pieces.ts';
import { patience } from '../support/called.ts';
import { newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';

/** What the network gives: an address without an entry answers well. */
let network: Record<string, 'gone' | 'offline'>;
const asked: string[] = [];
const base = 'https://app.example/assets/';

beforeEach(() => {
  network = {};
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (network[url] === 'offline') throw new TypeError('offline');
    return new Response('', { status: network[url] === 'gone' ? 404 : 200 });
  });
  vi.spyOn(DOMTokenList.prototype, 'supports').mockReturnValue(true);
  // A browser loads what a link names; jsdom does not.
  vi.spyOn(document.head, 'append').mockImplementation(function (this: HTMLElement, ...nodes) {
    for (const node of nodes as HTMLLinkElement[]) {
      this.appendChild(node);
      asked.push(`${node.rel} ${node.href}`);
      queueMicrotask(() => node.dispatchEvent(new Event(network[node.href] ? 'error' : 'load')));
    }
  });
});
afterEach(() => {
  for (const link of document.querySelectorAll('link')) link.remove();
  document.getElementById('code')?.remove();
  delete document.documentElement.dataset.code;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const piece = (...files: readonly string[]) => importWhenHere(async () => 'ran', files, base);

test('a piece runs once all it needs is here; what came is not asked for again', async () => {
  const load = vi.fn(async () => 'ran');
  const coming = importWhenHere(load, ['one.js', '../styles/one.css'], base);
  expect(load).not.toHaveBeenCalled();
  expect(await coming).toBe('ran');
  expect(asked.toSorted()).toEqual([
    `${base}one.js`,
    `modulepreload ${base}one.js`,
    'stylesheet https://app.example/styles/one.css',
  ]);
  await piece('one.js', 'two.js');
  expect(asked.filter((each) => each.endsWith('one.js'))).toHaveLength(2);
  expect(asked).toContain(`${base}two.js`);
  expect(await importWhenHere(async () => 1)).toBe(1);
});

test('what the page itself names is here already', async () => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${base}own.css` });
  document.head.appendChild(link);
  // Whoever comes first looks: modules are shared by all tests.
  const fresh: { importWhenHere: typeof importWhenHere } = await import('../../src/ui/pieces.ts?fresh' as string);
  await fresh.importWhenHere(async () => 1, ['own.css', 'late.css'], base);
  expect(asked).toEqual([`stylesheet ${base}late.css`]);
});

test.each([
  ['gone', 'lost.js'],
  ['offline', 'away.js'],
  ['gone', 'lost.css'],
] as const)(
  'a file that is %s stops its piece with a sentence, and is asked for again the next time',
  async (how, file) => {
    const app = newApp();
    network[`${base}${file}`] = how;
    const load = vi.fn(async () => 'ran');
    const failed = await importWhenHere(load, [file], base).catch((error: unknown) => error);
    expect(load).not.toHaveBeenCalled();
    expect(notFetchedText(app, failed)).toBe('这部分程序没有取到，请检查网络后重试');
    app.preferences.set({ language: 'en' });
    expect(failureText(app, failed)).toMatch(/^This part of the program could not be fetched/);
    expect(document.querySelector(`link[href$="${file}"]`)).toBeNull();
    network = {};
    expect(await importWhenHere(load, [file], base)).toBe('ran');
  },
);

test('an error of the piece itself is told as what it says, not as the network’s', async () => {
  const app = newApp();
  const own = await importWhenHere(() => Promise.reject(new Error('bones')), ['fine.js'], base).catch((error) => error);
  expect(notFetchedText(app, own)).toBeUndefined();
  expect(failureText(app, own)).toContain('（bones）');
  expect(failureText(app, 'a word')).toContain('a word');
});

test('an attempt that fails says so and offers to try again, until it works', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = newApp();
  const act = vi.fn(async () => {
    if (act.mock.calls.length < 3) throw new Error('bones');
  });
  await attempt(app, act);
  for (const tries of [2, 3]) {
    const notice = noticesOf(app).at(-1) ?? expect.fail('nothing was said');
    expect([notice.kind, notice.text]).toEqual(['problem', '这里出错了，图不受影响，仍可继续编辑（bones）']);
    expect(notice.actions).toEqual(['重试']);
    notice.run('重试');
    await expect.poll(() => act.mock.calls.length, patience).toBe(tries);
  }
  const before = noticesOf(app).length;
  await attempt(app, async () => {});
  expect(noticesOf(app)).toHaveLength(before);
});

test('warming a piece that fails troubles nobody', async () => {
  const load = vi.fn(() => Promise.reject(new Error('bones')));
  warm(load);
  await Promise.resolve();
  expect(load).toHaveBeenCalledOnce();
});

test('all code the page lists is brought, and again when the network is back; only then it says it is here', async () => {
  const list = Object.assign(document.createElement('script'), { id: 'code', type: 'application/json' });
  list.textContent = JSON.stringify(['assets/all.js', 'assets/all.css']);
  document.body.append(list);
  const { href } = new URL('assets/all.js', document.baseURI);
  network[href] = 'offline';
  const andThen = vi.fn();
  await bringAllCode(andThen);
  expect(andThen).not.toHaveBeenCalled();
  expect(document.documentElement.dataset.code).toBeUndefined();
  network = {};
  dispatchEvent(new Event('online'));
  await expect.poll(() => document.documentElement.dataset.code, patience).toBe('here');
  expect(andThen).toHaveBeenCalledOnce();
  expect(asked.filter((each) => each === href)).toHaveLength(2);
  dispatchEvent(new Event('online'));
  // Another round takes as long as one that should not have begun.
  await bringAllCode(() => undefined);
  await bringAllCode(() => undefined);
  expect(andThen).toHaveBeenCalledOnce();
});

test('a page that lists no code is whole as it is', async () => {
  const andThen = vi.fn();
  await bringAllCode(andThen);
  expect(andThen).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
});
