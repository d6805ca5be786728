/** The open cell: opening, typing, completing, choosing, closing. */
import type { CellValue, Choice } from '../columns/cell.ts';
import { type Column, cellText, choicesIn, readCell } from '../columns/column.ts';
import { hasChoices, kinds, listOf } from '../columns/kinds.ts';
import { notify } from '../ui/notices.ts';
import { sheetWords } from '../words/sheet.ts';
import { standBelow } from './belowRows.ts';
import { faultText, goBeside, goTo, headingOf, setValue, stepOn } from './cellVerbs.ts';
import { choicesMatching, completionOf, isParted, isTelling, lastPart } from './choices.ts';
import { activeCell, type Editor, hasBlock } from './desk.ts';
import { type Cell, columnOf, type Sheet, type Spot, type Step, spotOf } from './model.ts';

/** How a text came about: an input method is still composing it, keys wrote on at its end, or it was changed otherwise. */
export type Typing = 'composing' | 'written' | 'changed';

/** How a pointer takes a cell: alone, as the corner of the block, or as the beginning of a further one. */
export type Taking = 'alone' | 'extending' | 'beside';

/** Puts the hand on a cell by pointer: an open cell is closed first. */
export function takeCell<Row>(sheet: Sheet<Row>, spot: Spot, taking: Taking, field: HTMLTextAreaElement | null): void {
  if (!closeCell(sheet, 'stay')) return;
  sheet.host.desk.setState({ isAdding: false });
  if (taking === 'beside') goBeside(sheet, spot);
  else goTo(sheet, spot, taking === 'extending');
  field?.focus({ preventScroll: true });
}

const opened = {
  isTyped: false,
  isMarked: false,
  choice: -1,
  chosen: [],
  completion: '',
  fault: '',
  block: null,
} as const;

/** Opens the active cell: with what it holds, or with what was typed. */
export function openCell<Row>(sheet: Sheet<Row>, typed?: string, typing: Typing = 'changed'): void {
  const cell = activeCell(sheet);
  const row = cell && sheet.rows[sheet.rowOf.get(cell.rowId) ?? -1];
  const column = cell && columnOf(sheet, cell.column);
  if (!row || !column?.set) return;
  const place = sheet.host.place();
  const { isClosed, isMany } = kinds[column.kind];
  const value = column.valueOf(row);
  const chosen = isMany ? listOf(value) : [];
  const { block } = sheet.host.desk.getState();
  const marked = hasBlock(sheet) ? block : null;
  const now = isMany ? -1 : choicesIn(column, cell.rowId, place).findIndex((choice) => choice.value === value);
  const editor: Editor =
    typed === undefined
      ? {
          ...opened,
          cell,
          chosen,
          block: marked,
          text: isClosed ? '' : cellText(column, row, place),
          choice: isClosed ? now : -1,
        }
      : typedEditor(sheet, column, { ...opened, cell, chosen, block: marked, text: '', isTyped: true }, typed, typing);
  sheet.host.desk.setState({ block: null, isAdding: false, isLeaving: false, editor });
}

function joined(chosen: readonly string[], more: CellValue): readonly string[] {
  return [...new Set([...chosen, ...listOf(more)])];
}

/** A cell's choices, and its text parted: what is typed last, and in a cell that holds several what stands before that. */
function typedOf<Row>({ host }: Sheet<Row>, column: Column<Row>, { cell, text }: Editor) {
  const choices = choicesIn(column, cell.rowId, host.place());
  const { isMany, isSuggesting } = kinds[column.kind];
  const begin = isMany || isSuggesting ? lastPart(choices, text, isMany) : 0;
  const part = text.slice(begin).trimStart();
  return begin === 0
    ? { choices, before: '', part: text }
    : { choices, before: text.slice(0, text.length - part.length), part };
}

/** `editor` with that text in it; of several parted by commas or blanks those before the last are chosen. */
function typedEditor<Row>(
  sheet: Sheet<Row>,
  column: Column<Row>,
  editor: Editor,
  text: string,
  typing: Typing,
): Editor {
  const { isClosed, isMany, isSuggesting } = kinds[column.kind];
  const { choices, before, part } = typedOf(sheet, column, { ...editor, text });
  const typed = { ...editor, text, isTyped: true, isMarked: false, choice: -1, completion: '', fault: '' };
  const taken =
    isMany && before !== '' && typing !== 'composing' ? meantBy(sheet, column, editor, before, choices) : [];
  if (taken.length > 0)
    return typedEditor(sheet, column, { ...editor, chosen: joined(editor.chosen, taken) }, part, typing);
  const found = isClosed && text.trim() !== '' && choicesMatching(choices, text).length > 0;
  const completion = isSuggesting && typing === 'written' ? completionOf(choices, part) : '';
  const isTold = found || completion !== '' || (isSuggesting && typing === 'written' && isTelling(choices, part));
  return { ...typed, choice: isTold ? 0 : -1, completion };
}

/** What a part that is written to its end names: by itself, else the only choice that holds it, behind a comma the first; nothing where it cannot be read, to be said when the cell is closed. */
function meantBy<Row>(
  sheet: Sheet<Row>,
  column: Column<Row>,
  { cell }: Editor,
  before: string,
  choices: readonly Choice[],
): readonly string[] {
  const read = readCell(column, before, cell.rowId, sheet.host.place());
  if ('value' in read) return listOf(read.value);
  if (read.fault === 'not-self') return [];
  const [first, ...others] = choicesMatching(choices, before.replace(/[\s、,，;；]+$/u, ''));
  return first && (others.length === 0 || isParted(before)) ? [first.value] : [];
}

/** An input method is done: what it wrote may be completed. */
export function completeText<Row>(sheet: Sheet<Row>): void {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (column) desk.setState({ editor: typedEditor(sheet, column, editor, editor.text, 'written') });
}

/** The lines of the list below an open cell; all of them while a typed text (or one being composed) fits none. */
export function shownChoices<Row>(sheet: Sheet<Row>, editor: Editor): readonly Choice[] {
  const column = columnOf(sheet, editor.cell.column);
  if (!column) return [];
  const { isClosed } = kinds[column.kind];
  const { choices, before, part } = typedOf(sheet, column, editor);
  const matching = editor.isTyped ? choicesMatching(choices, isClosed && part === '' ? before : part) : choices;
  return matching.length === 0 && isClosed ? choices : matching;
}

/** Text typed into the field: into the open cell, or onto a closed one, where a single key may already be the value. */
export function typeText<Row>(sheet: Sheet<Row>, text: string, typing: Typing): void {
  const { host } = sheet;
  const isComposing = typing === 'composing';
  const { editor } = host.desk.getState();
  if (editor) {
    const column = columnOf(sheet, editor.cell.column);
    const chosen = isComposing || editor.text !== '' ? undefined : choiceOfKey(sheet, editor, text);
    if (chosen) choose(sheet, chosen, 'stay');
    else if (column) host.desk.setState({ editor: typedEditor(sheet, column, editor, text, typing) });
    return;
  }
  const cell = activeCell(sheet);
  const column = cell && columnOf(sheet, cell.column);
  if (!column || text === '') return;
  if (!column.set) {
    notify(sheet.host.app, 'info', () => sheet.host.app.words(sheetWords).computed(headingOf(sheet, cell.column)));
    return;
  }
  const { takesKey, isMany } = kinds[column.kind];
  const isKey = !isComposing && [...text].length === 1 && takesKey && !isMany;
  const read = isKey ? readCell(column, text, cell.rowId, host.place()) : null;
  if (read && 'value' in read && read.value !== null)
    setValue(sheet, cell, strengthened(sheet, cell, text, read.value));
  else openCell(sheet, text.trim() === '' ? undefined : text, typing);
}

/** The line a first key means in an open list: its number or letter, or a sign. */
function choiceOfKey<Row>(sheet: Sheet<Row>, { cell }: Editor, key: string): Choice | undefined {
  const column = columnOf(sheet, cell.column);
  if (!column || !kinds[column.kind].isClosed || [...key].length !== 1) return undefined;
  const place = sheet.host.place();
  const choices = choicesIn(column, cell.rowId, place);
  const plain = key.normalize('NFKC').toUpperCase();
  const byKey = choices.find((choice) => choice.key === plain);
  if (byKey || kinds[column.kind].isMany) return byKey;
  const read = readCell(column, key, cell.rowId, place);
  return choices.find((choice) => 'value' in read && read.value === choice.value);
}

/** + and − pressed again reach the stronger and the milder neighbour, as on the canvas. */
function strengthened<Row>(sheet: Sheet<Row>, cell: Cell, key: string, value: CellValue): CellValue {
  const column = columnOf(sheet, cell.column);
  if (column?.kind !== 'stance' || !/^[+＋\-－−]$/u.test(key)) return value;
  const { host } = sheet;
  const row = host.rowsOf(host.place().chain).find((each) => host.idOf(each) === cell.rowId);
  if (!row || column.valueOf(row) !== value) return value;
  return value === 'supporter' ? 'exclusive' : value === 'opponent' ? 'non-supporter' : value;
}

/** Marks another line of the list. */
export function markChoice<Row>(sheet: Sheet<Row>, step: 1 | -1): void {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (!column) return;
  const most = shownChoices(sheet, editor).length - 1;
  const { isClosed, isMany } = kinds[column.kind];
  const least = isClosed && !isMany ? 0 : -1;
  const choice = Math.max(least, Math.min(most, editor.choice + step));
  desk.setState({ editor: { ...editor, choice, isMarked: choice >= 0, completion: '' } });
}

/** Space in a list of several: takes the marked line or gives it back. False where there is none, or a blank is typed. */
export function toggleChoice<Row>(sheet: Sheet<Row>): boolean {
  const { editor } = sheet.host.desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  const choice = editor?.text === '' ? shownChoices(sheet, editor)[editor.choice] : undefined;
  if (!column || !choice || !kinds[column.kind].isMany) return false;
  choose(sheet, choice, 'stay');
  return true;
}

/** A line stands marked for a text that may also stay as it is typed. */
export function isOffered<Row>(sheet: Sheet<Row>, { cell, isTyped, choice }: Editor): boolean {
  const column = columnOf(sheet, cell.column);
  return column !== undefined && kinds[column.kind].isSuggesting && isTyped && choice >= 0;
}

/** Escape where a line stands marked for what is typed in one's own words: the words stay, the line is no longer meant. False elsewhere. */
export function keepOwnWords<Row>(sheet: Sheet<Row>): boolean {
  const { editor } = sheet.host.desk.getState();
  if (!editor || !isOffered(sheet, editor)) return false;
  sheet.host.desk.setState({ editor: { ...editor, choice: -1, completion: '' } });
  return true;
}

/** Takes a line of the list and closes the cell; a cell that holds several stays open with it taken or given back. */
export function choose<Row>(sheet: Sheet<Row>, choice: Choice, onward: Step | 'stay'): void {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (!column) return;
  if (kinds[column.kind].isMany) {
    const isOn = editor.chosen.includes(choice.value);
    const chosen = isOn ? editor.chosen.filter((each) => each !== choice.value) : [...editor.chosen, choice.value];
    const { before } = typedOf(sheet, column, editor);
    // What stands before a comma was meant by itself; letters before a blank only looked for this line.
    const text = isParted(before) ? before : '';
    desk.setState({ editor: { ...editor, chosen, text, completion: '', isTyped: true, isMarked: false } });
    return;
  }
  const { before } = typedOf(sheet, column, editor);
  desk.setState({ editor: null });
  setValue(sheet, editor.cell, before + choice.value);
  if (onward !== 'stay') stepFrom(sheet, column, editor.cell, onward);
}

/**
 * Closes the open cell and sets what stands in it. A text that means nothing there is said and, unless the focus is
 * gone anyway, left open to mend.
 */
export function closeCell<Row>(sheet: Sheet<Row>, onward: Step | 'stay' | 'leave'): boolean {
  const { desk } = sheet.host;
  const { editor } = desk.getState();
  const column = editor && columnOf(sheet, editor.cell.column);
  if (!column) {
    if (editor) desk.setState({ editor: null });
    return true;
  }
  const { cell, text } = editor;
  const { isClosed, isMany } = kinds[column.kind];
  const isTypedChoice = text.trim() !== '' || !isMany || editor.isMarked;
  const choice = isTypedChoice && editor.choice >= 0 ? shownChoices(sheet, editor)[editor.choice] : undefined;
  const next = onward === 'stay' || onward === 'leave' ? null : onward;
  if (choice && isMany) {
    desk.setState({ editor: null });
    setValue(sheet, cell, joined(editor.chosen, [choice.value]));
  } else if (choice) {
    choose(sheet, choice, next ?? 'stay');
    return true;
  } else if (isMany && text.trim() === '') {
    desk.setState({ editor: null });
    if (editor.isTyped) setValue(sheet, cell, editor.chosen);
  } else {
    const isUntouched = !editor.isTyped && isClosed;
    const read = readCell(column, text, cell.rowId, sheet.host.place());
    if (!isUntouched && 'fault' in read) {
      const why = read.fault;
      const fault = () => faultText(sheet, cell, read.about ?? text, why);
      desk.setState({ editor: onward === 'leave' ? null : { ...editor, fault: fault() } });
      if (onward === 'leave') notify(sheet.host.app, 'problem', fault);
      return onward === 'leave';
    }
    desk.setState({ editor: null });
    if (!isUntouched && 'value' in read) setValue(sheet, cell, isMany ? joined(editor.chosen, read.value) : read.value);
  }
  if (next) stepFrom(sheet, column, cell, next);
  return true;
}

/** A rank given moves the row away; the hand stays with the row. */
function stepFrom<Row>(sheet: Sheet<Row>, column: Column<Row>, cell: Cell, onward: Step): void {
  const spot = column.kind === 'rank' ? null : spotOf(sheet, cell);
  if (onward === 'down' && column.kind !== 'rank' && standBelow(sheet, cell)) return;
  if (spot) stepOn(sheet, spot, onward, onward === 'down');
}

export function dropCell<Row>({ host }: Sheet<Row>): void {
  host.desk.setState({ editor: null });
}

/** Whether arrows choose in the list below the cell. */
export function opensList<Row>({ kind }: Column<Row>): boolean {
  return hasChoices(kind) || kind === 'date';
}
