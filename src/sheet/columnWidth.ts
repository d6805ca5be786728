/**
 * Widths given by hand, kept on this machine by sheet and look; no edit of the chart. With the first of them the others
 * stay as they stand, so that nothing jumps; only the last column takes what is left of the window.
 */
import type { Look } from '../columns/column.ts';
import { chooseOnSheet, sheetChoices } from '../ui/sheetChoices.ts';
import { fittedWidth } from './contentWidth.ts';
import type { SheetHost } from './host.ts';
import type { SheetView } from './useSheet.ts';

/** px by column. */
export type GivenWidths = Readonly<Record<string, number>>;

const narrowest = 36;
const widest = 900;
/** A frozen column leaves this share of the window to the others. */
const frozenMost = 0.6;
/** px by which a key widens. */
const step = 16;

/** The widths as they stand, from which one is changed: all but the last column's. */
export function standingWidths<Row>({ host, look, sheet }: SheetView<Row>): GivenWidths {
  const standing = sheet.columns.filter(({ line }) => line !== 'lower').slice(0, -1);
  return { ...givenWidths(host, look), ...Object.fromEntries(standing.map(({ id, width }) => [id, width])) };
}

export function givenWidths<Row>({ app, id }: SheetHost<Row>, look: Look): GivenWidths | undefined {
  return sheetChoices(app, id).widths?.[look];
}

/** Shows a width that is not yet chosen, from the widths as they stood. */
export function trySize<Row>(view: SheetView<Row>, standing: GivenWidths, id: string, width: number): void {
  const { host, sheet, room } = view;
  const column = sheet.columns.find((each) => each.id === id);
  const most = column?.isFrozen && room.width > 0 ? Math.max(narrowest, room.width * frozenMost) : widest;
  host.desk.setState({ sizing: { ...standing, [id]: Math.round(Math.max(narrowest, Math.min(most, width))) } });
}

/** Keeps the width that is shown, or goes back to the one before. */
export function endSizing<Row>({ host, look }: Pick<SheetView<Row>, 'host' | 'look'>, isKept: boolean): void {
  const { sizing } = host.desk.getState();
  if (!sizing) return;
  if (isKept)
    chooseOnSheet(host.app, host.id, { widths: { ...sheetChoices(host.app, host.id).widths, [look]: sizing } });
  host.desk.setState({ sizing: null });
}

function setWidth<Row>(view: SheetView<Row>, id: string, width: number): void {
  trySize(view, standingWidths(view), id, width);
  endSizing(view, true);
}

export function stepWidth<Row>(view: SheetView<Row>, id: string, by: 1 | -1): void {
  const column = view.sheet.columns.find((each) => each.id === id);
  if (column) setWidth(view, overOf(view, id), column.width + by * step);
}

/** As wide as what stands in the column. */
export function fitWidth<Row>(view: SheetView<Row>, id: string): void {
  const { sheet, all, look, host } = view;
  const column = sheet.columns.find((each) => each.id === id);
  if (column) setWidth(view, overOf(view, id), fittedWidth(column.column, all, look, host.place()));
}

/** The column that makes a column of the lower line as wide as it is. */
function overOf<Row>({ sheet }: SheetView<Row>, id: string): string {
  const column = sheet.columns.find((each) => each.id === id);
  if (column?.line !== 'lower') return id;
  return sheet.columns.find(({ left, line }) => left === column.left && line !== 'lower')?.id ?? id;
}

/** The program's own widths again. */
export function forgetWidths<Row>({ host, look }: Pick<SheetView<Row>, 'host' | 'look'>): void {
  const { [look]: _, ...others } = sheetChoices(host.app, host.id).widths ?? {};
  chooseOnSheet(host.app, host.id, { widths: others });
}
