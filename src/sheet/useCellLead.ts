/** How the keyboard comes to a sheet from elsewhere. */
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { hasCells } from '../import/linePaste.ts';
import { useApp } from '../ui/app.ts';
import { leadToCell, openCellDoor } from '../ui/cellDoors.ts';
import { isSpent } from '../ui/keyTable.ts';
import { notify } from '../ui/notices.ts';
import { useUnheld } from '../ui/viewKeys.ts';
import { sheetWords } from '../words/sheet.ts';
import { pasteCells } from './blockVerbs.ts';
import { showColumns } from './columnVerbs.ts';
import { activeCell } from './desk.ts';
import { closeCell, openCell, typeText } from './editorVerbs.ts';
import { sheetName } from './ids.ts';
import { sheetKey } from './keymap.ts';
import { addRow } from './rowVerbs.ts';
import type { SheetView } from './useSheet.ts';

/** Takes the cell someone is led to: its row and column are brought back if they are left out, and the hand is put on it. */
export function useCellLead<Row>(view: SheetView<Row>, field: RefObject<HTMLTextAreaElement | null>): void {
  const app = useApp();
  const latest = useRef(view);
  latest.current = view;
  const name = sheetName(view.host, view.look);
  useEffect(
    () =>
      openCellDoor(app, name, (rowId, column, hand) => {
        const { sheet, host } = latest.current;
        closeCell(sheet, 'leave');
        const lead = () => {
          if (!sheet.columns.some((each) => each.id === column)) showColumns(host, [column]);
          if (!sheet.rowOf.has(rowId)) {
            host.showAll?.();
            host.desk.setState({ filter: {} });
          }
          host.take(rowId);
          host.desk.setState(({ led }) => ({ column, block: null, isLeaving: false, isBelow: false, led: led + 1 }));
        };
        // Drawn before the field is focused: a field that finds no active cell would take the first.
        queueMicrotask(() => {
          flushSync(lead);
          field.current?.focus({ preventScroll: true });
          const now = latest.current.sheet;
          if (hand === 'on' || activeCell(now)?.column !== column) return;
          flushSync(() => openCell(now));
          if (hand === 'in') return field.current?.select();
          const text = host.desk.getState().editor?.text;
          if (text) typeText(now, `${text}\n`, 'changed');
        });
      }),
    [name, field, app],
  );
}

/**
 * What is pressed where nothing takes it is as if on the sheet the view is about: on the cell chosen there, else in the
 * first row; a pasted table too. A text that is no table would stand in a cell that nobody sees is meant.
 */
export function useUnheldSheet<Row>({ host, look, sheet }: SheetView<Row>): void {
  useUnheld({
    onKey: (event) => {
      const added = sheetKey(event, false);
      if (added?.does.verb === 'add-row') {
        if (isSpent(added, event)) return true;
        if (!addRow(sheet)) return false;
        const rowId = host.activeId();
        if (rowId !== undefined) leadToCell(host.app, sheetName(host, look), rowId, host.desk.getState().column);
        return true;
      }
      return event.altKey && host.onKey?.(event, sheet) === true;
    },
    onPaste: (paste) => {
      if (hasCells(paste)) pasteCells(sheet, paste);
      else notify(host.app, 'info', () => host.app.words(sheetWords).pasteWhere);
    },
  });
}
