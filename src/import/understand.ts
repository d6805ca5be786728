/** People out of whatever was pasted or read: a table or notes. */

import { hasHeadings } from './tableParts.ts';
import { isTableSheet } from './tables/recognise.ts';
import { delimiterOf, rowsOfText } from './tableText.ts';
import { understandNotes } from './understandNotes.ts';
import { type TableChoices, understandTable } from './understandTable.ts';
import type { Understood } from './understood.ts';

/**
 * Decides whether this is a table or notes, and understands it. Rows of one cell each are lines of notes, unless a
 * header or the cells say that they are one column of a table; text with even columns is a table. Never throws.
 */
export function understand(input: string | readonly (readonly string[])[], choices?: TableChoices): Understood {
  const rows = typeof input === 'string' ? rowsOf(input) : input;
  const isTable = rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  if (isTable || choices?.fields || choices?.headerRow !== undefined) return understandTable(rows, choices);
  if (hasHeadings(rows)) return understandTable(rows, choices);
  return understandNotes(typeof input === 'string' ? input : linesOf(rows));
}

function linesOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => (row.find((cell) => cell.trim() !== '') ?? '').replace(/\r\n?|\n/g, ' ')).join('\n');
}

/** Text is a table when tabs or semicolons cut it evenly; commas alone do not make notes a table without a header. */
function rowsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => [line]);
  const delimiter = delimiterOf(text);
  const rows = rowsOfText(text);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const wide = filled.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1).length;
  if (delimiter === '\t' && wide * 2 >= filled.length) return rows;
  return wide === filled.length && filled.length > 1 && hasHeadings(rows) ? rows : lines;
}

/** The sheet with the most people, by index: the one to show first. */
export function likeliestSheet(sheets: readonly { readonly rows: readonly (readonly string[])[] }[]): number {
  let best = 0;
  let most = -1;
  for (const [at, sheet] of sheets.entries()) {
    const count = isTableSheet(sheet.rows) ? 0 : understand(sheet.rows.slice(0, 500)).people.length;
    if (count > most) {
      best = at;
      most = count;
    }
  }
  return best;
}
