/** One sheet of people: title, meta line, headings, rows. */
import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Row } from '../../domain/rows.ts';
import type { Language } from '../../words/language.ts';
import { type ChoiceList, choiceOf, choiceRange, choiceRules } from './choices.ts';
import { textCell, valueCell } from './sheetCell.ts';
import type { SheetColumn } from './sheetColumns.ts';
import { printMargins, printPlan, repeatedColumns } from './sheetPrint.ts';
import { columnLetter } from './sheetRange.ts';
import { columnWidthsOf, rowHeight } from './sheetSize.ts';
import { type CellRole, cellStyle } from './sheetStyle.ts';

/** Headings stand on this row; the people follow. 1 = first. */
export const headingRow = 3;

export type SheetPlan = {
  readonly name: string;
  readonly title: string;
  readonly meta: string;
  /** Printed at the left foot of every page. */
  readonly foot: string;
  readonly columns: readonly SheetColumn[];
  /** How many of the columns print, from the first on. */
  readonly printed: number;
  readonly rows: readonly Row[];
  readonly lists: readonly ChoiceList[];
  readonly language: Language;
  /** Rows below the people in which the lists still drop down. */
  readonly spareRows: number;
  readonly hasFilter: boolean;
};

const plainState = { isTop: false, isMissing: false };

export function assessmentSheet(plan: SheetPlan): WriteSheet {
  const { columns, rows, language } = plan;
  const widths = columnWidthsOf(columns, language);
  const shownValues = rows.map((row) =>
    columns.map((column) => (column.id === 'personId' ? null : column.valueOf(row))),
  );
  const lastRow = headingRow + rows.length;
  const print = printPlan(
    columns.slice(0, plan.printed).map(({ id }) => id),
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
      cells.set(`${headingRow + rowIndex},${index}`, personCell(plan, row, column, headingRow + rowIndex + 1));
    });
  });
  return {
    name: plan.name,
    columns: columns.map(({ id }, index) => ({ width: widths[index] ?? 10, hidden: id === 'personId' })),
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

function personCell(plan: SheetPlan, row: Row, column: SheetColumn, sheetRow: number): Partial<Cell> {
  const value = column.valueOf(row);
  const isTop = row.rank !== null;
  const style = cellStyle(roleOf(column, plan.columns), plan.language, {
    isTop,
    isMissing: value === null && isAskedFor(column, isTop),
  });
  const formula = column.id === 'gap' ? gapFormula(plan, sheetRow) : undefined;
  if (formula === undefined) return valueCell(value, style);
  return { value: null, type: 'formula', formula, formulaResult: value ?? '', style };
}

/** Name and title of everyone (method.md §1, rule 2), and the rating of the top ten. */
function isAskedFor({ id }: SheetColumn, isTop: boolean): boolean {
  if (id === 'name' || id === 'jobTitle') return true;
  return isTop && (id === 'stance' || id === 'level' || id === 'targetLevel');
}

function roleOf({ id }: SheetColumn, columns: readonly SheetColumn[]): CellRole {
  if (id === 'rank') return id;
  if (id === columns[1]?.id) return 'name';
  const isShort =
    id === 'gap' ||
    id === 'assessedOn' ||
    ['role', 'stance', 'level', 'confidence', 'mark'].includes(choiceOf(id) ?? '');
  return isShort ? 'centred' : 'text';
}

/** The gap follows when someone changes a level in the spreadsheet; it counts as the grid does (method.md §5). */
function gapFormula({ columns, lists, language }: SheetPlan, sheetRow: number): string | undefined {
  const range = choiceRange(lists, 'level', language);
  const at = (id: 'level' | 'targetLevel') =>
    `${columnLetter(columns.findIndex((column) => column.id === id))}${sheetRow}`;
  if (!range) return undefined;
  return `IFERROR(MAX(0,MATCH(${at('targetLevel')},${range},0)-MATCH(${at('level')},${range},0)),"")`;
}

/** In a header or footer `&` begins a code; Excel takes at most 255 characters. */
function footText(text: string): string {
  return text.slice(0, 100).replaceAll('&', '&&');
}
