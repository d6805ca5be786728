/**
 * Which of several apps on one page the keyboard speaks to: the one that was focused or pressed last, menus and dialogs
 * of its own among it; the first until then. An app by itself always has it.
 */
import { perApp, type RunningApp } from './app.ts';

const fronts = new WeakMap<Document, RunningApp>();

const places = perApp(() => ({ root: null as HTMLElement | null }));

/** The app stands on the page, in this element; answers how to leave. */
export function standAt(app: RunningApp, root: HTMLElement | null): () => void {
  places(app).root = root;
  if (!fronts.has(document)) fronts.set(document, app);
  return () => {
    places(app).root = null;
    if (fronts.get(document) === app) fronts.delete(document);
  };
}

/** The user turns to this app. */
export function comeToFront(app: RunningApp): void {
  fronts.set(document, app);
}

/** Whether keys that no field of any app takes are for this one. */
export function isInFront(app: RunningApp): boolean {
  return (fronts.get(document) ?? app) === app;
}

/** Where to look for something of this app's by its id; another app may have one called the same. */
export function rootOf(app: RunningApp): ParentNode {
  return places(app).root ?? document;
}
