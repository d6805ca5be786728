/** Rows that a filter keeps from sight: left out, unless the user wants them. */

type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: readonly number[];
};

/** The same sheets with their hidden rows empty, so that every row keeps its number. */
export function withoutHiddenRows<T extends Sheet>(sheets: readonly T[]): readonly T[] {
  if (sheets.every(({ hidden = [] }) => hidden.length === 0)) return sheets;
  return sheets.map((sheet) => {
    const unseen = new Set(sheet.hidden);
    return unseen.size === 0 ? sheet : { ...sheet, rows: sheet.rows.map((row, at) => (unseen.has(at) ? [] : row)) };
  });
}

/** How many hidden rows hold anything. */
export function hiddenRowCount({ rows, hidden = [] }: Sheet): number {
  return hidden.filter((row) => rows[row]?.some((cell) => cell.trim() !== '')).length;
}
