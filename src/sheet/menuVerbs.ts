/** Copying and cutting from a menu, where the page itself writes the clipboard. */
import type { RefObject } from 'react';
import { notify } from '../ui/notices.ts';
import { sheetWords } from '../words/sheet.ts';
import { bareCells, clearCells, copyCells } from './blockVerbs.ts';
import { writeTable } from './clipboardTable.ts';
import type { SheetView } from './useSheet.ts';

/** Cells are cleared only once the clipboard has them. */
export async function copyFromMenu<Row>(
  viewNow: RefObject<SheetView<Row>>,
  isCut: boolean,
  isBare = false,
): Promise<void> {
  const { sheet } = viewNow.current;
  const table = isBare ? bareCells(sheet) : copyCells(sheet);
  if (!table) return;
  try {
    await writeTable(table);
    if (isCut) clearCells(viewNow.current.sheet);
  } catch {
    notify(sheet.host.app, 'problem', () => sheet.host.app.words(sheetWords).copyRefused);
  }
}
