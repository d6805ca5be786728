/** A sheet as the user says it is: a list of people or which table, and what some of its columns hold. */
import type { Column } from '../../columns/column.ts';
import type { AnyTable, TableId } from '../../columns/table.ts';
import { tables } from '../../columns/tables.ts';
import { sheetHeaded, type TableSheet, tableIn } from './recognise.ts';

export type SheetSaid = {
  /** Left out: what its headings say. */
  readonly as?: TableId | 'people';
  /** By place in the sheet, from 0, the id of a column; null for one that stays out. */
  readonly columns: Readonly<Record<number, string | null>>;
};

/** Tables that rows of a file can come into. */
export const takingTables: readonly AnyTable[] = tables.filter(({ intake }) => intake !== null);

/** The table a sheet is and its columns; null for a list of people, notes and what nobody knows. `onScreen` as in `tableIn`. */
export function sheetSaid(
  rows: readonly (readonly string[])[],
  said: SheetSaid | undefined,
  onScreen: readonly TableId[] = [],
): TableSheet | null {
  if (said?.as === 'people') return null;
  const table = takingTables.find(({ id }) => id === said?.as);
  const found = table ? sheetHeaded(rows, table) : tableIn(rows, onScreen);
  return found && said ? withColumns(found, said.columns) : found;
}

/** A column of the table stands in one of the sheet: where it is said to, else where its heading is. */
function withColumns(sheet: TableSheet, said: SheetSaid['columns']): TableSheet {
  const taken = new Set(Object.values(said));
  const columns = sheet.headings.map((_, at) => {
    const found = sheet.columns[at] ?? null;
    if (at in said) return sheet.table.columns.find(({ id }) => id === said[at]) ?? null;
    return found && taken.has(found.id) ? null : found;
  });
  return { ...sheet, columns };
}

/** What a column of a sheet may be taken for: what a row is found by, and what can be set in it. */
export function columnsToTake({ columns, intake }: AnyTable): Column<unknown>[] {
  const names = ['jobTitle', 'rib', intake?.person, ...(intake?.keys ?? [])];
  return columns.filter(({ id, set }) => set !== null || names.includes(id));
}
