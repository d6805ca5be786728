/**
 * A slice as it travels. Outlines pack a tenth smaller when what is alike lies together: all counts, all flags, all steps to
 * the right, all steps up.
 */
import { fontFile } from './sfnt.ts';
import { outlineOf, readTables, readTtf } from './ttf.ts';

/** Counts and bounds of each outline, last points of contours, flags, steps along x, steps along y, parts of composed glyphs. */
const streams = ['shap', 'ends', 'flag', 'stpx', 'stpy', 'part'] as const;

type Stream = (typeof streams)[number];
/** Where the next bytes of a stream are taken from. */
type Source = { readonly bytes: Uint8Array; at: number };
type Pieces = Uint8Array[];

/** Takes a font that `subset` made for the screen: long offsets, outlines padded to four bytes. */
export function packFont(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const font = readTtf(file);
  const to = recordOf((): Pieces => []);
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    const { offset, length } = outlineOf(font, glyph);
    const whole: Source = { bytes: font.bytes, at: offset };
    if (length === 0) to.shap.push(blank);
    else
      moveOutline(
        recordOf(() => whole),
        to,
      );
  }
  const others = [...readTables(file)].filter(([tag]) => tag !== 'glyf' && tag !== 'loca');
  return fontFile([...others, ...streams.map((name) => [name, joined(to[name])] as const)]);
}

export function unpackFont(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const tables = readTables(packed);
  const from = recordOf((name): Source => ({ bytes: tables.get(name) ?? new Uint8Array(0), at: 0 }));
  const glyf: Pieces = [];
  const ends: number[] = [0];
  let length = 0;
  while (from.shap.at < from.shap.bytes.length) {
    const first = glyf.length;
    if (wordAt(from.shap) === 0) from.shap.at += blank.length;
    else
      moveOutline(
        from,
        recordOf(() => glyf),
      );
    const own = glyf.slice(first).reduce((sum, piece) => sum + piece.length, 0);
    glyf.push(new Uint8Array(-own & 3));
    length += (own + 3) & ~3;
    ends.push(length);
  }
  const loca = new DataView(new ArrayBuffer(ends.length * 4));
  ends.forEach((end, index) => {
    loca.setUint32(index * 4, end);
  });
  for (const name of streams) tables.delete(name);
  return fontFile([...tables, ['glyf', joined(glyf)], ['loca', new Uint8Array(loca.buffer)]]);
}

/** A glyph without an outline, among outlines that all begin with a count that is not zero. */
const blank = new Uint8Array(2);

const repeats = 0x08;
const [hasShortX, isSameX] = [0x02, 0x10];
const [hasShortY, isSameY] = [0x04, 0x20];
const hasMoreParts = 0x20;

/** Moves one outline: apart when the sources are one and the pieces many, together when it is the other way round. */
function moveOutline(from: Record<Stream, Source>, to: Record<Stream, Pieces>): void {
  const move = (name: Stream, length: number) => {
    const source = from[name];
    to[name].push(source.bytes.subarray(source.at, source.at + length));
    source.at += length;
  };
  const contours = (wordAt(from.shap) << 16) >> 16;
  move('shap', 10);
  if (contours < 0) {
    for (let flags = hasMoreParts; flags & hasMoreParts; ) {
      flags = wordAt(from.part);
      const transform = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
      move('part', 4 + (flags & 1 ? 4 : 2) + transform);
    }
    return;
  }
  const points = wordAt(from.ends, contours * 2 - 2) + 1;
  // No hinting program: its length is nought.
  move('ends', contours * 2 + 2);
  const { bytes, at: start } = from.flag;
  let [at, seen, x, y] = [start, 0, 0, 0];
  while (seen < points) {
    const flag = bytes[at++] ?? 0;
    const times = 1 + (flag & repeats ? (bytes[at++] ?? 0) : 0);
    seen += times;
    x += times * (flag & hasShortX ? 1 : flag & isSameX ? 0 : 2);
    y += times * (flag & hasShortY ? 1 : flag & isSameY ? 0 : 2);
  }
  move('flag', at - start);
  move('stpx', x);
  move('stpy', y);
}

function recordOf<T>(make: (name: Stream) => T): Record<Stream, T> {
  return Object.fromEntries(streams.map((name) => [name, make(name)])) as Record<Stream, T>;
}

function wordAt({ bytes, at }: Source, offset = 0): number {
  return ((bytes[at + offset] ?? 0) << 8) | (bytes[at + offset + 1] ?? 0);
}

function joined(pieces: Pieces): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
