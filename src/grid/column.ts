/** The grid's columns: what each one holds, and which group it stands in. */
import { type ColumnId, isCompetitorColumn } from '../words/columns.ts';

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

/** Columns that stay: without them a row says nothing. */
export const lastingColumns: readonly ColumnId[] = ['rank', 'name'];

export function kindOf(column: ColumnId): CellKind {
  return isCompetitorColumn(column) ? 'level' : kinds[column];
}

export function groupOf(column: ColumnId): ColumnGroup {
  return isCompetitorColumn(column) ? 'relation' : groups[column];
}

export function widthOf(columns: readonly GridColumn[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}
