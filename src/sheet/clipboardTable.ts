/** Cells on the clipboard: as text for editors, as a table for office programs. */

import { cellText } from '../columns/column.ts';
import { invisibleMarks } from '../domain/sameName.ts';
import { parseClipboard } from '../import/clipboard.ts';
import { rowsOfHtml } from '../import/tableHtml.ts';
import { delimitedRows } from '../import/tableText.ts';
import type { Sheet, Span } from './model.ts';

export type ClipboardTable = { readonly text: string; readonly html: string };

/**
 * The span as tab-separated text (a cell with a tab, a line break or a quote is quoted, as Excel does) and as an HTML
 * table with the top ten's names in red. Scales are words of the language.
 */
export function copiedSpan<Row>(sheet: Sheet<Row>, span: Span): ClipboardTable {
  const { host } = sheet;
  const place = host.place();
  const rows = sheet.rows.slice(span.top, span.bottom + 1);
  const columns = sheet.columns.slice(span.left, span.right + 1);
  const text = rows
    .map((row) => columns.map(({ column }) => quoted(cellText(column, row, place))).join('\t'))
    .join('\n');
  const body = rows.map((row) => {
    const cells = columns.map(({ id, column }) => {
      const isNumber = typeof column.valueOf(row) === 'number';
      const style = [
        host.isRed?.(row, id) ? 'color:#C4122F;font-weight:700' : '',
        isNumber ? '' : 'mso-number-format:"\\@"',
      ]
        .filter(Boolean)
        .join(';');
      return `<td${style ? ` style='${style}'` : ''}>${escaped(cellText(column, row, place))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return { text, html: `<meta charset="utf-8"><table>${body.join('')}</table>` };
}

/** A paste as a block of cells; unlike a list to import, a blank first or last row is part of it. */
export function blockOf(paste: ClipboardTable): string[][] {
  if (/<table[\s>]/i.test(paste.html)) {
    const rows = rowsOfHtml(paste.html);
    if (rows.length > 0) return seen(rows);
  }
  if (paste.text === '') return [];
  const isTable = paste.text.includes('|') && !paste.text.includes('\t');
  return seen(isTable ? parseClipboard(paste) : delimitedRows(paste.text, '\t'));
}

/** Without the marks nobody sees, which would make a second owner or chain of the same name. */
function seen(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((text) => text.replace(invisibleMarks, '')));
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
}
