/** What a PNG says besides its pixels. */

/** Header, size on paper, colour space, pixels, end: whatever else a PNG holds is texts, times or another picture. */
const known = ['IHDR', 'pHYs', 'sRGB', 'sBIT', 'gAMA', 'cHRM', 'IDAT', 'IEND'];

/** The kinds of its chunks, in order; throws where the bytes are no whole PNG or something follows its end. */
export function pngChunks(png: Uint8Array): string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) throw new Error('no PNG');
  const kinds: string[] = [];
  let at = 8;
  while (kinds.at(-1) !== 'IEND') {
    kinds.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
    at += 12 + view.getUint32(at);
  }
  if (at !== png.length) throw new Error(`${png.length - at} bytes behind the end`);
  return kinds;
}

/** Chunks that a picture of ours has no use for. */
export function strayChunks(png: Uint8Array): string[] {
  return pngChunks(png).filter((kind) => !known.includes(kind));
}
