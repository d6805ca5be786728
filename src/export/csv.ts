/** The same table as comma-separated values. */
import { writeCsv } from 'hucre/csv';
import type { DecisionChain } from '../domain/chain.ts';
import type { PageOptions } from '../scene/pageOptions.ts';
import { assessmentSheetTable } from './xlsx/sheetColumns.ts';

export type CsvOptions = Pick<PageOptions, 'language' | 'depth'>;

/**
 * One heading line, then one line a human as `rowsOf` orders them: UTF-8 with a byte order mark (or Excel reads GBK),
 * CRLF, dates as 2026-11-02. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(chain: DecisionChain, { language, depth }: CsvOptions): Uint8Array {
  const { columns, rows } = assessmentSheetTable(chain, language, depth);
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) =>
      columns.map((column) => {
        const value = column.valueOf(row);
        return value instanceof Date ? value.toISOString().slice(0, 10) : value;
      }),
    ),
  ];
  return new TextEncoder().encode(writeCsv(lines, { bom: true, escapeFormulae: true }));
}
