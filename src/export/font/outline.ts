/** Changes to one glyph's outline as it stands in the `glyf` table. */

/** Without its hinting program, which would call on tables a small font leaves out. */
export function plainOutline(outline: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (outline.length < 10) return outline;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) return plainComposite(outline, view);
  const lengthAt = 10 + contours * 2;
  const length = view.getUint16(lengthAt);
  if (length === 0) return outline;
  const plain = new Uint8Array(outline.length - length);
  plain.set(outline.subarray(0, lengthAt));
  plain.set(outline.subarray(lengthAt + 2 + length), lengthAt + 2);
  return plain;
}

const hasWords = 0x0001;
const hasScale = 0x0008;
const hasMore = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
const hasProgram = 0x0100;
const offsetsAreXy = 0x0002;

function plainComposite(outline: Uint8Array<ArrayBuffer>, view: DataView): Uint8Array<ArrayBuffer> {
  let at = 10;
  for (let flags = hasMore; flags & hasMore; ) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~hasProgram);
    const transform = flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0;
    at += 4 + (flags & hasWords ? 4 : 2) + transform;
  }
  return outline.slice(0, at);
}

/** An outline that is another glyph, `part`, drawn smaller or larger: for glyphs of a font with another design size. */
export function scaledWhole(outline: Uint8Array<ArrayBuffer>, part: number, scale: number): Uint8Array<ArrayBuffer> {
  const from = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const view = new DataView(new ArrayBuffer(18));
  view.setInt16(0, -1);
  for (let at = 2; at < 10; at += 2) view.setInt16(at, Math.round(from.getInt16(at) * scale));
  view.setUint16(10, offsetsAreXy | hasScale);
  view.setUint16(12, part);
  const oneInF2Dot14 = 16_384;
  view.setInt16(16, Math.round(scale * oneInF2Dot14));
  return new Uint8Array(view.buffer);
}
