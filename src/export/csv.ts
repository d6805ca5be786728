/** One of the tables as comma-separated values. */
import { writeCsv } from 'hucre/csv';
import type { DecisionChain } from '../domain/chain.ts';
import type { PageOptions } from '../scene/pageOptions.ts';
import { cellText, csvTable } from './xlsx/fileTables.ts';
import type { CsvTable } from './xlsx/furtherTables.ts';

export type CsvOptions = Pick<PageOptions, 'language' | 'depth' | 'compared'> & {
  readonly preparedBy?: string;
  readonly table?: CsvTable | undefined;
};

/**
 * One heading line, then one line a row: UTF-8 with a byte order mark (or Excel reads GBK), CRLF, dates as 2026-11-02. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front. A table that does not leave at this depth
 * gives way to that of everyone, one line a human as `rowsOf` orders them.
 */
export function toCsv(chain: DecisionChain, options: CsvOptions): Uint8Array {
  const { language, depth, compared, preparedBy = '', table = 'people' } = options;
  const { columns, rows } = csvTable(chain, { language, depth, compared, preparedBy }, table);
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) =>
      columns.map((column) => {
        const value = column.valueOf(row);
        return value instanceof Date ? cellText(value) : value;
      }),
    ),
  ];
  return new TextEncoder().encode(writeCsv(lines, { bom: true, escapeFormulae: true }));
}
