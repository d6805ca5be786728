/** The order rows are shown in. Sorting happens within top ten, others and tray, so it never touches a rank. */
import type { Row } from '../domain/rows.ts';
import { levels, roles, stances } from '../domain/scales.ts';
import type { ColumnId } from '../words/columns.ts';
import { type Language, localeOf } from '../words/language.ts';
import { type CellValue, cellText, cellValue } from './cellValue.ts';
import { kindOf } from './column.ts';

export type Sort = { readonly column: ColumnId; readonly isDown: boolean };

const sections: readonly Row['section'][] = ['top', 'others', 'tray'];

/** The same rows; `null` and the rank's own order leave them as they are. Empty cells come last either way. */
export function orderedRows(rows: readonly Row[], sort: Sort | null, language: Language): readonly Row[] {
  if (!sort || (sort.column === 'rank' && !sort.isDown)) return rows;
  const collator = new Intl.Collator(localeOf[language], { numeric: true });
  const key = (row: Row): number | string | null => sortKey(cellValue(row, sort.column), sort.column, row, language);
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  const sign = sort.isDown ? -1 : 1;
  return sections.flatMap((section) =>
    keyed
      .filter(({ row }) => row.section === section)
      .sort((a, b) => {
        if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
        if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
        return sign * collator.compare(`${a.key}`, `${b.key}`);
      })
      .map(({ row }) => row),
  );
}

function sortKey(value: CellValue, column: ColumnId, row: Row, language: Language): number | string | null {
  if (value === null || value === '') return null;
  switch (kindOf(column)) {
    case 'level':
      return (levels as readonly CellValue[]).indexOf(value);
    case 'stance':
      return (stances as readonly CellValue[]).indexOf(value);
    case 'role':
      return (roles as readonly CellValue[]).indexOf(value);
    case 'rank':
    case 'gap':
      return Number(value);
    default:
      return cellText(row, column, language);
  }
}

/** What stands below each other in the body: rows, and a band before the others and before the tray. */
export type Item =
  | { readonly kind: 'row'; readonly row: Row; readonly index: number; readonly top: number }
  | { readonly kind: 'band'; readonly section: 'others' | 'tray'; readonly count: number; readonly top: number };

export type Items = {
  readonly items: readonly Item[];
  /** Of each row, px below the body's start. */
  readonly tops: readonly number[];
  readonly height: number;
};

/** Rows and bands with their tops in px below the body's start. */
export function itemsOf(rows: readonly Row[], heights: { readonly row: number; readonly band: number }): Items {
  const tops: number[] = [];
  const items: Item[] = [];
  let top = 0;
  let section: Row['section'] = 'top';
  rows.forEach((row, index) => {
    if (row.section !== section && row.section !== 'top') {
      section = row.section;
      const count = rows.filter((each) => each.section === section).length;
      items.push({ kind: 'band', section: row.section, count, top });
      top += heights.band;
    }
    items.push({ kind: 'row', row, index, top });
    tops.push(top);
    top += heights.row;
  });
  return { items, tops, height: top };
}

/** Small sheets are drawn whole; of large ones only what is near the window, in steps so that scrolling redraws seldom. */
const drawnWhole = 30;
const chunk = 8;

export function itemsNear(items: readonly Item[], from: number, to: number): { first: number; last: number } {
  if (items.length <= drawnWhole) return { first: 0, last: items.length };
  const above = items.findIndex((item) => item.top >= from);
  const below = items.findIndex((item) => item.top > to);
  const first = Math.floor(Math.max(0, (above < 0 ? items.length : above) - chunk) / chunk) * chunk;
  const last = Math.ceil(((below < 0 ? items.length : below) + chunk) / chunk) * chunk;
  return { first, last: Math.min(items.length, last) };
}
