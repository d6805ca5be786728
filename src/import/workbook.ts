/** Excel workbooks (.xlsx, .xls) as rows of text. The reader is loaded only when a workbook is read. */
import type { CellValue, MergeRange, Workbook } from 'hucre/xlsx';
import type { FaultReason } from './importWords.ts';
import { xlsHiddenRows } from './xlsHiddenRows.ts';
import { zipContents } from './zipContents.ts';

/** `hidden`: rows that a filter or a user keeps from sight, by index. */
export type SheetRows = {
  readonly name: string;
  readonly rows: string[][];
  readonly hidden?: readonly number[];
  /** There was more than is read of any table. */
  readonly isCut?: boolean;
};
export type WorkbookRead =
  | { readonly sheets: SheetRows[] }
  | { readonly reason: FaultReason; readonly sheet?: string; readonly limit?: number };

const mostUnpackedMegabytes = 256;

/** A zip with a workbook inside. `mostRows` + 1 rows are read, so that the caller sees one too many. */
export async function readZippedWorkbook(bytes: Uint8Array, mostRows: number): Promise<WorkbookRead> {
  const contents = zipContents(bytes, mostUnpackedMegabytes * 1024 * 1024);
  if ('fault' in contents) {
    if (contents.fault === 'too-much') return { reason: 'zip-bomb', limit: Math.floor(contents.bytes / (1024 * 1024)) };
    return { reason: contents.fault === 'encrypted' ? 'encrypted' : 'broken-zip' };
  }
  const has = (start: string) => contents.names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin') || (has('mimetype') && has('content.xml'))) return { reason: 'other-format' };
  if (!has('xl/')) return { reason: 'not-a-workbook' };
  const { readXlsx } = await import('hucre/xlsx');
  return readWith(() => readXlsx(bytes, { maxRows: mostRows + 1 }));
}

/** An OLE2 file: an .xls workbook, an encrypted .xlsx, or something else altogether. */
export async function readOleWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  if (names(bytes, wide('EncryptedPackage')) || hasFilePassword(bytes)) return { reason: 'encrypted' };
  if (!names(bytes, wide('Workbook'))) {
    return { reason: names(bytes, wide('Book')) ? 'old-format' : 'not-a-workbook' };
  }
  const { readXls } = await import('hucre/xlsx');
  return readWith(() => readXls(bytes), xlsHiddenRows(bytes));
}

/** `hidden`: what the reader itself does not tell of an old workbook, by the sheet's name. */
async function readWith(
  read: () => Promise<Workbook>,
  hidden: ReadonlyMap<string, readonly number[]> = new Map(),
): Promise<WorkbookRead> {
  let workbook: Workbook;
  try {
    workbook = await read();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : '';
    const sheet = /^Sheet "(.*)" spans /.exec(message)?.[1];
    if (/ spans \d/.test(message))
      return sheet === undefined ? { reason: 'too-many-cells' } : { reason: 'too-many-cells', sheet };
    if (/Unsupported XLS version/.test(message)) return { reason: 'old-format' };
    return { reason: 'damaged' };
  }
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
  return {
    sheets: (shown.length > 0 ? shown : workbook.sheets).map((sheet) => ({
      name: sheet.name,
      hidden:
        hidden.get(sheet.name) ?? [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
      rows: filledDown(
        Array.from(sheet.rows, (row) => Array.from(row ?? [], cellText)),
        sheet.merges ?? [],
      ),
    })),
  };
}

/** What the cell shows, as text: dates as 2026-11-02 (and 09:30), numbers with the 15 digits a spreadsheet has. */
function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Number.isNaN(value.getTime())) return '';
  const [day, time] = value.toISOString().split('T');
  return time?.startsWith('00:00:00') ? (day ?? '') : `${day} ${time?.slice(0, 5)}`;
}

/** The text of a cell merged over several rows stands in each of them. */
function filledDown(rows: string[][], merges: readonly MergeRange[]): string[][] {
  for (const merge of merges) {
    const text = rows[merge.startRow]?.[merge.startCol] ?? '';
    if (text === '') continue;
    for (let at = merge.startRow + 1; at <= merge.endRow && at < rows.length; at++) {
      const row = rows[at];
      if (!row || row[merge.startCol]) continue;
      while (row.length <= merge.startCol) row.push('');
      row[merge.startCol] = text;
    }
  }
  return rows;
}

/** True when these bytes stand somewhere in the file. */
function names(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return true;
  }
  return false;
}

/** UTF-16 LE as one character a byte: how an OLE2 directory writes a name. */
function wide(name: string): string {
  return `${[...name].join('\0')}\0\0\0`;
}

/** An .xls with a password says so in a FILEPASS record (0x2F) near the start of its workbook stream. */
function hasFilePassword(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let sector = 512; sector + 20 < bytes.length; sector += 512) {
    if (view.getUint32(sector, true) !== 0x0010_0809) continue;
    let at = sector;
    for (let record = 0; record < 6 && at + 4 <= bytes.length; record++) {
      if (view.getUint16(at, true) === 0x2f) return true;
      at += 4 + view.getUint16(at + 2, true);
    }
  }
  return false;
}
