/** Many cells at once: paste, fill, clear. Each is one edit, and says what it could not do. */
import type { CellPlace, CellValue } from '../columns/cell.ts';
import { type Column, cellText, isEmpty, readCell, setCell } from '../columns/column.ts';
import { kinds } from '../columns/kinds.ts';
import type { DecisionChain, Edit } from '../domain/chain.ts';
import type { CellFault } from '../words/cellFault.ts';
import type { SheetHost, Write } from './host.ts';
import type { Sheet, Span } from './model.ts';

/** A text that found no place: whose row and which column it was meant for. */
export type Unplaced = {
  readonly rowId: string;
  /** Which row of the pasted table, from 1, where it brings its own headings. */
  readonly row?: number;
  readonly column: string;
  readonly text: string;
  readonly fault: CellFault;
};

export type BlockEdit = {
  readonly edit: Edit;
  /** Cells that took their value. */
  readonly cells: number;
  readonly unplaced: readonly Unplaced[];
  /** The computed columns that were to take texts they do not say. */
  readonly computed: readonly string[];
  /** What lay beyond the sheet: the first text of each such row and column. */
  readonly rowsOver: readonly string[];
  readonly columnsOver: readonly string[];
  /** Names in a pasted table that nobody on the chart bears, and its headings that name no column. */
  readonly strangers: readonly string[];
  /** How many rows speak of them, where that is more than one each. */
  readonly strangerRows?: number;
  /** Columns that were filled out of the texts of another. */
  readonly readFrom?: readonly { readonly column: string; readonly source: string; readonly cells: number }[];
  readonly unknown: readonly string[];
  /** Rows of a pasted table that say nothing of what it is about. */
  readonly unread?: readonly string[];
  /** The column that keeps what no cell could hold. */
  readonly keptIn?: string | null;
  /** Columns that take texts and are not shown. */
  readonly brought: readonly string[];
  /** Where a block was laid on what one sees. */
  readonly at?: Span;
};

/** A text for a cell. */
export type CellText = { readonly rowId: string; readonly column: string; readonly text: string };

export function columnsById<Row>(host: SheetHost<Row>, chain: DecisionChain): ReadonlyMap<string, Column<Row>> {
  return new Map(host.columnsOf(chain).map((column) => [column.id, column]));
}

function writesEdit<Row>(host: SheetHost<Row>, writes: readonly Write[]): Edit {
  if (host.combined) return host.combined(writes);
  const { chain, today } = host.place();
  const columns = columnsById(host, chain);
  return (from) =>
    writes.reduce((current, { rowId, column, value }) => {
      const found = columns.get(column);
      return found ? setCell(found, rowId, value, today)(current) : current;
    }, from);
}

/**
 * Reads texts for cells, beside values they may hold; texts that mean nothing there are left out and named, and of a
 * cell that holds several only those that mean nothing.
 */
export function textsEdit<Row>(
  host: SheetHost<Row>,
  texts: readonly (CellText | Write)[],
): Pick<BlockEdit, 'edit' | 'cells' | 'unplaced'> {
  const place = host.place();
  const columns = columnsById(host, place.chain);
  const writes: Write[] = [];
  const unplaced: Unplaced[] = [];
  for (const each of texts) {
    const { rowId, column } = each;
    const found = columns.get(column);
    if (!found) continue;
    if ('value' in each) {
      writes.push(each);
      continue;
    }
    const { text } = each;
    const read = readCell(found, text, rowId, place);
    const held = 'value' in read ? read.value : (read.known ?? null);
    if ('value' in read || !isEmpty(held)) writes.push({ rowId, column, value: held });
    if ('fault' in read && text.trim() !== '')
      unplaced.push({ rowId, column, text: read.about ?? text.trim(), fault: read.fault });
  }
  return { edit: writesEdit(host, writes), cells: writes.length, unplaced };
}

/** The computed columns of the texts that their cells do not say after the edit. */
export function computedFaults<Row>(host: SheetHost<Row>, edited: DecisionChain, texts: readonly CellText[]): string[] {
  if (texts.every(({ text }) => text.trim() === '')) return [];
  const place = { ...host.place(), chain: edited };
  const rows = new Map(host.rowsOf(edited).map((row) => [host.idOf(row), row]));
  const columns = columnsById(host, edited);
  const says = (rowId: string, column: string) => {
    const row = rows.get(rowId);
    const found = columns.get(column);
    return row && found ? cellText(found, row, place) : '';
  };
  const faults = texts.filter(({ rowId, column, text }) => text.trim() !== '' && text.trim() !== says(rowId, column));
  return [...new Set(faults.map(({ column }) => column))];
}

type Changed = { readonly edit: Edit; readonly cells: number };

/** Empties the spans' cells; what cannot be emptied stays. */
export function clearedSpans<Row>(sheet: Sheet<Row>, spans: readonly Span[]): Changed {
  const writes: Write[] = [];
  eachCell(sheet, spans, (row, column) => {
    const { emptied } = kinds[column.kind];
    if (!column.set || emptied === undefined || isEmpty(column.valueOf(row))) return;
    writes.push({ rowId: sheet.host.idOf(row), column: column.id, value: emptied });
  });
  return { edit: writesEdit(sheet.host, writes), cells: writes.length };
}

/** A span, and the row or column of it that the others are filled from. */
export type Fill = { readonly span: Span; readonly from: number };

/** Gives every row of a span what its row `from` has in the span's columns. Ranks and computed cells stay. */
export function filledSpans<Row>(sheet: Sheet<Row>, fills: readonly Fill[]): Changed {
  const writes = fills.flatMap(({ span, from }) => {
    const source = sheet.rows[from];
    const own: Write[] = [];
    eachCell(sheet, [span], (row, column) => {
      const value: CellValue = source ? column.valueOf(source) : null;
      const isStuck = kinds[column.kind].emptied === undefined && value === null;
      if (!source || row === source || !column.set || column.kind === 'rank' || isStuck) return;
      own.push({ rowId: sheet.host.idOf(row), column: column.id, value });
    });
    return own;
  });
  return { edit: writesEdit(sheet.host, writes), cells: writes.length };
}

/** Gives every column of a span what its column `from` says in the same row, read as that column reads a text. */
export function filledRight<Row>(sheet: Sheet<Row>, fills: readonly Fill[]): ReturnType<typeof textsEdit> {
  const place = sheet.host.place();
  const texts: (CellText | Write)[] = [];
  for (const { span, from } of fills) {
    const source = sheet.columns[from];
    eachCell(sheet, [span], (row, column) => {
      if (!source || column.id === source.id || !column.set || column.kind === 'rank') return;
      texts.push(handedOn(source.column, row, column, sheet.host.idOf(row), place));
    });
  }
  return textsEdit(sheet.host, texts);
}

/**
 * What stands in a row's cell of column `from`, for the cell `to` of row `rowId`: the very value where both hold the
 * same kind, since two of one name are not told apart by their texts; else the text.
 */
export function handedOn<Row>(
  from: Column<Row>,
  row: Row,
  to: Column<Row>,
  rowId: string,
  place: CellPlace,
): CellText | Write {
  const value = from.valueOf(row);
  const isSame = from.kind === to.kind && value !== null;
  return isSame ? { rowId, column: to.id, value } : { rowId, column: to.id, text: cellText(from, row, place) };
}

/** Each cell of the spans once, by rows. */
export function eachCell<Row>(
  sheet: Sheet<Row>,
  spans: readonly Span[],
  visit: (row: Row, column: Column<Row>) => void,
): void {
  sheet.rows.forEach((row, at) => {
    const here = spans.filter(({ top, bottom }) => at >= top && at <= bottom);
    if (here.length === 0) return;
    sheet.columns.forEach(({ column }, index) => {
      if (here.some(({ left, right }) => index >= left && index <= right)) visit(row, column);
    });
  });
}
