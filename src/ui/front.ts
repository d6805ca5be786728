/**
 * Which of several apps on one page the window speaks to. Keys and the clipboard: the one that was focused or pressed
 * last, menus and dialogs of its own among it; the first until then. What is dragged in: the one under the pointer. An
 * app by itself has it all.
 */

import { perApp, type RunningApp } from './app.ts';

const fronts = new WeakMap<Document, RunningApp>();

const places = perApp(() => ({ root: null as HTMLElement | null }));
const standing = new WeakMap<Element, RunningApp>();

/** The app stands on the page, in this element; answers how to leave. */
export function standAt(app: RunningApp, root: HTMLElement | null): () => void {
  places(app).root = root;
  if (root) standing.set(root, app);
  if (!fronts.has(document)) fronts.set(document, app);
  return () => {
    places(app).root = null;
    if (root) standing.delete(root);
    if (fronts.get(document) === app) fronts.delete(document);
  };
}

/** The user turns to this app; one that has left the page, or shows but a room of itself, is never before the others. */
export function comeToFront(app: RunningApp): void {
  if (places(app).root) fronts.set(document, app);
}

type Hears = { readonly [E in keyof WindowEventMap]?: (event: WindowEventMap[E]) => void };

/** Hears what happens anywhere in the window and is for this app, `first` before what has the focus; answers how to stop. */
export function onWindow(app: RunningApp, hears: Hears, first: Hears = {}): () => void {
  const stop = new AbortController();
  const listen = (each: Hears, capture: boolean) => {
    for (const [name, hear] of Object.entries(each) as [string, (event: Event) => void][])
      addEventListener(name, (event) => isFor(app, event) && hear(event), { capture, signal: stop.signal });
  };
  listen(first, true);
  listen(hears, false);
  return () => stop.abort();
}

function isFor(app: RunningApp, event: Event): boolean {
  return 'dataTransfer' in event ? isOver(app, event.target) : isInFront(app);
}

/** Whether the pointer is over this app; over none of several, it is over the one in front. */
export function isOver(app: RunningApp, target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    const found = standing.get(at);
    if (found) return found === app;
  }
  return isInFront(app);
}

function isInFront(app: RunningApp): boolean {
  return (fronts.get(document) ?? app) === app;
}

/** Where to look for something of this app's; another app may have one that looks the same. */
export function rootOf(app: RunningApp): ParentNode {
  return places(app).root ?? document;
}
