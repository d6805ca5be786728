/**
 * Keeps one whole version of the app on this machine, so that it starts without a network. Each version has a cache of its own;
 * a new one waits until it is asked to take over, and the old one's files stay while a window may still want them.
 */
export {};

type File = { readonly url: string; readonly revision: string | null };
type Extendable = { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Told = Extendable & { readonly data: unknown };

/** What is used of a service worker's global scope, which is not among the types of a page. */
type Worker = {
  /** Every file of this version, put here by the build; one whose name changes with its content has no revision. */
  readonly __WB_MANIFEST: readonly File[];
  readonly registration: { readonly installing: unknown; readonly waiting: unknown };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (which: object) => Promise<readonly { readonly url: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
};

declare const self: Worker;

const files = self.__WB_MANIFEST;
const scope = new URL('./', location.href).href;
const page = `${scope}index.html`;
const family = `decision-chain-fishbone ${scope} `;
const name = family + fingerprint(JSON.stringify(files));
/** The rarer characters of exports come after all else, the screen's font only where the system has none. */
const isRare = ({ url }: File) => url.includes('/rare-');
const isOnUse = ({ url }: File) => url.endsWith('.woff2');

self.addEventListener('install', (event) => {
  event.waitUntil(bring(files.filter((file) => !isRare(file) && !isOnUse(file))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(dropOlder));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
  if (event.data === 'bring rare') event.waitUntil(bring(files.filter(isRare)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  if (request.method !== 'GET' || !url.startsWith(scope)) return;
  if (request.mode !== 'navigate') return event.respondWith(kept(url, request));
  if (url !== scope && url !== page) return;
  event.respondWith(kept(page, request));
  event.waitUntil(dropOlder());
});

/** From this version, else from one before it, which has what its own windows ask for; else from where the app came from. */
async function kept(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const here = (await cache.match(url)) ?? (await caches.match(url));
  if (here) return here;
  const response = await fetch(request);
  const isKept = files.some((file) => scope + file.url === url && (isRare(file) || isOnUse(file)));
  if (response.ok && isKept) await cache.put(url, response.clone());
  return response;
}

/** Fetches what is not here yet; goes on where it was broken off. */
async function bring(wanted: readonly File[]): Promise<void> {
  const cache = await caches.open(name);
  const one = async ({ url: path, revision }: File) => {
    const url = scope + path;
    if (await cache.match(url)) return;
    const same = revision === null ? await caches.match(url) : undefined;
    await cache.put(url, same ?? (await fetched(url, revision === null ? 'default' : 'no-cache')));
  };
  await Promise.all(wanted.map(one));
}

async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  // Some hosts answer with their start page instead of saying that a file is missing.
  if (!response.ok || isPage !== url.endsWith('.html')) throw new Error(`${response.status} ${url}`);
  // A page that was redirected to is not taken as the answer to a visit.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Older versions go when no window is open and none newer is on its way. */
async function dropOlder(): Promise<void> {
  const { installing, waiting } = self.registration;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (installing || waiting || windows.some(({ url }) => url.startsWith(scope))) return;
  const older = (await caches.keys()).filter((each) => each.startsWith(family) && each !== name);
  await Promise.all(older.map((each) => caches.delete(each)));
}

/** FNV-1a. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
