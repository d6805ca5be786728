/** A made-up table without people, on the general sheet: rows come and go, and stand in the chart under a key of their own. */

import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CellValue } from '../../src/columns/cell.ts';
import type { Column } from '../../src/columns/column.ts';
import { type Kind, kinds } from '../../src/columns/kinds.ts';
import type { DecisionChain, Edit } from '../../src/domain/chain.ts';
import { inserted, movedTo } from '../../src/domain/edits/change.ts';
import type { SheetDesk } from '../../src/sheet/desk.ts';
import type { SheetHost } from '../../src/sheet/host.ts';
import { SheetGrid } from '../../src/sheet/SheetGrid.tsx';
import { useSheet } from '../../src/sheet/useSheet.ts';
import { type RunningApp, useChain } from '../../src/ui/app.ts';

export type Toy = {
  readonly id: string;
  readonly name: string;
  readonly pieces: number | null;
  readonly goals: readonly string[];
  readonly rib: string | null;
  /** What stands in further columns, by their ids. */
  readonly more?: Readonly<Record<string, CellValue>>;
};

const none: readonly Toy[] = [];
export const toysOf = (chain: DecisionChain, key: string): readonly Toy[] =>
  (chain as unknown as Readonly<Record<string, readonly Toy[]>>)[key] ?? none;

export function withToys(key: string, change: (toys: readonly Toy[]) => readonly Toy[]): Edit {
  return (chain) => {
    const toys = change(toysOf(chain, key));
    return toys === toysOf(chain, key) ? chain : { ...chain, [key]: toys };
  };
}

export const toy = (id: string, name = '', pieces: number | null = null): Toy => ({
  id,
  name,
  pieces,
  goals: [],
  rib: null,
});

function toyColumn(table: string, id: keyof Toy, kind: Kind, width: number): Column<Toy> {
  return {
    id,
    kind,
    words: { zh: id, en: id },
    group: 'toy',
    valueOf: (row) => row[id] as CellValue,
    set: (rowId, value) =>
      withToys(table, (toys) => toys.map((each) => (each.id === rowId ? { ...each, [id]: value } : each))),
    step: 'edit',
    sheet: { least: [width, width, width, width], need: 1 },
    page: null,
    book: null,
    headers: '',
    leaves: 'full',
  };
}

/** A column beside the four: what it holds is told by its kind. */
export function moreColumn(table: string, id: string, kind: Kind, change: Partial<Column<Toy>> = {}): Column<Toy> {
  return {
    ...toyColumn(table, 'name', kind, 100),
    id,
    words: { zh: `${id}列`, en: id },
    valueOf: ({ more }) => more?.[id] ?? kinds[kind].emptied ?? null,
    set: (rowId, value) =>
      withToys(table, (toys) =>
        toys.map((each) => (each.id === rowId ? { ...each, more: { ...each.more, [id]: value } } : each)),
      ),
    ...change,
  };
}

/** @param key where its rows stand in the chart, and what its elements' ids begin with */
export function toyHost(app: RunningApp, key: string, desk: StoreApi<SheetDesk>): SheetHost<Toy> {
  const columns = [
    toyColumn(key, 'name', 'line', 120),
    toyColumn(key, 'pieces', 'number', 80),
    toyColumn(key, 'goals', 'goals', 120),
    toyColumn(key, 'rib', 'rib', 120),
  ];
  let made = 0;
  const place = () => ({ chain: app.chain(), language: 'zh', today: '2026-11-23' }) as const;
  const rows = () => toysOf(app.chain(), key);
  return {
    app,
    id: key,
    desk,
    place,
    rowsOf: (chain) => toysOf(chain, key),
    columnsOf: () => columns,
    idOf: ({ id }) => id,
    heights: { dock: { head: 24, row: 23, band: 24 }, full: { head: 30, row: 40, band: 30 } },
    words: () => ({ label: key, nobody: 'empty' }),
    nameOf: (rowId) => rows().find(({ id }) => id === rowId)?.name ?? '',
    activeId: () => desk.getState().rowId,
    take: (rowId) => desk.setState({ rowId }),
    commit: (edit, label) => app.chart.verbs.commit(edit, label),
    hidden: { now: () => [], choose: () => {} },
    content: (row, { column }) => {
      const value = column.valueOf(row);
      return value === null ? '' : kinds[column.kind].say(value, place());
    },
    rowProps: () => ({}),
    useRowState: (row) => ({ isHovered: false, isSelected: useStore(desk, ({ rowId }) => rowId === row.id) }),
    headingColumn: 'name',
    rowEdits: {
      add: (index) => {
        const rowId = `new:${++made}`;
        return { edit: withToys(key, (toys) => inserted(toys, [toy(rowId)], index)), rowId };
      },
      duplicate: (rowIds) => {
        const copies = rows().flatMap((each) => (rowIds.includes(each.id) ? [{ ...each, id: `copy:${++made}` }] : []));
        const after = rows().findLastIndex(({ id }) => rowIds.includes(id)) + 1;
        return { edit: withToys(key, (toys) => inserted(toys, copies, after)), rowIds: copies.map(({ id }) => id) };
      },
      remove: (rowIds) => withToys(key, (toys) => toys.filter(({ id }) => !rowIds.includes(id))),
      move: (rowIds, index) => withToys(key, (toys) => movedTo(toys, rowIds, index)),
      firstColumn: 'name',
      words: () => ({ add: 'add', added: 'added', removed: (count) => `removed ${count}` }),
    },
  };
}

const everyColumn: readonly string[] = [];

export function ToySheet({ host }: { host: SheetHost<Toy> }) {
  const view = useSheet(host, 'full', host.rowsOf(useChain()), null, everyColumn);
  return <SheetGrid view={view} activeId={useStore(host.desk, ({ rowId }) => rowId)} />;
}
