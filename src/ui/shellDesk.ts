/** Which floating thing of the window is open. One dialog at a time. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Dialog = 'keys' | 'export' | 'import' | 'find' | null;
type Panel = 'checks' | 'outline' | null;

export type ShellDesk = {
  readonly dialog: Dialog;
  readonly panel: Panel;
  /** The start screen is shown instead of a chart. */
  readonly isStarting: boolean;
};

export const shellDesk = createStore<ShellDesk>(() => ({ dialog: null, panel: null, isStarting: false }));

export function useShellDesk<T>(select: (desk: ShellDesk) => T): T {
  return useStore(shellDesk, select);
}
