/**
 * The line below the last row: Enter that ends an edit in the last row leads there, so that what is typed next begins a
 * row and replaces nothing. Until then there is no row.
 */
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { isSpent, type Pressed } from '../ui/keyTable.ts';
import { sheetKey } from './keymap.ts';
import type { Cell, Sheet } from './model.ts';
import { addRow } from './rowVerbs.ts';

/** From a cell that has just been closed; below the column where its Tabs began. False where rows do not come or others follow. */
export function standBelow<Row>({ host, rows, rowOf }: Sheet<Row>, { rowId, column }: Cell): boolean {
  if (!host.rowEdits || rowOf.get(rowId) !== rows.length - 1) return false;
  const { tabbed } = host.desk.getState();
  const from = tabbed?.to.rowId === rowId && tabbed.to.column === column ? tabbed.from : column;
  host.desk.setState({ isBelow: true, column: from, block: null, tabbed: null });
  return true;
}

/** Begins the row where the hand stands below all; answers the sheet with it, or null where it cannot come. */
export function rowBegun<Row>(sheet: Sheet<Row>, latest: RefObject<Sheet<Row>>): Sheet<Row> | null {
  const { host } = sheet;
  const { desk } = host;
  const { isBelow, column } = desk.getState();
  if (!isBelow) return sheet;
  const isMade = flushSync(() => {
    const made = addRow(sheet);
    const rowId = made ? host.activeId() : undefined;
    const begun = rowId === undefined ? null : { rowId, chain: host.place().chain };
    desk.setState({ isBelow: false, ...(made && { column, begun }) });
    return made;
  });
  return isMade ? latest.current : null;
}

/** A cell was dropped: a row begun with it, in which nothing stands yet, goes again, and the hand stands below all as before. */
export function dropBegun<Row>({ host, rows, rowOf }: Sheet<Row>, { rowId }: Cell): void {
  const { begun, column } = host.desk.getState();
  const above = rows[(rowOf.get(rowId) ?? 0) - 1];
  if (begun?.rowId !== rowId || begun.chain !== host.place().chain || !above) return;
  host.app.chart.verbs.undo();
  host.take(host.idOf(above));
  host.desk.setState({ begun: null, isBelow: true, column });
}

const away: readonly string[] = ['tab', 'mark-all', 'filter', 'width', 'menu', 'escape'];

/**
 * What a key does to the line itself: true when that is all. Enter begins the row in its first cell; arrows lead back;
 * what would change or remove the row above does nothing but lead back.
 */
export function belowKey<Row>(sheet: Sheet<Row>, event: Pressed): boolean {
  const { desk } = sheet.host;
  const found = sheetKey(event, false);
  if (!desk.getState().isBelow || !found) return false;
  const { verb } = found.does;
  if (isSpent({ hold: 'once' }, event)) return true;
  const isNext = verb === 'walk' && event.key === 'Enter' && !event.shiftKey;
  if (isNext || verb === 'add-row') return addRow(sheet);
  if (verb === 'open' || (verb === 'walk' && event.key === 'ArrowDown')) return verb === 'walk';
  desk.setState({ isBelow: false });
  return !away.includes(verb) && (verb !== 'walk' || event.key === 'ArrowUp' || event.key === 'Enter');
}
