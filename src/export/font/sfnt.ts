/** The parts of a TrueType file that are not glyphs: the directory of tables with its sums, and the character map. */

/** A font file of these tables, in the order the format asks for. */
export function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + sorted.length * 16;
  const file = new Uint8Array(sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), directory));
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (sorted.length - power) * 16);
  let at = directory;
  let headAt = 0;
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    if (tag === 'head') headAt = at;
    file.set(bytes, at);
    if (tag === 'head') view.setUint32(at + 8, 0);
    for (let character = 0; character < 4; character++) view.setUint8(entry + character, tag.charCodeAt(character));
    view.setUint32(entry + 4, sumOf(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
  });
  if (headAt > 0) view.setUint32(headAt + 8, (0xb1b0afba - sumOf(view, 0, file.length)) >>> 0);
  return file;
}

/** A `cmap` table that knows all of Unicode (format 12). */
export function characterMap(glyphs: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const groups: { from: number; to: number; glyph: number }[] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && code === last.to + 1 && glyph === last.glyph + code - last.from) last.to = code;
    else groups.push({ from: code, to: code, glyph });
  }
  const length = 16 + groups.length * 12;
  const view = new DataView(new ArrayBuffer(12 + length));
  const [windows, allOfUnicode, format] = [3, 10, 12];
  view.setUint16(2, 1);
  view.setUint16(4, windows);
  view.setUint16(6, allOfUnicode);
  view.setUint32(8, 12);
  view.setUint16(12, format);
  view.setUint32(16, length);
  view.setUint32(24, groups.length);
  groups.forEach((group, index) => {
    const at = 28 + index * 12;
    view.setUint32(at, group.from);
    view.setUint32(at + 4, group.to);
    view.setUint32(at + 8, group.glyph);
  });
  return new Uint8Array(view.buffer);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** The sum of 32-bit words that the directory keeps of every table. */
function sumOf(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at + 4 <= offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
