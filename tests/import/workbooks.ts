/** Our own workbook as it comes back: read, and typed over. */
import type { DecisionChain } from '../../src/domain/chain.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import type { NamedSheet } from '../../src/import/ownWorkbook.ts';
import { readTable } from '../../src/import/readTable.ts';
import type { Depth } from '../../src/scene/disclosure.ts';
import type { Language } from '../../src/words/language.ts';

export const headingRow = 2;

export async function exportedSheets(
  chain: DecisionChain,
  language: Language,
  depth: Depth = 'full',
): Promise<NamedSheet[]> {
  const bytes = await toXlsx(chain, {
    language,
    depth,
    title: '项目',
    date: '2026-11-02',
    version: '',
    preparedBy: '',
    confidentiality: null,
    madeAt: new Date(0),
  });
  const read = await readTable(bytes, 'export.xlsx');
  if ('fault' in read) throw new Error(read.fault.reason);
  return [...read.sheets];
}

/** One cell typed over, `place` counting the sheet's people. */
export function typedOver(sheet: NamedSheet, place: number, heading: string, text: string): NamedSheet {
  const column = sheet.rows[headingRow]?.indexOf(heading) ?? -1;
  const edited = headingRow + 1 + place;
  return {
    name: sheet.name,
    rows: sheet.rows.map((row, at) =>
      at === edited
        ? Array.from({ length: Math.max(row.length, column + 1) }, (_, index) =>
            index === column ? text : (row[index] ?? ''),
          )
        : row,
    ),
  };
}
