/** What a zip holds and how much it really unpacks to, without keeping it: a bomb is refused before anyone unpacks it. */
import { Inflate } from 'fflate';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const step = 8_192;
/** No workbook packs more than a few dozen to one; what does and is large is padding. */
const mostRatio = 250;
const mostDense = 8 * 1024 * 1024;

export type ZipContents =
  | { readonly names: readonly string[] }
  | { readonly fault: 'broken' | 'encrypted' }
  /** `bytes`: more than this, as far as is known. */
  | { readonly fault: 'too-much'; readonly bytes: number };

type Entry = {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Bytes it says it unpacks to. */
  readonly stated: number;
};

/**
 * The names in the central directory. Sizes are added up as they are stated, then as they are: every entry is inflated
 * and counted until it passes what it states or `mostBytes`. Never throws.
 */
export function zipContents(bytes: Uint8Array, mostBytes: number): ZipContents {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end < 0) return { fault: 'broken' };
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let stated = 0;
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return { fault: 'broken' };
    if (view.getUint16(at + 8, true) & 1) return { fault: 'encrypted' };
    const packed = packedBytes(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    if (!packed) return { fault: 'broken' };
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const size = view.getUint32(at + 24, true);
    entries.push({ name, packed, isDeflated: view.getUint16(at + 10, true) === 8, stated: size });
    stated += size;
    if (size > mostDense && size > packed.length * mostRatio) return { fault: 'too-much', bytes: size };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let left = mostBytes;
  for (const { packed, isDeflated, stated: size } of stated > mostBytes ? [] : entries) {
    const real = isDeflated ? inflatedSize(packed, Math.min(left, size)) : packed.length;
    if (real < 0 || (real > size && real <= left)) return { fault: 'broken' };
    left -= real;
    if (left < 0) break;
  }
  return stated > mostBytes || left < 0
    ? { fault: 'too-much', bytes: mostBytes }
    : { names: entries.map(({ name }) => name) };
}

function endRecordAt(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function packedBytes(view: DataView, local: number, size: number): Uint8Array | null {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + size > view.byteLength ? null : new Uint8Array(view.buffer, view.byteOffset + start, size);
}

/** Bytes a deflated entry unpacks to, at most just over `limit`; -1 when it is damaged. */
function inflatedSize(packed: Uint8Array, limit: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return -1;
  }
  return size;
}
