/** What the keys of the table (keymap.ts) do to a sheet's active cell, closed or open. */
import type { KeyboardEvent } from 'react';
import type { Column } from '../columns/column.ts';
import { hasChoices, kinds } from '../columns/kinds.ts';
import { say } from '../ui/announce.ts';
import { isSpent, keyFound } from '../ui/keyTable.ts';
import { windowKeys } from '../ui/windowKeys.ts';
import { sheetWords } from '../words/sheet.ts';
import { belowKey, dropBegun } from './belowRows.ts';
import { clearCells, enterToday, fillBlock, fillDown, fillRight } from './blockVerbs.ts';
import { addBlock, markAll, setValue, walk } from './cellVerbs.ts';
import { stepWidth } from './columnWidth.ts';
import { activeCell, activeSpot, hasBlock } from './desk.ts';
import {
  closeCell,
  dropCell,
  keepOwnWords,
  markChoice,
  openCell,
  opensList,
  toggleChoice,
  typeText,
} from './editorVerbs.ts';
import { openKey, sheetKey } from './keymap.ts';
import { columnOf, type Sheet } from './model.ts';
import { addRow, deleteRows, duplicateRows, moveRows } from './rowVerbs.ts';
import type { SheetView } from './useSheet.ts';

/** True when the key is taken. `pageRows`: as many rows as PageDown goes. */
export function closedCellKey<Row>(
  view: SheetView<Row>,
  event: KeyboardEvent,
  column: Column<Row> | undefined,
  pageRows: number,
): boolean {
  const { host, sheet } = view;
  if (belowKey(sheet, event)) return true;
  if ((event.altKey || !host.desk.getState().isBelow) && host.onKey?.(event, sheet)) return true;
  const found = sheetKey(event, column !== undefined && opensList(column));
  if (found && isSpent(found, event)) return true;
  const key = found?.does;
  switch (key?.verb) {
    case undefined:
      return false;
    case 'walk':
      if (key.step === 'down' && event.key === 'Enter' && isLastRow(sheet)) {
        if (isSpent({ hold: 'once' }, event) || addRow(sheet)) return true;
      }
      walk(sheet, key.step, key.isExtending, pageRows, event.key === 'Enter' && key.step === 'down');
      return true;
    case 'tab':
      return !host.desk.getState().isLeaving && walk(sheet, key.step, false, pageRows);
    case 'open':
      openCell(sheet);
      return true;
    case 'clear':
      clearCells(sheet);
      return true;
    case 'fill':
      fillDown(sheet);
      return true;
    case 'fill-right':
      fillRight(sheet);
      return true;
    case 'today':
      return enterToday(sheet);
    case 'mark-all':
      markAll(sheet);
      return true;
    case 'add-block':
      addBlock(sheet);
      return true;
    case 'move-row':
      return moveRows(sheet, key.step);
    case 'add-row':
      return addRow(sheet);
    case 'duplicate-row':
      return duplicateRows(sheet);
    case 'delete-row':
      return deleteRows(sheet);
    case 'width':
      if (column) stepWidth(view, column.id, key.step);
      return true;
    case 'filter':
      if (column) host.desk.setState({ menu: { of: 'heading', column: column.id } });
      return true;
    case 'menu': {
      const cell = activeCell(sheet);
      if (cell) host.desk.setState({ menu: { of: 'cells', cell, at: null } });
      return true;
    }
    case 'escape':
      if (hasBlock(sheet)) host.desk.setState({ block: null, isAdding: false });
      else {
        host.desk.setState({ isLeaving: true });
        say(host.app, sheetWords[host.place().language].leaveGrid);
      }
      return true;
  }
}

function isLastRow<Row>(sheet: Sheet<Row>): boolean {
  return activeSpot(sheet)?.row === sheet.rows.length - 1;
}

function isUndo(event: KeyboardEvent): boolean {
  const does = keyFound(windowKeys, 'page', event)?.does;
  return does === 'undo' || does === 'redo';
}

/** True when the key is taken. */
export function openCellKey<Row>(sheet: Sheet<Row>, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (!column) return false;
  // A cell in which nothing is typed has nothing of its own to undo: it closes, and the step before is undone.
  if (!editor.isTyped && editor.text === '' && isUndo(event)) dropCell(sheet);
  const { kind } = column;
  const hasMarked = editor.block !== null;
  const found = openKey(event, { hasList: hasChoices(kind), isText: kinds[kind].isLong, hasBlock: hasMarked });
  const key = found?.does;
  if (found && key?.verb !== 'empty' && key?.verb !== 'toggle' && isSpent(found, event)) return true;
  switch (key?.verb) {
    case undefined:
      return false;
    case 'close':
      closeCell(sheet, key.onward);
      return true;
    case 'fill-block':
      fillBlock(sheet);
      return true;
    case 'drop':
      if (keepOwnWords(sheet)) return true;
      dropCell(sheet);
      dropBegun(sheet, editor.cell);
      return true;
    case 'choice':
      markChoice(sheet, key.step);
      return true;
    case 'toggle':
      return toggleChoice(sheet);
    case 'empty': {
      const { isClosed, emptied } = kinds[kind];
      if (!isClosed || emptied === undefined || editor.text !== '') return false;
      if (found && isSpent(found, event)) return true;
      dropCell(sheet);
      setValue(sheet, editor.cell, emptied);
      return true;
    }
    case 'line-break': {
      const input = event.currentTarget;
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      typeText(sheet, input.value, 'changed');
      return true;
    }
  }
}
