/** How many pixels an inch a PNG has: without it Word and PowerPoint take 96 and the picture comes in too large. */

const signatureAndHeader = 33;

/** The same picture with a `pHYs` chunk behind its header; bytes that are no PNG come back as they are. */
export function withDensity(png: Uint8Array<ArrayBuffer>, pixelsPerInch: number): Uint8Array<ArrayBuffer> {
  if (png.length < signatureAndHeader || png[0] !== 0x89 || png[1] !== 0x50) return png;
  const chunk = new DataView(new ArrayBuffer(21));
  const perMetre = Math.round(pixelsPerInch / 0.0254);
  chunk.setUint32(0, 9);
  chunk.setUint32(4, 0x70485973); // pHYs
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc(new Uint8Array(chunk.buffer, 4, 13)));
  const dense = new Uint8Array(png.length + chunk.byteLength);
  dense.set(png.subarray(0, signatureAndHeader));
  dense.set(new Uint8Array(chunk.buffer), signatureAndHeader);
  dense.set(png.subarray(signatureAndHeader), signatureAndHeader + chunk.byteLength);
  return dense;
}

/** CRC-32 as PNG uses it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
