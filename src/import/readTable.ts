/** A table file as sheets of text rows, whatever it is called: .xlsx, .xls, .csv, .tsv, or an .xls that is really HTML. */
import { decodedText, type Encoding } from './encoding.ts';
import type { FaultReason, TableFault } from './importWords.ts';
import { tableOfHtml } from './tableHtml.ts';
import { hasTooManyCells, rowsOfText } from './tableText.ts';
import { readOleWorkbook, readZippedWorkbook, type SheetRows, type WorkbookRead } from './workbook.ts';

const mostFileMegabytes = 20;
export const mostRows = 100_000;

/** `encoding`: how a text file was read; workbooks say it themselves. */
export type TableRead =
  | { readonly sheets: readonly SheetRows[]; readonly encoding?: Encoding | undefined }
  | { readonly fault: TableFault };

/**
 * Sheets of rows of text: formulas as their values, dates as 2026-11-02, merged cells filled down; row 1 of the sheet is
 * `rows[0]`. Told by content, not by name. At most 20 MB and 100,000 rows a sheet; blank sheets are left out.
 * A fault says file, sheet and row (`faultSentence`). `encoding` is the user's word for a text file. Never throws.
 */
export async function readTable(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<TableRead> {
  const fault = (reason: FaultReason, place: Partial<TableFault> = {}): TableRead => ({
    fault: { reason, file: name, ...place },
  });
  if (bytes.length > mostFileMegabytes * 1024 * 1024) return fault('too-large', { limit: mostFileMegabytes });
  if (bytes.length === 0) return fault('empty');
  const read = await readByContent(bytes, encoding);
  if ('reason' in read) return fault(read.reason, read);
  const sheets: SheetRows[] = [];
  for (const sheet of read.sheets) {
    const rows = withoutBlankEnd(sheet.rows);
    if (hasTooManyCells(sheet.rows) || sheet.isCut) return fault('too-many-cells', { sheet: sheet.name });
    if (rows.length > mostRows)
      return fault('too-many-rows', { sheet: sheet.name, row: mostRows + 1, limit: mostRows });
    const hidden = sheet.hidden?.filter((row) => row < rows.length) ?? [];
    if (rows.length > 0) sheets.push({ name: sheet.name, rows, ...(hidden.length > 0 && { hidden }) });
  }
  return sheets.length > 0 ? { sheets, encoding: read.encoding } : fault('empty');
}

type ContentRead = WorkbookRead & { readonly encoding?: Encoding };

async function readByContent(bytes: Uint8Array, encoding?: Encoding): Promise<ContentRead> {
  const starts = (...magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return readZippedWorkbook(bytes, mostRows);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return readOleWorkbook(bytes);
  if (starts(0x09, 0x08) || starts(0x09, 0x04) || starts(0x09, 0x02)) return { reason: 'old-format' };
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return { reason: 'binary' };
  const decoded = decodedText(bytes, encoding);
  if ('reason' in decoded) return decoded;
  const head = decoded.text.slice(0, 4_000).trimStart();
  if (head.startsWith('{') && head.includes('"decision-chain-fishbone"')) return { reason: 'chain-file' };
  if (/^(?:\{\\rtf|%!PS|MIME-Version:)/.test(head)) return { reason: 'binary' };
  if (/^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return { reason: 'other-format' };
  if (head.startsWith('<')) {
    if (!/<table[\s>]/i.test(decoded.text)) return { reason: 'binary' };
    return { sheets: [{ name: '', ...tableOfHtml(decoded.text) }], encoding: decoded.encoding };
  }
  return { sheets: [{ name: '', rows: rowsOfText(decoded.text, mostRows + 1) }], encoding: decoded.encoding };
}

function withoutBlankEnd(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '')) end--;
  return end === rows.length ? rows : rows.slice(0, end);
}
