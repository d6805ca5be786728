/** Rows that come and go: added, duplicated, deleted, moved. Each is one undo step; nothing where rows are computed. */
import { say } from '../ui/announce.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { sheetWords } from '../words/sheet.ts';
import { activeSpan } from './desk.ts';
import type { Sheet } from './model.ts';

/** The rows of the marked block, in the order they are shown. */
function markedIds<Row>(sheet: Sheet<Row>): string[] {
  const span = activeSpan(sheet);
  return span ? sheet.rows.slice(span.top, span.bottom + 1).map(sheet.host.idOf) : [];
}

/** Where a row stands in the table's own order, whatever it is sorted by. */
function ownIndex<Row>({ host }: Sheet<Row>, rowId: string | undefined): number {
  return host.rowsOf(host.place().chain).findIndex((row) => host.idOf(row) === rowId);
}

/** Puts a new row below the active one, or at the end, and the hand on its first cell. False where no row can come. */
export function addRow<Row>(sheet: Sheet<Row>, isAtEnd = false): boolean {
  const { host } = sheet;
  const { rowEdits } = host;
  if (!rowEdits) return false;
  const beside = isAtEnd ? undefined : host.activeId();
  const at = ownIndex(sheet, beside);
  const index = at < 0 ? host.rowsOf(host.place().chain).length : at + 1;
  const added = rowEdits.add(index, beside);
  if (!added) return false;
  host.commit(added.edit, { step: 'add-row', subject: '' });
  host.take(added.rowId);
  host.desk.setState(({ led }) => ({ column: rowEdits.firstColumn, block: null, isLeaving: false, led: led + 1 }));
  say(rowEdits.words(host.place().language).added);
  return true;
}

export function duplicateRows<Row>(sheet: Sheet<Row>): boolean {
  const { host } = sheet;
  const ids = markedIds(sheet);
  if (!host.rowEdits || ids.length === 0) return false;
  const made = host.rowEdits.duplicate(ids);
  host.commit(made.edit, { step: 'add-row', subject: '' });
  const [first] = made.rowIds;
  if (first) host.take(first);
  host.desk.setState({ block: null });
  say(host.rowEdits.words(host.place().language).added);
  return true;
}

/** Deletes the marked rows; the hand goes to the row that comes up in their place. */
export function deleteRows<Row>(sheet: Sheet<Row>): boolean {
  const { host } = sheet;
  const ids = markedIds(sheet);
  const span = activeSpan(sheet);
  if (!host.rowEdits || !span || ids.length === 0) return false;
  const next = sheet.rows[span.bottom + 1] ?? sheet.rows[span.top - 1];
  const { chain, language } = host.place();
  host.commit(host.rowEdits.remove(ids), { step: 'remove-row', subject: '' });
  host.desk.setState({ block: null });
  if (next) host.take(host.idOf(next));
  if (host.place().chain === chain) return true;
  const undo = undoOffer();
  notify('info', host.rowEdits.words(language).removed(ids.length), undo);
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
  if (!host.rowEdits) return false;
  const words = sheetWords[host.place().language];
  if (host.desk.getState().sort) {
    notify('info', words.sortedStays);
    return true;
  }
  const ids = markedIds(sheet);
  const rows = host.rowsOf(host.place().chain).map(host.idOf);
  const first = rows.findIndex((id) => ids.includes(id));
  const index = Math.max(0, Math.min(rows.length - ids.length, first + step));
  host.commit(host.rowEdits.move(ids, index), { step: 'move-row', subject: '' });
  host.desk.setState(({ led }) => ({ led: led + 1 }));
  return true;
}
