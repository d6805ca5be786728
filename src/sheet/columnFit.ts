/** Which columns fit the window, and how the room is shared out: names first, wide texts last. */
import type { Column, Look } from '../columns/column.ts';
import { type ColumnRoom, leastWidth, specOf, wantedWidth, wideExtra } from './columnRoom.ts';
import type { PlacedColumn } from './model.ts';

export type ColumnChoice<Row> = ColumnRoom<Row> & {
  /** Ids not shown; null while nobody has chosen, then what fits is shown. */
  readonly hidden: readonly string[] | null;
  /** While nobody has chosen: what found no room before; missing at the first look. All else stays shown. */
  readonly leftOut?: readonly string[] | undefined;
  /** Optional columns nobody has used: shown only by choice. */
  readonly unused: readonly string[];
  /** Shown whatever was chosen or fits: a paste has filled them. */
  readonly brought?: readonly string[];
  /** px by column, given by hand; with any, columns keep their widths whatever room there is. */
  readonly given?: Readonly<Record<string, number>> | undefined;
};

/** The columns shown with their places; together at least as wide as the room. */
export function placedColumns<Row>(choice: ColumnChoice<Row>): PlacedColumn<Row>[] {
  const columns = shownColumns(choice);
  const upper = columns.filter((column) => !isLower(column, choice.look));
  const { given = {} } = choice;
  const widths = upper.some(({ id }) => given[id]) ? keptWidths(upper, choice, given) : columnWidths(upper, choice);
  const placed: PlacedColumn<Row>[] = [];
  let left = 0;
  for (const column of columns) {
    const over = placed.find(({ id }) => isLower(column, choice.look) && id === specOf(column).under);
    const index = upper.indexOf(column);
    const next = upper[index + 1];
    const isHalved = columns.some((each) => isLower(each, choice.look) && specOf(each).under === column.id);
    placed.push({
      id: column.id,
      column,
      kind: column.kind,
      group: column.group,
      left: over?.left ?? left,
      width: over?.width ?? widths[index] ?? 0,
      isFrozen: over?.isFrozen ?? isLasting(column),
      isGroupEnd: over?.isGroupEnd ?? (next !== undefined && next.group !== column.group),
      line: over ? 'lower' : isHalved ? 'upper' : 'whole',
    });
    if (!over) left += widths[index] ?? 0;
  }
  return placed;
}

/** A column that stands in the lower line of another takes no room of its own. */
function isLower<Row>(column: Column<Row>, look: Look): boolean {
  return look === 'full' && specOf(column).under !== undefined;
}

/** Frozen columns stay: without them a row says nothing. */
export function isLasting<Row>(column: Column<Row>): boolean {
  return specOf(column).isFrozen === true;
}

/** The columns shown, in the table's order. */
export function shownColumns<Row>(choice: ColumnChoice<Row>): readonly Column<Row>[] {
  const { columns, hidden, unused, brought = [] } = choice;
  const left = (hidden ?? [...leftOutColumns(choice), ...unused]).filter((id) => !brought.includes(id));
  const isShown = (column: Column<Row>) => isLasting(column) || !left.includes(column.id);
  return columns.filter((column) => {
    if (!isLower(column, choice.look)) return isShown(column);
    const over = columns.find(({ id }) => id === specOf(column).under);
    return over !== undefined && isShown(over) && !(hidden && left.includes(column.id));
  });
}

/**
 * What finds no room while nobody has chosen, columns and wide forms. What was once shown is never among them again: a
 * narrower window, a longer name or another column make the table scroll; a wider window brings more.
 */
export function leftOutColumns<Row>(choice: ColumnChoice<Row>): readonly string[] {
  const fitting = fittingColumns(choice);
  const all = choice.columns.flatMap(({ id }) => [id, wideOf(id)]);
  return (choice.leftOut ?? all).filter((id) => !fitting.has(id));
}

/** The name of a column's wide form, among the columns. */
function wideOf(id: string): string {
  return `${id} wide`;
}

function fittingColumns<Row>(choice: ColumnChoice<Row>): ReadonlySet<string> {
  const lasting = choice.columns.filter(
    (column) => isLasting(column) || (choice.look === 'full' && specOf(column).isKept === true),
  );
  const shown = new Set(lasting.map(({ id }) => id));
  let taken = sum(lasting.map((column) => leastWidth(column, choice)));
  for (const { column, isWide } of byNeed(choice)) {
    if (!isWide && (shown.has(column.id) || choice.unused.includes(column.id))) continue;
    taken += isWide ? wideExtra(column, choice) : leastWidth(column, choice);
    if (taken > choice.room) break;
    shown.add(isWide ? wideOf(column.id) : column.id);
  }
  return shown;
}

/** Widths in px as they were given, else what the content asks for; the last column takes what is left of the room. */
function keptWidths<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice<Row>,
  given: Readonly<Record<string, number>>,
): number[] {
  const widths = columns.map((column, index) => {
    const own = index === columns.length - 1 ? leastWidth(column, choice) : wantedWidth(column, choice);
    return given[column.id] ?? own;
  });
  const last = widths.pop() ?? 0;
  return [...widths, Math.max(last, choice.room - sum(widths))];
}

/** Widths in px: the least, then wide forms, then what the content asks for, then what is spare by growth. */
function columnWidths<Row>(columns: readonly Column<Row>[], choice: ColumnChoice<Row>): number[] {
  const widths = new Map(columns.map((column) => [column.id, leastWidth(column, choice)]));
  let spare = choice.room - sum([...widths.values()]);
  const give = (id: string, px: number) => {
    widths.set(id, (widths.get(id) ?? 0) + px);
    spare -= px;
  };
  const isScrolled = choice.hidden !== null && spare < 0;
  const stays = (id: string) => choice.leftOut?.includes(wideOf(id)) === false;
  for (const column of columns) {
    const extra = wideExtra(column, choice);
    if (extra > 0 && (isScrolled || stays(column.id) || spare >= extra)) give(column.id, extra);
  }
  for (const { column, isWide } of byNeed(choice)) {
    if (isWide || !widths.has(column.id)) continue;
    give(column.id, Math.max(0, Math.min(spare, wantedWidth(column, choice) - (widths.get(column.id) ?? 0))));
  }
  const shares = columns.map((column) => specOf(column).growth ?? 0);
  const all = sum(shares);
  let taken = 0;
  let given = 0;
  const whole = Math.max(0, spare);
  return columns.map(({ id }, index) => {
    taken += shares[index] ?? 0;
    const extra = all === 0 ? 0 : Math.round((whole * taken) / all) - given;
    given += extra;
    return (widths.get(id) ?? 0) + extra;
  });
}

type Need<Row> = { readonly column: Column<Row>; readonly isWide: boolean; readonly need: number };

/** Columns and wide forms, the most needed first. */
function byNeed<Row>({ columns, look }: ColumnChoice<Row>): readonly Need<Row>[] {
  const own = columns.filter((column) => !isLower(column, look));
  const needs = own.flatMap((column): Need<Row>[] => {
    const { need, wide } = specOf(column);
    return [{ column, isWide: false, need }, ...(wide ? [{ column, isWide: true, need: wide.need }] : [])];
  });
  return needs.sort((a, b) => a.need - b.need);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
