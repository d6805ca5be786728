/** How the plan's rows stand together: by person, by owner, or by when they are due. */
import type { PlanRow } from '../columns/plan/rows.ts';
import type { IsoDate } from '../domain/chain.ts';
import { dayAfter, mondayOf } from '../domain/dates.ts';
import { isOpen } from '../domain/plan.ts';

export const groupings = ['person', 'owner', 'date'] as const;
export type Grouping = (typeof groupings)[number];

export type Grouped = {
  readonly rows: readonly PlanRow[];
  /** The section of each row by its id, and all sections in their order; none by person. */
  readonly sectionOf: ReadonlyMap<string, string>;
  readonly order: readonly string[];
};

/** Every row once; within a section in the plan's order, by date the earliest first. */
export function groupedRows(rows: readonly PlanRow[], grouping: Grouping, today: IsoDate): Grouped {
  if (grouping === 'person') return { rows, sectionOf: new Map(), order: [] };
  const sectionOf = new Map(
    rows.map((row) => [row.id, grouping === 'owner' ? row.item.owner.trim() : dateSection(row, today)]),
  );
  const found = [...new Set(sectionOf.values())];
  const count = (section: string) => rows.filter((row) => sectionOf.get(row.id) === section && isOpen(row.item)).length;
  const order =
    grouping === 'owner'
      ? found.sort((a, b) => Number(a === '') - Number(b === '') || count(b) - count(a))
      : found.sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const placed = order.flatMap((section) => {
    const mine = rows.filter((row) => sectionOf.get(row.id) === section);
    return grouping === 'owner' ? mine : mine.sort((a, b) => compared(a.item.due, b.item.due));
  });
  return { rows: placed, sectionOf, order };
}

/** `late`, `week`, `next`, a month as yyyy-mm, `undated`, and `closed`: what is done or dropped sinks. */
function dateSection({ item, daysLate }: PlanRow, today: IsoDate): string {
  if (!isOpen(item)) return 'closed';
  if (item.due === null) return 'undated';
  if (daysLate > 0) return 'late';
  const nextWeek = dayAfter(mondayOf(today), 7);
  if (item.due < nextWeek) return 'week';
  return item.due < dayAfter(nextWeek, 7) ? 'next' : item.due.slice(0, 7);
}

function dateKey(section: string): string {
  return { late: '0', week: '1', next: '2', undated: 'a', closed: 'b' }[section] ?? `3${section}`;
}

function compared(a: IsoDate | null, b: IsoDate | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
