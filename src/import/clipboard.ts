/** Rows from what office programs, chats and editors put on the clipboard. */
import { withoutMarks } from './markdown.ts';
import { rowsOfHtml } from './tableHtml.ts';
import { delimitedRows } from './tableText.ts';

/**
 * A paste as rows. Tables of Excel, WPS, LibreOffice and Word come from the HTML (merged cells are filled down) or from
 * tabs; Markdown tables from their bars; any other text gives one row a line, its indentation kept. Never throws.
 */
export function parseClipboard(paste: { readonly text?: string; readonly html?: string }): string[][] {
  const html = paste.html ?? '';
  if (/<table[\s>]/i.test(html)) {
    const rows = withoutBlankEnds(rowsOfHtml(html));
    if (rows.length > 0) return rows;
  }
  const text = paste.text ?? '';
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.some(isMarkdownRule)) return withoutBlankEnds(markdownRows(lines));
  if (!hasInnerTabs(lines) && text.includes('\t')) return withoutBlankEnds(lines.map((line) => [line]));
  return withoutBlankEnds(delimitedRows(text, '\t'));
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
  const isBlank = (row: readonly string[] | undefined) => row?.every((cell) => cell.trim() === '') ?? false;
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1])) end--;
  let start = 0;
  while (start < end && isBlank(rows[start])) start++;
  return rows.slice(start, end);
}
