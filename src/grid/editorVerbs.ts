/** The open cell: opening, typing, completing, choosing, closing. */
import { rowsOf } from '../domain/rows.ts';
import { chainNow, preferences, today, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { gridWords } from '../words/grid.ts';
import { type CellValue, cellText, cellValue, readCell } from './cellValue.ts';
import { type Choice, choicesMatching, choicesOf, completionOf, mustChoose } from './choices.ts';
import { kindOf } from './column.ts';
import { activeCell, type Editor, gridDesk } from './gridDesk.ts';
import { faultText, goTo, headingOf, setValue } from './gridVerbs.ts';
import { type Cell, type Sheet, type Spot, type Step, spotOf, stepped } from './sheet.ts';

/** How a text came about: an input method is still composing it, keys wrote on at its end, or it was changed otherwise. */
export type Typing = 'composing' | 'written' | 'changed';

/** Puts the hand on a cell by pointer: an open cell is closed first. */
export function takeCell(sheet: Sheet, spot: Spot, isExtending: boolean, field: HTMLTextAreaElement | null): void {
  if (!closeCell(sheet, 'stay')) return;
  goTo(sheet, spot, isExtending);
  field?.focus({ preventScroll: true });
}

/** Opens the active cell: with what it holds, or with what was typed. */
export function openCell(sheet: Sheet, typed?: string, typing: Typing = 'changed'): void {
  const cell = activeCell(sheet);
  const row = cell && sheet.rows[sheet.rowOf.get(cell.personId) ?? -1];
  if (!cell || !row || kindOf(cell.column) === 'gap') return;
  const { language } = preferences.getState();
  const isChoice = mustChoose(kindOf(cell.column));
  const choices = choicesOf(cell.column, chainNow(), language);
  const value = cellValue(row, cell.column);
  const now = choices.findIndex((choice) => choice.value === value);
  gridDesk.setState({
    block: null,
    isLeaving: false,
    editor:
      typed === undefined
        ? {
            cell,
            text: isChoice ? '' : cellText(row, cell.column, language),
            isTyped: false,
            choice: isChoice ? now : -1,
            completion: '',
            fault: '',
          }
        : typedEditor({ cell, text: '', isTyped: true, choice: -1, completion: '', fault: '' }, typed, typing),
  });
}

function typedEditor(editor: Editor, text: string, typing: Typing): Editor {
  const kind = kindOf(editor.cell.column);
  const choices = choicesOf(editor.cell.column, chainNow(), preferences.getState().language);
  const found = mustChoose(kind) && text.trim() !== '' && choicesMatching(choices, text).length > 0;
  const completion = kind === 'owner' && typing === 'written' ? completionOf(choices, text) : '';
  return { ...editor, text, isTyped: true, choice: found || completion !== '' ? 0 : -1, completion, fault: '' };
}

/** An input method is done: what it wrote may be completed. */
export function completeText(): void {
  const { editor } = gridDesk.getState();
  if (editor) gridDesk.setState({ editor: typedEditor(editor, editor.text, 'written') });
}

/** The lines of the list below an open cell; all of them while a typed text (or one being composed) fits none. */
export function shownChoices(editor: Editor): readonly Choice[] {
  const choices = choicesOf(editor.cell.column, chainNow(), preferences.getState().language);
  const matching = editor.isTyped ? choicesMatching(choices, editor.text) : choices;
  return matching.length === 0 && mustChoose(kindOf(editor.cell.column)) ? choices : matching;
}

/** Text typed into the field: into the open cell, or onto a closed one, where a single key may already be the value. */
export function typeText(sheet: Sheet, text: string, typing: Typing): void {
  const isComposing = typing === 'composing';
  const { editor } = gridDesk.getState();
  if (editor) {
    const chosen = isComposing || editor.text !== '' ? undefined : choiceOfKey(editor, text);
    if (chosen) choose(sheet, chosen, 'stay');
    else gridDesk.setState({ editor: typedEditor(editor, text, typing) });
    return;
  }
  const cell = activeCell(sheet);
  if (!cell || text === '') return;
  const kind = kindOf(cell.column);
  if (kind === 'gap') {
    notify('info', wordsNow(gridWords).computed(headingOf(cell.column)));
    return;
  }
  const isKey = !isComposing && [...text].length === 1 && kind !== 'rib' && mustChoose(kind);
  const read = isKey ? readCell(chainNow(), cell.personId, cell.column, text, today()) : null;
  if (read && 'value' in read && read.value !== null) setValue(cell, strengthened(cell, text, read.value));
  else openCell(sheet, text.trim() === '' ? undefined : text, typing);
}

/** The line a first key means in an open list: its number or letter, or a sign. */
function choiceOfKey({ cell }: Editor, key: string): Choice | undefined {
  if (!mustChoose(kindOf(cell.column)) || [...key].length !== 1) return undefined;
  const choices = choicesOf(cell.column, chainNow(), preferences.getState().language);
  const read = readCell(chainNow(), cell.personId, cell.column, key, today());
  const plain = key.normalize('NFKC').toUpperCase();
  return choices.find((choice) => choice.key === plain || ('value' in read && read.value === choice.value));
}

/** + and − pressed again reach the stronger and the milder neighbour, as on the canvas. */
function strengthened(cell: Cell, key: string, value: CellValue): CellValue {
  if (kindOf(cell.column) !== 'stance' || !/^[+＋\-－−]$/u.test(key)) return value;
  const row = rowsOf(chainNow()).find((each) => each.personId === cell.personId);
  if (!row || cellValue(row, cell.column) !== value) return value;
  return value === 'supporter' ? 'exclusive' : value === 'opponent' ? 'non-supporter' : value;
}

/** Marks another line of the list. */
export function markChoice(step: 1 | -1): void {
  const { editor } = gridDesk.getState();
  if (!editor) return;
  const most = shownChoices(editor).length - 1;
  const least = mustChoose(kindOf(editor.cell.column)) ? 0 : -1;
  const choice = Math.max(least, Math.min(most, editor.choice + step));
  gridDesk.setState({ editor: { ...editor, choice, completion: '' } });
}

/** Takes a line of the list and closes the cell. */
export function choose(sheet: Sheet, choice: Choice, onward: Step | 'stay'): void {
  const { editor } = gridDesk.getState();
  if (!editor) return;
  gridDesk.setState({ editor: null });
  setValue(editor.cell, choice.value);
  if (onward !== 'stay') stepFrom(sheet, editor.cell, onward);
}

/**
 * Closes the open cell and sets what stands in it. A text that means nothing there is said and, unless the focus is
 * gone anyway, left open to mend.
 */
export function closeCell(sheet: Sheet, onward: Step | 'stay' | 'leave'): boolean {
  const { editor } = gridDesk.getState();
  if (!editor) return true;
  const { cell, text } = editor;
  const choice = editor.choice >= 0 ? shownChoices(editor)[editor.choice] : undefined;
  if (choice) choose(sheet, choice, onward === 'leave' ? 'stay' : onward);
  else {
    const isUntouched = !editor.isTyped && mustChoose(kindOf(cell.column));
    const read = readCell(chainNow(), cell.personId, cell.column, text, today());
    if (!isUntouched && 'fault' in read) {
      const fault = faultText(cell, text, read.fault);
      gridDesk.setState({ editor: onward === 'leave' ? null : { ...editor, fault } });
      if (onward === 'leave') notify('problem', fault);
      return onward === 'leave';
    }
    gridDesk.setState({ editor: null });
    if (!isUntouched && 'value' in read) setValue(cell, read.value);
    if (onward !== 'stay' && onward !== 'leave') stepFrom(sheet, cell, onward);
  }
  return true;
}

/** A rank given moves the row away; the hand stays with the person. */
function stepFrom(sheet: Sheet, cell: Cell, onward: Step): void {
  const spot = cell.column === 'rank' ? null : spotOf(sheet, cell);
  const next = spot && stepped(sheet, spot, onward, 1);
  if (next) goTo(sheet, next);
}

export function dropCell(): void {
  gridDesk.setState({ editor: null });
}
