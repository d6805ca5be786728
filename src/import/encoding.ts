/** Bytes to text, whichever encoding a spreadsheet program wrote. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly reason: 'binary' | 'encoding' };

const sampleSize = 65_536;

/**
 * The text in the bytes. A byte order mark decides; else zero bytes betray UTF-16; else valid UTF-8 is that. What is left
 * is the CSV of a Chinese, Taiwanese, Japanese or Western Excel: the one in which the text has the most everyday
 * characters. `chosen` is the user's word and is not doubted.
 */
export function decodedText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  if (chosen) return decodedAs(chosen, bytes, false);
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodedAs('utf-8', bytes);
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  if (bytes.includes(0)) return decodedAs(zerosAtOddPlaces(bytes) ? 'utf-16le' : 'utf-16be', bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (!('reason' in utf8) || utf8.reason === 'binary') return utf8;
  return likeliest(bytes) ?? { reason: 'encoding' };
}

function decodedAs(encoding: Encoding, bytes: Uint8Array, fatal = true): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return { reason: bytes.includes(0) ? 'binary' : 'encoding' };
  }
  return looksBinary(text) ? { reason: 'binary' } : { text, encoding };
}

const controls = /(?![\t\n\v\f\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** More than a stray control character in a thousand, or one that no text holds. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const found = sample.match(controls)?.length ?? 0;
  return found > Math.max(1, sample.length / 1000) || sample.includes('\0');
}

function zerosAtOddPlaces(bytes: Uint8Array): boolean {
  let odd = 0;
  let even = 0;
  for (let at = 0; at < bytes.length && at < sampleSize; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2) odd++;
    else even++;
  }
  return odd >= even;
}

function highBytesStandAlone(bytes: Uint8Array): boolean {
  let alone = 0;
  let high = 0;
  for (let at = 0; at < bytes.length && at < sampleSize; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone++;
  }
  return alone > high * 0.8 && high < Math.min(bytes.length, sampleSize) * 0.3;
}

/** First and last byte of the lead and of the trail of each set's everyday ideographs: level 1 of the standards. */
const everydayBytes = {
  gb18030: { leads: [0xb0, 0xd7], trails: [[0xa1, 0xfe]] },
  big5: {
    leads: [0xa4, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
  shift_jis: {
    leads: [0x88, 0x97],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
} as const;

type EastAsian = keyof typeof everydayBytes;

function everydayCharacters(encoding: EastAsian): Set<string> {
  const { leads, trails } = everydayBytes[encoding];
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

/** Where single high bytes stand among Latin letters, an East Asian reading must be more plausible than this. */
const western = 0.9;

function likeliest(bytes: Uint8Array): Decoded | undefined {
  let best: Decoded | undefined;
  let most = -1;
  for (const encoding of Object.keys(everydayBytes) as EastAsian[]) {
    const decoded = decodedAs(encoding, bytes);
    const share = 'reason' in decoded ? -1 : everydayShare(decoded.text, encoding);
    if (share > most) [best, most] = [decoded, share];
  }
  if (highBytesStandAlone(bytes) && most < western) return decodedAs('windows-1252', bytes);
  return best;
}

const punctuation = /[\u2010-\u203b\u3000-\u303f\uff01-\uff5e]/u;
const kana = /[\u3041-\u30ff]/u;

/** The share of characters above ASCII that a reader of this encoding meets every day. */
function everydayShare(text: string, encoding: EastAsian): number {
  const everyday = everydayCharacters(encoding);
  everyday.delete('\ufffd');
  const high = [...text.slice(0, sampleSize)].filter((character) => character > '\x7f' && !punctuation.test(character));
  const met = high.filter((each) => everyday.has(each) || (encoding === 'shift_jis' && kana.test(each)));
  return high.length === 0 ? 1 : met.length / high.length;
}
