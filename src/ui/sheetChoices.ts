/** What was chosen on each sheet, on this machine. */
import type { SheetChoices } from '../store/preferences.ts';
import { type RunningApp, usePreferences } from './app.ts';

const nothing: SheetChoices = {};

export function sheetChoices(app: RunningApp, sheet: string): SheetChoices {
  return app.preferences.getState().sheets[sheet] ?? nothing;
}

export function useSheetChoices(sheet: string): SheetChoices {
  return usePreferences((each) => each.sheets[sheet]) ?? nothing;
}

/** What is not given stays; what is undefined counts as never chosen. */
export function chooseOnSheet(app: RunningApp, sheet: string, change: SheetChoices): void {
  const { sheets } = app.preferences.getState();
  app.preferences.set({ sheets: { ...sheets, [sheet]: { ...sheets[sheet], ...change } } });
}
