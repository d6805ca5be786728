/** A pasted table of the chart that brings its own headings: read as one from a file is, without asking first. */
import type { CellPlace } from '../columns/cell.ts';
import type { TableId } from '../columns/table.ts';
import type { NewId } from '../domain/newId.ts';
import { readAs } from '../import/tables/asTable.ts';
import { strangersTold } from '../import/tables/rowPeople.ts';
import type { TablePlan } from '../import/tables/tablePlan.ts';
import type { BlockEdit } from './block.ts';

/**
 * The table as one edit, or null without its headings. What an import says in its preview is told afterwards: rows about
 * people nobody can be found for stay out as strangers, texts that no cell can hold go where the table keeps such.
 */
export function pastedTable(
  rows: readonly (readonly string[])[],
  id: TableId,
  place: CellPlace,
  newId: NewId,
): BlockEdit | null {
  const read = readAs(rows, id, place, newId);
  if (!read) return null;
  const { plan, table } = read;
  const { names, rowCount } = strangersTold(plan.strangers);
  const idAt = new Map(plan.rows.map((each) => [each.row, each.id]));
  return {
    edit: plan.edit,
    cells: plan.rows.reduce((sum, { writes }) => sum + writes.length, 0),
    unplaced: plan.troubles.map(({ row, column, text, fault }) => ({
      rowId: idAt.get(row) ?? '',
      row: row + 1,
      column,
      text: text.trim(),
      fault,
    })),
    keptIn: plan.troubles.some(({ isKept }) => isKept) ? (table.intake?.keeps ?? null) : null,
    computed: [],
    rowsOver: [],
    columnsOver: [],
    strangers: names,
    strangerRows: rowCount,
    readFrom: readFrom(plan),
    unread: plan.leftOver.map(({ text }) => text),
    unknown: plan.unknown,
    brought: [],
  };
}

/** By column and the one whose texts said it, how many cells. */
function readFrom({ rows }: TablePlan): NonNullable<BlockEdit['readFrom']> {
  const found = new Map<string, { column: string; source: string; cells: number }>();
  for (const { column, from } of rows.flatMap(({ writes }) => writes)) {
    if (!from || from.column === column) continue;
    const before = found.get(column.id) ?? { column: column.id, source: from.column.id, cells: 0 };
    found.set(column.id, { ...before, cells: before.cells + 1 });
  }
  return [...found.values()];
}
