/** Pages as PNG pictures in the browser: the canvas painter, the export font, and the size the picture has on paper. */
import type { Page } from '../scene/page.ts';
import { unitsPerInch } from '../scene/paper.ts';
import { paintPage } from './canvas.ts';
import { borrowCanvas } from './canvasLoan.ts';
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

/**
 * Pages as PNGs that say how large they are in inches, so that they come into a document at their own size. `goesOn` is
 * asked before each page.
 */
export async function pngsOf(
  pages: readonly Page[],
  font: LoadedFont,
  options: PngOptions,
  goesOn: (index: number) => boolean = () => true,
): Promise<Blob[]> {
  const { context, giveBack } = borrowCanvas(options.isTransparent);
  const { canvas } = context;
  const blobs: Blob[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      if (!goesOn(index)) break;
      const { width, height } = pixelSize(page.width, page.height, options.scale);
      canvas.lang = page.language === 'zh' ? 'zh-CN' : 'en';
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      else context.clearRect(0, 0, width, height);
      paintPage(page, context, { ...options, fontFamilies: font.families });
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (!blob) throw exportError({ kind: 'pictureFailed' });
      const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), unitsPerInch * options.scale);
      blobs.push(new Blob([bytes], { type: 'image/png' }));
    }
    return blobs;
  } finally {
    giveBack();
  }
}
