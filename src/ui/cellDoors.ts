/** The way from one room to a cell of another's sheet: a sheet on screen is a door under its name. */
import { perApp, type RunningApp } from './app.ts';

/** Where the hand is put: on the cell, in it with all marked, so that what is typed replaces it, or behind what stands in it, on a line of its own. */
export type Hand = 'on' | 'in' | 'behind';

type Door = (rowId: string, column: string, hand: Hand) => void;

type Lead = { readonly sheet: string; readonly rowId: string; readonly column: string; readonly hand: Hand };

const ways = perApp(() => ({ doors: new Map<string, Door>(), waiting: null as Lead | null }));

/** From now on the sheet of this name takes whoever is led to it; call the answer when it leaves the screen. */
export function openCellDoor(app: RunningApp, sheet: string, door: Door): () => void {
  const own = ways(app);
  const { doors, waiting } = own;
  doors.set(sheet, door);
  if (waiting?.sheet === sheet) {
    const { rowId, column, hand } = waiting;
    own.waiting = null;
    door(rowId, column, hand);
  }
  return () => {
    if (doors.get(sheet) === door) doors.delete(sheet);
  };
}

export function isSheetOpen(app: RunningApp, sheet: string): boolean {
  return ways(app).doors.has(sheet);
}

/** Shows the cell and puts the hand there: now, or as soon as the sheet stands. */
export function leadToCell(app: RunningApp, sheet: string, rowId: string, column: string, hand: Hand = 'on'): void {
  const door = ways(app).doors.get(sheet);
  if (door) door(rowId, column, hand);
  else ways(app).waiting = { sheet, rowId, column, hand };
}
