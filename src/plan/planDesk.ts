import { createSheetDesk } from '../sheet/desk.ts';

export const planDesk = createSheetDesk('goal');

let openLog: (() => void) | null = null;

/** The panel's field for a line of the log, while it is on screen; call the answer when it goes. */
export function offerLogField(open: () => void): () => void {
  openLog = open;
  return () => {
    if (openLog === open) openLog = null;
  };
}

export function goToLogField(): void {
  openLog?.();
}
