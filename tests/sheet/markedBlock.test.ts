/** A marked block is the same cells of the same people whatever is reordered, or it is the active cell alone. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { movePeople, removePeople } from '../../src/domain/edits/people.ts';
import { rankByPosition, rankPerson } from '../../src/domain/edits/rank.ts';
import { filterKinds, passes } from '../../src/domain/filters.ts';
import { type Row, rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { clearedSpans, eachCell, filledSpans } from '../../src/sheet/block.ts';
import { copiedSpan, markedTable, wholeOf } from '../../src/sheet/clipboardTable.ts';
import {
  blockBeside,
  blockBetween,
  liveBlock,
  type MarkedBlock,
  spanAround,
  spansAround,
} from '../../src/sheet/markedBlock.ts';
import { cellAt, type Sheet, type Span, spotOf } from '../../src/sheet/model.ts';
import { pastedBlock } from '../../src/sheet/pastedBlock.ts';
import { orderedRows, type Sort } from '../../src/sheet/rowOrder.ts';
import { passesValues, type ValueFilter, valuesIn } from '../../src/sheet/valueFilter.ts';
import { assessmentSections, assessmentSheet, sheetColumns, sheetIds, today } from '../support/assessmentSheet.ts';
import { randomChain } from '../support/randomChain.ts';

/** How the table is looked at: what may change between marking and acting. */
type View = {
  readonly chain: DecisionChain;
  readonly sort: Sort | null;
  readonly filter: string;
  readonly values: ValueFilter;
  readonly hidden: readonly string[];
};
type Change = (view: View, first: View, a: number, b: number) => View;

const some = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const personOf = (chain: DecisionChain, at: number) => some(allPersonIds(chain), at) ?? 'person:none';

const changes: Readonly<Record<string, Change>> = {
  sort: (view, _, a, b) => ({
    ...view,
    sort: { column: some(sheetIds(view.chain), a) ?? 'gap', isDown: b % 2 === 0 },
  }),
  unsort: (view) => ({ ...view, sort: null }),
  filter: (view, _, a) => ({ ...view, filter: some(filterKinds, a) ?? '' }),
  'clear filter': (view) => ({ ...view, filter: '' }),
  rank: (view, _, a, b) => ({ ...view, chain: rankPerson(personOf(view.chain, a), (b % 10) + 1)(view.chain) }),
  unrank: (view, _, a) => ({ ...view, chain: rankPerson(personOf(view.chain, a), null)(view.chain) }),
  'by position': (view) => ({ ...view, chain: rankByPosition()(view.chain) }),
  move: (view, _, a, b) => {
    const rib = some(view.chain.ribs, b);
    return rib
      ? { ...view, chain: movePeople([personOf(view.chain, a)], { ribId: rib.id, place: 0 })(view.chain) }
      : view;
  },
  remove: (view, _, a) => ({ ...view, chain: removePeople([personOf(view.chain, a)])(view.chain) }),
  link: (view, _, a, b) => ({
    ...view,
    chain: linkSeats(personOf(view.chain, a), personOf(view.chain, b))(view.chain),
  }),
  undo: (view, first) => ({ ...view, chain: first.chain }),
  'filter by value': (view, _, a, b) => {
    const column = some(sheetColumns(view.chain), a);
    const row = some(rowsOf(view.chain), b);
    return column && row ? { ...view, values: { ...view.values, [column.id]: valuesIn(column, row) } } : view;
  },
  'show every value': (view) => ({ ...view, values: {} }),
  'hide a column': (view, _, a) => ({ ...view, hidden: [...view.hidden, some(sheetIds(exampleChain()), a) ?? ''] }),
  'show every column': (view) => ({ ...view, hidden: [] }),
  'add a competitor': (view, _, a) => ({
    ...view,
    chain: addCompetitor({ id: `rival${a}`, name: `友商${a}` })(view.chain),
  }),
};

function sheetFor({ chain, sort, filter, values, hidden }: View): Sheet<Row> {
  const kinds = filterKinds.filter((kind) => kind === filter);
  const rows = orderedRows(
    { sections: assessmentSections },
    sheetColumns(chain),
    rowsOf(chain).filter((row) => passes(row, { kinds, owner: '' }) && passesValues(sheetColumns(chain), values, row)),
    sort,
    { chain, language: 'zh', today },
  );
  return assessmentSheet(chain, { rows, hidden });
}

function cellsOf(sheet: Sheet<Row>, spans: readonly Span[]): string[] {
  const cells: string[] = [];
  eachCell(sheet, spans, (row, { id }) => cells.push(`${row.personId} ${id}`));
  return cells;
}

/** The cells whose stored value an edit has changed, but for ranks and gaps, which follow from other cells. */
function touched(before: DecisionChain, after: DecisionChain): string[] {
  const rows = new Map(rowsOf(before).map((row) => [row.personId, row]));
  return rowsOf(after).flatMap((row) => {
    const old = rows.get(row.personId);
    return sheetColumns(before)
      .filter((each) => each.id !== 'rank' && each.id !== 'gap' && old && each.valueOf(old) !== each.valueOf(row))
      .map(({ id }) => `${row.personId} ${id}`);
  });
}

const step = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(300), fc.nat(300));
const spots = fc.record({ row: fc.nat(40), column: fc.nat(20) });

law.prop(
  [
    randomChain({ ribs: { min: 1, max: 6 }, peoplePerRib: { min: 1, max: 6 }, tray: 2 }),
    fc.array(fc.tuple(spots, spots), { minLength: 1, maxLength: 4 }),
    fc.array(step, { maxLength: 5 }),
  ],
  { numRuns: 300 },
)(
  'clearing, filling, pasting and copying reach only cells that were marked, in one block or several, whatever came between',
  (chain, corners, steps) => {
    const first: View = { chain, sort: null, filter: '', values: {}, hidden: [] };
    const sheet = sheetFor(first);
    const within = ({ row, column }: { row: number; column: number }) => ({
      row: row % sheet.rows.length,
      column: column % sheet.columns.length,
    });
    const block = corners.reduce<MarkedBlock | null>((before, [a, b]) => {
      const active = before && spotOf(sheet, before.from);
      const others = active ? (blockBeside(sheet, active, before, within(a))?.others ?? []) : [];
      return blockBetween(sheet, within(a), within(b), others);
    }, null);
    if (!block) return;
    expect(block.others).toHaveLength(corners.length - 1);
    const view = steps.reduce((now, [name, x, y]) => changes[name]?.(now, first, x, y) ?? now, first);
    const now = sheetFor(view);
    const active = spotOf(now, block.from);
    if (!active) return;
    const spans = spansAround(now, active, block);
    const reached = cellsOf(now, spans);
    // A human of two seats may be shown by the other one now.
    const shownAs = (id: string) => now.rows[now.rowOf.get(id) ?? -1]?.personId;
    const marked = [...block.others, block].flatMap(({ rowIds, columns }) =>
      rowIds.flatMap((id) => columns.map((column) => `${shownAs(id)} ${column}`)),
    );
    if (reached.length > 1) expect([...reached].sort()).toEqual([...new Set(marked)].sort());
    const mine = new Set(reached);
    const span = spanAround(now, active, block);
    for (const { edit } of [
      clearedSpans(now, spans),
      filledSpans(
        now,
        spans.map((each) => ({ span: each, from: each.top })),
      ),
      pastedBlock(now, span, [['5']]),
    ])
      expect(touched(view.chain, edit(view.chain)).filter((each) => !mine.has(each))).toEqual([]);
    const table = markedTable(now, spans);
    if (table) expect(copiedSpan(table, wholeOf(table)).html.match(/<td/g)).toHaveLength(reached.length);
    else expect(spans.length).toBeGreaterThan(1);
  },
);

describe('a block', () => {
  const first: View = { chain: exampleChain(), sort: null, filter: '', values: {}, hidden: [] };
  const sheet = sheetFor(first);
  const column = sheet.columns.findIndex(({ id }) => id === 'level');
  const block = blockBetween(sheet, { row: 0, column }, { row: 2, column: column + 1 });

  test('keeps its cells while their rows stand together, in whatever order, and is gone once others come between', () => {
    const swapped = sheetFor({ ...first, chain: rankPerson('person:1', 2)(first.chain) });
    const from = block && spotOf(swapped, block.from);
    expect(from?.row).toBe(1);
    expect(from && spanAround(swapped, from, block)).toEqual({ top: 0, bottom: 2, left: column, right: column + 1 });
    const sorted = sheetFor({ ...first, sort: { column: 'gap', isDown: false } });
    const spot = block && spotOf(sorted, block.from);
    expect(spot && spanAround(sorted, spot, block)).toEqual({
      top: spot?.row,
      bottom: spot?.row,
      left: column,
      right: column,
    });
  });

  test('counts only from the cell it was marked from', () => {
    expect(liveBlock(sheet, { row: 0, column }, block)).toBe(block);
    expect(liveBlock(sheet, { row: 1, column }, block)).toBeNull();
    expect(cellAt(sheet, { row: 2, column: column + 1 })).toEqual(block?.to);
  });
});
