/** What rooms keep in this browser beside the charts, and its end. */
import { preferences } from './app.ts';

/** What an export was given, by format, chart and user. */
export const exportsKept = 'export/';

const forgetters = new Set<() => void>();

/** Called when the user wipes this browser. */
export function onWipe(forget: () => void): void {
  forgetters.add(forget);
}

/** Ways of working stay; what names charts and people goes. */
export function wipeRooms(): void {
  const { remembered } = preferences.getState();
  const stays = Object.entries(remembered).filter(([key]) => !key.startsWith(exportsKept));
  preferences.set({ remembered: Object.fromEntries(stays) });
  for (const forget of forgetters) forget();
}
