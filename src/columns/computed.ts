/** What the chart says by itself: nothing is typed in it. */
import type { CellValue } from './cell.ts';
import type { BookColumnSpec, Column } from './column.ts';

type Rest<Row> = Pick<Column<Row>, 'words' | 'group' | 'leaves' | 'step'> & {
  readonly of: (row: Row) => CellValue;
  readonly book: Omit<BookColumnSpec<Row>, 'group'>;
  readonly headers?: string;
  readonly kind?: 'computed' | 'rank' | 'level';
};

/** A column of table files alone. */
export function bookColumn<Row>(
  id: string,
  { of, book, headers = '', kind = 'computed', ...rest }: Rest<Row>,
): Column<Row> {
  return {
    ...rest,
    id,
    kind,
    valueOf: of,
    set: null,
    sheet: null,
    page: null,
    book: { ...book, group: rest.group },
    headers,
  };
}

/** A row's own id, by which a table that comes back finds it: at the end, out of sight. */
export function idColumn<Row>(
  id: string,
  words: Column<Row>['words'],
  of: (row: Row) => string,
  step: Column<Row>['step'],
): Column<Row> {
  return bookColumn<Row>(id, { words, of, step, group: 'id', leaves: 'full', book: { isHidden: true } });
}
