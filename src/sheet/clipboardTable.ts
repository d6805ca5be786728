/** Cells on the clipboard: as text for editors, as a table for office programs. */

import { cellText, isEmpty } from '../columns/column.ts';
import { invisibleMarks } from '../domain/sameName.ts';
import { parseClipboard } from '../import/clipboard.ts';
import { rowsOfHtml } from '../import/tableHtml.ts';
import { delimitedRows } from '../import/tableText.ts';
import { color } from '../scene/tokens.ts';
import type { PlacedColumn, Sheet, Span } from './model.ts';

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
        host.isRed?.(row, id) ? `color:${color.red};font-weight:700` : '',
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

/**
 * What is marked as one table: of several blocks those that have the same rows, or the same columns, in the order in
 * which they are shown; null where they fit into no table.
 */
export function markedTable<Row>(sheet: Sheet<Row>, spans: readonly Span[]): Sheet<Row> | null {
  const [first] = spans;
  if (!first) return null;
  const isSame = (a: 'top' | 'left', b: 'bottom' | 'right') =>
    spans.every((span) => span[a] === first[a] && span[b] === first[b]);
  if (!isSame('top', 'bottom') && !isSame('left', 'right')) return null;
  const isIn = (at: number, a: 'top' | 'left', b: 'bottom' | 'right') =>
    spans.some((span) => at >= span[a] && at <= span[b]);
  return {
    ...sheet,
    rows: sheet.rows.filter((_, at) => isIn(at, 'top', 'bottom')),
    columns: sheet.columns.filter((_, at) => isIn(at, 'left', 'right')),
  };
}

/** The whole of a sheet. */
export function wholeOf<Row>({ rows, columns }: Sheet<Row>): Span {
  return { top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1 };
}

/** What everybody may see on the chart. */
function isBare<Row>({ column }: PlacedColumn<Row>): boolean {
  return column.leaves === 'chart';
}

/** Whether the span has anything in it that the team has judged or noted, in a table that has columns for everybody. */
export function holdsAssessments<Row>(sheet: Sheet<Row>, span: Span): boolean {
  if (!sheet.columns.some(isBare)) return false;
  const judged = sheet.columns.slice(span.left, span.right + 1).filter((each) => !isBare(each));
  const rows = sheet.rows.slice(span.top, span.bottom + 1);
  return rows.some((row) => judged.some(({ column }) => !isEmpty(column.valueOf(row))));
}

/** The same rows with what everybody may see, as far as the span has it; the headings of the rows if it has nothing of it. */
export function bareSpan<Row>(sheet: Sheet<Row>, span: Span): readonly [Sheet<Row>, Span] {
  const inside = sheet.columns.slice(span.left, span.right + 1).filter(isBare);
  const columns = inside.length > 0 ? inside : sheet.columns.filter(({ id }) => id === sheet.host.headingColumn);
  return [
    { ...sheet, columns },
    { ...span, left: 0, right: columns.length - 1 },
  ];
}

/** Fails where the browser does not let the page write. */
export async function writeTable({ text, html }: ClipboardTable): Promise<void> {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
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
