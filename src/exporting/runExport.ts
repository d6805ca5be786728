/** From settings to a file in the download folder, a picture on the clipboard, or the printer. Painters load on demand. */
import type { DecisionChain } from '../domain/chain.ts';
import { exportErrorText } from '../export/fault.ts';
import { areaOf } from '../export/pptx/area.ts';
import { fileNameOf } from '../file/fileName.ts';
import { disclosed } from '../scene/disclosure.ts';
import { documentPages } from '../scene/document.ts';
import type { Page } from '../scene/page.ts';
import { preferences, wordsNow } from '../ui/app.ts';
import { exportingWords } from '../words/exporting.ts';
import { canvasPicture } from './canvasPicture.ts';
import { type DialogFormat, type ExportSettings, isOfScreen, pageOptionsOf } from './settings.ts';
import type { CompanyTemplate } from './TemplateChoice.tsx';

/** `share` 0…1, or null while it cannot be told. */
export type Progress = { readonly share: number | null; readonly isFont: boolean };

export type Outcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string }
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
export async function runExport(order: Order): Promise<Outcome> {
  const { signal, format } = order;
  try {
    if (order.target === 'clipboard') return await copied(order);
    if (format === 'print') {
      const { printPages } = await import('./print.ts');
      await printPages(pagesOf(order), signal);
      return { kind: 'done', text: '' };
    }
    const { parts, note } = await made(order);
    if (signal.aborted) return { kind: 'stopped' };
    const names = parts.map((part, index) => download(order, part, parts.length > 1 ? index + 1 : null));
    const words = wordsNow(exportingWords);
    return { kind: 'done', text: [words.done(names.join(', ')), note].filter(Boolean).join(' ') };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: 'failed', text: exportErrorText(error, preferences.getState().language) };
  }
}

function pagesOf({ chain, settings }: Order): readonly Page[] {
  return documentPages(chain, pageOptionsOf(settings)).pages;
}

type Made = { readonly parts: readonly Blob[]; readonly note: string };

const types: Readonly<Record<Exclude<DialogFormat, 'print'>, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

async function made(order: Order): Promise<Made> {
  const { chain, settings, format } = order;
  const { title, language, depth } = settings;
  const madeAt = new Date();
  switch (format) {
    case 'pdf':
      return pdf(order, madeAt);
    case 'png':
      return { parts: await pictures(order), note: '' };
    case 'svg': {
      const { svgOf } = await import('../export/svg.ts');
      return { parts: pagesOf(order).map((page) => blobOf(svgOf(page), 'svg')), note: '' };
    }
    case 'pptx': {
      const { toPptx } = await import('../export/pptx/pptx.ts');
      const { template } = order;
      const { pages } = documentPages(chain, pageOptionsOf(settings, template ? areaOf(template.layout) : undefined));
      const bytes = toPptx(pages, { title, madeAt, firstNumber: settings.firstNumber }, template ?? undefined);
      return { parts: [blobOf(bytes, 'pptx')], note: '' };
    }
    case 'xlsx': {
      const { toXlsx } = await import('../export/xlsx/xlsx.ts');
      return { parts: [blobOf(await toXlsx(chain, { ...pageOptionsOf(settings), madeAt }), 'xlsx')], note: '' };
    }
    default: {
      const { toCsv } = await import('../export/csv.ts');
      return { parts: [blobOf(toCsv(chain, { language, depth }), 'csv')], note: '' };
    }
  }
}

function fontProgress({ signal, onProgress }: Order) {
  return {
    signal,
    onProgress: (done: number, total: number) => onProgress({ share: total === 0 ? null : done / total, isFont: true }),
  };
}

async function pdf(order: Order, madeAt: Date): Promise<Made> {
  const [{ pdfOf }, { loadFaces }, { codePointsOf }, { drawTextInBrowser }] = await Promise.all([
    import('../export/pdf/pdf.ts'),
    import('../export/font/load.ts'),
    import('../export/pageText.ts'),
    import('../export/textPicture.ts'),
  ]);
  const pages = pagesOf(order);
  const faces = await loadFaces(codePointsOf(pages), fontProgress(order));
  order.onProgress({ share: null, isFont: false });
  const { bytes, pictured } = pdfOf(pages, faces, {
    title: pages[0]?.title ?? order.settings.title,
    madeAt,
    draw: drawTextInBrowser,
  });
  const note = pictured.length === 0 ? '' : wordsNow(exportingWords).pictured(pictured.join(' '));
  return { parts: [blobOf(bytes, 'pdf')], note };
}

async function pictures(order: Order): Promise<Blob[]> {
  const { chain, format, settings, signal, onProgress } = order;
  if (isOfScreen(format, settings)) {
    const picture = await canvasPicture(chain, settings, settings.factor);
    return picture ? [picture] : [];
  }
  const { loadPageFont, pngsOf } = await import('../export/png.ts');
  const pages = pagesOf(order);
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
async function copied(order: Order): Promise<Outcome> {
  const { copyPicture } = await import('../export/clipboard.ts');
  await copyPicture(
    pictures(order).then(([first]) => {
      if (!first) throw new Error(wordsNow(exportingWords).nothing);
      return first;
    }),
  );
  return { kind: 'done', text: wordsNow(exportingWords).copied };
}

function blobOf(content: string | Uint8Array, format: keyof typeof types): Blob {
  return new Blob([content as BlobPart], { type: types[format] });
}

/**
 * `<title>-<yyyymmdd>.<ext>`, the day being the pages' own; with the page's number where there are several files. A file
 * without names says so, and so does a picture of the canvas, which holds everything.
 */
function download({ chain, settings, format }: Order, blob: Blob, number: number | null): string {
  const kind = format === 'print' ? 'pdf' : format;
  const { language } = preferences.getState();
  const words = wordsNow(exportingWords);
  const isCanvas = isOfScreen(format, settings);
  const isAnonymous = settings.depth === 'anonymous' && !isCanvas;
  const { shown } = disclosed(chain, settings.depth, settings.language);
  const [title, target] = [settings.title || chain.title, chain.target].map(isAnonymous ? shown : String);
  const mark = isAnonymous ? words.anonymousMark : isCanvas ? words.canvasMark : '';
  const day = dayOf(format === 'csv' ? '' : settings.date);
  const whole = fileNameOf({ title: title ?? '', target: target ?? '' }, kind, day, language, mark);
  const name = number === null ? whole : whole.replace(/(\.\w+)$/, `-${number}$1`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}

/** Where the user sits; today without a date. */
function dayOf(date: string): Date {
  const day = new Date(`${date}T00:00:00`);
  return Number.isNaN(day.getTime()) ? new Date() : day;
}
