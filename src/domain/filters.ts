/** Who is meant by a filter of the grid: the others are dimmed on the canvas. Filters never change a rank. */
import type { DecisionChain, PersonId } from './chain.ts';
import { type Row, rowsOf } from './rows.ts';
import { isBlank, isSameName, nameKey } from './sameName.ts';
import { levelNumber } from './scales.ts';

export const filterKinds = ['opposing', 'untouched', 'unassessed', 'gap', 'coach', 'rival', 'mine'] as const;
export type FilterKind = (typeof filterKinds)[number];

export type RowFilter = {
  /** All of them must hold. */
  readonly kinds: readonly FilterKind[];
  /** Whose people `mine` means: the first or the second owner's name. */
  readonly owner: string;
};

/** Levels a competitor is closer (above 0) or farther (below 0) than we are; null while one of the two is not known. */
export function rivalLead(row: Pick<Row, 'assessment' | 'rivalLevel'>): number | null {
  const ours = row.assessment.level;
  return ours === null || row.rivalLevel === null ? null : levelNumber(row.rivalLevel) - levelNumber(ours);
}

export function passes(row: Row, { kinds, owner }: RowFilter): boolean {
  const { assessment, person } = row;
  return kinds.every((kind) => {
    switch (kind) {
      case 'opposing':
        return assessment.stance === 'opponent' || assessment.stance === 'non-supporter';
      case 'untouched':
        return assessment.level === 'none';
      case 'unassessed':
        return assessment.level === null || assessment.stance === null;
      case 'gap':
        return (row.gap ?? 0) > 0;
      case 'coach':
        return person.coach === true;
      case 'rival':
        return (rivalLead(row) ?? 0) > 0;
      case 'mine':
        return (
          owner !== '' &&
          [assessment.primaryOwner, assessment.secondaryOwner].some((each) => each && isSameName(each, owner))
        );
    }
    return true;
  });
}

const nobodyOut: ReadonlySet<PersonId> = new Set();
const known = new WeakMap<DecisionChain, { readonly filter: RowFilter; readonly out: ReadonlySet<PersonId> }>();

/** Everyone the filter leaves out, at all their seats. */
export function filteredOut(chain: DecisionChain, filter: RowFilter): ReadonlySet<PersonId> {
  if (filter.kinds.length === 0) return nobodyOut;
  const before = known.get(chain);
  if (before?.filter === filter) return before.out;
  const out = new Set<PersonId>();
  for (const row of rowsOf(chain)) {
    if (passes(row, filter)) continue;
    for (const id of [row.personId, ...row.otherSeatIds]) out.add(id);
  }
  known.set(chain, { filter, out });
  return out;
}

/** Every owner's name in use, the most used first. */
export function ownersOf(chain: DecisionChain): string[] {
  const used = new Map<string, { readonly name: string; times: number }>();
  const count = (name: string | undefined) => {
    if (!name || isBlank(name)) return;
    const known = used.get(nameKey(name));
    if (known) known.times++;
    else used.set(nameKey(name), { name, times: 1 });
  };
  for (const { primaryOwner, secondaryOwner, assessedBy } of Object.values(chain.assessments))
    for (const name of [primaryOwner, secondaryOwner, assessedBy]) count(name);
  for (const { owner } of chain.plan) count(owner);
  for (const { primaryOwner, secondaryOwner } of chain.coverage)
    for (const name of [primaryOwner, secondaryOwner]) count(name);
  return [...used.values()].sort((a, b) => b.times - a.times).map(({ name }) => name);
}
