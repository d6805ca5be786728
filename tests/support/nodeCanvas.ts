/** The canvas that pdf.js brings along in Node, with the export font in it. */
import { createRequire } from 'node:module';
import { type CodePoints, loadFaces } from '../../src/export/font/load.ts';
import { subset, unscaled } from '../../src/export/font/subset.ts';
import { fetchFile } from './exportFont.ts';

type Canvas = {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  toBuffer(type: 'image/png'): Uint8Array<ArrayBuffer>;
};

type CanvasLibrary = {
  readonly createCanvas: (width: number, height: number) => Canvas;
  readonly GlobalFonts: { readonly register: (font: Buffer, family: string) => unknown };
};

const { createCanvas, GlobalFonts }: CanvasLibrary = createRequire(
  createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
)('@napi-rs/canvas');

export function nodeCanvas(width: number, height: number): CanvasRenderingContext2D {
  return createCanvas(width, height).getContext('2d');
}

/** What is painted, as a file. */
export function pngOf({ canvas }: CanvasRenderingContext2D): Uint8Array<ArrayBuffer> {
  return new Uint8Array((canvas as unknown as Canvas).toBuffer('image/png'));
}

let count = 0;

/** Makes the characters known to the canvas and gives the family's name. */
export async function canvasFont(codePoints: CodePoints): Promise<string> {
  const family = `Export ${++count}`;
  const faces = await loadFaces(codePoints, { fetchFile });
  for (const weight of ['regular', 'bold'] as const) {
    const wanted = [...codePoints[weight]].map((code) => ({ codePoint: code, mappedFrom: code }));
    GlobalFonts.register(Buffer.from(subset(unscaled(faces[weight]), wanted, { isForScreen: true }).bytes), family);
  }
  return family;
}
