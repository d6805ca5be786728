/** Opening a PDF in Node, the way Firefox does. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
// Before pdf.js: jsdom takes the globals it finds when it is first loaded for those of every page, and pdf.js adds some.
import 'jsdom';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes.slice(),
    verbosity: 0,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    isEvalSupported: false,
  }).promise;
}

/** All text of a page as a search sees it, without spaces. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/gu, '');
}

export type Rendered = { readonly width: number; readonly height: number; readonly pixels: Uint8ClampedArray };

/** The page as pixels, one a unit of ours at scale 1. */
export async function rendered(pdf: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<Rendered> {
  const viewport = page.getViewport({ scale });
  const factory = pdf.canvasFactory as {
    create: (w: number, h: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, pixels: data };
}

/** Everything in the file, unpacked. */
export function allBytes(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'));
    } catch {
      // Not every stream is packed.
    }
  }
  return parts.join('\n');
}
