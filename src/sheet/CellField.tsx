/**
 * The grid's one tab stop: a text field that always lies over the active cell. Closed it is clear and catches the first
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
import { hasCells } from '../import/linePaste.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, useWords, wordsNow } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { useOpenField } from '../ui/openFields.ts';
import { isComposingKey, isSpent } from '../ui/keyTable.ts';
import { gridWords } from '../words/grid.ts';
import { clearCells, copyCells, fillDown, pasteCells, rankActive, shiftRank } from './blockVerbs.ts';
import './cell.css';
import { CellList } from './CellList.tsx';
import { hasChoices, mustChoose } from './choices.ts';
import { kindOf } from './column.ts';
import { closeCell, completeText, dropCell, markChoice, openCell, type Typing, typeText } from './editorVerbs.ts';
import { FillHandle } from './FillHandle.tsx';
import { activeSpot, gridDesk, hasBlock, useGridDesk } from './gridDesk.ts';
import { cellId, gridId } from './gridIds.ts';
import { headingOf, markAll, setValue, walk } from './gridVerbs.ts';
import { gridHold, gridKey, openKey } from './keymap.ts';
import type { Sheet, Spot } from './sheet.ts';
import { type Assessment, heights } from './useAssessment.ts';

type Props = {
  readonly assessment: Assessment;
  readonly active: Spot | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export function CellField({ assessment, active, field }: Props) {
  const { look, sheet, items, room } = assessment;
  const words = useWords(gridWords);
  const editor = useGridDesk((desk) => desk.editor);
  const isComposing = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const row = active ? sheet.rows[active.row] : undefined;
  const column = active ? sheet.columns[active.column] : undefined;
  const isOpen = editor !== null && editor.cell.personId === row?.personId;
  const size = heights[look];
  const isBare = isOpen && mustChoose(kindOf(editor.cell.column)) && editor.text === '';

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
    const isHandled = isOpen ? openCellKey(sheet, event) : closedCellKey(sheet, event, column?.kind, pageRows);
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
    column?.isFrozen && 'is-frozen',
    column === sheet.columns.at(-1) && 'is-last',
    !(column && row) && 'is-nowhere',
  ];

  return (
    <div
      ref={frame}
      className={classes.filter(Boolean).join(' ')}
      style={{
        left: column?.isFrozen ? `calc(${column.left}px + var(--scrolled, 0px))` : (column?.left ?? 0),
        top: size.head + (items.tops[active?.row ?? 0] ?? 0),
        width: column?.width ?? 0,
        height: size.row,
      }}
    >
      <textarea
        ref={field}
        className="cell-input"
        aria-label={
          isOpen ? `${nameFor(chainNow(), editor.cell.personId)} ${headingOf(editor.cell.column)}` : words.assessment
        }
        aria-controls={gridId(look)}
        aria-activedescendant={row && column ? cellId(look, row.personId, column.id) : undefined}
        aria-multiline={column?.kind === 'text'}
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
          if (!isOpen) dropCell();
          typeText(sheet, event.target.value, isComposing.current ? 'composing' : typingOf(event));
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          isComposing.current = true;
          if (!isOpen) openCell(sheet, '');
        }}
        onCompositionEnd={({ currentTarget: { selectionEnd, value } }) => {
          isComposing.current = false;
          if (selectionEnd === value.length) completeText();
        }}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={(event) => {
          const { clipboardData } = event;
          const paste = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
          if (!isOpen) {
            event.preventDefault();
            pasteCells(sheet, paste);
          } else if (kindOf(editor.cell.column) !== 'text' || hasCells(paste))
            pasteIntoLine(event, () => {
              dropCell();
              pasteCells(sheet, paste);
            });
        }}
        onFocus={() => {
          const first = sheet.rows[0];
          if (!activeSpot(sheet) && first) chart.verbs.select(thePerson(first.personId));
        }}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Element && event.relatedTarget.closest('.cell-list')) return;
          gridDesk.setState({ isLeaving: false });
          closeCell(sheet, 'leave');
        }}
      />
      {!isOpen && row && column && column.kind !== 'gap' && column.kind !== 'rank' && (
        <FillHandle assessment={assessment} />
      )}
      {isOpen && <CellList assessment={assessment} editor={editor} frame={frame} field={field} />}
    </div>
  );
}

/** Only letters written at the end ask for the rest; what is deleted, pasted or put in between stays as it is. */
function typingOf({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): Typing {
  const { inputType = '' } = nativeEvent as InputEvent;
  const isWritten = inputType === 'insertText' || inputType === 'insertCompositionText';
  return isWritten && target.selectionEnd === target.value.length ? 'written' : 'changed';
}

function closedCellKey(
  sheet: Sheet,
  event: KeyboardEvent,
  kind: ReturnType<typeof kindOf> | undefined,
  pageRows: number,
): boolean {
  const key = gridKey(event, kind !== undefined && (hasChoices(kind) || kind === 'date'));
  if (key && isSpent({ hold: gridHold[key.verb] }, event)) return true;
  switch (key?.verb) {
    case undefined:
      return false;
    case 'walk':
      walk(sheet, key.step, key.isExtending, pageRows);
      return true;
    case 'tab':
      return !gridDesk.getState().isLeaving && walk(sheet, key.step, false, pageRows);
    case 'open':
      openCell(sheet);
      return true;
    case 'clear':
      clearCells(sheet);
      return true;
    case 'fill':
      fillDown(sheet);
      return true;
    case 'mark-all':
      markAll(sheet);
      return true;
    case 'rank':
      rankActive(key.rank);
      return true;
    case 'shift-rank':
      shiftRank(key.step);
      return true;
    case 'escape':
      if (hasBlock(sheet)) gridDesk.setState({ block: null });
      else {
        gridDesk.setState({ isLeaving: true });
        say(wordsNow(gridWords).leaveGrid);
      }
      return true;
  }
}

function openCellKey(sheet: Sheet, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { editor } = gridDesk.getState();
  if (!editor) return false;
  const kind = kindOf(editor.cell.column);
  const key = openKey(event, { hasList: hasChoices(kind), isText: kind === 'text' });
  if (key && key.verb !== 'empty' && isSpent({ hold: gridHold[key.verb] }, event)) return true;
  switch (key?.verb) {
    case undefined:
      return false;
    case 'close':
      closeCell(sheet, key.onward);
      return true;
    case 'drop':
      dropCell();
      return true;
    case 'choice':
      markChoice(key.step);
      return true;
    case 'empty':
      if (!mustChoose(kind) || kind === 'rib' || editor.text !== '') return false;
      if (isSpent({ hold: gridHold.empty }, event)) return true;
      dropCell();
      setValue(editor.cell, null);
      return true;
    case 'line-break': {
      const input = event.currentTarget;
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      typeText(sheet, input.value, 'changed');
      return true;
    }
  }
}
