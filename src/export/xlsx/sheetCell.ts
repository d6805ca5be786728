/** One cell: user text stays text, whatever it looks like. */
import type { Cell, CellStyle } from 'hucre/xlsx';
import type { SheetValue } from './sheetColumns.ts';

/** Excel's own limit. */
const longestText = 32_767;

/** What the writer would turn into an error value unless it is written as rich text. */
const errorNames = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** What a spreadsheet would take for a formula or a number when someone opens the cell and presses Enter. */
const retaken = /^[=+\-@\t|'\d]/;

const dateFormat = 'yyyy-mm-dd';
const textFormat = '@';

/** A text cell. Text that could be retaken as something else has the text format. */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const value = escaped(text.slice(0, longestText));
  const kept = retaken.test(text) ? { ...style, numFmt: textFormat } : style;
  if (errorNames.test(text)) return { value, type: 'richText', richText: [{ text: value }], style: kept };
  return { value, type: 'string', style: kept };
}

export function valueCell(value: SheetValue, style: CellStyle): Partial<Cell> {
  if (value === null) return { value: null, type: 'empty', style };
  if (typeof value === 'string') return textCell(value, style);
  if (typeof value === 'number') return { value, type: 'number', style };
  return { value, type: 'date', style: { ...style, numFmt: dateFormat } };
}

/** Spreadsheets read `_x0041_` as a character's code (ECMA-376, ST_Xstring); the underscore itself is `_x005F_`. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
