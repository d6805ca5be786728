/** The assessment as a sheet, for laws: pure, as it would stand on screen for a chain. */
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { CellPlace } from '../../src/columns/cell.ts';
import { type Column, cellText, isUsed } from '../../src/columns/column.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { type Row, rowsOf } from '../../src/domain/rows.ts';
import { pastedTable } from '../../src/grid/tablePaste.ts';
import { writesEdit } from '../../src/grid/writes.ts';
import { type ColumnChoice, placedColumns } from '../../src/sheet/columnFit.ts';
import { createSheetDesk } from '../../src/sheet/desk.ts';
import type { SheetHost } from '../../src/sheet/host.ts';
import { type Sheet, type Span, sheetColumnsOf, sheetOf } from '../../src/sheet/model.ts';
import { newApp } from './newApp.tsx';

export const today = '2026-11-23';

export const assessmentSections: NonNullable<SheetHost<Row>['sections']> = {
  of: ({ section }) => section,
  order: ['top', 'others', 'tray'],
  words: (section, count) => `${section} ${count}`,
};

/** What a view brings, with nobody at the screen: what is committed goes nowhere. */
export function assessmentHostOf(
  chain: DecisionChain,
  language: CellPlace['language'] = 'zh',
  day = today,
): SheetHost<Row> {
  return {
    app: newApp(chain),
    id: 'assessment',
    desk: createSheetDesk('name'),
    place: () => ({ chain, language, today: day }),
    rowsOf,
    columnsOf: assessmentColumns,
    idOf: ({ personId }) => personId,
    otherIdsOf: ({ otherSeatIds }) => otherSeatIds,
    sections: assessmentSections,
    heights: { dock: { head: 24, row: 23, band: 24 }, full: { head: 55, row: 40, band: 30 } },
    words: () => ({ label: '', nobody: '' }),
    nameOf: (rowId) => rowId,
    activeId: () => undefined,
    take: () => {},
    commit: () => {},
    combined: (writes) => writesEdit(writes, day),
    hidden: { now: () => null, choose: () => {} },
    content: () => null,
    rowProps: () => ({}),
    useRowState: () => ({ isHovered: false, isSelected: false }),
    headingColumn: 'name',
    isRed: (row, column) => row.rank !== null && (column === 'name' || column === 'rank'),
    pastedTable,
  };
}

/** The columns of the assessment that can be shown. */
export function sheetColumns(chain: Pick<DecisionChain, 'competitors'>): readonly Column<Row>[] {
  return sheetColumnsOf(assessmentColumns(chain));
}

export function sheetIds(chain: Pick<DecisionChain, 'competitors'>): string[] {
  return sheetColumns(chain).map(({ id }) => id);
}

/** The columns of a table file of the assessment, in its order, without the hidden one. */
export function bookColumns(chain: DecisionChain): readonly Column<Row>[] {
  const rows = rowsOf(chain);
  return assessmentColumns(chain).filter(
    (column) => column.book && !column.book.isHidden && !(column.isOptional && !isUsed(column, rows)),
  );
}

/** How the assessment of a chain is asked to fit a window; what is not said is as nobody has touched it. */
export function columnChoice(chain: DecisionChain, choice: Partial<ColumnChoice<Row>> = {}): ColumnChoice<Row> {
  const columns = sheetColumns(chain);
  const rows = rowsOf(chain);
  return {
    columns,
    hidden: null,
    look: 'full',
    language: 'zh',
    room: 0,
    content: {},
    unused: columns.filter((column) => column.isOptional && !isUsed(column, rows)).map(({ id }) => id),
    ...choice,
  };
}

/** The sheet with every column that is not hidden; unless told, the optional ones nobody uses are. */
export function assessmentSheet(
  chain: DecisionChain,
  {
    rows = rowsOf(chain),
    hidden = columnChoice(chain).unused,
    language = 'zh',
    day = today,
  }: {
    rows?: readonly Row[];
    hidden?: readonly string[];
    language?: CellPlace['language'];
    day?: string;
  } = {},
): Sheet<Row> {
  return sheetOf(
    assessmentHostOf(chain, language, day),
    rows,
    placedColumns(columnChoice(chain, { hidden, language })),
  );
}

/** A block of cells that begins in a row at a column. */
export function spanAt(sheet: Sheet<Row>, top: number, column: string, height = 1, width = 1): Span {
  const left = sheet.columns.findIndex((each) => each.id === column);
  return { top, bottom: top + height - 1, left, right: left + width - 1 };
}

export function columnNamed(chain: Pick<DecisionChain, 'competitors'>, id: string): Column<Row> {
  const column = assessmentColumns(chain).find((each) => each.id === id);
  if (!column) throw new Error(`the assessment has no column ${id}`);
  return column;
}

/** What the cell of a row says in Chinese. */
export function textAt(chain: DecisionChain, row: number, column: string): string {
  const at = rowsOf(chain)[row];
  return at ? cellText(columnNamed(chain, column), at, { chain, language: 'zh', today }) : '';
}
