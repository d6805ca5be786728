/** Reading a TrueType font: which characters it has, how wide they are, where their outlines lie. */

export type Ttf = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** By tag: where each table begins and how long it is. */
  readonly tables: ReadonlyMap<string, TableSpan>;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Glyph by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
};

export type TableSpan = { readonly offset: number; readonly length: number };

/** A part of a glyph made of others: where its number stands, from the glyph's first byte. */
export type Component = { readonly at: number; readonly glyph: number };

/** Reads the tables' directory and the character map; the bytes are kept, not copied. Throws on anything but TrueType outlines. */
export function readTtf(file: Uint8Array): Ttf {
  // A Node Buffer's slices share its memory; a plain array's are copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableSpans(view);
  for (const tag of ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) {
    if (!tables.has(tag)) throw new Error(`This is not a TrueType font: it has no ${tag} table.`);
  }
  const offsetOf = (tag: string) => tables.get(tag)?.offset ?? 0;
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(offsetOf('head') + 18),
    glyphCount: view.getUint16(offsetOf('maxp') + 4),
    glyphs: readCharacterMap(view, offsetOf('cmap')),
  };
}

function tableSpans(view: DataView): Map<string, TableSpan> {
  const tables = new Map<string, TableSpan>();
  const count = view.byteLength > 12 ? view.getUint16(4) : 0;
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Every table's bytes by its tag, in the order of the file. */
export function readTables(file: Uint8Array): Map<string, Uint8Array> {
  const spans = tableSpans(new DataView(file.buffer, file.byteOffset, file.byteLength));
  return new Map([...spans].map(([tag, { offset, length }]) => [tag, file.subarray(offset, offset + length)]));
}

/** Where the glyph's outline lies in the file; nothing, where it is blank. */
export function outlineOf(font: Ttf, glyph: number): TableSpan {
  const loca = tableAt(font, 'loca');
  const start = tableAt(font, 'glyf');
  const isLong = font.view.getInt16(tableAt(font, 'head') + 50) === 1;
  const at = (index: number) =>
    isLong ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2;
  return { offset: start + at(glyph), length: at(glyph + 1) - at(glyph) };
}

/** In the font's units. */
export function advanceOf(font: Ttf, glyph: number): number {
  const metrics = font.view.getUint16(tableAt(font, 'hhea') + 34);
  return font.view.getUint16(tableAt(font, 'hmtx') + Math.min(glyph, metrics - 1) * 4);
}

export function leftBearingOf(font: Ttf, glyph: number): number {
  const metrics = font.view.getUint16(tableAt(font, 'hhea') + 34);
  const hmtx = tableAt(font, 'hmtx');
  return font.view.getInt16(glyph < metrics ? hmtx + glyph * 4 + 2 : hmtx + metrics * 4 + (glyph - metrics) * 2);
}

/** The glyphs an outline is made of; none, if it has contours of its own. */
export function componentsOf(font: Ttf, outline: TableSpan): Component[] {
  if (outline.length === 0 || font.view.getInt16(outline.offset) >= 0) return [];
  const found: Component[] = [];
  const hasWords = 0x0001;
  const hasMore = 0x0020;
  let at = outline.offset + 10;
  for (let flags = hasMore; flags & hasMore; ) {
    flags = font.view.getUint16(at);
    found.push({ at: at + 2 - outline.offset, glyph: font.view.getUint16(at + 2) });
    const transform = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    at += 4 + (flags & hasWords ? 4 : 2) + transform;
  }
  return found;
}

export function tableAt(font: Ttf, tag: string): number {
  return font.tables.get(tag)?.offset ?? 0;
}

/** Formats 4 and 12 of the `cmap` table; 12 is preferred, it knows all of Unicode. */
function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  let best = 0;
  let format = 0;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const own = view.getUint16(at);
    if ((own === 4 || own === 12) && own > format) {
      best = at;
      format = own;
    }
  }
  if (format === 12) return groupedMap(view, best);
  return format === 4 ? segmentedMap(view, best) : new Map();
}

function groupedMap(view: DataView, at: number): Map<number, number> {
  const map = new Map<number, number>();
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const start = at + 16 + group * 12;
    const from = view.getUint32(start);
    const to = view.getUint32(start + 4);
    const glyph = view.getUint32(start + 8);
    for (let code = from; code <= to; code++) map.set(code, glyph + code - from);
  }
  return map;
}

function segmentedMap(view: DataView, at: number): Map<number, number> {
  const map = new Map<number, number>();
  const segments = view.getUint16(at + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = view.getUint16(at + 14 + segment * 2);
    const start = view.getUint16(at + 16 + (segments + segment) * 2);
    const delta = view.getInt16(at + 16 + (2 * segments + segment) * 2);
    const rangeAt = at + 16 + (3 * segments + segment) * 2;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}
