/** A table's columns in a file: what stands above them, how wide they are, and what each row's cell holds. */
import { assessmentColumns } from '../../columns/assessment/columns.ts';
import type { CellPlace } from '../../columns/cell.ts';
import { type BookColumnSpec, type Column, isUsed } from '../../columns/column.ts';
import { type Kind, kinds } from '../../columns/kinds.ts';
import type { DecisionChain } from '../../domain/chain.ts';
import { type Row, rowsOf } from '../../domain/rows.ts';
import { type Depth, leavesAt } from '../../scene/disclosure.ts';
import { type DocumentTexts, outgoing } from '../../scene/outgoing.ts';
import type { Language } from '../../words/language.ts';
import { plainText } from '../plainText.ts';

/** A date is midnight UTC; null is an empty cell. */
export type SheetValue = string | number | Date | null;

export type SheetColumn<R> = {
  readonly id: string;
  readonly kind: Kind;
  readonly spec: BookColumnSpec;
  readonly heading: string;
  readonly valueOf: (row: R) => SheetValue;
};

export type SheetTable<R> = {
  readonly columns: readonly SheetColumn<R>[];
  readonly rows: readonly R[];
  /** The chain as it may leave. */
  readonly chain: DecisionChain;
  /** To count humans by (`Disclosure`). */
  readonly linked: DecisionChain;
  /** What the document says of itself, without what the depth withholds. */
  readonly texts: DocumentTexts;
};

const noTexts: DocumentTexts = { title: '', date: '', version: '', preparedBy: '' };

/**
 * The assessment at one depth: columns and rows hold nothing that it withholds (method.md §10). At `full` texts are kept
 * to the letter and the person's id comes last, so that a table which comes back finds its people and changes nothing else.
 * One row a human, as the grid orders them: the top ten by rank, the others, the tray.
 */
export function assessmentSheetTable(
  chain: DecisionChain,
  language: Language,
  depth: Depth,
  texts: DocumentTexts = noTexts,
): SheetTable<Row> {
  const { chain: shownChain, linked, texts: shownTexts } = outgoing(chain, { ...texts, depth, language });
  const table = depth === 'full' ? chain : shownChain;
  const rows = rowsOf(table);
  const place = { chain: table, language, today: '' };
  return {
    columns: sheetColumns(assessmentColumns(table), rows, depth, place),
    rows,
    chain: table,
    linked: depth === 'full' ? chain : linked,
    texts: shownTexts,
  };
}

/** The columns of a table that stand in a workbook and may leave at this depth. */
export function sheetColumns<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  depth: Depth,
  place: CellPlace,
): SheetColumn<R>[] {
  return columns.flatMap((column): SheetColumn<R>[] => {
    const { id, kind, book, words, leaves } = column;
    if (!book || !leavesAt(leaves, depth) || (column.isOptional && !isUsed(column, rows))) return [];
    const heading = plainText(words[place.language]);
    return [{ id, kind, spec: book, heading, valueOf: (row) => sheetValue(column, row, place) }];
  });
}

function sheetValue<R>(column: Column<R>, row: R, place: CellPlace): SheetValue {
  if (column.book?.text) return plainText(column.book.text(row, place)) || null;
  const value = column.valueOf(row);
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (column.kind === 'date') return dateOf(`${value}`);
  const text = plainText(kinds[column.kind].say(value, place));
  return text === '' ? null : text;
}

/** A spreadsheet counts days from 1900; what it cannot count stays text. */
function dateOf(iso: string): SheetValue {
  if (iso === '') return null;
  const date = new Date(`${iso}T00:00:00Z`);
  const isCountable = /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && iso >= '1900-03-01';
  return isCountable ? date : iso;
}
