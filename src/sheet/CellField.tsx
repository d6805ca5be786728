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
import type { Column } from '../columns/column.ts';
import { hasChoices, kinds } from '../columns/kinds.ts';
import { hasCells } from '../import/linePaste.ts';
import { say } from '../ui/announce.ts';
import { isComposingKey, isSpent } from '../ui/keyTable.ts';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { useOpenField } from '../ui/openFields.ts';
import { sheetWords } from '../words/sheet.ts';
import { clearCells, copyCells, enterToday, fillBlock, fillDown, fillRight, pasteCells } from './blockVerbs.ts';
import './cell.css';
import { useApp } from '../ui/app.ts';
import { CellList } from './CellList.tsx';
import { headingOf, markAll, setValue, walk } from './cellVerbs.ts';
import { activeSpot, hasBlock, useSheetDesk } from './desk.ts';
import {
  closeCell,
  completeText,
  dropCell,
  markChoice,
  openCell,
  opensList,
  type Typing,
  typeText,
} from './editorVerbs.ts';
import { FillHandle } from './FillHandle.tsx';
import { cellId, sheetId } from './ids.ts';
import { openKey, sheetHold, sheetKey } from './keymap.ts';
import { columnOf, lineBox, type Sheet, type Spot } from './model.ts';
import { addRow, deleteRows, duplicateRows, moveRows } from './rowVerbs.ts';
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
  useEffect(() => () => void closeCell(latest.current, 'leave'), []);

  const holdsMore = isOpen && (editor.isTyped || editor.choice >= 0);
  useOpenField(holdsMore ? () => void closeCell(sheet, 'stay') : null);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposingKey(event)) return;
    const pageRows = Math.max(1, Math.floor((room.height - size.head) / size.row) - 1);
    const isHandled = isOpen ? openCellKey(sheet, event) : closedCellKey(sheet, event, placed?.column, pageRows);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    const table = isOpen ? null : copyCells(sheet);
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
    placed?.isFrozen && 'is-frozen',
    placed === sheet.columns.at(-1) && 'is-last',
    !(placed && row) && 'is-nowhere',
  ];

  return (
    <div
      ref={frame}
      className={classes.filter(Boolean).join(' ')}
      style={{
        left: placed?.isFrozen ? `calc(${placed.left}px + var(--scrolled, 0px))` : (placed?.left ?? 0),
        top: size.head + (items.tops[active?.row ?? 0] ?? 0) + box.top,
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
            : host.words(language).label
        }
        aria-controls={sheetId(host, look)}
        aria-activedescendant={rowId && placed ? cellId(host, look, rowId, placed.id) : undefined}
        aria-multiline={placed?.kind === 'text'}
        data-cell-input=""
        data-open={isOpen ? '' : undefined}
        aria-invalid={isOpen && editor.fault !== '' ? true : undefined}
        rows={isOpen ? Math.min(8, editor.text.split('\n').length) : 1}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={20_000}
        value={shown}
        onChange={(event) => {
          if (!isOpen) dropCell(sheet);
          typeText(sheet, event.target.value, isComposing.current ? 'composing' : typingOf(event));
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          isComposing.current = true;
          if (!isOpen) openCell(sheet, '');
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
            pasteCells(sheet, paste);
          } else if (kind !== 'text' || hasCells(paste))
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
          host.desk.setState({ isLeaving: false });
          closeCell(sheet, 'leave');
        }}
      />
      {!isOpen && row && placed?.column.set && placed.kind !== 'rank' && <FillHandle view={view} />}
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

function closedCellKey<Row>(
  sheet: Sheet<Row>,
  event: KeyboardEvent,
  column: Column<Row> | undefined,
  pageRows: number,
): boolean {
  const { host } = sheet;
  if (host.onKey?.(event, sheet)) return true;
  const key = sheetKey(event, column !== undefined && opensList(column));
  if (key && isSpent({ hold: sheetHold[key.verb] }, event)) return true;
  switch (key?.verb) {
    case undefined:
      return false;
    case 'walk':
      if (key.step === 'down' && !key.isExtending && event.key === 'Enter' && isLastRow(sheet) && addRow(sheet))
        return true;
      walk(sheet, key.step, key.isExtending, pageRows);
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
    case 'move-row':
      return moveRows(sheet, key.step);
    case 'add-row':
      return addRow(sheet);
    case 'duplicate-row':
      return duplicateRows(sheet);
    case 'delete-row':
      return deleteRows(sheet);
    case 'escape':
      if (hasBlock(sheet)) host.desk.setState({ block: null });
      else {
        host.desk.setState({ isLeaving: true });
        say(sheet.host.app, sheetWords[host.place().language].leaveGrid);
      }
      return true;
  }
}

function isLastRow<Row>(sheet: Sheet<Row>): boolean {
  return activeSpot(sheet)?.row === sheet.rows.length - 1;
}

function openCellKey<Row>(sheet: Sheet<Row>, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (!column) return false;
  const { kind } = column;
  const hasMarked = editor.block !== null;
  const key = openKey(event, { hasList: hasChoices(kind), isText: kind === 'text', hasBlock: hasMarked });
  if (key && key.verb !== 'empty' && isSpent({ hold: sheetHold[key.verb] }, event)) return true;
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
      dropCell(sheet);
      return true;
    case 'choice':
      markChoice(sheet, key.step);
      return true;
    case 'empty': {
      const { isClosed, emptied } = kinds[kind];
      if (!isClosed || emptied === undefined || editor.text !== '') return false;
      if (isSpent({ hold: sheetHold.empty }, event)) return true;
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
