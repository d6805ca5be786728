/** One sheet: title, meta line, headings, rows. */
import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../words/language.ts';
import { type ChoiceList, choiceRange, choiceRules } from './choices.ts';
import { textCell, valueCell } from './sheetCell.ts';
import type { SheetColumn, SheetValue } from './sheetColumns.ts';
import { printMargins, printPlan, repeatedColumns, roomOfWhole } from './sheetPrint.ts';
import { columnLetter } from './sheetRange.ts';
import { columnWidthsOf, rowHeight } from './sheetSize.ts';
import { type CellRole, cellStyle } from './sheetStyle.ts';

/** Headings stand on this row; the rows follow. 1 = first. */
export const headingRow = 3;

export type SheetPlan<R> = {
  readonly name: string;
  readonly title: string;
  readonly meta: string;
  /** Printed at the left foot of every page. */
  readonly foot: string;
  readonly columns: readonly SheetColumn<R>[];
  /** How many of the columns print, from the first on. */
  readonly printed: number;
  readonly rows: readonly R[];
  /** Set in the colours of the top ten. */
  readonly isTop: (row: R) => boolean;
  readonly lists: readonly ChoiceList[];
  readonly language: Language;
  /** Rows below in which the lists still drop down. */
  readonly spareRows: number;
  readonly hasFilter: boolean;
};

const plainState = { isTop: false, isMissing: false };

export function tableSheet<R>(plan: SheetPlan<R>): WriteSheet {
  const { columns, rows, language } = plan;
  const values = rows.map((row) => columns.map((column) => column.valueOf(row)));
  const shownValues = values.map((each) => each.map((value, at) => (columns[at]?.spec.isHidden ? null : value)));
  const widths = columnWidthsOf(columns, language, shownValues, plan.printed, roomOfWhole(language));
  const lastRow = headingRow + rows.length;
  const print = printPlan(
    columns.slice(0, plan.printed).map(({ spec }) => spec.group),
    widths,
    language,
  );
  const isOnePage = print.pageEnds.length === 1;
  /** Not in a column that a further page repeats, where it would be cut off. */
  const titleColumn = isOnePage ? 0 : repeatedColumns;
  const cells = new Map<string, Partial<Cell>>([
    [`0,${titleColumn}`, textCell(plan.title, cellStyle('title', language, plainState))],
    [`1,${titleColumn}`, textCell(plan.meta, cellStyle('meta', language, plainState))],
  ]);
  columns.forEach((column, index) => {
    const heading = textCell(column.heading, cellStyle('heading', language, plainState));
    cells.set(`${headingRow - 1},${index}`, heading);
  });
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, index) => {
      const value = values[rowIndex]?.[index] ?? null;
      cells.set(`${headingRow + rowIndex},${index}`, rowCell(plan, row, column, value, headingRow + rowIndex + 1));
    });
  });
  return {
    name: plan.name,
    columns: columns.map(({ spec }, index) => ({ width: widths[index] ?? 10, hidden: spec.isHidden === true })),
    rows: [],
    cells,
    merges: [0, 1].map((row) => ({
      startRow: row,
      startCol: titleColumn,
      endRow: row,
      endCol: print.pageEnds[0] ?? 0,
    })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 20 }],
      [
        headingRow - 1,
        {
          height: rowHeight(
            columns.map(({ heading }) => heading),
            widths,
            true,
          ),
        },
      ],
      ...shownValues.map((each, index) => [headingRow + index, { height: rowHeight(each, widths) }] as const),
    ]),
    freezePane: { rows: headingRow, columns: repeatedColumns },
    dataValidations: choiceRules(
      columns,
      plan.lists,
      language,
      headingRow + 1,
      Math.max(lastRow, headingRow + 1) + plan.spareRows,
    ),
    ...(plan.hasFilter && { autoFilter: { range: `A${headingRow}:${columnLetter(columns.length - 1)}${lastRow}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(isOnePage ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: print.scale }),
      margins: printMargins,
    },
    ...(!isOnePage && { colBreaks: print.pageEnds.slice(0, -1) }),
    headerFooter: { oddFooter: `&L${footText(plan.foot)}&R&P / &N` },
    view: { showGridLines: false },
  };
}

function rowCell<R>(
  plan: SheetPlan<R>,
  row: R,
  column: SheetColumn<R>,
  value: SheetValue,
  sheetRow: number,
): Partial<Cell> {
  const { columns, lists, language } = plan;
  const { spec } = column;
  const isTop = plan.isTop(row);
  const isDue = spec.isDue === 'all' || (spec.isDue === 'top' && isTop);
  const style = cellStyle(roleOf(column, columns), language, { isTop, isMissing: value === null && isDue });
  const at = (id: string) => `${columnLetter(columns.findIndex((each) => each.id === id))}${sheetRow}`;
  const formula = spec.formula?.(at, (kind) => choiceRange(lists, kind, language));
  if (formula === undefined) return valueCell(value, style);
  return { value: null, type: 'formula', formula, formulaResult: value ?? '', style };
}

function roleOf<R>({ id, kind, spec }: SheetColumn<R>, columns: readonly SheetColumn<R>[]): CellRole {
  if (kind === 'rank') return kind;
  if (id === columns[1]?.id) return 'name';
  return spec.isCentred ? 'centred' : 'text';
}

/** In a header or footer `&` begins a code; Excel takes at most 255 characters. */
function footText(text: string): string {
  return text.slice(0, 100).replaceAll('&', '&&');
}
