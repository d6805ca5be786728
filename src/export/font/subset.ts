/**
 * Writing a small TrueType font with the glyphs a document uses, taken from one or more fonts of one family.
 * No hinting program, no features: labels at print size need neither.
 */
import { plainOutline, scaledWhole } from './outline.ts';
import { characterMap, fontFile } from './sfnt.ts';
import { advanceOf, componentsOf, leftBearingOf, outlineOf, type Ttf, tableAt } from './ttf.ts';

/** What one glyph of the new font shall be. */
export type WantedGlyph = {
  /** Whose outline; undefined is a blank of the given advance. */
  readonly codePoint?: number;
  /** The characters the new font's map leads to it from, if it has one. */
  readonly mappedFrom?: number;
  /** Added to the advance, or all of a blank's, in em. */
  readonly space?: number;
};

export type Subset = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Advances of the wanted glyphs in thousandths of an em; glyph `index + 1` is the one wanted at `index`. */
  readonly advances: readonly number[];
};

export type SubsetOptions = {
  /** With a character map and the tables a screen needs; without, as small as a PDF takes it. */
  readonly isForScreen: boolean;
};

/** How a font is drawn beside the first one; 1 where both have the same design size. */
export type SourceFont = { readonly font: Ttf; readonly scale: number };

type Source = { readonly font: Ttf; readonly glyph: number; readonly scale: number };
type Placed = { readonly source: Source | undefined; readonly advance: number };

/**
 * Glyph 0 is the first font's own "missing" glyph, then the wanted ones in their order, then what those are made of.
 * A code point that no font has becomes a blank.
 */
export function subset(fonts: readonly SourceFont[], wanted: readonly WantedGlyph[], options: SubsetOptions): Subset {
  const model = fonts[0]?.font;
  if (!model) throw new RangeError('There is no font to take glyphs from.');
  const em = model.unitsPerEm;
  const placed: Placed[] = [{ source: { font: model, glyph: 0, scale: 1 }, advance: advanceOf(model, 0) }];
  for (const { codePoint, space = 0 } of wanted) {
    const source = codePoint === undefined ? undefined : sourceOf(fonts, codePoint);
    const own = source ? advanceOf(source.font, source.glyph) * source.scale : 0;
    placed.push({ source, advance: Math.round(own + space * em) });
  }
  const advances = placed.slice(1).map((glyph) => Math.round((glyph.advance * 1000) / em));
  const outlines = outlinesOf(placed);
  const tables = glyphTables(model, placed, outlines);
  if (options.isForScreen) {
    const map = new Map<number, number>();
    wanted.forEach(({ mappedFrom }, index) => {
      if (mappedFrom !== undefined) map.set(mappedFrom, index + 1);
    });
    tables.push(['OS/2', copied(model, 'OS/2')], ['cmap', characterMap(map)], ['name', noNames]);
    tables.push(['post', withUint32(copied(model, 'post').slice(0, 32), 0, 0x00030000)]);
  }
  return { bytes: fontFile(tables), advances };
}

/** A table of no names: a screen asks that there is one. */
const noNames = new Uint8Array([0, 0, 0, 0, 0, 6]);

/** Fonts of one design size, as the slices are. */
export function unscaled(fonts: readonly Ttf[]): SourceFont[] {
  return fonts.map((font) => ({ font, scale: 1 }));
}

function sourceOf(fonts: readonly SourceFont[], codePoint: number): Source | undefined {
  for (const { font, scale } of fonts) {
    const glyph = font.glyphs.get(codePoint);
    if (glyph !== undefined) return { font, glyph, scale };
  }
  return undefined;
}

/** Copies of all outlines, components included and renumbered; parts are added to `placed` as they are met. */
function outlinesOf(placed: Placed[]): Uint8Array[] {
  const parts = new Map<Ttf, Map<number, number>>();
  const partOf = (font: Ttf, glyph: number): number => {
    const known = parts.get(font) ?? new Map<number, number>();
    parts.set(font, known);
    const at = known.get(glyph) ?? placed.length;
    if (at === placed.length) placed.push({ source: { font, glyph, scale: 1 }, advance: advanceOf(font, glyph) });
    known.set(glyph, at);
    return at;
  };
  const outlines: Uint8Array[] = [];
  // `placed` grows while it is walked.
  for (let index = 0; index < placed.length; index++) {
    const source = placed[index]?.source;
    if (!source) {
      outlines.push(new Uint8Array(0));
      continue;
    }
    const span = outlineOf(source.font, source.glyph);
    const outline = source.font.bytes.slice(span.offset, span.offset + span.length);
    if (source.scale !== 1 && outline.length > 0) {
      outlines.push(scaledWhole(outline, partOf(source.font, source.glyph), source.scale));
      continue;
    }
    const view = new DataView(outline.buffer);
    for (const { at, glyph } of componentsOf(source.font, span)) view.setUint16(at, partOf(source.font, glyph));
    outlines.push(plainOutline(outline));
  }
  return outlines;
}

function glyphTables(model: Ttf, placed: readonly Placed[], outlines: readonly Uint8Array[]): [string, Uint8Array][] {
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer((placed.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(placed.length * 4));
  let at = 0;
  outlines.forEach((outline, index) => {
    loca.setUint32(index * 4, at);
    glyf.set(outline, at);
    at += padded(outline.length);
    const glyph = placed[index];
    hmtx.setUint16(index * 4, glyph?.advance ?? 0);
    if (glyph?.source) {
      const bearing = leftBearingOf(glyph.source.font, glyph.source.glyph) * glyph.source.scale;
      hmtx.setInt16(index * 4 + 2, Math.round(bearing));
    }
  });
  loca.setUint32(placed.length * 4, at);
  const head = copied(model, 'head');
  const longOffsets = 50;
  new DataView(head.buffer).setInt16(longOffsets, 1);
  const hhea = copied(model, 'hhea');
  new DataView(hhea.buffer).setUint16(34, placed.length);
  const maxp = copied(model, 'maxp');
  new DataView(maxp.buffer).setUint16(4, placed.length);
  const [elements, depth] = [28, 30];
  if (maxp.length > depth + 1) {
    // A scaled glyph is one part deeper than it was.
    for (const at of [elements, depth]) new DataView(maxp.buffer).setUint16(at, 8);
  }
  return [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxp],
  ];
}

function copied(font: Ttf, tag: string): Uint8Array<ArrayBuffer> {
  const at = tableAt(font, tag);
  return new Uint8Array(font.bytes.slice(at, at + (font.tables.get(tag)?.length ?? 0)));
}

function withUint32(table: Uint8Array<ArrayBuffer>, at: number, value: number): Uint8Array<ArrayBuffer> {
  if (table.length >= at + 4) new DataView(table.buffer).setUint32(at, value);
  return table;
}
