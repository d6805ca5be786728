/** What was chosen on each sheet, on this machine. */
import type { SheetChoices } from '../store/preferences.ts';
import { preferences, usePreferences } from './app.ts';

const nothing: SheetChoices = {};

export function sheetChoices(sheet: string): SheetChoices {
  return preferences.getState().sheets[sheet] ?? nothing;
}

export function useSheetChoices(sheet: string): SheetChoices {
  return usePreferences((each) => each.sheets[sheet]) ?? nothing;
}

/** What is not given stays; what is undefined counts as never chosen. */
export function chooseOnSheet(sheet: string, change: SheetChoices): void {
  const { sheets } = preferences.getState();
  preferences.set({ sheets: { ...sheets, [sheet]: { ...sheets[sheet], ...change } } });
}
