/** Filtering by value: which values a column has, how often, and which rows have one of those chosen. */
import type { CellPlace } from '../columns/cell.ts';
import { type Column, isEmpty } from '../columns/column.ts';
import { kinds } from '../columns/kinds.ts';
import { type ScaleName, scales } from '../domain/scales.ts';
import { localeOf } from '../words/language.ts';

/** By column, the values of which a row must have one; a column that is not named lets every row pass. */
export type ValueFilter = Readonly<Record<string, readonly string[]>>;

/** The value of an empty cell. */
export const blank = '';

/** The values of a row's cell, as the column's kind counts them: of several each, a text without what nobody sees. */
export function valuesIn<Row>(column: Column<Row>, row: Row): readonly string[] {
  const value = column.valueOf(row);
  if (isEmpty(value)) return [blank];
  if (Array.isArray(value)) return value.map(String);
  return [`${value}`.trim()];
}

/** Whether the row has one of the values chosen in each column. */
export function passesValues<Row>(columns: readonly Column<Row>[], filter: ValueFilter, row: Row): boolean {
  return columns.every((column) => {
    const wanted = filter[column.id];
    return !wanted || valuesIn(column, row).some((value) => wanted.includes(value));
  });
}

/** The columns that leave rows out. */
export function filteredColumns<Row>(columns: readonly Column<Row>[], filter: ValueFilter): readonly Column<Row>[] {
  return columns.filter(({ id }) => filter[id]);
}

export type FoundValue = {
  readonly value: string;
  /** As the cell says it; '' for an empty one. */
  readonly label: string;
  /** In so many rows. */
  readonly count: number;
};

/** The values of a column in the rows the other columns let pass: scales in their order, all else as it sorts, blank last. */
export function foundValues<Row>(
  columns: readonly Column<Row>[],
  column: Column<Row>,
  rows: readonly Row[],
  filter: ValueFilter,
  place: CellPlace,
): readonly FoundValue[] {
  const { [column.id]: _, ...others } = filter;
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!passesValues(columns, others, row)) continue;
    for (const value of valuesIn(column, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const found = [...counts].map(([value, count]) => ({ value, label: labelOf(column, value, place), count }));
  const collator = new Intl.Collator(localeOf[place.language], { numeric: true });
  const order: readonly string[] = column.kind in scales ? scales[column.kind as ScaleName].values : [];
  return found.sort((a, b) => {
    if (a.value === blank || b.value === blank) return a.value === blank ? 1 : -1;
    return order.indexOf(a.value) - order.indexOf(b.value) || collator.compare(a.label, b.label);
  });
}

/** What a cell says of one value; '' of none. */
export function labelOf<Row>({ kind }: Column<Row>, value: string, place: CellPlace): string {
  if (value === blank) return '';
  const { isMany, say } = kinds[kind];
  return say(isMany ? [value] : kind === 'mark' ? value === 'true' : value, place);
}

/** The filter with other values for a column; all that are found there, or null, end it. */
export function filterWith(
  filter: ValueFilter,
  column: string,
  values: readonly string[] | null,
  found: readonly FoundValue[],
): ValueFilter {
  const { [column]: _, ...others } = filter;
  return values === null || found.every(({ value }) => values.includes(value))
    ? others
    : { ...others, [column]: values };
}
