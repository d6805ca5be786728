/** A marked block is the cells it was marked over, by whose and what they are; never a pair of row numbers. */
import { type Cell, cellAt, type Sheet, type Span, type Spot, spanBetween, spotOf } from './model.ts';

export type MarkedBlock = {
  /** The cell it was marked from, which is the active one, and the corner it was marked to. */
  readonly from: Cell;
  readonly to: Cell;
  readonly rowIds: readonly string[];
  readonly columns: readonly string[];
};

/** The block between two cells of the sheet as it is shown now. */
export function blockBetween<Row>(sheet: Sheet<Row>, a: Spot, b: Spot): MarkedBlock | null {
  const from = cellAt(sheet, a);
  const to = cellAt(sheet, b);
  if (!from || !to) return null;
  const { top, bottom, left, right } = spanBetween(a, b);
  return {
    from,
    to,
    rowIds: sheet.rows.slice(top, bottom + 1).map(sheet.host.idOf),
    columns: sheet.columns.slice(left, right + 1).map((column) => column.id),
  };
}

/** Where the block's cells stand together with no other between them, in whatever order; else null. */
export function spanOfBlock<Row>(sheet: Sheet<Row>, block: MarkedBlock): Span | null {
  const rows = rangeOf(block.rowIds.map((id) => sheet.rowOf.get(id)));
  const columns = rangeOf(block.columns.map((id) => sheet.columns.findIndex((each) => each.id === id)));
  return rows && columns && { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

/** The block as long as its cells stand together and the active cell is still the one it was marked from. */
export function liveBlock<Row>(sheet: Sheet<Row>, active: Spot, block: MarkedBlock | null): MarkedBlock | null {
  if (!block || !spanOfBlock(sheet, block)) return null;
  const from = spotOf(sheet, block.from);
  return from?.row === active.row && from.column === active.column ? block : null;
}

/** The marked block around an active spot, or that spot alone. */
export function spanAround<Row>(sheet: Sheet<Row>, spot: Spot, block: MarkedBlock | null): Span {
  const live = liveBlock(sheet, spot, block);
  return (live && spanOfBlock(sheet, live)) ?? spanBetween(spot, spot);
}

/** The corner that Shift and an arrow move: of the marked block, or the active cell itself. */
export function movingSpot<Row>(sheet: Sheet<Row>, spot: Spot, block: MarkedBlock | null): Spot {
  const live = liveBlock(sheet, spot, block);
  return (live && spotOf(sheet, live.to)) ?? spot;
}

/** First and last of numbers that are all there, each once and without a gap. */
function rangeOf(numbers: readonly (number | undefined)[]): readonly [first: number, last: number] | null {
  const found = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const number of numbers) {
    if (number === undefined || number < 0) return null;
    found.add(number);
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return found.size === numbers.length && last - first + 1 === numbers.length ? [first, last] : null;
}
