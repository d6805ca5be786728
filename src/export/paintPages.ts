/** Pages into files: PDF, PNG, SVG. The writers come on demand, the work says how far it is and can be called off. */
import type { Page } from '../scene/page.ts';
import type { LoadOptions } from './font/load.ts';
import { codePointsOf } from './pageText.ts';
import type { PngOptions } from './png.ts';

export type PaintRequest =
  | { readonly format: 'pdf'; readonly title: string }
  | ({ readonly format: 'png' } & PngOptions)
  | { readonly format: 'svg'; readonly isTransparent: boolean };

export type PaintProgress = {
  readonly doing: 'font' | 'page';
  /** 0 to 1, of all there is to do. */
  readonly share: number;
};

export type PaintCare = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PaintProgress) => void;
  readonly now?: () => Date;
};

export type Painted = {
  /** One PDF, or one picture a page. */
  readonly files: readonly Blob[];
  /** Characters drawn with this machine's own fonts, because the export font lacks them. */
  readonly pictured: readonly string[];
};

/**
 * Makes the files. Rejects with the signal's reason when it is called off, else with an error that
 * `exportErrorText` can say.
 */
export async function paintPages(
  pages: readonly Page[],
  request: PaintRequest,
  care: PaintCare = {},
): Promise<Painted> {
  switch (request.format) {
    case 'pdf':
      return paintPdf(pages, request.title, care);
    case 'png':
      return paintPng(pages, request, care);
    case 'svg':
      return paintSvg(pages, request.isTransparent, care);
  }
}

/** Fetching the font is most of the waiting the first time, nothing later. */
const fontShare = 0.7;

function fontCare(care: PaintCare): LoadOptions {
  return {
    ...(care.signal ? { signal: care.signal } : {}),
    onProgress: (done, total) => care.onProgress?.({ doing: 'font', share: (fontShare * done) / total }),
  };
}

async function paintPdf(pages: readonly Page[], title: string, care: PaintCare): Promise<Painted> {
  const [{ pdfOf }, { loadFaces }, { drawTextInBrowser }] = await Promise.all([
    import('./pdf/pdf.ts'),
    import('./font/load.ts'),
    import('./textPicture.ts'),
  ]);
  const faces = await loadFaces(codePointsOf(pages), fontCare(care));
  care.onProgress?.({ doing: 'page', share: fontShare });
  await breath(care);
  const madeAt = care.now?.() ?? new Date();
  const { bytes, pictured } = pdfOf(pages, faces, { title, madeAt, draw: drawTextInBrowser });
  care.onProgress?.({ doing: 'page', share: 1 });
  return { files: [new Blob([bytes], { type: 'application/pdf' })], pictured };
}

async function paintPng(pages: readonly Page[], options: PngOptions, care: PaintCare): Promise<Painted> {
  const { loadPageFont, pngOf } = await import('./png.ts');
  const font = await loadPageFont(pages, fontCare(care));
  try {
    const files = await each(pages, care, fontShare, (page) => pngOf(page, font, options));
    return { files, pictured: font.missing };
  } finally {
    font.release();
  }
}

async function paintSvg(pages: readonly Page[], isTransparent: boolean, care: PaintCare): Promise<Painted> {
  const { svgOf } = await import('./svg.ts');
  const files = await each(
    pages,
    care,
    0,
    (page) => new Blob([svgOf(page, { isTransparent })], { type: 'image/svg+xml' }),
  );
  return { files, pictured: [] };
}

async function each(
  pages: readonly Page[],
  care: PaintCare,
  from: number,
  paint: (page: Page) => Blob | Promise<Blob>,
): Promise<Blob[]> {
  const files: Blob[] = [];
  for (const page of pages) {
    care.onProgress?.({ doing: 'page', share: from + ((1 - from) * files.length) / pages.length });
    await breath(care);
    files.push(await paint(page));
  }
  care.onProgress?.({ doing: 'page', share: 1 });
  return files;
}

/** Lets the browser paint and hear a click between two pieces of work. */
async function breath({ signal }: PaintCare): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
