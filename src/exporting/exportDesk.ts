/** Which format the export dialog is for. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DialogFormat } from './settings.ts';

export type ExportDesk = { readonly format: DialogFormat };

export const exportDesk = createStore<ExportDesk>(() => ({ format: 'pdf' }));

export function useExportDesk<T>(select: (desk: ExportDesk) => T): T {
  return useStore(exportDesk, select);
}
