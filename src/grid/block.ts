/** Many cells at once: paste, fill, clear. Each is one edit, and says what it could not do. */
import type { DecisionChain, Edit, IsoDate, PersonId } from '../domain/chain.ts';
import { insertAtRank, rankPerson } from '../domain/edits/rank.ts';
import { type Row, rowsOf } from '../domain/rows.ts';
import { type ColumnId, columnIds } from '../words/columns.ts';
import { type CellFault, type CellValue, cellValue, readCell, setCell } from './cellValue.ts';
import { kindOf } from './column.ts';
import type { Sheet, Span } from './sheet.ts';

/** A text that found no place: whose row and which column it was meant for. */
export type Unplaced = {
  readonly personId: PersonId;
  readonly column: ColumnId;
  readonly text: string;
  readonly fault: CellFault;
};

export type BlockEdit = {
  readonly edit: Edit;
  /** Cells that took their value. */
  readonly cells: number;
  readonly unplaced: readonly Unplaced[];
  /** The computed column that was to take texts it does not say. */
  readonly computed: ColumnId | null;
  /** What lay beyond the sheet: the first text of each such row and column. */
  readonly rowsOver: readonly string[];
  readonly columnsOver: readonly string[];
  /** Names in a pasted table that nobody on the chart bears, and its headings that name no column. */
  readonly strangers: readonly string[];
  readonly unknown: readonly string[];
  /** Columns that take texts and are not shown. */
  readonly brought: readonly ColumnId[];
};

type Write = { readonly id: PersonId; readonly column: ColumnId; readonly value: CellValue };

/**
 * Writes in order, ranks last. One rank swaps, as if typed; of several the better ones come first, each pushing the
 * others down, so that a pasted list of ranks is the order afterwards.
 */
function writesEdit(writes: readonly Write[]): Edit {
  const ranks = writes.filter((write) => write.column === 'rank');
  const others = writes.filter((write) => write.column !== 'rank');
  return (chain) => {
    let next = others.reduce((current, { id, column, value }) => setCell(id, column, value)(current), chain);
    for (const { id, value } of ranks) if (value === null) next = rankPerson(id, null)(next);
    const given = ranks.filter((write) => write.value !== null).sort((a, b) => Number(a.value) - Number(b.value));
    const give = ranks.length === 1 ? rankPerson : insertAtRank;
    for (const { id, value } of given) next = give(id, Number(value))(next);
    return next;
  };
}

/** Reads texts for cells; the texts that mean nothing there are left out and named. */
export function textsEdit(
  chain: DecisionChain,
  texts: readonly { readonly id: PersonId; readonly column: ColumnId; readonly text: string }[],
  today: IsoDate,
): Pick<BlockEdit, 'edit' | 'cells' | 'unplaced'> {
  const writes: Write[] = [];
  const unplaced: Unplaced[] = [];
  for (const { id, column, text } of texts) {
    const read = readCell(chain, id, column, text, today);
    if ('value' in read) writes.push({ id, column, value: read.value });
    else if (text.trim() !== '') unplaced.push({ personId: id, column, text: text.trim(), fault: read.fault });
  }
  return { edit: writesEdit(writes), cells: writes.length, unplaced };
}

/** Texts for cells of a computed column, which takes none. */
export type ComputedText = { readonly id: PersonId; readonly column: ColumnId; readonly text: string };

/** The computed column of the first text that its cell does not say after the edit. */
export function computedFault(edited: DecisionChain, texts: readonly ComputedText[]): ColumnId | null {
  if (texts.every(({ text }) => text.trim() === '')) return null;
  const rows = new Map(rowsOf(edited).map((row) => [row.personId, row]));
  const says = (id: PersonId, column: ColumnId) => {
    const row = rows.get(id);
    return row ? `${cellValue(row, column) ?? ''}` : '';
  };
  return texts.find(({ id, column, text }) => text.trim() !== '' && text.trim() !== says(id, column))?.column ?? null;
}

/**
 * A block pasted on a span: one cell fills the whole span, a block that goes into the span evenly is repeated, any
 * other is laid at its upper left corner. From there its columns follow `order`, the columns of the table it was made
 * for, shown or not; marked columns are taken as marked.
 */
export function pastedBlock(
  chain: DecisionChain,
  sheet: Sheet,
  span: Span,
  block: readonly (readonly string[])[],
  today: IsoDate,
  order: readonly ColumnId[] = columnIds(chain.competitors),
): BlockEdit {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const spanHeight = span.bottom - span.top + 1;
  const spanWidth = span.right - span.left + 1;
  const isRepeated = height > 0 && width > 0 && spanHeight % height === 0 && spanWidth % width === 0;
  const rows = isRepeated ? spanHeight : height;
  const columns = isRepeated ? spanWidth : width;
  const shown = sheet.columns.map((column) => column.id);
  const first = order.indexOf(shown[span.left] ?? 'rank');
  const isMarked = width > 0 && spanWidth % width === 0;
  const aimed = isMarked ? shown.slice(span.left, span.left + columns) : order.slice(first, first + columns);
  const texts: ComputedText[] = [];
  const computed: ComputedText[] = [];
  for (let r = 0; r < rows; r++) {
    const row = sheet.rows[span.top + r];
    if (!row) break;
    for (const [c, column] of aimed.entries()) {
      const text = block[r % height]?.[c % width];
      if (text !== undefined) (kindOf(column) === 'gap' ? computed : texts).push({ id: row.personId, column, text });
    }
  }
  const placed = textsEdit(chain, texts, today);
  const rowsPlaced = Math.min(rows, sheet.rows.length - span.top);
  const columnsOver = Array.from({ length: columns - aimed.length }, (_, c) =>
    firstText(block.map((cells) => cells[aimed.length + c] ?? '')),
  );
  return {
    ...placed,
    computed: computedFault(placed.edit(chain), computed),
    rowsOver: block.slice(rowsPlaced).map(firstText).filter(isText),
    columnsOver: columnsOver.filter(isText),
    strangers: [],
    unknown: [],
    brought: aimed.filter((column) => !shown.includes(column)),
  };
}

function firstText(cells: readonly string[]): string {
  return cells.find(isText)?.trim() ?? '';
}

function isText(text: string): boolean {
  return text.trim() !== '';
}

/** Empties the span's cells. Ranks are given up; a chain cannot be emptied, so its cells stay. */
export function clearedSpan(sheet: Sheet, span: Span): { readonly edit: Edit; readonly cells: number } {
  const writes: Write[] = [];
  eachCell(sheet, span, (row, column) => {
    const kind = kindOf(column);
    if (kind === 'gap' || kind === 'rib') return;
    const value = cellValue(row, column);
    if (value !== null && value !== '')
      writes.push({
        id: row.personId,
        column,
        value: kind === 'line' || kind === 'text' || kind === 'owner' ? '' : null,
      });
  });
  return { edit: writesEdit(writes), cells: writes.length };
}

/** Gives every row of the span what row `from` has in the span's columns. Ranks and computed cells stay. */
export function filledSpan(sheet: Sheet, span: Span, from: number): { readonly edit: Edit; readonly cells: number } {
  const source = sheet.rows[from];
  const writes: Write[] = [];
  if (source) {
    eachCell(sheet, span, (row, column) => {
      const kind = kindOf(column);
      const value = cellValue(source, column);
      if (row === source || kind === 'gap' || kind === 'rank' || (kind === 'rib' && value === null)) return;
      writes.push({ id: row.personId, column, value });
    });
  }
  return { edit: writesEdit(writes), cells: writes.length };
}

function eachCell(sheet: Sheet, span: Span, visit: (row: Row, column: ColumnId) => void): void {
  for (const row of sheet.rows.slice(span.top, span.bottom + 1))
    for (const column of sheet.columns.slice(span.left, span.right + 1)) visit(row, column.id);
}
