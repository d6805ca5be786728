/** What a workbook or a CSV file will hold, table by table: the very rows and columns that are written. */
import type { DecisionChain } from '../../domain/chain.ts';
import type { Row } from '../../domain/rows.ts';
import type { Language } from '../../words/language.ts';
import {
  type CsvTable,
  type FileTable,
  furtherSheetsOf,
  leavingTable,
  leavingTables,
  type TableOptions,
} from './furtherTables.ts';
import { assessmentSheetTable, type SheetTable, type SheetValue } from './sheetColumns.ts';
import { printedColumns } from './sheetPrint.ts';
import { sheetWords } from './words.ts';

/** The top ten and everyone: the first two sheets. */
export function peopleTables(
  { columns: all, rows }: Pick<SheetTable<Row>, 'columns' | 'rows'>,
  language: Language,
): { readonly top: FileTable<Row>; readonly everyone: FileTable<Row>; readonly printed: number } {
  const { topSheet, peopleSheet } = sheetWords[language];
  const { printed, ordered: columns } = printedColumns(all, rows);
  const isTop = (row: Row) => row.rank !== null;
  return {
    top: { name: topSheet, columns, rows: rows.filter(isTop), isTop },
    everyone: { name: peopleSheet, columns, rows, isTop },
    printed: printed.length,
  };
}

export function workbookTables(chain: DecisionChain, options: TableOptions): FileTable[] {
  const { language, depth } = options;
  const further = furtherSheetsOf(chain, options);
  if (further.length > 0 && !leavingTables(chain, options).includes('assessment')) return further;
  const { top, everyone } = peopleTables(assessmentSheetTable(chain, language, depth), language);
  return [top as FileTable, everyone as FileTable, ...further];
}

/** The one table of a CSV file: that of everyone where the one asked for has no rows or does not leave. */
export function csvTable(chain: DecisionChain, options: TableOptions, wanted: CsvTable): FileTable {
  const { language, depth } = options;
  const chosen = leavingTable(chain, options, wanted);
  if (chosen) return chosen;
  const { columns, rows } = assessmentSheetTable(chain, language, depth);
  const everyone: FileTable<Row> = {
    name: sheetWords[language].peopleSheet,
    columns,
    rows,
    isTop: ({ rank }) => rank !== null,
  };
  return everyone as FileTable;
}

/** A cell as a text: a day as 2026-11-02, nothing for an empty one. */
export function cellText(value: SheetValue): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
}
