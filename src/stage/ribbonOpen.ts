/** Whether this person has the ribbon under the bar. */
import { preferences, usePreferences } from '../ui/app.ts';

export function useRibbonOpen(): boolean {
  return usePreferences((each) => each.isRibbonOpen);
}

export function setRibbonOpen(isOpen: boolean): void {
  preferences.set({ isRibbonOpen: isOpen });
}
