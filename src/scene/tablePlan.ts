/** Which columns stand on which page of the assessment, and how closely set. */
import type { Measure } from '../layout/measure.ts';
import { assessmentColumns, type Column } from './assessmentCells.ts';
import { columnWidths } from './columnWidths.ts';
import type { PageSetting } from './pageSetting.ts';
import { nameFloor, titleFloor } from './paper.ts';
import { bandHeight } from './summaryBand.ts';
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

export type TablePlan = {
  /** One for each set of columns. */
  readonly grids: readonly TableGrid[];
  /** The summary stands over the first page. */
  readonly hasBand: boolean;
};

/**
 * The roomiest way that keeps the ten on one page and breaks no word. The meter goes only where nothing keeps it, the
 * summary before the meter; then columns go on to further pages, beside rank and name again; last, rows do.
 */
export function tablePlan(setting: PageSetting, width: number, height: number): TablePlan {
  const { chain, options, sheet, measure } = setting;
  const u = sheet.scale;
  const all = assessmentColumns(chain, options.depth, options.language);
  const few = all.filter((column) => !column.isSpare);
  const below = height - groupHeight * u;
  const underBand = below - bandHeight * u;
  const canHaveBand = options.depth !== 'chart' && (all[0]?.cells.length ?? 0) > 0;
  const made = (columns: readonly Column[], type: TableType, hasBand: boolean) =>
    tableGrid(columns, scaled(type, u), width, hasBand ? underBand : below, below, measure);
  const goodGrid = (columns: readonly Column[], hasBand: boolean): TableGrid | undefined => {
    for (const type of [roomy, close, tight, tightest]) {
      if (!isLikely(columns, scaled(type, u), width, hasBand ? underBand : below, measure)) continue;
      const grid = made(columns, type, hasBand);
      if (isGood(grid)) return grid;
    }
    return undefined;
  };
  for (const columns of [all, few]) {
    for (const hasBand of canHaveBand ? [true, false] : [false]) {
      const grid = goodGrid(columns, hasBand);
      if (grid) return { grids: [grid], hasBand };
    }
  }
  const isPossible = (columns: readonly Column[]) => goodGrid(columns, false) !== undefined;
  const whole = [close, tight].map((type) => [made(few, type, false)]);
  const parted = [all, few].map((columns) =>
    partedColumns(columns, isPossible).map((some) => goodGrid(some, false) ?? made(some, close, false)),
  );
  const [grids = []] = [...parted, ...whole].sort((a, b) => costOf(a) - costOf(b));
  const [first, ...others] = grids;
  const banded = first && canHaveBand ? goodGrid(first.columns, true) : undefined;
  return banded ? { grids: [banded, ...others], hasBand: true } : { grids, hasBand: false };
}

/** Whether the rows may fit the height, told from the lengths of their texts alone. */
function isLikely(
  columns: readonly Column[],
  type: TableType,
  width: number,
  height: number,
  measure: Measure,
): boolean {
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
 * The columns of each page: as many as keep the ten on it, in their order; rank and name lead every page. A group goes
 * on to the next page whole if a page takes it.
 */
function partedColumns(
  columns: readonly Column[],
  isPossible: (some: readonly Column[]) => boolean,
): (readonly Column[])[] {
  const identity = columns.slice(0, 2);
  const pages: (readonly Column[])[] = [];
  let current: readonly Column[] = [];
  const goOn = (some: readonly Column[]) => {
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
function groupsOf(columns: readonly Column[]): Column[][] {
  const groups: Column[][] = [];
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
