import { createSheetDesk } from '../sheet/desk.ts';
import { perApp, type RunningApp } from '../ui/app.ts';

export const planDesk = perApp(() => createSheetDesk('goal'));

const logField = perApp(() => ({ open: null as (() => void) | null }));

/** The panel's field for a line of the log, while it is on screen; call the answer when it goes. */
export function offerLogField(app: RunningApp, open: () => void): () => void {
  logField(app).open = open;
  return () => {
    if (logField(app).open === open) logField(app).open = null;
  };
}

export function goToLogField(app: RunningApp): void {
  logField(app).open?.();
}
