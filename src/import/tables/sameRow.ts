/** Which row of the table a row of a file is: the one of its id, else one that says the same. */
import type { CellPlace } from '../../columns/cell.ts';
import { type Column, cellText, isEmpty } from '../../columns/column.ts';
import { kinds } from '../../columns/kinds.ts';
import type { DecisionChain, PersonId } from '../../domain/chain.ts';
import { isSame } from '../../domain/edits/change.ts';
import { nameKey } from '../../domain/sameName.ts';
import { identityOf } from '../../domain/seats.ts';
import { type RowRead, saysWhole, withLines } from './readRow.ts';
import type { TableSheet } from './recognise.ts';

export type RowFinder = {
  /** By the id in its cells; undefined without one, or where an earlier row has it. */
  readonly byId: (cells: readonly string[]) => unknown;
  /** By what its keys say, else by all it says; a row is found once. */
  readonly bySaid: (read: RowRead, personId: PersonId | null) => unknown;
};

export function rowFinder(chain: DecisionChain, { table, columns }: TableSheet, place: CellPlace): RowFinder {
  const rows = table.rowsOf(chain, place);
  const ids = new Map(rows.map((row) => [table.idOf(row), row]));
  const idAt = columns.findIndex((column) => column?.book?.isHidden);
  const { keys = [], person } = table.intake ?? {};
  const keyColumns = table.columns.filter(({ id }) => keys.includes(id));
  const personColumn = table.columns.find(({ id }) => id === person);
  const taken = new Set<unknown>();
  const human = (id: unknown) => (typeof id === 'string' && id !== '' ? identityOf(chain, id as PersonId) : '');
  const part = (column: Column<unknown>, said: string) => (column === personColumn ? said : nameKey(said));
  const keyed = new Map<string, unknown[]>();
  const byPerson = new Map<string, unknown[]>();
  const into = (map: Map<string, unknown[]>, key: string, row: unknown) => {
    const list = map.get(key);
    if (list) list.push(row);
    else map.set(key, [row]);
  };
  for (const row of rows) {
    const of = personColumn ? human(personColumn.valueOf(row)) : '';
    into(byPerson, of, row);
    const said = keyColumns.map((column) =>
      column === personColumn ? of : part(column, isEmpty(column.valueOf(row)) ? '' : cellText(column, row, place)),
    );
    if (!said.includes('')) into(keyed, JSON.stringify(said), row);
  }
  const free = (list: readonly unknown[] = []) => list.find((row) => !taken.has(row));
  const take = (row: unknown) => {
    if (row !== undefined) taken.add(row);
    return row;
  };
  return {
    byId: (cells) => {
      const row = idAt < 0 ? undefined : ids.get(cells[idAt] ?? '');
      return row === undefined || taken.has(row) ? undefined : take(row);
    },
    bySaid: (read, personId) => {
      const of = personColumn ? human(personId) : '';
      const values = new Map([...read.named, ...read.given].map(({ column, value }) => [column, value]));
      const said = keyColumns.map((column) => {
        const value = values.get(column) ?? null;
        if (column === personColumn) return of;
        return value === null ? '' : part(column, kinds[column.kind].say(value, place));
      });
      const found = said.includes('') ? undefined : free(keyed.get(JSON.stringify(said)));
      if (found !== undefined) return take(found);
      const keeper = table.intake?.keeps;
      const isWhole = (row: unknown) =>
        read.given.every((each) => {
          const { column, value } = each;
          if (saysWhole(each, row, place)) return true;
          const now = column.valueOf(row);
          // When it came before, this text took what no cell could hold.
          return isSame(now, value) || (column.id === keeper && now === withLines(`${value}`, read.kept));
        });
      if (read.given.length === 0) return undefined;
      return take((byPerson.get(of) ?? []).find((row) => !taken.has(row) && isWhole(row)));
    },
  };
}
