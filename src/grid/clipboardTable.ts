/** Cells on the clipboard: as text for editors, as a table for office programs. */
import { invisibleMarks } from '../domain/sameName.ts';
import { parseClipboard } from '../import/clipboard.ts';
import { rowsOfHtml } from '../import/tableHtml.ts';
import { delimitedRows } from '../import/tableText.ts';
import type { Language } from '../words/language.ts';
import { cellText } from './cellValue.ts';
import type { Sheet, Span } from './sheet.ts';

export type ClipboardTable = { readonly text: string; readonly html: string };

/**
 * The span as tab-separated text (a cell with a tab, a line break or a quote is quoted, as Excel does) and as an HTML
 * table with the top ten's names in red. Scales are words of the language.
 */
export function copiedSpan(sheet: Sheet, span: Span, language: Language): ClipboardTable {
  const rows = sheet.rows.slice(span.top, span.bottom + 1);
  const columns = sheet.columns.slice(span.left, span.right + 1);
  const text = rows.map((row) => columns.map(({ id }) => quoted(cellText(row, id, language))).join('\t')).join('\n');
  const body = rows.map((row) => {
    const cells = columns.map(({ id, kind }) => {
      const isRed = row.rank !== null && (id === 'name' || id === 'rank');
      const isNumber = kind === 'rank' || kind === 'gap';
      const style = [isRed ? 'color:#C4122F;font-weight:700' : '', isNumber ? '' : 'mso-number-format:"\\@"']
        .filter(Boolean)
        .join(';');
      return `<td${style ? ` style='${style}'` : ''}>${escaped(cellText(row, id, language))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return { text, html: `<meta charset="utf-8"><table>${body.join('')}</table>` };
}

/** What everybody may see on the chart. */
const bareColumns: readonly string[] = ['rank', 'name', 'jobTitle', 'rib'];

/** Whether the span has anything in it that the team has judged or noted. */
export function holdsAssessments(sheet: Sheet, span: Span, language: Language): boolean {
  const judged = sheet.columns.slice(span.left, span.right + 1).filter(({ id }) => !bareColumns.includes(id));
  const rows = sheet.rows.slice(span.top, span.bottom + 1);
  return rows.some((row) => judged.some(({ id }) => cellText(row, id, language) !== ''));
}

/** The same people with rank, name, title and chain as far as the span has them; the names if it has none of these. */
export function bareSpan(sheet: Sheet, span: Span): readonly [Sheet, Span] {
  const inside = sheet.columns.slice(span.left, span.right + 1).filter(({ id }) => bareColumns.includes(id));
  const columns = inside.length > 0 ? inside : sheet.columns.filter(({ id }) => id === 'name');
  return [
    { ...sheet, columns },
    { ...span, left: 0, right: columns.length - 1 },
  ];
}

export async function writeTable({ text, html }: ClipboardTable): Promise<void> {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard?.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
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
