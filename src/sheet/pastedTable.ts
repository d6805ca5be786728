/** A pasted table of the chart that brings its own headings: read as one from a file is, without asking first. */
import type { CellPlace } from '../columns/cell.ts';
import type { TableId } from '../columns/table.ts';
import { tables } from '../columns/tables.ts';
import type { NewId } from '../domain/newId.ts';
import { sheetAs } from '../import/tables/recognise.ts';
import { tablePlan } from '../import/tables/tablePlan.ts';
import type { BlockEdit } from './block.ts';

const nobody: ReadonlySet<string> = new Set();

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
  const table = tables.find((each) => each.id === id);
  const sheet = table && sheetAs(rows, table);
  if (!sheet) return null;
  const { language, today } = place;
  const plan = tablePlan(place.chain, rows, sheet, { language, today, welcome: nobody, newId });
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
    keptIn: plan.troubles.some(({ isKept }) => isKept) ? (sheet.table.intake?.keeps ?? null) : null,
    computed: [],
    rowsOver: [],
    columnsOver: [],
    strangers: [...new Set(plan.strangers.map(({ name, jobTitle }) => name || jobTitle))],
    unread: plan.leftOver.map(({ text }) => text),
    unknown: plan.unknown,
    brought: [],
  };
}
