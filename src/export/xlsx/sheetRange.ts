/** Addresses on a sheet. */

/** 0 is A, 25 Z, 26 AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** `'客户关系评估表'!$A:$M`, from the first column to the one with this index. */
export function columnsAddress(sheetName: string, last: number): string {
  return `'${sheetName.replaceAll("'", "''")}'!$A:$${columnLetter(last)}`;
}

/** `'客户关系评估表'!$3:$3`; quotes keep spaces in the sheet's name harmless. */
export function rowsAddress(sheetName: string, firstRow: number, lastRow: number): string {
  return `'${sheetName.replaceAll("'", "''")}'!$${firstRow}:$${lastRow}`;
}
