/** What is about to be imported: pasted text, or the sheets of a file. Nothing changes before the dialog's own button. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Encoding } from '../import/encoding.ts';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';
import type { WayBack } from '../ui/linePaste.ts';
import { shellDesk } from '../ui/shellDesk.ts';

export type ImportSource = {
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
    /** Rows out of sight, by index. */
    readonly hidden?: readonly number[];
  }[];
  /** Of a text file: what to read again if it was decoded wrongly. */
  readonly text?: { readonly bytes: Uint8Array; readonly encoding: Encoding };
  /** A table has handed the rows on for the people the chart lacks: they are chosen beforehand, and the hand goes back there. */
  readonly back?: WayBack;
};

const importDesk = perApp(() => createStore<{ readonly source: ImportSource | null }>(() => ({ source: null })));

/** Asks the user for a table; nothing does while there is no host. */
const asking = perApp(() => ({ ask: null as (() => void) | null }));

/** Whoever can ask for a table says how; the answer takes it back. */
export function offerTables(app: RunningApp, ask: () => void): () => void {
  asking(app).ask = ask;
  return () => {
    asking(app).ask = null;
  };
}

export function askForTable(app: RunningApp): void {
  asking(app).ask?.();
}

export function useImportSource(): ImportSource | null {
  const app = useApp();
  return useStore(importDesk(app), (desk) => desk.source);
}

export function showImport(app: RunningApp, source: ImportSource): void {
  importDesk(app).setState({ source });
  shellDesk(app).setState({ dialog: 'import' });
}
