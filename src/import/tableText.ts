/** Bytes to text, and text to rows: UTF-8, UTF-16 and GB18030; comma, semicolon and tab; quoted cells with line breaks. */

export type Decoded = { readonly text: string } | { readonly reason: 'binary' | 'encoding' };

const sampleSize = 65_536;

/**
 * The text in the bytes. A byte order mark decides; else zero bytes betray UTF-16, and what is not valid UTF-8 is read
 * as GB18030 (a Chinese Excel's CSV), or as Windows-1252 when its high bytes stand alone (a Western Excel's CSV).
 */
export function decodedText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodedAs('utf-8', bytes);
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  if (bytes.includes(0)) return decodedAs(zerosAtOddPlaces(bytes) ? 'utf-16le' : 'utf-16be', bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (!('reason' in utf8) || utf8.reason === 'binary') return utf8;
  return decodedAs(highBytesStandAlone(bytes) ? 'windows-1252' : 'gb18030', bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { reason: bytes.includes(0) ? 'binary' : 'encoding' };
  }
  return looksBinary(text) ? { reason: 'binary' } : { text };
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

/**
 * Rows of delimited text as spreadsheets write it: a cell in double quotes may hold delimiters, line breaks and doubled
 * quotes. A quote that never closes is a character like any other. Stops after `mostRows`.
 */
export function delimitedRows(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  const stop = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  let row: string[] = [];
  let at = 0;
  let quotesClose = true;
  while (at < text.length && rows.length < mostRows) {
    let end = -1;
    if (quotesClose && text[at] === '"') {
      end = closingQuote(text, at, delimiter);
      if (end < 0) quotesClose = false;
      else row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end < 0 ? at : end + 1;
    }
    if (end < 0) {
      stop.lastIndex = at;
      const next = stop.exec(text)?.index ?? text.length;
      row.push(text.slice(at, next));
      at = next;
    }
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

function closingQuote(text: string, open: number, delimiter: string): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
  }
  return -1;
}

/** The delimiter that cuts the first rows most evenly; a first line `sep=;` says it outright. Comma if nothing does. */
export function delimiterOf(text: string): string {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  if (said) return said;
  const sample = text.slice(0, sampleSize);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of ['\t', ',', ';', '|']) {
    const rows = delimitedRows(sample, delimiter, 50).filter((row) => row.length > 1 || row[0]?.trim());
    if (rows.length > 1 && sample.length < text.length) rows.pop();
    const score = evenness(rows.map((row) => row.length));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Share of rows with the commonest width, weighted by that width; 0 for a single column. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, (count / widths.length) * Math.log2(width + 1));
  }
  return best;
}

/** Rows of a CSV or TSV text, its delimiter found. */
export function rowsOfText(text: string, mostRows?: number): string[][] {
  const body = text.replace(/^sep=[,;\t|]\r?\n/i, '');
  return delimitedRows(body, delimiterOf(text), mostRows);
}
