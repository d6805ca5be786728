/** What a pasted text is to a field of one line. */

export type LinePaste =
  /** It fits: without line breaks around it, and without the quotes a spreadsheet puts around a cell of several lines. */
  | { readonly line: string }
  /** Several lines or cells, each line with its cells a blank apart: run together they would mean something else. */
  | { readonly lines: readonly string[] };

/** Decides for every field of one line whether a paste is several lines or cells. Never throws, loses no word. */
export function linePasteOf(text: string): LinePaste {
  if (!/[\n\r\t\v\f\u0085\u2028\u2029]/u.test(text)) return { line: text };
  const whole = text.trim();
  const cell = /^"((?:[^"]|"")*)"$/u.exec(whole)?.[1];
  if (cell !== undefined) return { line: words(cell.replaceAll('""', '"'), /[\n\r\t\v\f\u0085\u2028\u2029]+/u) };
  const lines = whole.split(/[\n\r\v\f\u0085\u2028\u2029]+/u).map((line) => words(line, /\t+/u));
  const said = lines.filter((line) => line !== '');
  const isOne = said.length <= 1 && !whole.includes('\t');
  return isOne ? { line: said[0] ?? '' } : { lines: said };
}

function words(text: string, between: RegExp): string {
  const parts = text.split(between).map((part) => part.trim());
  return parts.filter(Boolean).join(' ');
}

/** Whether a paste is cells of a table rather than lines of a text. */
export function hasCells({ text, html }: { readonly text: string; readonly html: string }): boolean {
  return text.trim().includes('\t') || /<table[\s>]/iu.test(html);
}
