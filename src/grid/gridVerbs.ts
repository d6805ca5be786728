/** What hands do in the grid, once: walking, marking, sorting, and setting a cell. Keys, pointer and menus all end here. */
import type { Edit } from '../domain/chain.ts';
import type { StepKind } from '../domain/history.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences, wordsNow } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { type ColumnId, columnHeading } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { type CellFault, type CellValue, setCell } from './cellValue.ts';
import { choicesOf } from './choices.ts';
import { kindOf } from './column.ts';
import { activeCell, activeSpot, gridDesk } from './gridDesk.ts';
import { blockBetween, movingSpot } from './markedBlock.ts';
import { type Cell, cellAt, type Sheet, type Spot, type Step, stepped } from './sheet.ts';

const { verbs } = chart;

/** Makes a cell active, or marks the block up to it. */
export function goTo(sheet: Sheet, spot: Spot, isExtending = false): void {
  const target = cellAt(sheet, spot);
  const active = activeSpot(sheet);
  if (!target) return;
  if (isExtending && active) {
    gridDesk.setState({ block: blockBetween(sheet, active, spot) });
    return;
  }
  if (activeCell(sheet)?.personId !== target.personId) verbs.select(thePerson(target.personId));
  gridDesk.setState({ column: target.column, lastRow: spot.row, block: null, isLeaving: false });
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
  const from = isExtending ? movingSpot(sheet, spot, gridDesk.getState().block) : spot;
  const next = stepped(sheet, from, step, pageRows);
  if (!next) return false;
  goTo(sheet, next, isExtending);
  if (step === 'first' || step === 'row-start') gridDesk.setState(({ homed }) => ({ homed: homed + 1 }));
  return true;
}

export function markAll(sheet: Sheet): void {
  if (sheet.rows.length === 0 || sheet.columns.length === 0) return;
  const first = { row: 0, column: 0 };
  goTo(sheet, first);
  gridDesk.setState({
    block: blockBetween(sheet, first, { row: sheet.rows.length - 1, column: sheet.columns.length - 1 }),
  });
}

export function headingOf(column: ColumnId): string {
  return columnHeading(column, preferences.getState().language, chainNow().competitors);
}

/** A text and the cell it was meant for. */
export function misfitText({ personId, column }: Cell, text: string): string {
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  return wordsNow(gridWords).misfit(nameFor(chainNow(), personId), headingOf(column), shown);
}

/** Why a text cannot stand in its cell. */
export function faultText(cell: Cell, text: string, fault: CellFault): string {
  const words = wordsNow(gridWords);
  return words.sentence([words.misfits(words.faults[fault], misfitText(cell, text), words.faultHints[fault])]);
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
