/** What each piece of text becomes in the PDF's two fonts, and the fonts themselves. */
import { autospace } from '../../layout/measure.ts';
import type { Page } from '../../scene/page.ts';
import { autospaced } from '../autospaced.ts';
import type { Faces } from '../font/load.ts';
import type { FontWeight } from '../font/slices.ts';
import { subset, unscaled, type WantedGlyph } from '../font/subset.ts';
import { type GlyphRun, glyphRuns } from '../glyphRuns.ts';
import { textsOf } from '../pageText.ts';
import type { DrawText, TextPicture } from '../textPicture.ts';

export type PdfGlyph = {
  /** In its font; also its code in the page's content. */
  readonly id: number;
  /** What a search finds. */
  readonly text: string;
  /** In em. */
  readonly advance: number;
  /** Drawn over a blank, in the colour of the text it is part of. */
  readonly isPicture: boolean;
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
  readonly picture: (glyph: PdfGlyph, fill: string, weight: FontWeight) => TextPicture | undefined;
  /** What is drawn as pictures, once each. */
  readonly pictured: readonly string[];
};

type Draft = { readonly run: GlyphRun; readonly hasGap: boolean };

/** One pass over all text: a glyph for every distinct piece, in both weights only where it is used. */
export function glyphPlan(pages: readonly Page[], faces: Faces, draw: DrawText): GlyphPlan {
  const drafts: Record<FontWeight, Map<string, Draft>> = { regular: new Map(), bold: new Map() };
  const lines = new Map<string, readonly string[]>();
  const runsOf = (text: string, weight: FontWeight): readonly string[] => {
    const known = lines.get(weight + text);
    if (known) return known;
    const has = (code: number) => faces[weight].some((font) => font.glyphs.has(code));
    const pieces = autospaced(text);
    const keys = pieces.flatMap((piece, index) => {
      const runs = glyphRuns(piece, has);
      return runs.map((run, at) => {
        const hasGap = index < pieces.length - 1 && at === runs.length - 1;
        const key = (hasGap ? '+' : '-') + run.text;
        drafts[weight].set(key, { run, hasGap });
        return key;
      });
    });
    lines.set(weight + text, keys);
    return keys;
  };
  for (const { text, weight } of textsOf(pages)) runsOf(text, weight);
  const picture = pictures(draw);
  const regular = faceOf(drafts.regular, faces.regular, (run) => picture(run, '#000000', 'regular'));
  const bold = faceOf(drafts.bold, faces.bold, (run) => picture(run, '#000000', 'bold'));
  const made = { regular, bold };
  return {
    faces: made,
    line: (text, weight) => runsOf(text, weight).flatMap((key) => made[weight].byKey.get(key) ?? []),
    picture: (glyph, fill, weight) => picture(glyph.text, fill, weight),
    pictured: [...new Set([...regular.glyphs, ...bold.glyphs].flatMap((glyph) => (glyph.isPicture ? glyph.text : [])))],
  };
}

type MadeFace = PdfFace & { readonly byKey: ReadonlyMap<string, PdfGlyph> };

function faceOf(
  drafts: ReadonlyMap<string, Draft>,
  fonts: Faces[FontWeight],
  pictureOf: (text: string) => TextPicture | undefined,
): MadeFace {
  const wanted = [...drafts.values()].map(({ run, hasGap }): WantedGlyph => {
    const gap = hasGap ? autospace : 0;
    if (run.codePoint !== undefined) return { codePoint: run.codePoint, space: gap };
    return { space: (pictureOf(run.text)?.advance ?? 1) + gap };
  });
  const { bytes, advances } = subset(unscaled(fonts), wanted, { isForScreen: false });
  const byKey = new Map<string, PdfGlyph>();
  [...drafts].forEach(([key, { run }], index) => {
    const advance = (advances[index] ?? 1000) / 1000;
    byKey.set(key, { id: index + 1, text: run.text, advance, isPicture: run.codePoint === undefined });
  });
  return { bytes, byKey, glyphs: [...byKey.values()] };
}

/** Each picture is drawn once in each colour. */
function pictures(draw: DrawText) {
  const drawn = new Map<string, TextPicture | undefined>();
  return (text: string, fill: string, weight: FontWeight): TextPicture | undefined => {
    const key = `${weight}${fill}${text}`;
    if (!drawn.has(key)) drawn.set(key, draw(text, { fill, bold: weight === 'bold' }));
    return drawn.get(key);
  };
}
