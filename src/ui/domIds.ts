/**
 * Ids of elements that components agree on, or that are looked for: no two apps on one page share one. An id that one
 * component alone needs is React's `useId`.
 */
import { perApp, type RunningApp } from './app.ts';
import { newId } from './ids.ts';

const ownOf = perApp(() => newId('app'));

/** The id, on the page, of what has this name in the app. */
export function idIn(app: RunningApp, name: string): string {
  return `${ownOf(app)}-${name}`;
}

/** The element of that name in the app, if it is on the page. */
export function elementIn(app: RunningApp, name: string): HTMLElement | null {
  return document.getElementById(idIn(app, name));
}
