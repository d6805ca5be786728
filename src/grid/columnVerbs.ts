/** Showing columns. While nobody has chosen, what found no room is remembered, so that nothing shown goes by itself. */
import { preferences } from '../ui/app.ts';
import type { ColumnId } from '../words/columns.ts';
import { gridDesk } from './gridDesk.ts';

/** Set while the user has chosen columns; else what fits is shown. */
export const columnsChosen = 'grid-columns';

/** Columns left out by choice are chosen again; those that had no room join the shown ones, and the table scrolls. */
export function showColumns(columns: readonly ColumnId[]): void {
  const isLeft = (id: string) => !(columns as readonly string[]).includes(id);
  const { remembered, hiddenColumns } = preferences.getState();
  if (remembered[columnsChosen]) preferences.set({ hiddenColumns: hiddenColumns.filter(isLeft) });
  else
    gridDesk.setState(({ leftOut }) => ({
      leftOut: Object.fromEntries(Object.entries(leftOut).map(([look, ids]) => [look, ids.filter(isLeft)])),
    }));
}

export function chooseColumns(hiddenColumns: readonly ColumnId[]): void {
  const { remembered } = preferences.getState();
  preferences.set({ hiddenColumns, remembered: { ...remembered, [columnsChosen]: 'chosen' } });
}

/** What fits the window as it is now is shown again. */
export function forgetChoice(): void {
  const { [columnsChosen]: _, ...remembered } = preferences.getState().remembered;
  gridDesk.setState({ leftOut: {} });
  preferences.set({ hiddenColumns: [], remembered });
}
