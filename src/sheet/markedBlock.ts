/** What is marked is the cells it was marked over, by whose and what they are; never a pair of row numbers. */
import { type Cell, cellAt, type Sheet, type Span, type Spot, spanBetween, spotOf } from './model.ts';

/** The cells of these rows in these columns. */
export type Cells = { readonly rowIds: readonly string[]; readonly columns: readonly string[] };

export type MarkedBlock = Cells & {
  /** The cell it was marked from, which is the active one, and the corner it was marked to. */
  readonly from: Cell;
  readonly to: Cell;
  /** The blocks that were marked before it and stay marked. */
  readonly others: readonly Cells[];
};

/** The block between two cells of the sheet as it is shown now. */
export function blockBetween<Row>(
  sheet: Sheet<Row>,
  a: Spot,
  b: Spot,
  others: readonly Cells[] = [],
): MarkedBlock | null {
  const from = cellAt(sheet, a);
  const to = cellAt(sheet, b);
  if (!from || !to) return null;
  const { top, bottom, left, right } = spanBetween(a, b);
  return {
    from,
    to,
    rowIds: sheet.rows.slice(top, bottom + 1).map(sheet.host.idOf),
    columns: sheet.columns.slice(left, right + 1).map((column) => column.id),
    others,
  };
}

/** A block of the cell alone, beside all that is marked around the active spot. */
export function blockBeside<Row>(
  sheet: Sheet<Row>,
  active: Spot,
  block: MarkedBlock | null,
  spot: Spot,
): MarkedBlock | null {
  const before = liveBlock(sheet, active, block) ?? blockBetween(sheet, active, active);
  return blockBetween(sheet, spot, spot, before ? [...before.others, before] : []);
}

/** Where the block's cells stand together with no other between them, in whatever order; else null. */
export function spanOfBlock<Row>(sheet: Sheet<Row>, block: Cells): Span | null {
  const rows = rangeOf(block.rowIds.map((id) => sheet.rowOf.get(id)));
  const columns = rangeOf(block.columns.map((id) => sheet.columns.findIndex((each) => each.id === id)));
  return rows && columns && { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

/** The block as long as its cells, and those of the others, stand together and the active cell is the one it was marked from. */
export function liveBlock<Row>(sheet: Sheet<Row>, active: Spot, block: MarkedBlock | null): MarkedBlock | null {
  if (!block || [block, ...block.others].some((each) => !spanOfBlock(sheet, each))) return null;
  const from = spotOf(sheet, block.from);
  return from?.row === active.row && from.column === active.column ? block : null;
}

/** The marked block around an active spot, or that spot alone. */
export function spanAround<Row>(sheet: Sheet<Row>, spot: Spot, block: MarkedBlock | null): Span {
  const live = liveBlock(sheet, spot, block);
  return (live && spanOfBlock(sheet, live)) ?? spanBetween(spot, spot);
}

/** All that is marked, the block around the active spot last. */
export function spansAround<Row>(sheet: Sheet<Row>, spot: Spot, block: MarkedBlock | null): readonly Span[] {
  const others = liveBlock(sheet, spot, block)?.others ?? [];
  return [...others.flatMap((each) => spanOfBlock(sheet, each) ?? []), spanAround(sheet, spot, block)];
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
