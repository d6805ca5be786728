/** Whether this person has the ribbon under the bar. */
import { preferences, usePreferences } from '../ui/app.ts';

const key = 'stage-ribbon';

export function useRibbonOpen(): boolean {
  return usePreferences((each) => each.remembered[key] === 'open');
}

export function setRibbonOpen(isOpen: boolean): void {
  const { remembered } = preferences.getState();
  preferences.set({ remembered: { ...remembered, [key]: isOpen ? 'open' : 'closed' } });
}
