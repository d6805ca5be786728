/** What is pressed or pasted on a view where nothing takes it: on the tab one came by, on the page itself. */
import { useEffect, useRef } from 'react';
import { useApp } from '../ui/app.ts';
import { leadToCell } from '../ui/cellDoors.ts';
import { onWindow } from '../ui/front.ts';
import { isSpent } from '../ui/keyTable.ts';
import type { Paste } from '../ui/linePaste.ts';
import { pasteCells } from './blockVerbs.ts';
import { sheetName } from './ids.ts';
import { sheetKey } from './keymap.ts';
import { addRow } from './rowVerbs.ts';
import type { SheetView } from './useSheet.ts';

/** Fields, dialogs and menus take what is theirs. */
const holders = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

type Hands = {
  /** True when the key is taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPaste?: (paste: Paste) => void;
};

/** The view on screen takes them. */
export function useUnheld(hands: Hands): void {
  const app = useApp();
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    const isHeld = ({ target, defaultPrevented }: Event) =>
      defaultPrevented || (target instanceof Element && target.closest(holders) !== null);
    return onWindow(app, {
      paste: (event) => {
        const { clipboardData } = event;
        const { onPaste } = latest.current;
        if (!onPaste || !clipboardData || isHeld(event)) return;
        event.preventDefault();
        onPaste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
      },
      keydown: (event) => {
        if (!isHeld(event) && latest.current.onKey(event)) event.preventDefault();
      },
    });
  }, [app]);
}

/** As if on the sheet the view is about: on the cell chosen there, else in the first row. */
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
    onPaste: (paste) => pasteCells(sheet, paste),
  });
}
