/** The tables of a sheet: where their headings are, and where one ends above the next. */
import { cleanText } from './cellKind.ts';
import { type Header, headerAt, headerOf, headerReach, mostColumns } from './columns.ts';

/** Whether a row of headings stands over a table of these rows. */
export function hasHeadings(table: readonly (readonly string[])[]): boolean {
  return headerOf(cleanRows(table.slice(0, headerReach))) !== null;
}

/** Every cell as it may be stored. */
export function cleanRows(table: readonly (readonly string[])[]): string[][] {
  return table.map((row) => (row.length > mostColumns ? row.slice(0, mostColumns) : row).map(cleanText));
}

/** The headings the user says (0-based row), or none (null), or those that are found. */
export function chosenHeader(rows: readonly (readonly string[])[], chosen: number | null | undefined) {
  if (chosen === null) return null;
  if (chosen === undefined) return headerOf(rows);
  const texts = rows[chosen];
  return texts ? { at: chosen, rows: 1, texts } : null;
}

export type TablePart = { readonly header: Header | null; readonly from: number; readonly to: number };

/** One table under the other, each with its own headings behind an empty row or a line of its own. */
export function partsOf(rows: readonly (readonly string[])[], header: Header | null): TablePart[] {
  const parts: TablePart[] = [];
  let open = { header, from: header ? header.at + header.rows : 0 };
  for (let at = open.from + 1; header && at < rows.length; at++) {
    if (filledCount(rows[at - 1]) > 1 || filledCount(rows[at]) < 2) continue;
    const next = headerAt(rows, at);
    if (!next || isSameRow(next.texts, open.header?.texts ?? [])) continue;
    parts.push({ ...open, to: at });
    open = { header: next, from: at + next.rows };
  }
  return [...parts, { ...open, to: rows.length }];
}

export function filledCount(row: readonly string[] | undefined): number {
  return row?.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0) ?? 0;
}

export function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  return b.every((cell, index) => cell === (a[index] ?? ''));
}
