/** One whole version of the app on this machine: what is brought, what is answered from it, and when an older one goes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const scope = 'https://app.example/fish/';
const files = [
  { url: 'index.html', revision: 'r1' },
  { url: 'assets/app-1.js', revision: null },
  { url: 'logo.svg', revision: 'r1' },
  { url: 'assets/screen.woff2', revision: null },
  { url: 'export-font/rare-1.txt', revision: null },
];

type Kept = { readonly text: string; readonly type: string };
/** Caches by name, files by address. */
let store: Map<string, Map<string, Kept>>;
/** What the host answers, by path; a path that is not named answers with its own name. */
let host: Record<string, () => Response>;
let asked: { readonly url: string; readonly cache: string | undefined }[];
let listeners: Map<string, (event: object) => void>;
let windows: { readonly url: string }[];
let registration: { installing: unknown; waiting: unknown };
const skipWaiting = vi.fn(async () => undefined);
const claim = vi.fn(async () => undefined);

const typeOf = (url: string) => (url.endsWith('.html') ? 'text/html' : 'application/octet-stream');
const answer = (text: string, url: string, status = 200) =>
  new Response(text, { status, headers: { 'Content-Type': typeOf(url) } });
const cacheOf = (kept: Map<string, Kept>) => ({
  match: async (url: string) => {
    const found = kept.get(url);
    return found && new Response(found.text, { headers: { 'Content-Type': found.type } });
  },
  put: async (url: string, response: Response) =>
    void kept.set(url, { text: await response.text(), type: response.headers.get('Content-Type') ?? '' }),
});

beforeEach(() => {
  store = new Map();
  host = {};
  asked = [];
  windows = [];
  registration = { installing: null, waiting: null };
  skipWaiting.mockClear();
  claim.mockClear();
  vi.stubGlobal('location', { href: `${scope}serviceWorker.js` });
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      const kept = store.get(name) ?? new Map();
      store.set(name, kept);
      return cacheOf(kept);
    },
    match: async (url: string) => {
      for (const kept of store.values()) if (kept.has(url)) return cacheOf(kept).match(url);
      return undefined;
    },
    keys: async () => [...store.keys()],
    delete: async (name: string) => store.delete(name),
  });
  vi.stubGlobal('fetch', async (wanted: string | Request, init?: RequestInit) => {
    const url = typeof wanted === 'string' ? wanted : wanted.url;
    asked.push({ url, cache: init?.cache });
    const path = url.slice(scope.length);
    return host[path]?.() ?? answer(`new ${path}`, url);
  });
});
afterEach(() => vi.unstubAllGlobals());

let versions = 0;

/** A worker with these files takes its place; modules are shared, so each is a copy of its own. */
async function worker(own: readonly object[] = files): Promise<void> {
  listeners = new Map();
  vi.stubGlobal('self', {
    __WB_MANIFEST: own,
    registration,
    clients: { claim, matchAll: async () => windows },
    skipWaiting,
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  });
  const copy: string = `../../src/installed/serviceWorker.ts?version=${++versions}`;
  await import(/* @vite-ignore */ copy);
}

async function tell(type: string, more: object = {}): Promise<void> {
  const works: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...more, waitUntil: (work: Promise<unknown>) => void works.push(work) });
  await Promise.all(works);
}

/** What a window gets; undefined where the browser asks by itself. */
async function ask(path: string, more: { method?: string; mode?: string } = {}): Promise<string | undefined> {
  const { method = 'GET', mode = 'no-cors' } = more;
  const url = new URL(path, scope).href;
  let response: Promise<Response> | undefined;
  await tell('fetch', {
    request: { url, method, mode },
    respondWith: (given: Promise<Response>) => {
      response = given;
    },
  });
  return (await response)?.text();
}

const paths = () =>
  [...store.values()].flatMap((kept) => [...kept.keys()].map((url) => url.slice(scope.length))).sort();
const askedFor = (path: string) => asked.filter(({ url }) => url === scope + path);

test('installing brings all but the rare characters and the screen’s font, the page fresh from the host', async () => {
  await worker();
  await tell('install');
  expect(paths()).toEqual(['assets/app-1.js', 'index.html', 'logo.svg']);
  expect(askedFor('index.html')).toEqual([{ url: `${scope}index.html`, cache: 'no-cache' }]);
  expect(askedFor('assets/app-1.js')[0]?.cache).toBe('default');
  await tell('message', { data: 'bring rare' });
  expect(paths()).toContain('export-font/rare-1.txt');
  expect(paths()).not.toContain('assets/screen.woff2');
});

test.each<[string, string, () => Response]>([
  ['does not have', 'assets/app-1.js', () => answer('', 'x.js', 404)],
  ['answers with its start page for', 'assets/app-1.js', () => answer('<html>', 'index.html')],
  ['answers with something else for', 'index.html', () => answer('{}', 'x.json')],
])('what the host %s %s stops the version, which goes on where it was broken off', async (_, path, given) => {
  host[path] = given;
  await worker();
  await expect(tell('install')).rejects.toThrow(`${scope}${path}`);
  expect(paths()).not.toContain(path);
  host = {};
  asked = [];
  await tell('install');
  expect(asked.map(({ url }) => url)).toEqual([scope + path]);
});

test('a new version takes what has not changed from the old one, and fetches what may have', async () => {
  await worker();
  await tell('install');
  asked = [];
  await worker([...files.slice(0, 3), { url: 'assets/more-2.js', revision: null }]);
  await tell('install');
  expect(asked.map(({ url }) => url.slice(scope.length)).sort()).toEqual([
    'assets/more-2.js',
    'index.html',
    'logo.svg',
  ]);
  expect(store.size).toBe(2);
});

test('a page that was redirected to is kept as the plain answer to a visit', async () => {
  host['index.html'] = () => Object.defineProperty(answer('the page', 'index.html'), 'redirected', { value: true });
  await worker();
  await tell('install');
  expect(await ask('', { mode: 'navigate' })).toBe('the page');
});

test('a visit and its files are answered from what is kept, whatever is asked behind them; other pages and hosts are not', async () => {
  await worker();
  await tell('install');
  asked = [];
  expect(await ask('', { mode: 'navigate' })).toBe('new index.html');
  expect(await ask('?lang=zh', { mode: 'navigate' })).toBe('new index.html');
  expect(await ask('index.html#x', { mode: 'navigate' })).toBe('new index.html');
  expect(await ask('logo.svg?v=2')).toBe('new logo.svg');
  expect(await ask('other.html', { mode: 'navigate' })).toBeUndefined();
  expect(await ask('logo.svg', { method: 'POST' })).toBeUndefined();
  expect(await ask('https://elsewhere.example/fish/logo.svg')).toBeUndefined();
  expect(await ask('https://app.example/other/logo.svg')).toBeUndefined();
  expect(asked).toEqual([]);
});

test('what is not kept comes from the host; a font that is used is kept from then on, any other file is not', async () => {
  await worker();
  await tell('install');
  expect(await ask('assets/screen.woff2')).toBe('new assets/screen.woff2');
  expect(await ask('note.txt')).toBe('new note.txt');
  asked = [];
  await ask('assets/screen.woff2');
  await ask('note.txt');
  expect(asked.map(({ url }) => url)).toEqual([`${scope}note.txt`]);
  host['export-font/rare-1.txt'] = () => answer('', 'x.txt', 503);
  await ask('export-font/rare-1.txt');
  expect(paths(), 'a failure is not kept').not.toContain('export-font/rare-1.txt');
});

test('an older version’s window still gets its own files while it is open', async () => {
  await worker([{ url: 'assets/old-0.js', revision: null }]);
  await tell('install');
  await worker();
  await tell('install');
  asked = [];
  expect(await ask('assets/old-0.js')).toBe('new assets/old-0.js');
  expect(asked).toEqual([]);
});

test('it waits until it is asked to take over', async () => {
  await worker();
  await tell('install');
  await tell('message', { data: 'something else' });
  expect(skipWaiting).not.toHaveBeenCalled();
  await tell('message', { data: 'take over' });
  expect(skipWaiting).toHaveBeenCalledOnce();
});

test('older versions of this app go when no window is open and none newer is on its way; what others keep stays', async () => {
  await worker([{ url: 'assets/old-0.js', revision: null }]);
  await tell('install');
  await worker();
  await tell('install');
  store.set('someone else’s', new Map());
  store.set(`decision-chain-fishbone ${scope}deeper/ 1`, new Map());
  windows = [{ url: `${scope}?lang=zh` }];
  await tell('activate');
  expect(claim).toHaveBeenCalledOnce();
  expect(store.size).toBe(4);
  windows = [{ url: 'https://app.example/other/' }];
  registration.waiting = {};
  await ask('', { mode: 'navigate' });
  expect(store.size).toBe(4);
  Object.assign(registration, { waiting: null, installing: {} });
  await tell('activate');
  expect(store.size).toBe(4);
  registration.installing = null;
  await ask('', { mode: 'navigate' });
  expect(paths()).toEqual(['assets/app-1.js', 'index.html', 'logo.svg']);
  expect([...store.keys()].slice(1)).toEqual(['someone else’s', `decision-chain-fishbone ${scope}deeper/ 1`]);
});
