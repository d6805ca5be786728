/** Rows that come and go: added, duplicated, deleted, moved. Each is one undo step; nothing where rows are computed. */
import { say } from '../ui/announce.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { sheetWords } from '../words/sheet.ts';
import { activeSpan, activeSpans } from './desk.ts';
import type { Sheet, Span } from './model.ts';
import { passesValues } from './valueFilter.ts';

/** The rows of the spans, in the order they are shown. */
function idsOf<Row>(sheet: Sheet<Row>, spans: readonly Span[]): string[] {
  return sheet.rows.filter((_, at) => spans.some(({ top, bottom }) => at >= top && at <= bottom)).map(sheet.host.idOf);
}

/** Where a row stands in the table's own order, whatever it is sorted by. */
function ownIndex<Row>({ host }: Sheet<Row>, rowId: string | undefined): number {
  return host.rowsOf(host.place().chain).findIndex((row) => host.idOf(row) === rowId);
}

/** Puts a new row below or above the active one, or at the end, and the hand on its first cell. False where no row can come. */
export function addRow<Row>(sheet: Sheet<Row>, where: 'below' | 'above' | 'end' = 'below'): boolean {
  const { host } = sheet;
  const { rowEdits } = host;
  if (!rowEdits) return false;
  const beside = where === 'end' ? undefined : host.activeId();
  const at = ownIndex(sheet, beside);
  const index = at < 0 ? host.rowsOf(host.place().chain).length : where === 'above' ? at : at + 1;
  const added = rowEdits.add(index, beside);
  if (!added) return false;
  host.commit(added.edit, { step: 'add-row', subject: '' });
  const { chain } = host.place();
  const row = host.rowsOf(chain).find((each) => host.idOf(each) === added.rowId);
  const isSeen = !row || passesValues(host.columnsOf(chain), host.desk.getState().filter, row);
  if (!isSeen) host.desk.setState({ filter: {} });
  host.take(added.rowId);
  host.desk.setState(({ led }) => ({
    column: rowEdits.firstColumn,
    block: null,
    isLeaving: false,
    isBelow: false,
    led: led + 1,
  }));
  say(sheet.host.app, rowEdits.words(host.place().language).added);
  return true;
}

export function duplicateRows<Row>(sheet: Sheet<Row>): boolean {
  const { host } = sheet;
  const ids = idsOf(sheet, activeSpans(sheet));
  if (!host.rowEdits || ids.length === 0) return false;
  const made = host.rowEdits.duplicate(ids);
  host.commit(made.edit, { step: 'add-row', subject: '' });
  const [first] = made.rowIds;
  if (first) host.take(first);
  host.desk.setState({ block: null });
  say(sheet.host.app, host.rowEdits.words(host.place().language).added);
  return true;
}

/** Deletes the marked rows; the hand goes to the row that comes up in their place. */
export function deleteRows<Row>(sheet: Sheet<Row>): boolean {
  const { app } = sheet.host;
  const { host } = sheet;
  const ids = idsOf(sheet, activeSpans(sheet));
  const span = activeSpan(sheet);
  if (!host.rowEdits || !span || ids.length === 0) return false;
  const isLeft = (row: Row) => !ids.includes(host.idOf(row));
  const next = sheet.rows.slice(span.bottom + 1).find(isLeft) ?? sheet.rows.slice(0, span.top).findLast(isLeft);
  const { rowEdits } = host;
  const { chain } = host.place();
  host.commit(rowEdits.remove(ids), { step: 'remove-row', subject: '' });
  host.desk.setState({ block: null });
  if (next) host.take(host.idOf(next));
  if (host.place().chain === chain) return true;
  const undo = undoOffer(app);
  notify(app, 'info', () => rowEdits.words(host.place().language).removed(ids.length), undo);
  return true;
}

/** Alt+↑ and Alt+↓: the host's own meaning, or the marked rows past their neighbour in the table's own order. */
export function moveRows<Row>(sheet: Sheet<Row>, step: 1 | -1): boolean {
  const { host } = sheet;
  const active = host.activeId();
  if (active === undefined) return false;
  if (host.moveRow) {
    host.moveRow(active, step);
    return true;
  }
  const { rowEdits } = host;
  if (!rowEdits?.move) return false;
  if (host.desk.getState().sort) {
    notify(sheet.host.app, 'info', () => sheet.host.app.words(sheetWords).sortedStays);
    return true;
  }
  const span = activeSpan(sheet);
  const ids = span ? idsOf(sheet, [span]) : [];
  const rows = host.rowsOf(host.place().chain).map(host.idOf);
  const first = rows.findIndex((id) => ids.includes(id));
  const index = Math.max(0, Math.min(rows.length - ids.length, first + step));
  host.commit(rowEdits.move(ids, index), { step: 'move-row', subject: '' });
  host.desk.setState(({ led }) => ({ led: led + 1 }));
  return true;
}
