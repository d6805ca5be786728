/** What rooms keep in this browser beside the charts, and its end. */
import { preferences } from './app.ts';

const forgetters = new Set<() => void>();

/** Called when the user wipes this browser. */
export function onWipe(forget: () => void): void {
  forgetters.add(forget);
}

/** All that rooms remember goes, whatever it names; language and layout of the window stay. */
export function wipeRooms(): void {
  preferences.forget(['sheets', 'filterOwner', 'exports', 'templates']);
  for (const forget of forgetters) forget();
}
