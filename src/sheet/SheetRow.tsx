// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a cell and a row's heading both take them
/** One row. Drawn again only when its own data, its columns or its marks change. */
import { memo } from 'react';
import type { Look } from '../columns/column.ts';
import type { Language } from '../words/language.ts';
import type { SheetHost } from './host.ts';
import { cellId } from './ids.ts';
import { hasLines, type PlacedColumn } from './model.ts';

type Props<Row> = {
  readonly host: SheetHost<Row>;
  readonly row: Row;
  readonly columns: readonly PlacedColumn<Row>[];
  readonly look: Look;
  readonly language: Language;
  /** From 1, headings and bands counted. */
  readonly ariaIndex: number;
  /** First and last column of each marked stretch, "2:5 7:7", or '' when none is. */
  readonly marked: string;
  /** The columns the fill handle is being pulled over, the same way. */
  readonly filling: string;
};

function OneRow<Row>({ host, row, columns, look, language, ariaIndex, marked, filling }: Props<Row>) {
  const { isHovered, isSelected } = host.useRowState(row);
  const { className, ...data } = host.rowProps(row);
  const rowId = host.idOf(row);
  const classes = [
    'grid-row',
    hasLines(columns) && 'has-lines',
    className,
    isHovered && 'is-hovered',
    isSelected && 'is-selected',
  ];
  const isMarked = isWithin(marked);
  const isFilling = isWithin(filling);
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={ariaIndex}
      aria-selected={isSelected}
      data-row-id={rowId}
      {...data}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          id={cellId(host, look, rowId, column.id)}
          role={column.id === host.headingColumn ? 'rowheader' : 'gridcell'}
          aria-colindex={index + 1}
          aria-readonly={column.column.set ? undefined : true}
          aria-selected={isMarked(index)}
          data-column={column.id}
          className={cellClass(column, isMarked(index), isFilling(index) && !isMarked(index))}
          style={cellStyle(columns, column)}
        >
          {host.content(row, column, look, language)}
        </div>
      ))}
    </div>
  );
}

export const SheetRow = memo(OneRow) as typeof OneRow;

/** Where it stands, when a row has two lines; and how far from the left edge it is kept. */
function cellStyle<Row>(columns: readonly PlacedColumn<Row>[], column: PlacedColumn<Row>) {
  const left = column.isFrozen ? { ['--left' as string]: `${column.left}px` } : undefined;
  if (!hasLines(columns)) return left;
  const track = columns.filter(({ line }) => line !== 'lower').findIndex(({ left: at }) => at === column.left) + 1;
  return { ...left, gridColumn: track, gridRow: { whole: '1 / 3', upper: '1', lower: '2' }[column.line] };
}

function isWithin(stretches: string): (index: number) => boolean {
  if (stretches === '') return () => false;
  const ranges = stretches.split(' ').map((text) => text.split(':').map(Number));
  return (index) => ranges.some(([from = 0, to = -1]) => index >= from && index <= to);
}

function cellClass<Row>(column: PlacedColumn<Row>, isMarked: boolean, isFilling: boolean): string {
  const classes = ['grid-cell', `is-${column.kind}`];
  if (column.isFrozen) classes.push('is-frozen');
  if (column.line !== 'whole') classes.push(`is-${column.line}`);
  if (column.isGroupEnd) classes.push('is-group-end');
  if (isMarked) classes.push('is-marked');
  if (isFilling) classes.push('is-filling');
  return classes.join(' ');
}
