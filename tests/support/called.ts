/** Elements by what they are called: asking for them by role costs a tenth of a second and more each time. */
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** What comes later comes in its time: a busy machine is slow. */
export const patience = { timeout: 20_000 };

const nameOf = (element: Element) => {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.map((id) => document.getElementById(id)?.textContent).join(' ');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return element.getAttribute('aria-label') ?? (labels || label || element.textContent.trim());
};

/** All that match the selector and are called so, by label or else by text; in the order of the page. */
export function allCalled<E extends HTMLElement = HTMLElement>(selector: string, name: string | RegExp): E[] {
  const isIt = (each: E) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each)));
  return [...document.querySelectorAll<E>(selector)].filter(isIt);
}

/** The first of them, which has to be there. */
export function called<E extends HTMLElement = HTMLElement>(selector: string, name: string | RegExp): E {
  const there = () => [...document.querySelectorAll(selector)].map(nameOf).join(' | ');
  return allCalled<E>(selector, name)[0] ?? expect.fail(`no ${selector} ${name} among: ${there()}`);
}

/** The only one on the page that is called so. */
export function onlyCalled(selector: string, name: string | RegExp): HTMLElement {
  const [one, ...more] = allCalled(selector, name);
  return one && more.length === 0 ? one : expect.fail(`${one ? 1 + more.length : 0} on the page: ${selector} ${name}`);
}

export const button = (name: string | RegExp) => called<HTMLButtonElement>('button', name);

/** As `called`, once it is there. */
export const calledSoon = <E extends HTMLElement = HTMLElement>(selector: string, name: string | RegExp): Promise<E> =>
  waitFor(() => called<E>(selector, name), patience);
