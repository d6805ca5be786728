/** A machine in jsdom that keeps charts and choices from one visit to the next: the whole app as `main.tsx` starts it. */
import { act, cleanup } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, vi } from 'vitest';
import { autosave, tabs } from '../../src/desk/desk.ts';
import { openAtStart } from '../../src/desk/deskVerbs.ts';
import { startKeeping } from '../../src/desk/keeping.ts';
import type { Person } from '../../src/domain/chain.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import { createApp, type RunningApp } from '../../src/ui/app.ts';
import { browserPreferences, preferencesKey } from '../../src/ui/browserPreferences.ts';
import { type AppPage, eventually, onScreen, seen } from './appPage.tsx';

const open = new Map<RunningApp, () => void>();

/** No chart is kept here yet; the table and the inspector, which cost most to draw, were closed in a visit before. */
export function newMachine(): void {
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem(preferencesKey, JSON.stringify({ isDockOpen: false, isInspectorOpen: false }));
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['zh-CN']);
}

/** A tab of a browser keeps what it showed apart from the other tabs; whatever starts from here on starts in this one. */
export function inTab(storage: Map<string, string> = new Map()): Map<string, string> {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  });
  return storage;
}

/** A page that runs without being on screen: a tab behind the others. */
export async function tabBehind(): Promise<RunningApp> {
  const app = createApp(browserPreferences());
  open.set(app, startKeeping(app));
  await openAtStart(app);
  return app;
}

export async function visit(): Promise<AppPage> {
  return onScreen(await tabBehind());
}

/** Every page is closed; what they drop as they go is kept, and from here on none of them writes anything more. */
export async function leaveAll(): Promise<void> {
  dispatchEvent(new Event('pagehide'));
  await act(() => vi.dynamicImportSettled());
  cleanup();
  const gone = [...open];
  open.clear();
  for (const [app, stop] of gone) {
    stop();
    tabs(app).close();
    autosave(app).switchOff();
    // The storage answers in turn: when it has, it has done all that this page had asked for.
    await autosave(app).reach();
  }
}

/** Pages still open are dropped, and all that was put in the browser's place goes. */
export async function dropMachine(): Promise<void> {
  await leaveAll();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

/** Hands a chart file over as automation and old browsers do, and waits until it is on screen. */
export async function openFile({ user }: AppPage, name: string, text: string): Promise<void> {
  await chooseFile(user, name, text);
  await eventually(() => expect(document.querySelector('.save-status')?.textContent).toContain(name));
}

export async function chooseFile(user: AppPage['user'], name: string, text: string): Promise<void> {
  await user.upload(await seen('input[data-open]'), new File([text], name));
}

export function personNamed(app: RunningApp, name: string): Person | undefined {
  const chain = app.chain();
  return allPersonIds(chain)
    .map((id) => personById(chain, id))
    .find((person) => person?.name === name);
}

/** The button called so by its label, else by its text; asking for it by role costs a second on a page with a chart. */
export function button(name: string | RegExp, within = 'body'): Promise<HTMLElement> {
  const isIt = (each: HTMLElement) => {
    const called = each.getAttribute('aria-label') ?? each.textContent ?? '';
    return typeof name === 'string' ? called === name : name.test(called);
  };
  return eventually(
    () =>
      [...document.querySelectorAll<HTMLElement>(`${within} :is(button, [role^="menuitem"])`)].find(isIt) ??
      expect.fail(`no button ${name}`),
  );
}

/** One undo step, as the canvas and the table make it. */
export function rename(app: RunningApp, from: string, to: string): void {
  const chain = app.chain();
  const id = allPersonIds(chain).find((each) => personById(chain, each)?.name === from) ?? expect.fail(`no ${from}`);
  app.chart.verbs.commit(changePerson(id, { name: to }), { step: 'name-person', subject: to });
}

/** What was edited lies on this machine. */
export const kept = (app: RunningApp) => eventually(() => expect(autosave(app).get().state).toBe('saved'));

export type Download = { readonly name: string; readonly blob: Blob };

/** What the work hands to the browser as a download. */
export async function downloaded(work: () => Promise<unknown>): Promise<Download> {
  const made = new Map<string, Blob>();
  const files: Download[] = [];
  const address = (blob: Blob | MediaSource) => {
    made.set(`blob:${made.size}`, blob as Blob);
    return `blob:${made.size - 1}`;
  };
  Object.assign(URL, { createObjectURL: address, revokeObjectURL: () => {} });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: made.get(this.getAttribute('href') ?? '') ?? expect.fail('no file') });
  });
  await work();
  const [file] = await eventually(() => {
    expect(files).toHaveLength(1);
    return files;
  });
  click.mockRestore();
  return file ?? expect.fail('no file');
}
