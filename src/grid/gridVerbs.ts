/** What hands do in the grid, once: keys, pointer and menus all end here. */
import type { Edit } from '../domain/chain.ts';
import type { StepKind } from '../domain/history.ts';
import { rowsOf } from '../domain/rows.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences, today, wordsNow } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { type ColumnId, columnHeading } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { type CellFault, type CellValue, cellText, cellValue, readCell, setCell } from './cellValue.ts';
import { type Choice, choicesMatching, choicesOf, mustChoose } from './choices.ts';
import { kindOf } from './column.ts';
import { activeCell, activeSpot, type Editor, gridDesk } from './gridDesk.ts';
import { type Cell, cellAt, type Sheet, type Spot, type Step, spotOf, stepped } from './sheet.ts';

const { verbs } = chart;

/** Makes a cell active, or marks the block up to it. */
export function goTo(sheet: Sheet, spot: Spot, isExtending = false): void {
  const target = cellAt(sheet, spot);
  const active = activeCell(sheet);
  if (!target) return;
  if (isExtending && active) {
    gridDesk.setState({ corner: { of: active.personId, cell: target } });
    return;
  }
  if (active?.personId !== target.personId) verbs.select(thePerson(target.personId));
  gridDesk.setState({ column: target.column, lastRow: spot.row, corner: null, isLeaving: false });
}

/** Puts the hand on a cell by pointer: an open cell is closed first. */
export function takeCell(sheet: Sheet, spot: Spot, isExtending: boolean, field: HTMLTextAreaElement | null): void {
  if (!closeCell(sheet, 'stay')) return;
  goTo(sheet, spot, isExtending);
  field?.focus({ preventScroll: true });
}

/** One step from the active cell, or from the marked block's moving corner. False at the sheet's end. */
export function walk(sheet: Sheet, step: Step, isExtending: boolean, pageRows: number): boolean {
  const spot = activeSpot(sheet);
  if (!spot) {
    const { lastRow, column } = gridDesk.getState();
    const row = Math.min(lastRow, sheet.rows.length - 1);
    if (row >= 0)
      goTo(sheet, {
        row,
        column: Math.max(
          0,
          sheet.columns.findIndex((each) => each.id === column),
        ),
      });
    return true;
  }
  const { corner } = gridDesk.getState();
  const from = isExtending && corner ? (spotOf(sheet, corner.cell) ?? spot) : spot;
  const next = stepped(sheet, from, step, pageRows);
  if (!next) return false;
  goTo(sheet, next, isExtending);
  return true;
}

export function markAll(sheet: Sheet): void {
  const row = sheet.rows.at(-1);
  const column = sheet.columns.at(-1);
  const first = sheet.rows[0];
  if (!row || !column || !first) return;
  goTo(sheet, { row: 0, column: 0 });
  gridDesk.setState({ corner: { of: first.personId, cell: { personId: row.personId, column: column.id } } });
}

/** Opens the active cell: with what it holds, or with what was typed. */
export function openCell(sheet: Sheet, typed?: string): void {
  const cell = activeCell(sheet);
  const row = cell && sheet.rows[sheet.rowOf.get(cell.personId) ?? -1];
  if (!cell || !row || kindOf(cell.column) === 'gap') return;
  const { language } = preferences.getState();
  const isChoice = mustChoose(kindOf(cell.column));
  const choices = choicesOf(cell.column, chainNow(), language);
  const value = cellValue(row, cell.column);
  const now = choices.findIndex((choice) => choice.value === value);
  gridDesk.setState({
    corner: null,
    isLeaving: false,
    editor:
      typed === undefined
        ? {
            cell,
            text: isChoice ? '' : cellText(row, cell.column, language),
            isTyped: false,
            choice: isChoice ? now : -1,
          }
        : typedEditor({ cell, text: '', isTyped: true, choice: -1 }, typed),
  });
}

function typedEditor(editor: Editor, text: string): Editor {
  const isChoice = mustChoose(kindOf(editor.cell.column));
  const choices = choicesOf(editor.cell.column, chainNow(), preferences.getState().language);
  const found = isChoice && text.trim() !== '' && choicesMatching(choices, text).length > 0;
  return { ...editor, text, isTyped: true, choice: found ? 0 : -1 };
}

/** The lines of the list below an open cell; all of them while a typed text (or one being composed) fits none. */
export function shownChoices(editor: Editor): readonly Choice[] {
  const choices = choicesOf(editor.cell.column, chainNow(), preferences.getState().language);
  const matching = editor.isTyped ? choicesMatching(choices, editor.text) : choices;
  return matching.length === 0 && mustChoose(kindOf(editor.cell.column)) ? choices : matching;
}

/** Text typed into the field: into the open cell, or onto a closed one, where a single key may already be the value. */
export function typeText(sheet: Sheet, text: string, isComposing: boolean): void {
  const { editor } = gridDesk.getState();
  if (editor) {
    const chosen = isComposing || editor.text !== '' ? undefined : choiceOfKey(editor, text);
    if (chosen) choose(sheet, chosen, 'stay');
    else gridDesk.setState({ editor: typedEditor(editor, text) });
    return;
  }
  const cell = activeCell(sheet);
  if (!cell || text === '') return;
  const kind = kindOf(cell.column);
  if (kind === 'gap') {
    notify('info', `${headingOf(cell.column)}${wordsNow(gridWords).faults.computed}`);
    return;
  }
  const isKey = !isComposing && [...text].length === 1 && kind !== 'rib' && mustChoose(kind);
  const read = isKey ? readCell(chainNow(), cell.personId, cell.column, text, today()) : null;
  if (read && 'value' in read && read.value !== null) setValue(cell, strengthened(cell, text, read.value));
  else openCell(sheet, text.trim() === '' ? undefined : text);
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
  gridDesk.setState({ editor: { ...editor, choice: Math.max(least, Math.min(most, editor.choice + step)) } });
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
      notify('problem', faultText(cell, text, read.fault));
      if (onward !== 'leave') return false;
      gridDesk.setState({ editor: null });
      return true;
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

export function headingOf(column: ColumnId): string {
  return columnHeading(column, preferences.getState().language, chainNow().competitors);
}

export function faultText(cell: Cell, text: string, fault: CellFault): string {
  const words = wordsNow(gridWords);
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  return words.unplaced(nameFor(chainNow(), cell.personId), headingOf(cell.column), shown, words.faults[fault]);
}

/** Sets one cell as one step, and says what it now holds. */
export function setValue({ personId, column }: Cell, value: CellValue): void {
  const before = chainNow();
  commitCells(setCell(personId, column, value), stepOf(column), nameFor(before, personId));
  if (chainNow() === before) return;
  const { language } = preferences.getState();
  const choice = choicesOf(column, chainNow(), language).find((each) => each.value === value);
  say(wordsNow(gridWords).set(nameFor(chainNow(), personId), headingOf(column), choice?.label ?? `${value ?? ''}`));
}

export function commitCells(edit: Edit, step: StepKind, subject: string): void {
  verbs.commit(edit, { step, subject });
}

function stepOf(column: ColumnId): StepKind {
  switch (kindOf(column)) {
    case 'rank':
      return 'rank';
    case 'rib':
      return 'move-person';
    case 'line':
      return column === 'name' ? 'name-person' : 'change-person';
    case 'role':
      return 'change-person';
    default:
      return column === 'note' ? 'change-person' : 'assess';
  }
}

/** Up, down, and back to the order of rank. */
export function sortBy(id: ColumnId): void {
  const { sort } = gridDesk.getState();
  if (sort?.column !== id) gridDesk.setState({ sort: { column: id, isDown: false } });
  else gridDesk.setState({ sort: sort.isDown ? null : { column: id, isDown: true } });
}
