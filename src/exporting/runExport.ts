/** From settings to a file in the download folder, a picture on the clipboard, or the printer. Painters load on demand. */
import type { DecisionChain } from '../domain/chain.ts';
import { exportErrorText } from '../export/fault.ts';
import { documentPages } from '../scene/document.ts';
import type { Page } from '../scene/page.ts';
import type { RunningApp } from '../ui/app.ts';
import type { Said } from '../ui/notices.ts';
import { notFetchedText } from '../ui/pieces.ts';
import { exportingWords } from '../words/exporting.ts';
import { canvasPicture } from './canvasPicture.ts';
import { type FileFormat, type FileOrder, fileNames, pdfPart, writtenParts } from './documentFile.ts';
import { type DialogFormat, type ExportSettings, isOfScreen, pageOptionsOf } from './settings.ts';
import type { CompanyTemplate } from './TemplateChoice.tsx';

/** `share` 0…1, or null while it cannot be told. */
export type Progress = { readonly share: number | null; readonly isFont: boolean };

export type Outcome =
  | { readonly kind: 'done'; readonly text: Said }
  | { readonly kind: 'failed'; readonly text: Said }
  | { readonly kind: 'stopped' };

type Order = {
  readonly format: DialogFormat;
  readonly chain: DecisionChain;
  readonly settings: ExportSettings;
  readonly template: CompanyTemplate | null;
  readonly target: 'download' | 'clipboard';
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
};

/** Never rejects: what failed is said in the outcome. */
export async function runExport(app: RunningApp, order: Order): Promise<Outcome> {
  const { signal, format } = order;
  try {
    if (order.target === 'clipboard') return await copied(app, order);
    if (format === 'print') {
      const { printPages } = await import('./print.ts');
      const { pages, title } = documentPages(order.chain, pageOptionsOf(app, order.settings));
      await printPages(pages, title, signal);
      return { kind: 'done', text: '' };
    }
    const { parts, note } = await made(app, order);
    if (signal.aborted) return { kind: 'stopped' };
    const isCanvas = isOfScreen(format, order.settings);
    const { language } = app.preferences.getState();
    const names = fileNames(format, fileOrder(app, order), parts.length, isCanvas, language);
    for (const [index, part] of parts.entries()) download(part, names[index] ?? '');
    const said = () => [app.words(exportingWords).done(names.join(', ')), note()].filter(Boolean).join(' ');
    return { kind: 'done', text: said };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    return {
      kind: 'failed',
      text: () => exportErrorText(notFetchedText(app, error) ?? error, app.preferences.getState().language),
    };
  }
}

function pagesOf(app: RunningApp, { chain, settings }: Order): readonly Page[] {
  return documentPages(chain, pageOptionsOf(app, settings)).pages;
}

type Made = { readonly parts: readonly Blob[]; readonly note: () => string };

const types: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

async function made(app: RunningApp, order: Order): Promise<Made> {
  const { format } = order;
  if (format === 'pdf') return pdf(app, order);
  if (format === 'png') return { parts: await pictures(app, order), note: () => '' };
  if (format === 'print') return { parts: [], note: () => '' };
  const parts = await writtenParts(format, fileOrder(app, order), order.template);
  return { parts: parts.map((part) => blobOf(part, format)), note: () => '' };
}

function fileOrder(app: RunningApp, { chain, settings }: Order): FileOrder {
  return { chain, options: pageOptionsOf(app, settings), madeAt: new Date(), table: settings.table };
}

function fontProgress({ signal, onProgress }: Order) {
  return {
    signal,
    onProgress: (done: number, total: number) => onProgress({ share: total === 0 ? null : done / total, isFont: true }),
  };
}

async function pdf(app: RunningApp, order: Order): Promise<Made> {
  const [{ loadFaces }, { codePointsOf }, { drawTextInBrowser }] = await Promise.all([
    import('../export/font/load.ts'),
    import('../export/pageText.ts'),
    import('../export/textPicture.ts'),
  ]);
  const facesOf = async (pages: readonly Page[]) => {
    const faces = await loadFaces(codePointsOf(pages), fontProgress(order));
    order.onProgress({ share: null, isFont: false });
    return faces;
  };
  const { bytes, pictured } = await pdfPart(fileOrder(app, order), facesOf, drawTextInBrowser);
  const note = () => (pictured.length === 0 ? '' : app.words(exportingWords).pictured(pictured.join(' ')));
  return { parts: [blobOf(bytes, 'pdf')], note };
}

async function pictures(app: RunningApp, order: Order): Promise<Blob[]> {
  const { chain, format, settings, signal, onProgress } = order;
  if (isOfScreen(format, settings)) {
    const picture = await canvasPicture(app, chain, settings, settings.factor);
    return picture ? [picture] : [];
  }
  const { loadPageFont, pngsOf } = await import('../export/png.ts');
  const pages = pagesOf(app, order);
  const font = await loadPageFont(pages, fontProgress(order));
  try {
    return await pngsOf(pages, font, { scale: settings.factor, isTransparent: settings.isTransparent }, (index) => {
      if (!signal.aborted) onProgress({ share: index / pages.length, isFont: false });
      return !signal.aborted;
    });
  } finally {
    font.release();
  }
}

/** The first page, as a picture; the promise is handed over within the click, as Safari asks. */
async function copied(app: RunningApp, order: Order): Promise<Outcome> {
  const { copyPicture } = await import('../export/clipboard.ts');
  await copyPicture(
    pictures(app, order).then(([first]) => {
      if (!first) throw new Error(app.words(exportingWords).nothing);
      return first;
    }),
  );
  return { kind: 'done', text: () => app.words(exportingWords).copied };
}

function blobOf(content: string | Uint8Array, format: keyof typeof types): Blob {
  return new Blob([content as BlobPart], { type: types[format] });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
