/** Which floating thing of the window is open. One dialog at a time. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PageKindId } from '../scene/page.ts';
import { perApp, useApp } from './app.ts';

type Dialog = 'keys' | 'method' | 'export' | 'import' | 'find' | 'snapshot' | 'successor' | 'commands' | null;
type Panel = 'checks' | 'outline' | null;

export type ShellDesk = {
  readonly dialog: Dialog;
  readonly panel: Panel;
  /** The pages the export dialog is opened for, in place of those last chosen; null leaves it to the dialog. */
  readonly wantedPages: readonly PageKindId[] | null;
  /** The start screen is shown instead of a chart. */
  readonly isStarting: boolean;
};

export const shellDesk = perApp(() =>
  createStore<ShellDesk>(() => ({
    dialog: null,
    panel: null,
    wantedPages: null,
    isStarting: false,
  })),
);

export function useShellDesk<T>(select: (desk: ShellDesk) => T): T {
  const app = useApp();
  return useStore(shellDesk(app), select);
}
