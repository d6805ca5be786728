/** One room on a page of its own, with what it says and notifies beside it: found and used by what a user meets. */
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { allCalled, onlyCalled } from './called.ts';
import { stubPage } from './jsdomPage.ts';
import { aloneInApp, newApp } from './newApp.tsx';

export { notices, said as heard } from './told.ts';

export async function showRoom(
  room: ReactNode,
  chain: DecisionChain,
  chosen: Partial<Preferences> = {},
): Promise<RunningApp> {
  stubPage();
  const app = newApp(chain, chosen);
  render(aloneInApp(app, room));
  await act(async () => {});
  return app;
}

/** The page is empty again, and what was put in the browser's place is gone. */
export function leaveRoom(): void {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

export const allNamed = (name: string | RegExp, of = 'button') => allCalled(of, name);

/** The one button, or other thing, that is called so. */
export const button = (name: string | RegExp, of = 'button') => onlyCalled(of, name);

/** As by the mouse: what is pressed has the keyboard. */
export function click(name: string | RegExp | Element): void {
  const element = name instanceof Element ? name : button(name);
  if (element instanceof HTMLElement) act(() => element.focus());
  fireEvent.click(element);
}

/** A key where the keyboard is. */
export const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });

/** What is typed in the field that has the keyboard, in place of what stood there. */
export const type = (text: string) =>
  fireEvent.change(document.activeElement ?? expect.fail('nothing has the keyboard'), { target: { value: text } });

/** Chooses a line of a button's menu, which is opened unless it is. */
export async function choose(menu: string | RegExp | Element, line: string | RegExp): Promise<void> {
  if (lines().length === 0) await openMenu(menu);
  fireEvent.click(lineNamed(line));
  await act(async () => {});
}

export async function openMenu(menu: string | RegExp | Element): Promise<void> {
  const trigger = menu instanceof Element ? menu : button(menu);
  fireEvent.mouseDown(trigger);
  fireEvent.click(trigger);
  await act(async () => {});
}

/** The lines of the open menu as they are read. */
export const menuLines = () => lines().map(({ textContent }) => textContent);

const lines = () => [...document.querySelectorAll('[role^="menuitem"]')];

const lineNamed = (name: string | RegExp) =>
  lines().find(({ textContent }) => (typeof name === 'string' ? textContent === name : name.test(textContent))) ??
  expect.fail(`no line ${name} in ${menuLines()}`);

/** Takes what the notice offers: to undo. */
export const takeBack = () =>
  fireEvent.click(within(document.querySelector('.notices') as HTMLElement).getByText(/撤销|Undo/));

export const undone = (app: RunningApp, steps = 1) =>
  act(() => {
    for (let step = 0; step < steps; step++) app.chart.verbs.undo();
  });

export const stepsOf = (app: RunningApp) => app.chart.getState().history.past.length;

/** Pastes plain text where the keyboard is; whether the page took it. */
export function paste(text: string, target: Element = document.activeElement ?? document.body): boolean {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : ''), types: ['text/plain'] };
  return !fireEvent.paste(target, { clipboardData });
}

/** What is shown or spoken in Chinese with a mark of half width beside its characters: to be nothing. */
export const halfWidth = (): string[] => {
  const said = [...document.querySelectorAll('body *')].flatMap((each) => [
    ...['aria-label', 'title', 'placeholder'].map((attribute) => each.getAttribute(attribute) ?? ''),
    ...[...each.childNodes].map((child) => (child instanceof Text ? child.data : '')),
  ]);
  return [...new Set(said)].filter((text) => /\p{Script=Han}[,;:]|[,;:] ?\p{Script=Han}/u.test(text));
};
