/** The order rows are shown in. Sorting happens within sections, so it never changes the table's own order. */
import type { CellPlace, CellValue } from '../columns/cell.ts';
import { type Column, cellText, isEmpty } from '../columns/column.ts';
import { type ScaleName, scales } from '../domain/scales.ts';
import { localeOf } from '../words/language.ts';
import type { SheetHost } from './host.ts';

export type Sort = { readonly column: string; readonly isDown: boolean };

/** The same rows; `null` and a rank's own order leave them as they are. Empty cells come last either way. */
export function orderedRows<Row>(
  host: Pick<SheetHost<Row>, 'sections'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sort: Sort | null,
  place: CellPlace,
): readonly Row[] {
  const column = sort && columns.find(({ id }) => id === sort.column);
  if (!sort || !column || (column.kind === 'rank' && !sort.isDown)) return rows;
  const collator = new Intl.Collator(localeOf[place.language], { numeric: true });
  const keyed = rows.map((row) => ({ row, key: sortKey(column, row, place) }));
  const sign = sort.isDown ? -1 : 1;
  const { sections } = host;
  return (sections?.order ?? ['']).flatMap((section) =>
    keyed
      .filter(({ row }) => !sections || sections.of(row) === section)
      .sort((a, b) => {
        if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
        if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
        return sign * collator.compare(`${a.key}`, `${b.key}`);
      })
      .map(({ row }) => row),
  );
}

function sortKey<Row>(column: Column<Row>, row: Row, place: CellPlace): number | string | null {
  const value: CellValue = column.valueOf(row);
  if (value === null || isEmpty(value)) return null;
  if (typeof value === 'number') return value;
  if (column.kind in scales) {
    const values: readonly string[] = scales[column.kind as ScaleName].values;
    return values.indexOf(`${value}`);
  }
  return cellText(column, row, place);
}

/** What stands below each other in the body: rows, and a band before each section but the first. */
type Item<Row> =
  | { readonly kind: 'row'; readonly row: Row; readonly index: number; readonly top: number }
  | { readonly kind: 'band'; readonly section: string; readonly rows: readonly Row[]; readonly top: number };

export type Items<Row> = {
  readonly items: readonly Item<Row>[];
  /** Of each row, px below the body's start. */
  readonly tops: readonly number[];
  readonly height: number;
};

/** Rows and bands with their tops in px below the body's start. */
export function itemsOf<Row>(
  rows: readonly Row[],
  sections: SheetHost<Row>['sections'],
  heights: { readonly row: number; readonly band: number },
): Items<Row> {
  const tops: number[] = [];
  const items: Item<Row>[] = [];
  let top = 0;
  let section = sections?.hasFirstBand ? undefined : sections?.order[0];
  rows.forEach((row, index) => {
    const own = sections?.of(row);
    if (sections && own !== undefined && own !== section) {
      section = own;
      if (own !== sections.order[0] || sections.hasFirstBand) {
        items.push({ kind: 'band', section: own, rows: rows.filter((each) => sections.of(each) === own), top });
        top += heights.band;
      }
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

export function itemsNear(
  items: readonly { readonly top: number }[],
  from: number,
  to: number,
): { first: number; last: number } {
  if (items.length <= drawnWhole) return { first: 0, last: items.length };
  const above = items.findIndex((item) => item.top >= from);
  const below = items.findIndex((item) => item.top > to);
  const first = Math.floor(Math.max(0, (above < 0 ? items.length : above) - chunk) / chunk) * chunk;
  const last = Math.ceil(((below < 0 ? items.length : below) + chunk) / chunk) * chunk;
  return { first, last: Math.min(items.length, last) };
}
