/** The whole app in jsdom, used by keyboard and mouse: for what needs no drawing, no layout and no file. */
import { act, cleanup, render, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../src/App.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { stubPage } from './jsdomPage.ts';
import { newApp } from './newApp.tsx';

/** Rooms are fetched when they are first wanted; a busy machine takes its time. */
const patience = { timeout: 45_000, onTimeout: (error: Error) => error };

export type AppPage = {
  readonly app: RunningApp;
  readonly user: UserEvent;
  /** Keys as shortcuts are written: `Control+Shift+z`, `Enter`, `a`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
};

export function showApp(chain: DecisionChain, chosen: Partial<Preferences> = {}): Promise<AppPage> {
  return onScreen(newApp(chain, chosen));
}

/** Shows the whole of an app that runs already. */
export async function onScreen(app: RunningApp): Promise<AppPage> {
  stubPage();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  const user = userEvent.setup({ delay: null, applyAccept: false, pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(<App app={app} />);
  await act(async () => {});
  return { app, user, press: (...keys) => user.keyboard(keys.map(typed).join('')) };
}

/** Rooms still on their way arrive first: they would find no page. */
export async function leaveApp(): Promise<void> {
  await act(() => vi.dynamicImportSettled());
  cleanup();
  vi.restoreAllMocks();
}

/** Settles when the check holds, and gives what it returns. */
export const eventually = <T,>(check: () => T): Promise<T> => waitFor(check, patience);

/** The one element, once it is there. */
export const seen = (selector: string): Promise<HTMLElement> =>
  eventually(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not on the page: ${selector}`);
    return found;
  });

/** The one element that is called so, by its label or else by its text, once it is there. */
export const named = (selector: string, name: string | RegExp): Promise<HTMLElement> =>
  eventually(() => {
    const called = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => {
      const own = each.getAttribute('aria-label') ?? each.textContent;
      return typeof name === 'string' ? own === name : name.test(own);
    });
    if (called.length !== 1 || !called[0]) throw new Error(`${called.length} on the page: ${selector} ${name}`);
    return called[0];
  });

function typed(shortcut: string): string {
  const keys = shortcut.split(/\+(?=.)/);
  const held = keys.slice(0, -1);
  const last = keys.at(-1) ?? '';
  return [...held.map((key) => `{${key}>}`), `{${last}}`, ...held.map((key) => `{/${key}}`).reverse()].join('');
}
