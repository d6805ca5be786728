/** The grid's columns: what each one holds, which group it stands in, how wide it is, and which are shown. */
import type { Competitor } from '../domain/chain.ts';
import { type ColumnId, columnIds, isCompetitorColumn } from '../words/columns.ts';
import type { Language } from '../words/language.ts';

export type CellKind =
  | 'rank'
  | 'line'
  | 'text'
  | 'rib'
  | 'role'
  | 'stance'
  | 'level'
  | 'gap'
  | 'owner'
  | 'confidence'
  | 'date';

type ColumnGroup = 'customer' | 'decision' | 'relation' | 'needs' | 'owners' | 'evidence' | 'other';

/** Docked under the canvas, or the full view. */
export type GridLook = 'dock' | 'full';

export type GridColumn = {
  readonly id: ColumnId;
  readonly kind: CellKind;
  readonly group: ColumnGroup;
  /** px from the table's left edge, and px wide. */
  readonly left: number;
  readonly width: number;
  /** Stays at the left edge while the table is scrolled sideways. */
  readonly isFrozen: boolean;
  readonly isGroupEnd: boolean;
};

type Fixed = Exclude<ColumnId, `competitor:${string}`>;

const kinds: Readonly<Record<Fixed, CellKind>> = {
  rank: 'rank',
  name: 'line',
  jobTitle: 'line',
  rib: 'rib',
  role: 'role',
  stance: 'stance',
  targetStance: 'stance',
  level: 'level',
  targetLevel: 'level',
  gap: 'gap',
  businessAgenda: 'text',
  personalWin: 'text',
  primaryOwner: 'owner',
  secondaryOwner: 'owner',
  evidence: 'text',
  confidence: 'confidence',
  assessedOn: 'date',
  assessedBy: 'owner',
  note: 'text',
};

const groups: Readonly<Record<Fixed, ColumnGroup>> = {
  rank: 'customer',
  name: 'customer',
  jobTitle: 'customer',
  rib: 'customer',
  role: 'decision',
  stance: 'decision',
  targetStance: 'decision',
  level: 'relation',
  targetLevel: 'relation',
  gap: 'relation',
  businessAgenda: 'needs',
  personalWin: 'needs',
  primaryOwner: 'owners',
  secondaryOwner: 'owners',
  evidence: 'evidence',
  confidence: 'evidence',
  assessedOn: 'evidence',
  assessedBy: 'evidence',
  note: 'other',
};

/** Least width in px: dock zh, dock en, full zh, full en. */
const widths: Readonly<Record<Fixed | 'competitor', readonly [number, number, number, number]>> = {
  rank: [56, 56, 58, 58],
  name: [84, 84, 104, 104],
  jobTitle: [160, 160, 158, 158],
  rib: [88, 100, 88, 100],
  role: [74, 104, 76, 96],
  stance: [90, 122, 96, 124],
  targetStance: [90, 122, 96, 124],
  level: [128, 176, 68, 106],
  targetLevel: [70, 106, 72, 106],
  gap: [56, 52, 208, 208],
  competitor: [112, 150, 110, 132],
  businessAgenda: [140, 140, 140, 140],
  personalWin: [130, 130, 130, 130],
  primaryOwner: [80, 100, 80, 84],
  secondaryOwner: [80, 110, 80, 84],
  evidence: [140, 140, 140, 140],
  confidence: [64, 84, 64, 88],
  assessedOn: [76, 90, 78, 86],
  assessedBy: [68, 90, 68, 84],
  note: [120, 120, 120, 120],
};

/** How much of the spare width a column takes. */
const growth: Readonly<Partial<Record<ColumnId, number>>> = {
  name: 1,
  jobTitle: 3,
  businessAgenda: 3,
  personalWin: 2,
  evidence: 4,
  note: 2,
};

/** Given up first when the window is narrow and nobody has chosen. */
const leastNeeded: readonly ColumnId[] = [
  'note',
  'assessedBy',
  'confidence',
  'targetStance',
  'personalWin',
  'businessAgenda',
  'secondaryOwner',
  'assessedOn',
  'evidence',
  'rib',
];

/** Columns that stay: without them a row says nothing. */
export const lastingColumns: readonly ColumnId[] = ['rank', 'name'];

export function kindOf(column: ColumnId): CellKind {
  return isCompetitorColumn(column) ? 'level' : kinds[column];
}

function groupOf(column: ColumnId): ColumnGroup {
  return isCompetitorColumn(column) ? 'relation' : groups[column];
}

export type ColumnChoice = {
  readonly competitors: readonly Competitor[];
  /** Ids not shown; null while nobody has chosen, then what fits is shown. */
  readonly hidden: readonly string[] | null;
  readonly look: GridLook;
  readonly language: Language;
  /** Room in px; 0 while unknown. */
  readonly room: number;
};

/** The ids shown, in the table's order (method.md §5). */
export function shownColumnIds({ competitors, hidden, look, language, room }: ColumnChoice): ColumnId[] {
  const all = columnIds(competitors);
  if (hidden) return all.filter((id) => lastingColumns.includes(id) || !hidden.includes(id));
  let shown = all;
  const fits = () => shown.reduce((sum, id) => sum + leastWidth(id, look, language), 0) <= room;
  for (const id of leastNeeded) {
    if (fits()) break;
    shown = shown.filter((each) => each !== id);
  }
  return shown;
}

/** The columns shown with their places; together at least as wide as the room. */
export function gridColumns(choice: ColumnChoice): GridColumn[] {
  const ids = shownColumnIds(choice);
  const least = ids.map((id) => leastWidth(id, choice.look, choice.language));
  const spare = Math.max(0, choice.room - least.reduce((sum, width) => sum + width, 0));
  const shares = ids.map((id) => growth[id] ?? 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  let given = 0;
  let takenShares = 0;
  return ids.map((id, index) => {
    takenShares += shares[index] ?? 0;
    const extra = Math.round((spare * takenShares) / all) - given;
    given += extra;
    const next = ids[index + 1];
    const column: GridColumn = {
      id,
      kind: kindOf(id),
      group: groupOf(id),
      left,
      width: (least[index] ?? 0) + extra,
      isFrozen: lastingColumns.includes(id),
      isGroupEnd: next !== undefined && groupOf(next) !== groupOf(id),
    };
    left += column.width;
    return column;
  });
}

function leastWidth(id: ColumnId, look: GridLook, language: Language): number {
  const key = isCompetitorColumn(id) ? 'competitor' : id;
  return widths[key][(look === 'full' ? 2 : 0) + (language === 'en' ? 1 : 0)] ?? 0;
}

export function widthOf(columns: readonly GridColumn[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}
