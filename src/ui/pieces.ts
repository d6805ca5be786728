/**
 * Code that comes after the first chart. A browser never asks again for a module it once failed to import, so every file of a
 * piece is fetched first, in a way that can be repeated, and is imported only when all of them are here.
 */
import { shellWords } from '../words/shell.ts';
import type { RunningApp } from './app.ts';
import { notCarried } from './carriedLinker.ts';
import { isOneFile } from './edition.ts';
import { notify } from './notices.ts';

/** Where the page lists every file of code but the fonts', as paths from itself; the build writes it. */
const codeList = 'code';

/** Thrown when a piece's files cannot be fetched; `notFetchedText` has the sentence for it. */
const notFetched = new WeakSet<Error>();

let here: Map<string, Promise<void>> | undefined;

/** What the build makes of `import()`: `files` are the piece's own and all it needs, relative to `importer`. */
export async function importWhenHere<T>(
  load: () => Promise<T>,
  files?: readonly string[],
  importer?: string,
): Promise<T> {
  try {
    await Promise.all((files ?? []).map((file) => bring(new URL(file, importer).href)));
  } catch (cause) {
    const fault = new Error('code not fetched', { cause });
    notFetched.add(fault);
    throw fault;
  }
  return load();
}

let isQuiet: Promise<unknown> | undefined;

/** The one file has the first rooms' code at once: they wait until there is nothing else to do, or they would hold up the first chart. */
export async function afterFirstChart(): Promise<void> {
  if (!isOneFile) return;
  isQuiet ??= new Promise((done) => {
    const whenIdle = () => requestIdleCallback(done, { timeout: 500 });
    // Asked for while the first chart is made, which may take as long: what counts is the frame that shows it.
    if (document.hidden) whenIdle();
    else requestAnimationFrame(whenIdle);
  });
  await isQuiet;
}

/** Fetches all code, so that what is wanted later is there without a network; tries again when the network is back. */
export async function bringAllCode(andThen: () => void): Promise<void> {
  try {
    const files = JSON.parse(document.getElementById(codeList)?.textContent ?? '[]') as readonly string[];
    await Promise.all(files.map((file) => bring(new URL(file, document.baseURI).href)));
  } catch {
    return addEventListener('online', () => void bringAllCode(andThen), { once: true });
  }
  document.documentElement.dataset.code = 'here';
  andThen();
}

/** Does what needs a piece of code; if that cannot be fetched or fails, says so and offers to try again. Never rejects. */
export async function attempt(app: RunningApp, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error(error);
    notify(app, 'problem', () => failureText(app, error), {
      text: () => app.words(shellWords).tryAgain,
      run: () => void attempt(app, act),
    });
  }
}

/** Runs a piece before it is wanted, so that it opens at once; whoever wants it then hears of what went wrong. */
export function warm(load: () => Promise<unknown>): void {
  void afterFirstChart()
    .then(load)
    .catch(() => undefined);
}

/** One sentence on why a room or an action is not there. */
export function failureText(app: RunningApp, error: unknown): string {
  const known = notFetchedText(app, error);
  if (known) return known;
  return app.words(shellWords).roomFailed(error instanceof Error ? error.message : String(error));
}

/** The sentence for code that could not be fetched, or that the one file has not; nothing for any other error. */
export function notFetchedText(app: RunningApp, error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isOneFile && error.name === notCarried) return app.words(shellWords).notWhole;
  return notFetched.has(error) ? app.words(shellWords).notFetched : undefined;
}

/** Settles when the file is where an import finds it; a file that did not come is asked for again the next time. */
function bring(url: string): Promise<void> {
  here ??= filesOfPage();
  const known = here.get(url);
  if (known) return known;
  const coming = url.endsWith('.css') ? linked(url, 'stylesheet') : broughtModule(url);
  here.set(url, coming);
  coming.catch(() => here?.delete(url));
  return coming;
}

/** What the page itself named, and so has fetched before anything else. */
function filesOfPage(): Map<string, Promise<void>> {
  const links = [...document.querySelectorAll('link')].map(({ href }) => href);
  return new Map([...links, ...[...document.scripts].map(({ src }) => src)].map((url) => [url, Promise.resolve()]));
}

async function broughtModule(url: string): Promise<void> {
  const response = await fetch(url, { priority: 'low' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  await response.arrayBuffer();
  if (document.createElement('link').relList.supports('modulepreload')) await linked(url, 'modulepreload');
}

function linked(href: string, rel: 'stylesheet' | 'modulepreload'): Promise<void> {
  return new Promise((done, failed) => {
    const link = document.createElement('link');
    Object.assign(link, { rel, href, crossOrigin: '' });
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      failed(new Error(href));
    };
    document.head.append(link);
  });
}
