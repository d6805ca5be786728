/** Text to rows: comma, semicolon and tab; quoted cells with line breaks. */

const sampleSize = 65_536;

/** More cells than any list of people has; a text or a table with more is not read. */
export const mostCells = 1_000_000;

/**
 * Rows of delimited text as spreadsheets write it: a cell in double quotes may hold delimiters, line breaks and doubled
 * quotes. A quote that never closes is a character like any other; between tabs, where programs quote only what needs
 * it, so is one whose next lone quote does not end the cell (`"大刘"刘军`). Stops after `mostRows`, or with the row in
 * which it passes `mostCells`.
 */
export function delimitedRows(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  const stop = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  let row: string[] = [];
  let at = 0;
  let quotesClose = true;
  let cells = 0;
  while (at < text.length && rows.length < mostRows && cells <= mostCells) {
    cells++;
    let end = -1;
    if (quotesClose && text[at] === '"') {
      end = closingQuote(text, at, delimiter);
      if (end === neverCloses) quotesClose = false;
      if (end >= 0) row.push(text.slice(at + 1, end).replaceAll('""', '"'));
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
  if (row.length > 0) rows.push(row);
  return rows;
}

/** True when these rows stopped because there were too many cells. */
export function hasTooManyCells(rows: readonly (readonly string[])[]): boolean {
  let cells = 0;
  for (const row of rows) cells += row.length;
  return cells > mostCells;
}

const neverCloses = -1;
const notQuoted = -2;

/** Where the cell's closing quote stands, or why it has none. */
function closingQuote(text: string, open: number, delimiter: string): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
      return at;
    } else if (delimiter === '\t') return notQuoted;
  }
  return neverCloses;
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
