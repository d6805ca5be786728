/** Which format the export dialog is for, and what it holds while it waits for the user to come back. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from '../ui/app.ts';
import { attempt } from '../ui/pieces.ts';
import type { DialogFormat, ExportSettings } from './settings.ts';
import type { CompanyTemplate } from './TemplateChoice.tsx';

/** A dialog left to look at the checks. */
export type Draft = {
  readonly format: DialogFormat;
  readonly chartId: string;
  readonly settings: ExportSettings;
};

export type ExportDesk = {
  readonly format: DialogFormat;
  readonly draft: Draft | null;
  /** The company's design, until the page is left. */
  readonly template: CompanyTemplate | null;
};

export const exportDesk = perApp(() => createStore<ExportDesk>(() => ({ format: 'pdf', draft: null, template: null })));

/** The canvas as a picture on the clipboard, as it is on screen; says how it went. */
export function copyPicture(app: RunningApp): void {
  void attempt(app, async () => (await import('./copyCanvas.ts')).copyCanvas(app));
}

export function draftFor(app: RunningApp, format: DialogFormat, chartId: string): Draft | null {
  const { draft } = exportDesk(app).getState();
  return draft?.format === format && draft.chartId === chartId ? draft : null;
}

export function useExportDesk<T>(select: (desk: ExportDesk) => T): T {
  const app = useApp();
  return useStore(exportDesk(app), select);
}
