/** Where a pasted block goes: over the columns one sees, by headings of its own, or over hidden columns too. */
import { type Column, isUsed, type Words } from '../columns/column.ts';
import { plainHeader } from '../import/field.ts';
import { type BlockEdit, type CellText, columnsById, computedFaults, textsEdit } from './block.ts';
import { type Sheet, type Span, sheetColumnsOf } from './model.ts';

/**
 * A block pasted on a span: one cell fills the whole span, a block that goes into the span evenly is repeated, any
 * other is laid at its upper left corner, over the columns one sees. A first row of headings says the columns itself.
 */
export function pastedBlock<Row>(sheet: Sheet<Row>, span: Span, block: readonly (readonly string[])[]): BlockEdit {
  const headings = block.length > 1 ? headingColumns(sheet, block[0] ?? []) : null;
  if (headings) return laid(sheet, span.top, block.slice(1), headings);
  const width = widthOf(block);
  const height = block.length;
  const spanHeight = span.bottom - span.top + 1;
  const spanWidth = span.right - span.left + 1;
  const isRepeated = height > 0 && width > 0 && spanHeight % height === 0 && spanWidth % width === 0;
  const rows = isRepeated ? spanHeight : height;
  const columns = isRepeated ? spanWidth : width;
  const repeated = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => block[r % height]?.[c % width]),
  );
  const aimed = sheet.columns.slice(span.left, span.left + columns).map(({ id }) => id);
  const bottom = Math.min(sheet.rows.length, span.top + rows) - 1;
  const at = { top: span.top, left: span.left, bottom, right: span.left + aimed.length - 1 };
  return { ...laid(sheet, span.top, repeated, aimed), at };
}

/**
 * The same block laid once over the table's columns in their order, shown or not; null where that is no other place, or
 * where less of it would be understood than of `pasted`.
 */
export function pastedAcross<Row>(
  sheet: Sheet<Row>,
  span: Span,
  block: readonly (readonly string[])[],
  pasted: BlockEdit,
): BlockEdit | null {
  if (!pasted.at || (span.right > span.left && (span.right - span.left + 1) % widthOf(block) === 0)) return null;
  const order = standingColumns(sheet).map(({ id }) => id);
  const first = order.indexOf(sheet.columns[span.left]?.id ?? '');
  const across = laid(sheet, span.top, block, order.slice(first, first + widthOf(block)));
  const lost = ({ unplaced, computed, columnsOver }: BlockEdit) =>
    unplaced.length + columnsOver.length + computed.length;
  return across.brought.length > 0 && lost(across) <= lost(pasted) ? across : null;
}

/** Rows of texts from row `top` on, each text for the column of its place; what has no row or column is named. */
function laid<Row>(
  sheet: Sheet<Row>,
  top: number,
  block: readonly (readonly (string | undefined)[])[],
  columns: readonly string[],
): BlockEdit {
  const { host } = sheet;
  const { chain } = host.place();
  const byId = columnsById(host, chain);
  const texts: CellText[] = [];
  const computed: CellText[] = [];
  const beyond = new Map<number, string[]>();
  for (const [r, cells] of block.entries()) {
    const row = sheet.rows[top + r];
    for (const [c, text] of cells.entries()) {
      const column = columns[c];
      if (text === undefined || (!row && column !== undefined)) continue;
      if (row && column !== undefined)
        (byId.get(column)?.set ? texts : computed).push({ rowId: host.idOf(row), column, text });
      else beyond.set(c, [...(beyond.get(c) ?? []), text]);
    }
  }
  const placed = textsEdit(host, texts);
  const rowsOver = block
    .slice(Math.max(0, sheet.rows.length - top))
    .map((cells) => firstText(cells.map((c) => c ?? '')));
  return {
    ...placed,
    computed: computedFaults(host, placed.edit(chain), computed),
    rowsOver: rowsOver.filter(isText),
    columnsOver: [...beyond.values()].map(firstText).filter(isText),
    strangers: [],
    unknown: [],
    brought: columns.filter((id) => !sheet.columns.some((each) => each.id === id)),
  };
}

/** The columns that a row of texts names, one each; null where one of them is no heading of the table. */
function headingColumns<Row>({ host }: Sheet<Row>, texts: readonly string[]): readonly string[] | null {
  const columns = host.columnsOf(host.place().chain);
  const plain = texts.map(plainHeader);
  const named = (words: (column: Column<Row>) => readonly string[]) => {
    const known = columns.map((column) => ({ id: column.id, words: words(column).map(plainHeader) }));
    return plain.map((text) => (text === '' ? undefined : known.find((each) => each.words.includes(text))?.id));
  };
  const own = ({ words, sheet }: Column<Row>) => Object.values(words).concat(shortWords(sheet?.short));
  const found = texts.length > 1 ? named((column) => [...own(column), ...column.headers.split(' ')]) : named(own);
  const ids = found.filter((id) => id !== undefined);
  return ids.length > 0 && ids.length === texts.length && new Set(ids).size === ids.length ? ids : null;
}

function shortWords(short: Readonly<Partial<Record<string, Words>>> = {}): readonly string[] {
  return Object.values(short).flatMap((words) => (words ? Object.values(words) : []));
}

function widthOf(block: readonly (readonly string[])[]): number {
  return Math.max(0, ...block.map((row) => row.length));
}

/** The columns a table that comes from elsewhere has: an optional one only where it is shown, or in use and in files. */
function standingColumns<Row>({ host, columns }: Sheet<Row>): readonly Column<Row>[] {
  const { chain } = host.place();
  return sheetColumnsOf(host.columnsOf(chain)).filter(
    (column) =>
      !column.isOptional ||
      columns.some(({ id }) => id === column.id) ||
      (column.book !== null && isUsed(column, host.rowsOf(chain))),
  );
}

function firstText(cells: readonly string[]): string {
  return cells.find(isText)?.trim() ?? '';
}

function isText(text: string): boolean {
  return text.trim() !== '';
}
