/** Rows from what office programs, chats and editors put on the clipboard. */
import { withoutMarks } from './markdown.ts';
import { tableOfHtml } from './tableHtml.ts';
import { delimitedRows, hasTooManyCells } from './tableText.ts';
import type { SheetRows } from './workbook.ts';

/**
 * A paste as rows. Tables of Excel, WPS, LibreOffice and Word come from the HTML (merged cells are filled down) or from
 * tabs; Markdown tables from their bars; any other text gives one row a line, its indentation kept. `isCut`: too much to be read. Never throws.
 */
export function readClipboard(paste: { readonly text?: string; readonly html?: string }): Omit<SheetRows, 'name'> {
  const html = paste.html ?? '';
  if (/<table[\s>]/i.test(html)) {
    const read = tableOfHtml(html);
    const [start, end] = filledPart(read.rows);
    const hidden = read.hidden.filter((row) => row >= start && row < end).map((row) => row - start);
    if (read.isCut) return { rows: [], isCut: true };
    if (end > start) return { rows: read.rows.slice(start, end), ...(hidden.length > 0 && { hidden }) };
  }
  const text = paste.text ?? '';
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.some(isMarkdownRule)) return { rows: withoutBlankEnds(markdownRows(lines)) };
  if (!hasInnerTabs(lines) && text.includes('\t')) return { rows: withoutBlankEnds(lines.map((line) => [line])) };
  const rows = delimitedRows(text, '\t');
  return hasTooManyCells(rows) ? { rows: [], isCut: true } : { rows: withoutBlankEnds(rows) };
}

/** The rows in sight. */
export function parseClipboard(paste: { readonly text?: string; readonly html?: string }): string[][] {
  const { rows, hidden = [] } = readClipboard(paste);
  const unseen = new Set(hidden);
  return rows.filter((_, row) => !unseen.has(row));
}

function hasInnerTabs(lines: readonly string[]): boolean {
  return lines.some((line) => line.trimStart().includes('\t'));
}

/** `| --- | :-: |`, the line under a Markdown table's header; one dash a column is enough. */
function isMarkdownRule(line: string): boolean {
  return line.includes('|') && /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/.test(line);
}

function markdownRows(lines: readonly string[]): string[][] {
  return lines
    .filter((line) => !isMarkdownRule(line))
    .map((line) => {
      const inner = line.trim();
      if (!inner.includes('|')) return [line];
      return inner
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
        .split(/(?<!\\)\|/)
        .map((cell) =>
          withoutMarks(
            cell
              .trim()
              .replaceAll('\\|', '|')
              .replace(/<br\s*\/?>/gi, '\n'),
          ),
        );
    });
}

function withoutBlankEnds(rows: string[][]): string[][] {
  return rows.slice(...filledPart(rows));
}

/** From the first row with anything in it to behind the last one. */
function filledPart(rows: readonly (readonly string[])[]): [start: number, end: number] {
  const isBlank = (row: readonly string[] | undefined) => row?.every((cell) => cell.trim() === '') ?? false;
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1])) end--;
  let start = 0;
  while (start < end && isBlank(rows[start])) start++;
  return [start, end];
}
