/** What hands do in a sheet, once: walking, marking, sorting, and setting a cell. Keys, pointer and menus all end here. */
import type { CellValue } from '../columns/cell.ts';
import { setCell } from '../columns/column.ts';
import { kinds, listOf } from '../columns/kinds.ts';
import { say } from '../ui/announce.ts';
import { notify } from '../ui/notices.ts';
import type { CellFault } from '../words/cellFault.ts';
import { sheetWords } from '../words/sheet.ts';
import { faultHint } from './choices.ts';
import { activeCell, activeSpot } from './desk.ts';
import { blockBeside, blockBetween, liveBlock, type MarkedBlock, movingSpot } from './markedBlock.ts';
import { type Cell, cellAt, columnOf, type Sheet, type Spot, type Step, stepped } from './model.ts';

/** Makes a cell active, or marks the block up to it; other blocks stay marked while a further one is being added. */
export function goTo<Row>(sheet: Sheet<Row>, spot: Spot, isExtending = false): void {
  const { host } = sheet;
  const active = activeSpot(sheet);
  const { block, isAdding } = host.desk.getState();
  const others = (active && liveBlock(sheet, active, block)?.others) ?? [];
  if (isExtending && active) {
    const isBack = active.row === spot.row && active.column === spot.column && others.length === 0;
    host.desk.setState({ block: isBack ? null : blockBetween(sheet, active, spot, others) });
  } else take(sheet, spot, isAdding && others.length > 0 ? blockBetween(sheet, spot, spot, others) : null);
}

/** Makes a cell active and the beginning of a further block: what is marked stays. */
export function goBeside<Row>(sheet: Sheet<Row>, spot: Spot): void {
  const active = activeSpot(sheet);
  take(sheet, spot, active && blockBeside(sheet, active, sheet.host.desk.getState().block, spot));
}

function take<Row>(sheet: Sheet<Row>, spot: Spot, block: MarkedBlock | null): void {
  const { host } = sheet;
  const target = cellAt(sheet, spot);
  if (!target) return;
  if (activeCell(sheet)?.rowId !== target.rowId) host.take(target.rowId);
  const isAdding = block !== null && host.desk.getState().isAdding;
  host.desk.setState({ column: target.column, lastRow: spot.row, block, isAdding, isLeaving: false, isBelow: false });
}

/** Shift+F8: what is marked stays, and the arrows lead to where the next block begins. */
export function addBlock<Row>(sheet: Sheet<Row>): void {
  const active = activeSpot(sheet);
  if (!active) return;
  goBeside(sheet, active);
  sheet.host.desk.setState({ isAdding: true });
  say(sheet.host.app, sheetWords[sheet.host.place().language].addsBlock);
}

/** One step on from a cell. Enter after Tabs goes below where the first of them began, as in Excel. False at the sheet's end. */
export function stepOn<Row>(sheet: Sheet<Row>, spot: Spot, step: Step, isEnter: boolean, pageRows = 1): boolean {
  const { desk } = sheet.host;
  const { tabbed } = desk.getState();
  const cell = cellAt(sheet, spot);
  const isThere = tabbed !== null && tabbed.to.rowId === cell?.rowId && tabbed.to.column === cell.column;
  const begun = isThere ? tabbed.from : cell?.column;
  const column = isEnter ? sheet.columns.findIndex(({ id }) => id === begun) : -1;
  const next = stepped(sheet, column < 0 ? spot : { ...spot, column }, step, pageRows);
  if (!next) return false;
  goTo(sheet, next);
  const to = step === 'next' ? cellAt(sheet, next) : undefined;
  desk.setState({ tabbed: to && begun ? { to, from: begun } : null });
  return true;
}

/** One step from the active cell, or from the marked block's moving corner. False at the sheet's end. */
export function walk<Row>(
  sheet: Sheet<Row>,
  step: Step,
  isExtending: boolean,
  pageRows: number,
  isEnter = false,
): boolean {
  const { desk } = sheet.host;
  const spot = activeSpot(sheet);
  if (!spot) {
    const { lastRow, column } = desk.getState();
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
  if (isExtending) {
    const next = stepped(sheet, movingSpot(sheet, spot, desk.getState().block), step, pageRows);
    if (!next) return false;
    goTo(sheet, next, true);
  } else if (!stepOn(sheet, spot, step, isEnter, pageRows)) return false;
  if (step === 'first' || step === 'row-start') desk.setState(({ homed }) => ({ homed: homed + 1 }));
  return true;
}

export function markAll<Row>(sheet: Sheet<Row>): void {
  if (sheet.rows.length === 0 || sheet.columns.length === 0) return;
  const first = { row: 0, column: 0 };
  goTo(sheet, first);
  sheet.host.desk.setState({
    block: blockBetween(sheet, first, { row: sheet.rows.length - 1, column: sheet.columns.length - 1 }),
  });
}

export function headingOf<Row>(sheet: Sheet<Row>, column: string): string {
  return columnOf(sheet, column)?.words[sheet.host.place().language] ?? '';
}

/** A text and the cell it was meant for; `row`: which one of a pasted table that is. */
export function misfitText<Row>(
  sheet: Sheet<Row>,
  { rowId, column, row }: Cell & { row?: number },
  text: string,
): string {
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  const { host } = sheet;
  const words = sheetWords[host.place().language];
  const name = host.nameOf(rowId);
  return words.misfit(row === undefined ? name : words.inRow(row, name), headingOf(sheet, column), shown);
}

/** Why texts cannot stand in their cells of one column. */
export function misfitsText<Row>(sheet: Sheet<Row>, column: string, fault: CellFault, cells: string): string {
  const place = sheet.host.place();
  const words = sheetWords[place.language];
  const found = columnOf(sheet, column);
  const why = fault === 'not-choice' ? words.notChoice(found?.words[place.language] ?? '') : words.faults[fault];
  const hint = fault === 'not-choice' && found ? faultHint(found.kind, place) : words.faultHints[fault];
  return words.misfits(why, cells, hint);
}

export function faultText<Row>(sheet: Sheet<Row>, cell: Cell, text: string, fault: CellFault): string {
  const words = sheetWords[sheet.host.place().language];
  return words.sentence([misfitsText(sheet, cell.column, fault, misfitText(sheet, cell, text))]);
}

/** Sets one cell as one step, and says what it now holds. */
export function setValue<Row>(sheet: Sheet<Row>, { rowId, column }: Cell, value: CellValue): void {
  const { host } = sheet;
  const before = host.place();
  const found = columnOf(sheet, column);
  if (!found) return;
  host.commit(setCell(found, rowId, value, before.today), { step: found.step, subject: host.nameOf(rowId) });
  const after = host.place();
  if (after.chain === before.chain) return;
  const choices = kinds[found.kind].choicesOf(after);
  const chosen = Array.isArray(value) ? listOf(value) : [`${value ?? ''}`];
  const labels = chosen.map((each) => choices.find((choice) => choice.value === each)?.label ?? each);
  const words = sheetWords[after.language];
  if (found.aside?.(rowId, value, after))
    notify(host.app, 'info', () => found.aside?.(rowId, value, { ...after, language: host.place().language }) ?? '');
  say(sheet.host.app, words.set(host.nameOf(rowId), headingOf(sheet, column), labels.join(words.nameComma)));
}

/** Up, down, and back to the table's own order. */
export function sortBy<Row>({ host }: Pick<Sheet<Row>, 'host'>, id: string): void {
  const { sort } = host.desk.getState();
  if (sort?.column !== id) host.desk.setState({ sort: { column: id, isDown: false } });
  else host.desk.setState({ sort: sort.isDown ? null : { column: id, isDown: true } });
}
