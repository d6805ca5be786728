/** The way from one room to a cell of another's sheet: a sheet on screen is a door under its name. */
import { perApp, type RunningApp } from './app.ts';

type Door = (rowId: string, column: string, isOpening: boolean) => void;

type Lead = { readonly sheet: string; readonly rowId: string; readonly column: string; readonly isOpening: boolean };

const ways = perApp(() => ({ doors: new Map<string, Door>(), waiting: null as Lead | null }));

/** From now on the sheet of this name takes whoever is led to it; call the answer when it leaves the screen. */
export function openCellDoor(app: RunningApp, sheet: string, door: Door): () => void {
  const own = ways(app);
  const { doors, waiting } = own;
  doors.set(sheet, door);
  if (waiting?.sheet === sheet) {
    const { rowId, column, isOpening } = waiting;
    own.waiting = null;
    door(rowId, column, isOpening);
  }
  return () => {
    if (doors.get(sheet) === door) doors.delete(sheet);
  };
}

export function isSheetOpen(app: RunningApp, sheet: string): boolean {
  return ways(app).doors.has(sheet);
}

/** Shows the cell and puts the hand on it, or the cursor in it: now, or as soon as the sheet stands. */
export function leadToCell(app: RunningApp, sheet: string, rowId: string, column: string, isOpening = false): void {
  const door = ways(app).doors.get(sheet);
  if (door) door(rowId, column, isOpening);
  else ways(app).waiting = { sheet, rowId, column, isOpening };
}
