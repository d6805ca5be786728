/** Rows that come in as one table of the chart, which whoever pastes has named: read by their headings, without a preview. */
import type { CellPlace } from '../../columns/cell.ts';
import type { AnyTable, TableId } from '../../columns/table.ts';
import { tables } from '../../columns/tables.ts';
import type { NewId } from '../../domain/newId.ts';
import { sheetAs } from './recognise.ts';
import { type TablePlan, tablePlan } from './tablePlan.ts';

const nobody: ReadonlySet<string> = new Set();

/** What the rows would do; null without headings of that table. Rows about people nobody can be found for stay out. */
export function readAs(
  rows: readonly (readonly string[])[],
  id: TableId,
  { chain, language, today }: CellPlace,
  newId: NewId,
): { readonly table: AnyTable; readonly plan: TablePlan } | null {
  const table = tables.find((each) => each.id === id);
  const sheet = table && sheetAs(rows, table);
  if (!sheet) return null;
  return { table, plan: tablePlan(chain, rows, sheet, { language, today, welcome: nobody, newId }) };
}
