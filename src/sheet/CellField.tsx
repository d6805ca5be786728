/**
 * A sheet's one tab stop: a text field that always lies over the active cell. Closed it is clear and catches the first
 * key, so an input method composes at once; open it is the cell's editor.
 */

import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { kinds } from '../columns/kinds.ts';
import { hasCells } from '../import/linePaste.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { useOpenField } from '../ui/openFields.ts';
import { resting } from '../ui/typing.ts';
import { clearCells, copyCells, pasteCells } from './blockVerbs.ts';
import './cell.css';
import { useApp } from '../ui/app.ts';
import { rowBegun } from './belowRows.ts';
import { CellList } from './CellList.tsx';
import { closedCellKey, openCellKey } from './cellKeys.ts';
import { headingOf } from './cellVerbs.ts';
import { blockOf } from './clipboardTable.ts';
import { activeSpot, endPress, useSheetDesk } from './desk.ts';
import { closeCell, completeText, dropCell, openCell, type Typing, typeText } from './editorVerbs.ts';
import { FillHandle } from './FillHandle.tsx';
import { cellId, sheetId } from './ids.ts';
import { sheetKey } from './keymap.ts';
import { columnOf, lineBox, type Spot } from './model.ts';
import type { SheetView } from './useSheet.ts';

type Props<Row> = {
  readonly view: SheetView<Row>;
  readonly active: Spot | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export function CellField<Row>({ view, active, field }: Props<Row>) {
  const app = useApp();
  const { host, look, language, sheet, items, room } = view;
  const editor = useSheetDesk(host, (desk) => desk.editor);
  const isBelow = useSheetDesk(host, (desk) => desk.isBelow) && active !== null;
  const hasOthers = useSheetDesk(host, (desk) => desk.block)?.others.length;
  const isComposing = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const row = active ? sheet.rows[active.row] : undefined;
  const rowId = row && host.idOf(row);
  const placed = active ? sheet.columns[active.column] : undefined;
  const isOpen = editor !== null && editor.cell.rowId === rowId;
  const kind = isOpen ? (columnOf(sheet, editor.cell.column)?.kind ?? 'line') : 'line';
  const size = host.heights[look];
  const box = lineBox(placed?.line ?? 'whole', size.row);
  const isBare = isOpen && kinds[kind].isClosed && editor.text === '';

  const openedCell = isOpen ? editor.cell : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is placed when a cell opens, not while it is typed in
  useLayoutEffect(() => {
    if (!openedCell || isComposing.current) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [openedCell]);
  const typed = isOpen ? editor.text.length : 0;
  const shown = isOpen ? editor.text + editor.completion : '';
  useLayoutEffect(() => {
    if (shown.length > typed) field.current?.setSelectionRange(typed, shown.length);
  }, [field, shown, typed]);
  const latest = useRef(sheet);
  latest.current = sheet;
  useLayoutEffect(() => {
    if (isBelow) frame.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isBelow]);
  useEffect(() => () => void closeCell(latest.current, 'leave'), []);

  const holdsMore = isOpen && (editor.isTyped || editor.choice >= 0);
  useOpenField(holdsMore ? () => void closeCell(sheet, 'stay') : null);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    endPress(host.desk);
    if (isComposingKey(event)) return;
    const pageRows = Math.max(1, Math.floor((room.height - size.head) / size.row) - 1);
    if (!isOpen && isBelow && sheetKey(event, false)?.does.verb === 'open') {
      const begun = rowBegun(sheet, latest);
      if (begun) openCell(begun);
      event.preventDefault();
      return;
    }
    const isHandled = isOpen ? openCellKey(sheet, event) : closedCellKey(view, event, placed?.column, pageRows);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    const table = isOpen || isBelow ? null : copyCells(sheet);
    if (!table) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', table.text);
    event.clipboardData.setData('text/html', table.html);
    if (event.type === 'cut') clearCells(sheet);
  };
  const classes = [
    'cell-frame',
    isOpen && 'is-open',
    isBare && 'is-bare',
    placed && placed.line !== 'whole' && 'is-line',
    placed?.line === 'lower' && 'is-lower',
    placed?.isFrozen && 'is-frozen',
    placed === sheet.columns.at(-1) && 'is-last',
    !(placed && row) && 'is-nowhere',
    isBelow && 'is-below',
  ];

  return (
    <div
      ref={frame}
      className={classes.filter(Boolean).join(' ')}
      style={{
        left: placed?.isFrozen ? `calc(${placed.left}px + var(--scrolled, 0px))` : (placed?.left ?? 0),
        top: size.head + (isBelow ? items.height : (items.tops[active?.row ?? 0] ?? 0) + box.top),
        width: placed?.width ?? 0,
        height: box.height,
      }}
    >
      <textarea
        ref={field}
        className="cell-input"
        aria-label={
          isOpen
            ? `${host.nameOf(editor.cell.rowId)} ${headingOf(sheet, editor.cell.column)}`
            : (isBelow && host.rowEdits?.words(language).add) || host.words(language).label
        }
        aria-controls={sheetId(host, look)}
        aria-activedescendant={rowId && placed && !isBelow ? cellId(host, look, rowId, placed.id) : undefined}
        aria-multiline={placed ? kinds[placed.kind].isLong : false}
        data-cell-input=""
        {...(isOpen ? {} : resting)}
        data-open={isOpen ? '' : undefined}
        aria-invalid={isOpen && editor.fault !== '' ? true : undefined}
        rows={isOpen ? Math.min(8, editor.text.split('\n').length) : 1}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={20_000}
        value={shown}
        placeholder={isBelow ? `＋ ${host.rowEdits?.words(language).add}` : undefined}
        onChange={(event) => {
          const { value } = event.target;
          const typing = isComposing.current ? 'composing' : typingOf(event);
          const begun = rowBegun(sheet, latest);
          if (!begun) return;
          if (!isOpen) dropCell(begun);
          typeText(begun, value, typing);
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          isComposing.current = true;
          const begun = isOpen ? null : rowBegun(sheet, latest);
          if (begun) openCell(begun, '');
        }}
        onCompositionEnd={({ currentTarget: { selectionEnd, value } }) => {
          isComposing.current = false;
          if (selectionEnd === value.length) completeText(sheet);
        }}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={(event) => {
          const { clipboardData } = event;
          const paste = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
          if (!isOpen) {
            event.preventDefault();
            const isWhole = isBelow && host.pastedTable?.(sheet, blockOf(paste));
            const begun = isWhole ? sheet : rowBegun(sheet, latest);
            if (begun) pasteCells(begun, paste);
          } else if (!kinds[kind].isLong || hasCells(paste))
            pasteIntoLine(app, event, () => {
              dropCell(sheet);
              pasteCells(sheet, paste);
            });
        }}
        onFocus={() => {
          const first = sheet.rows[0];
          if (!activeSpot(sheet) && first) host.take(host.idOf(first));
        }}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Element && event.relatedTarget.closest('.cell-list')) return;
          // Another window for a moment leaves the hand where it is.
          if (document.activeElement !== event.currentTarget) host.desk.setState({ isLeaving: false, isBelow: false });
          closeCell(sheet, 'leave');
        }}
      />
      {!isOpen && !isBelow && active && row && placed?.column.set && placed.kind !== 'rank' && !hasOthers && (
        <FillHandle view={view} active={active} />
      )}
      {isOpen && <CellList view={view} editor={editor} frame={frame} field={field} />}
    </div>
  );
}

/** Only letters written at the end ask for the rest; what is deleted, pasted or put in between stays as it is. */
function typingOf({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): Typing {
  const { inputType = '' } = nativeEvent as InputEvent;
  const isWritten = inputType === 'insertText' || inputType === 'insertCompositionText';
  return isWritten && target.selectionEnd === target.value.length ? 'written' : 'changed';
}
