/** A table for a page: columns of cells, whatever they are about. */
import type { PageCell, Tone } from '../../columns/cell.ts';
import type { Column, PageColumnSpec, PagePlace } from '../../columns/column.ts';
import { type Depth, leavesAt } from '../disclosure.ts';
import { color } from '../tokens.ts';

export type TableColumn = {
  readonly id: string;
  /** Nothing where the group's word right over it says the same. */
  readonly heading: string;
  readonly group: string;
  /** The word that stands over all columns of its group. */
  readonly groupWord: string;
  /** One a row. */
  readonly cells: readonly PageCell[];
  readonly isSpare?: true | undefined;
  readonly isWhole?: true | undefined;
  readonly isProse?: true | undefined;
  readonly isNarrow?: true | undefined;
};

/** `groups`: the order groups stand in, and their words. */
export type TableGroups = Readonly<Record<string, string>>;

/** The columns that may leave at this depth, group by group; of those that need not stand, the ones with anything in them. */
export function tableColumns<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  groups: TableGroups,
  depth: Depth,
  place: PagePlace,
): TableColumn[] {
  const made = columns.flatMap((column): TableColumn[] => {
    const { page } = column;
    if (!page || 'within' in page || !leavesAt(column.leaves, depth)) return [];
    const cells = rows.map((row) => page.cell(row, place));
    return page.isLasting || cells.some(isFilled) ? [tableColumn(column, page, cells, groups, place)] : [];
  });
  const isGrouped = new Set(made.map((column) => column.group)).size > 1;
  return Object.keys(groups).flatMap((group) =>
    made
      .filter((column) => column.group === group)
      .map((column) => (isGrouped && column.heading === column.groupWord ? { ...column, heading: '' } : column)),
  );
}

function tableColumn<Row>(
  { id, words }: Column<Row>,
  page: PageColumnSpec<Row>,
  cells: readonly PageCell[],
  groups: TableGroups,
  { language }: PagePlace,
): TableColumn {
  const { group, isSpare, isWhole, isProse, isNarrow } = page;
  const groupWord = groups[group] ?? '';
  return { id, heading: (page.words ?? words)[language], group, groupWord, cells, isSpare, isWhole, isProse, isNarrow };
}

function isFilled({ text, tone, mark }: PageCell): boolean {
  return (text !== '' && tone !== 'missing') || mark?.kind === 'dot';
}

export function inkOf(tone: Tone): string {
  return tone === 'top' ? color.red : tone === 'missing' ? color.amber : color.ink2;
}
