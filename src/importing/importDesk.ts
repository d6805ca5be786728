/** What is about to be imported: pasted text, or the sheets of a file. Nothing changes before the dialog's own button. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Encoding } from '../import/encoding.ts';
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
};

const importDesk = createStore<{ readonly source: ImportSource | null }>(() => ({ source: null }));

export function useImportSource(): ImportSource | null {
  return useStore(importDesk, (desk) => desk.source);
}

export function showImport(source: ImportSource): void {
  importDesk.setState({ source });
  shellDesk.setState({ dialog: 'import' });
}
