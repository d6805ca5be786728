/** Pages as PNG pictures in the browser: the canvas painter, the export font, and the size the picture has on paper. */
import type { Page } from '../scene/page.ts';
import { unitsPerInch } from '../scene/paper.ts';
import { paintPage } from './canvas.ts';
import { exportError } from './fault.ts';
import { type CodePoints, type Faces, type LoadOptions, loadFaces } from './font/load.ts';
import type { FontWeight } from './font/slices.ts';
import { subset, unscaled } from './font/subset.ts';
import { codePointsOf } from './pageText.ts';
import { pixelSize } from './pixelLimits.ts';
import { withDensity } from './pngDensity.ts';
import { fontFamilies } from './svg.ts';

export type PngOptions = {
  /** Pixels a unit: at 1 a slide has 1920 × 1080. */
  readonly scale: 1 | 2 | 4;
  readonly isTransparent: boolean;
};

/** A document's characters as a font of the browser's, until it is released. */
export type LoadedFont = {
  /** As CSS writes it, this font first. */
  readonly families: string;
  /** Characters it lacks, which the browser draws with other fonts. */
  readonly missing: readonly string[];
  readonly release: () => void;
};

let count = 0;

export async function loadPageFont(pages: readonly Page[], options: LoadOptions): Promise<LoadedFont> {
  const codePoints = codePointsOf(pages);
  const faces = await loadFaces(codePoints, options);
  const family = `Export ${++count}`;
  const loaded = await Promise.all(
    (['regular', 'bold'] as const).map((weight) =>
      new FontFace(family, screenFont(faces, codePoints, weight), {
        weight: weight === 'bold' ? '700' : '400',
      }).load(),
    ),
  );
  for (const face of loaded) document.fonts.add(face);
  return {
    families: `'${family}',${fontFamilies}`,
    missing: missingFrom(faces, codePoints),
    release: () => {
      for (const face of loaded) document.fonts.delete(face);
    },
  };
}

function screenFont(faces: Faces, codePoints: CodePoints, weight: FontWeight): Uint8Array<ArrayBuffer> {
  const wanted = [...codePoints[weight]]
    .filter((codePoint) => faces[weight].some((font) => font.glyphs.has(codePoint)))
    .map((codePoint) => ({ codePoint, mappedFrom: codePoint }));
  return subset(unscaled(faces[weight]), wanted, { isForScreen: true }).bytes;
}

function missingFrom(faces: Faces, codePoints: CodePoints): string[] {
  const missing = (['regular', 'bold'] as const).flatMap((weight) =>
    [...codePoints[weight]].filter((code) => !faces[weight].some((font) => font.glyphs.has(code))),
  );
  // Marks and joiners show with what they belong to.
  return [...new Set(missing)]
    .map((code) => String.fromCodePoint(code))
    .filter((text) => !/[\p{M}\p{Cf}\s]/u.test(text));
}

/** One page as a PNG that says how large it is in inches, so that it comes into a document at its own size. */
export async function pngOf(page: Page, font: LoadedFont, options: PngOptions): Promise<Blob> {
  const { width, height } = pixelSize(page.width, page.height, options.scale);
  const canvas = document.createElement('canvas');
  canvas.lang = page.language === 'zh' ? 'zh-CN' : 'en';
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw exportError({ kind: 'pictureFailed' });
  paintPage(page, context, { ...options, fontFamilies: font.families });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Frees the memory now, not when the collector comes by.
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw exportError({ kind: 'pictureFailed' });
  const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), unitsPerInch * options.scale);
  return new Blob([bytes], { type: 'image/png' });
}
