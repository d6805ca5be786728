/** The way from one room to a cell of another's sheet: a sheet on screen is a door under its name. */
type Door = (rowId: string, column: string, isOpening: boolean) => void;

const doors = new Map<string, Door>();
type Lead = { readonly sheet: string; readonly rowId: string; readonly column: string; readonly isOpening: boolean };

let waiting: Lead | null = null;

/** From now on the sheet of this name takes whoever is led to it; call the answer when it leaves the screen. */
export function openCellDoor(sheet: string, door: Door): () => void {
  doors.set(sheet, door);
  if (waiting?.sheet === sheet) {
    const { rowId, column, isOpening } = waiting;
    waiting = null;
    door(rowId, column, isOpening);
  }
  return () => {
    if (doors.get(sheet) === door) doors.delete(sheet);
  };
}

export function isSheetOpen(sheet: string): boolean {
  return doors.has(sheet);
}

/** Shows the cell and puts the hand on it, or the cursor in it: now, or as soon as the sheet stands. */
export function leadToCell(sheet: string, rowId: string, column: string, isOpening = false): void {
  const door = doors.get(sheet);
  if (door) door(rowId, column, isOpening);
  else waiting = { sheet, rowId, column, isOpening };
}
