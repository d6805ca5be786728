/** Which columns stand on which page of a table, and how closely set. */
import type { Measure } from '../../layout/measure.ts';
import { nameFloor, titleFloor } from '../paper.ts';
import { columnWidths } from './columnWidths.ts';
import type { TableColumn } from './tableColumn.ts';
import { type TableGrid, tableGrid } from './tableGrid.ts';
import type { TableType } from './tableType.ts';

/** Names stand at the floor of design.md §3, 10 pt, however close the rest is set. */
const roomy: TableType = {
  size: 18,
  nameSize: nameFloor,
  lineHeight: 25,
  padX: 12,
  padY: 11,
  rowLeast: 52,
  rowMost: 78,
};
const close: TableType = { ...roomy, size: titleFloor, lineHeight: 23, padX: 8, padY: 7, rowLeast: 40, rowMost: 70 };
const tight: TableType = { ...close, lineHeight: 21, padX: 6, padY: 4, rowLeast: 34 };
const tightest: TableType = { ...tight, padX: 5 };

/** Height of the row of group words, for a page of scale 1. */
export const groupHeight = 36;

export type TableRoom = {
  readonly width: number;
  readonly height: number;
  /** Of the page's type. */
  readonly scale: number;
  /** Of the summary that may stand over the first page; 0 for none. */
  readonly bandHeight: number;
  /** Columns rather than rows go on to further pages. */
  readonly keepsRows: boolean;
  /** Said behind the name where a row goes on. */
  readonly goesOn: string;
  readonly measure: Measure;
};

export type TablePlan = {
  /** One for each set of columns. */
  readonly grids: readonly TableGrid[];
  /** The summary stands over the first page. */
  readonly hasBand: boolean;
};

/**
 * The roomiest way that keeps all rows on one page and breaks no word. The meter goes only where nothing keeps it, the
 * summary before the meter; then rows go on to further pages, or, where they are to stay together and can, columns beside
 * the first two again. Columns that are too wide for one page go on in any case.
 */
export function tablePlan(all: readonly TableColumn[], room: TableRoom): TablePlan {
  const { width, height, scale: u, measure, goesOn } = room;
  const few = all.filter((column) => !column.isSpare);
  const choices = few.length < all.length ? [all, few] : [all];
  const below = height - groupHeight * u;
  const underBand = below - room.bandHeight;
  const canHaveBand = room.bandHeight > 0 && (all[0]?.cells.length ?? 0) > 0;
  const made = (columns: readonly TableColumn[], type: TableType, hasBand: boolean) =>
    tableGrid(columns, scaled(type, u), {
      width,
      firstHeight: hasBand ? underBand : below,
      height: below,
      measure,
      goesOn,
    });
  const goodGrid = (columns: readonly TableColumn[], hasBand: boolean): TableGrid | undefined => {
    for (const type of [roomy, close, tight, tightest]) {
      if (!isLikely(columns, scaled(type, u), width, hasBand ? underBand : below, measure)) continue;
      const grid = made(columns, type, hasBand);
      if (isGood(grid)) return grid;
    }
    return undefined;
  };
  for (const columns of choices) {
    for (const hasBand of canHaveBand ? [true, false] : [false]) {
      const grid = goodGrid(columns, hasBand);
      if (grid) return { grids: [grid], hasBand };
    }
  }
  const isGoodAlone = (columns: readonly TableColumn[]) => goodGrid(columns, false) !== undefined;
  const byColumns = room.keepsRows
    ? choices.map((columns) =>
        partedColumns(columns, isGoodAlone).map((some) => goodGrid(some, false) ?? made(some, close, false)),
      )
    : [];
  const [grids = []] = [
    ...byColumns.filter((parts) => parts.every(isGood)),
    byRows(few, width, scaled(tightest, u), measure, made),
  ].sort((a, b) => costOf(a) - costOf(b));
  const [first, ...others] = grids;
  const banded = first && canHaveBand ? goodGrid(first.columns, true) : undefined;
  return banded ? { grids: [banded, ...others], hasBand: true } : { grids, hasBand: false };
}

/** All columns on every page, rows going on; as few sets of columns as the width takes where it cannot take all. */
function byRows(
  columns: readonly TableColumn[],
  width: number,
  narrowest: TableType,
  measure: Measure,
  made: (columns: readonly TableColumn[], type: TableType, hasBand: boolean) => TableGrid,
): TableGrid[] {
  const isPossible = (some: readonly TableColumn[]) => !columnWidths(some, narrowest, width, measure).isSqueezed;
  const sets = isPossible(columns) ? [columns] : partedColumns(columns, isPossible);
  return sets.map((some) => {
    const grids = [close, tight, tightest].map((type) => made(some, type, false));
    return grids.reduce((best, grid) => (costOf([grid]) < costOf([best]) ? grid : best));
  });
}

/** Whether the rows may fit the height, told from the lengths of their texts alone. */
function isLikely(
  columns: readonly TableColumn[],
  type: TableType,
  width: number,
  height: number,
  measure: Measure,
): boolean {
  const rows = columns[0]?.cells.length ?? 0;
  if (rows * type.rowLeast > height) return false;
  const { lines, isSqueezed } = columnWidths(columns, type, width, measure);
  const heights = lines.map((count) => Math.max(type.rowLeast, count * shortfall * type.lineHeight));
  return !isSqueezed && heights.reduce((sum, each) => sum + each, -type.rowLeast) <= height;
}

/** Lines are counted generously there. */
const shortfall = 0.85;

function isGood(grid: TableGrid): boolean {
  return grid.pages.length === 1 && !grid.isSqueezed;
}

/** Pages; rows that are parted count as one more, broken words as many. */
function costOf(grids: readonly TableGrid[]): number {
  return grids.reduce(
    (sum, grid) => sum + grid.pages.length + (grid.pages.length > 1 ? 1.5 : 0) + (grid.isSqueezed ? 100 : 0),
    0,
  );
}

/**
 * The columns of each page: as many as keep the rows on it, in their order; the first two lead every page. A group goes
 * on to the next page whole if a page takes it.
 */
function partedColumns(
  columns: readonly TableColumn[],
  isPossible: (some: readonly TableColumn[]) => boolean,
): (readonly TableColumn[])[] {
  const identity = columns.slice(0, 2);
  const pages: (readonly TableColumn[])[] = [];
  let current: readonly TableColumn[] = [];
  const goOn = (some: readonly TableColumn[]) => {
    if (current.length === 0 || isPossible([...identity, ...current, ...some])) {
      current = [...current, ...some];
      return;
    }
    pages.push(current);
    current = some;
  };
  for (const group of groupsOf(columns.slice(2))) {
    if (isPossible([...identity, ...group])) goOn(group);
    else for (const column of group) goOn([column]);
  }
  return [...pages, current].map((page) => [...identity, ...page]);
}

/** Runs of columns of one group. */
function groupsOf(columns: readonly TableColumn[]): TableColumn[][] {
  const groups: TableColumn[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.[0]?.group === column.group) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function scaled(type: TableType, scale: number): TableType {
  return {
    size: type.size * scale,
    nameSize: type.nameSize * scale,
    lineHeight: type.lineHeight * scale,
    padX: type.padX * scale,
    padY: type.padY * scale,
    rowLeast: type.rowLeast * scale,
    rowMost: type.rowMost * scale,
  };
}
