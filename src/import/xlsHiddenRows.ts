/**
 * Which rows of an old workbook (.xls) are hidden, read from its own records; hucre 1.0 reads cells, not rows.
 * Formats: [MS-CFB] for the file, [MS-XLS] BoundSheet8 and Row for what is in it.
 */

/** Hidden rows (0-based) by the name of their sheet; empty for a file that cannot be followed. Linear; never throws. */
export function xlsHiddenRows(file: Uint8Array): ReadonlyMap<string, readonly number[]> {
  try {
    const stream = workbookStream(file);
    return stream ? hiddenRows(stream) : new Map();
  } catch {
    return new Map();
  }
}

const endOfChain = 0xffff_fff8;

/** The bytes of the stream "Workbook". */
function workbookStream(file: Uint8Array): DataView | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = 1 << view.getUint16(30, true);
  const sectorAt = (sector: number) => (sector + 1) * size;
  const fatSectors: number[] = [];
  for (let at = 76; at < 512; at += 4) fatSectors.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  for (let count = view.getUint32(72, true); count > 0 && more < endOfChain; count--) {
    const at = sectorAt(more);
    for (let each = 0; each < size - 4; each += 4) fatSectors.push(view.getUint32(at + each, true));
    more = view.getUint32(at + size - 4, true);
  }
  const fat = fatSectors.filter((sector) => sector < endOfChain);
  const nextOf = (sector: number) =>
    view.getUint32(sectorAt(fat[Math.floor((sector * 4) / size)] ?? -1) + ((sector * 4) % size), true);
  const joined = (first: number): DataView => {
    const sectors: number[] = [];
    for (let at = first; at < endOfChain && sectors.length * size < file.length; at = nextOf(at)) sectors.push(at);
    const bytes = new Uint8Array(sectors.length * size);
    for (const [place, sector] of sectors.entries()) {
      bytes.set(file.subarray(sectorAt(sector), sectorAt(sector + 1)), place * size);
    }
    return new DataView(bytes.buffer);
  };
  const directory = joined(view.getUint32(48, true));
  for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
    const isWorkbook = textAt(directory, at, 8, true) === 'Workbook' && directory.getUint16(at + 64, true) === 18;
    const isLarge = directory.getUint32(at + 120, true) >= view.getUint32(56, true);
    if (isWorkbook && isLarge) return joined(directory.getUint32(at + 116, true));
  }
  return null;
}

function textAt(view: DataView, from: number, length: number, isWide: boolean): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    text += String.fromCharCode(isWide ? view.getUint16(from + at * 2, true) : view.getUint8(from + at));
  }
  return text;
}

const record = { boundSheet: 0x85, row: 0x208, end: 0x0a } as const;

function hiddenRows(stream: DataView): ReadonlyMap<string, readonly number[]> {
  /** Records yet to be read: sheets that claim the same bytes over and over end here. */
  let left = stream.byteLength / 2;
  const found = new Map<string, readonly number[]>();
  for (const { kind, at } of recordsFrom(stream, 0)) {
    if (kind !== record.boundSheet) continue;
    const name = textAt(stream, at + 8, stream.getUint8(at + 6), (stream.getUint8(at + 7) & 1) === 1);
    const rows: number[] = [];
    for (const each of recordsFrom(stream, stream.getUint32(at, true))) {
      if (--left < 0) return found;
      const isHidden = each.kind === record.row && (stream.getUint8(each.at + 12) & 0x20) !== 0;
      if (isHidden) rows.push(stream.getUint16(each.at, true));
    }
    if (rows.length > 0) found.set(name, rows);
  }
  return found;
}

/** The records of one part of the stream, up to its end mark; `at`: where a record's own bytes begin. */
function* recordsFrom(stream: DataView, from: number): Generator<{ readonly kind: number; readonly at: number }> {
  for (let at = from; at + 4 <= stream.byteLength; ) {
    const kind = stream.getUint16(at, true);
    if (kind === record.end) return;
    yield { kind, at: at + 4 };
    at += 4 + stream.getUint16(at + 2, true);
  }
}
