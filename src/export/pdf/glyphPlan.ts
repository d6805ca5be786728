/** What each piece of text becomes in the PDF's two fonts, and the fonts themselves. */
import { autospace, standardMeasure } from '../../layout/measure.ts';
import type { Page } from '../../scene/page.ts';
import { autospaced } from '../autospaced.ts';
import type { Faces } from '../font/load.ts';
import type { FontWeight } from '../font/slices.ts';
import { subset, unscaled, type WantedGlyph } from '../font/subset.ts';
import { type GlyphRun, glyphRuns, inVisualOrder } from '../glyphRuns.ts';
import { textsOf } from '../pageText.ts';
import type { DrawText, TextPicture } from '../textPicture.ts';

export type PdfGlyph = {
  /** In its font; also its code in the page's content. */
  readonly id: number;
  /** What a search finds. */
  readonly text: string;
  /** In em. */
  readonly advance: number;
  /** What is drawn from here on, over this blank and those that follow, and how wide it may be, in em. */
  readonly picture?: { readonly text: string; readonly width: number };
};

export type PdfFace = {
  readonly bytes: Uint8Array;
  /** In the order of their ids, from 1. */
  readonly glyphs: readonly PdfGlyph[];
};

export type GlyphPlan = {
  readonly faces: Readonly<Record<FontWeight, PdfFace>>;
  /** The glyphs of one line of text, from left to right. */
  readonly line: (text: string, weight: FontWeight) => readonly PdfGlyph[];
  readonly picture: (text: string, fill: string, weight: FontWeight) => TextPicture | undefined;
  /** What is drawn as pictures, once each. */
  readonly pictured: readonly string[];
};

type Draft = { readonly run: GlyphRun; readonly gap: number };

/** One pass over all text: glyphs for every distinct piece, in each weight only those it uses. */
export function glyphPlan(pages: readonly Page[], faces: Faces, draw: DrawText): GlyphPlan {
  const drafts: Record<FontWeight, Map<string, Draft>> = { regular: new Map(), bold: new Map() };
  const lines = new Map<string, readonly string[]>();
  const keysOf = (text: string, weight: FontWeight): readonly string[] => {
    const known = lines.get(weight + text);
    if (known) return known;
    const has = (code: number) => faces[weight].some((font) => font.glyphs.has(code));
    const pieces = autospaced(text);
    const keys = pieces.flatMap((piece, index) =>
      glyphRuns(piece, has).map((run, at, runs) => {
        const gap = index < pieces.length - 1 && at === runs.length - 1 ? autospace : 0;
        const key = `${gap}${run.text}`;
        drafts[weight].set(key, { run, gap });
        return key;
      }),
    );
    lines.set(weight + text, keys);
    return keys;
  };
  for (const { text, weight } of textsOf(pages)) keysOf(text, weight);
  const picture = rememberedPictures(draw);
  const made = {
    regular: madeFace(drafts.regular, faces, 'regular', picture),
    bold: madeFace(drafts.bold, faces, 'bold', picture),
  };
  const all = [...made.regular.glyphs, ...made.bold.glyphs];
  return {
    faces: made,
    line: (text, weight) => keysOf(text, weight).flatMap((key) => made[weight].byKey.get(key) ?? []),
    picture,
    pictured: [...new Set(all.flatMap((glyph) => glyph.picture?.text ?? []))],
  };
}

type Pictures = GlyphPlan['picture'];
type MadeFace = PdfFace & { readonly byKey: ReadonlyMap<string, readonly PdfGlyph[]> };

function madeFace(drafts: ReadonlyMap<string, Draft>, faces: Faces, weight: FontWeight, picture: Pictures): MadeFace {
  const wanted: WantedGlyph[] = [];
  const glyphs: PdfGlyph[] = [];
  const byKey = new Map<string, readonly PdfGlyph[]>();
  for (const [key, { run, gap }] of drafts) {
    const drawn: Blank[] = [{ text: run.text, space: gap }];
    const from = glyphs.length;
    for (const { text, space, pictured } of run.codePoint === undefined ? blanks(run, gap, weight, picture) : drawn) {
      wanted.push(run.codePoint === undefined ? { space } : { codePoint: run.codePoint, space });
      glyphs.push({ id: wanted.length, text, advance: 0, ...(pictured ? { picture: pictured } : {}) });
    }
    byKey.set(key, glyphs.slice(from));
  }
  const { bytes, advances } = subset(unscaled(faces[weight]), wanted, { isForScreen: false });
  const withAdvance = (glyph: PdfGlyph): PdfGlyph => ({ ...glyph, advance: (advances[glyph.id - 1] ?? 0) / 1000 });
  return {
    bytes,
    glyphs: glyphs.map(withAdvance),
    byKey: new Map([...byKey].map(([key, own]) => [key, own.map(withAdvance)])),
  };
}

type Blank = { readonly text: string; readonly space: number; readonly pictured?: { text: string; width: number } };

/**
 * Blanks under a picture, as wide as it. Right-to-left text has one a character, in the order they stand on the page,
 * because that is what readers of PDF turn round again; anything else is one piece.
 */
function blanks(run: GlyphRun, gap: number, weight: FontWeight, picture: Pictures): Blank[] {
  const isBold = weight === 'bold';
  const natural = picture(run.text, '#000000', weight)?.advance ?? 1;
  // Never wider than the layout counted on.
  const width = Math.min(natural, standardMeasure(run.text, 1, isBold) || natural);
  const pieces = inVisualOrder(run.text);
  return pieces.map((text, index) => ({
    text,
    space: width / pieces.length + (index === pieces.length - 1 ? gap : 0),
    ...(index === 0 ? { pictured: { text: run.text, width } } : {}),
  }));
}

/** Each picture is drawn once in each colour. */
function rememberedPictures(draw: DrawText): Pictures {
  const drawn = new Map<string, TextPicture | undefined>();
  return (text, fill, weight) => {
    const key = `${weight}${fill}${text}`;
    if (!drawn.has(key)) drawn.set(key, draw(text, { fill, bold: weight === 'bold' }));
    return drawn.get(key);
  };
}
