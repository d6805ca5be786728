// biome-ignore-all lint/a11y/useSemanticElements: rows are boxes of one height, and of a long table only some are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the one tab stop is the field that names the cell by aria-activedescendant
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a cell and a row's heading both take them
/** One human's row. Drawn again only when its own data, its columns or its marks change. */
import { memo, type Ref } from 'react';
import type { Row } from '../domain/rows.ts';
import { useChart } from '../ui/app.ts';
import type { Language } from '../words/language.ts';
import { cellContent } from './cellContent.tsx';
import type { GridColumn, GridLook } from './column.ts';
import { cellId } from './gridIds.ts';

export type GridRowProps = {
  readonly row: Row;
  readonly columns: readonly GridColumn[];
  readonly look: GridLook;
  readonly language: Language;
  /** From 1, headings and bands counted. */
  readonly ariaIndex: number;
  /** First and last marked column as "2:5", or '' when none is. */
  readonly marked: string;
  /** The columns the fill handle is being pulled over, the same way. */
  readonly filling: string;
  readonly ref?: Ref<HTMLDivElement>;
};

export const GridRow = memo(function GridRow({
  row,
  columns,
  look,
  language,
  ariaIndex,
  marked,
  filling,
}: GridRowProps) {
  const isMine = (id: string) => id === row.personId || row.otherSeatIds.some((other) => other === id);
  const isHovered = useChart((state) => state.hovered !== null && isMine(state.hovered));
  const isSelected = useChart((state) => state.selection.kind === 'people' && state.selection.ids.some(isMine));
  const classes = ['grid-row'];
  if (row.rank !== null) classes.push('is-top');
  if (isHovered) classes.push('is-hovered');
  if (isSelected) classes.push('is-selected');
  const [from, to] = rangeOf(marked);
  const [fillFrom, fillTo] = rangeOf(filling);
  return (
    <div
      className={classes.join(' ')}
      role="row"
      aria-rowindex={ariaIndex}
      aria-selected={isSelected}
      data-person-id={row.personId}
      data-top-rank={row.rank ?? undefined}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          id={cellId(look, row.personId, column.id)}
          role={column.id === 'name' ? 'rowheader' : 'gridcell'}
          aria-colindex={index + 1}
          aria-readonly={column.kind === 'gap' || undefined}
          aria-selected={index >= from && index <= to}
          data-column={column.id}
          className={cellClass(column, index >= from && index <= to, index >= fillFrom && index <= fillTo)}
          style={column.isFrozen ? { ['--left' as string]: `${column.left}px` } : undefined}
        >
          {cellContent(row, column, look, language)}
        </div>
      ))}
    </div>
  );
});

function rangeOf(text: string): readonly [number, number] {
  const [from = -1, to = -1] = text === '' ? [] : text.split(':').map(Number);
  return text === '' ? [0, -1] : [from, to];
}

function cellClass(column: GridColumn, isMarked: boolean, isFilling: boolean): string {
  const classes = ['grid-cell', `is-${column.kind}`];
  if (column.isFrozen) classes.push('is-frozen');
  if (column.isGroupEnd) classes.push('is-group-end');
  if (isMarked) classes.push('is-marked');
  if (isFilling) classes.push('is-filling');
  return classes.join(' ');
}
