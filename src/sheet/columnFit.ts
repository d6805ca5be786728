/** Which columns fit the window, and how the room is shared out: names first, wide texts last. */
import { type ColumnId, columnIds } from '../words/columns.ts';
import { type GridColumn, groupOf, kindOf, lastingColumns } from './column.ts';
import { type ColumnRoom, leastWidth, trackExtra, wantedWidth } from './columnRoom.ts';

export type ColumnChoice = ColumnRoom & {
  /** Ids not shown; null while nobody has chosen, then what fits is shown. */
  readonly hidden: readonly string[] | null;
  /** While nobody has chosen: what found no room before; missing at the first look. All else stays shown. */
  readonly leftOut?: readonly ColumnId[] | undefined;
};

/** The columns shown with their places; together at least as wide as the room. */
export function gridColumns(choice: ColumnChoice): GridColumn[] {
  const ids = shownColumnIds(choice);
  const widths = columnWidths(ids, choice);
  let left = 0;
  return ids.map((id, index) => {
    const next = ids[index + 1];
    const column: GridColumn = {
      id,
      kind: kindOf(id),
      group: groupOf(id),
      left,
      width: widths[index] ?? 0,
      isFrozen: lastingColumns.includes(id),
      isGroupEnd: next !== undefined && groupOf(next) !== groupOf(id),
    };
    left += column.width;
    return column;
  });
}

/** While nobody has chosen, a window shows as many of these as fit whole, from the front. */
const mostNeeded: readonly (Exclude<ColumnId, `competitor:${string}`> | 'competitors' | 'track')[] = [
  'rank',
  'name',
  'jobTitle',
  'rib',
  'role',
  'stance',
  'level',
  'targetLevel',
  'gap',
  'competitors',
  'primaryOwner',
  'track',
  'evidence',
  'assessedOn',
  'secondaryOwner',
  'businessAgenda',
  'personalWin',
  'targetStance',
  'confidence',
  'assessedBy',
  'note',
];

/** The ids shown, in the table's order (method.md §5). */
export function shownColumnIds(choice: ColumnChoice): ColumnId[] {
  const { competitors, hidden } = choice;
  const all = columnIds(competitors);
  if (hidden) return all.filter((id) => lastingColumns.includes(id) || !hidden.includes(id));
  const left = leftOutColumns(choice);
  return all.filter((id) => !left.includes(id));
}

/**
 * What finds no room while nobody has chosen. A column once shown is never among them again: a narrower window, a
 * longer name or another competitor make the table scroll; a wider window brings more.
 */
export function leftOutColumns(choice: ColumnChoice): readonly ColumnId[] {
  const fitting = fittingColumns(choice);
  return (choice.leftOut ?? columnIds(choice.competitors)).filter((id) => !fitting.has(id));
}

function fittingColumns(choice: ColumnChoice): ReadonlySet<ColumnId> {
  const { room } = choice;
  const shown = new Set<ColumnId>(lastingColumns);
  let taken = sum(lastingColumns.map((id) => leastWidth(id, choice)));
  for (const id of byNeed(choice)) {
    if (id !== 'track' && shown.has(id)) continue;
    taken += id === 'track' ? trackExtra(choice) : leastWidth(id, choice);
    if (taken > room) break;
    if (id !== 'track') shown.add(id);
  }
  return shown;
}

/** Widths in px: the least, then the level track, then what the content asks for, then what is spare by growth. */
function columnWidths(ids: readonly ColumnId[], choice: ColumnChoice): number[] {
  const widths = new Map(ids.map((id) => [id, leastWidth(id, choice)]));
  let spare = choice.room - sum([...widths.values()]);
  const give = (id: ColumnId, px: number) => {
    widths.set(id, (widths.get(id) ?? 0) + px);
    spare -= px;
  };
  const isScrolled = choice.hidden !== null && spare < 0;
  if (widths.has('gap') && (isScrolled || spare >= trackExtra(choice))) give('gap', trackExtra(choice));
  for (const id of byNeed(choice)) {
    if (id === 'track' || !widths.has(id)) continue;
    give(id, Math.max(0, Math.min(spare, wantedWidth(id, choice) - (widths.get(id) ?? 0))));
  }
  const shares = ids.map((id) => growth[id] ?? 0);
  const all = sum(shares);
  let taken = 0;
  let given = 0;
  const whole = Math.max(0, spare);
  return ids.map((id, index) => {
    taken += shares[index] ?? 0;
    const extra = Math.round((whole * taken) / all) - given;
    given += extra;
    return (widths.get(id) ?? 0) + extra;
  });
}

function byNeed({ competitors }: ColumnChoice): (ColumnId | 'track')[] {
  return mostNeeded.flatMap((id): (ColumnId | 'track')[] =>
    id === 'competitors' ? competitors.map((each): ColumnId => `competitor:${each.id}`) : [id],
  );
}

/** How much of what is spare in the end a column takes. */
const growth: Readonly<Partial<Record<ColumnId, number>>> = {
  name: 1,
  jobTitle: 2,
  rib: 1,
  businessAgenda: 3,
  personalWin: 2,
  primaryOwner: 1,
  secondaryOwner: 1,
  evidence: 4,
  note: 2,
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
