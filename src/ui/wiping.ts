/** What rooms keep in this browser beside the charts, and its end. */
import { perApp, type RunningApp } from './app.ts';

const forgetters = perApp(() => new Set<() => void>());

/** Called when the user wipes this browser. */
export function onWipe(app: RunningApp, forget: () => void): void {
  forgetters(app).add(forget);
}

/** All that rooms remember goes, whatever it names; language and layout of the window stay. */
export function wipeRooms(app: RunningApp): void {
  app.preferences.forget(['sheets', 'filterOwner', 'exports', 'templates']);
  for (const forget of forgetters(app)) forget();
}
