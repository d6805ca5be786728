/** The plan's own keys on a closed cell: to the chart, a line of the log, and the level as it stands now. */
import { flushSync } from 'react-dom';
import type { PlanRow } from '../columns/plan/rows.ts';
import { activeSpot } from '../sheet/desk.ts';
import type { Sheet } from '../sheet/model.ts';
import type { RunningApp } from '../ui/app.ts';
import { markOf } from '../ui/canvasKeys.ts';
import { stepLevel } from '../ui/chartVerbs.ts';
import { isSpent, type Pressed } from '../ui/keyTable.ts';
import { viewKey } from '../ui/viewKeys.ts';
import { goToLogField } from './planDesk.ts';

/** The chart, on whoever is selected. */
export function toCard(app: RunningApp): void {
  app.preferences.set({ view: 'fishbone' });
}

/** What keys do on a row, in its cells and in its panel: to the chart, or to the field for the log. True when the key is taken. */
export function rowKey(event: Pressed, app: RunningApp): boolean {
  const found = viewKey(event, 'plan-row');
  if (!found) return false;
  if (isSpent(found, event)) return true;
  if (found.does === 'chart') toCard(app);
  else goToLogField(app);
  return true;
}

/** True when the key is taken. */
export function planKey(event: Pressed, sheet: Sheet<PlanRow>): boolean {
  const [first] = sheet.rows;
  // With no row chosen it is the first, and its panel stands at once.
  if (first && !activeSpot(sheet) && viewKey(event, 'plan-row')) flushSync(() => sheet.host.take(first.id));
  const spot = activeSpot(sheet);
  const row = spot && sheet.rows[spot.row];
  if (!row) return false;
  if (rowKey(event, sheet.host.app)) return true;
  const mark = event.altKey || event.ctrlKey || event.metaKey ? null : markOf(event.key);
  if (mark?.verb !== 'level' || sheet.columns[spot.column]?.id !== 'targetLevel') return false;
  if (!isSpent({ hold: 'once' }, event)) stepLevel(sheet.host.app, [row.item.personId], mark.step, mark.isTarget);
  return true;
}
