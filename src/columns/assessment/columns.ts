/** The columns of 《客户关系评估表》 (method.md §5), and of the table file made from it. */
import type { Competitor, DecisionChain } from '../../domain/chain.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { dutyColumns } from './duty.ts';
import type { RowColumn } from './parts.ts';
import { competitorColumn, relationColumns, rivals } from './relation.ts';
import { whoColumns } from './who.ts';

/** Every column in the table's order, one for each competitor; the same list for the same competitors. */
export function assessmentColumns({ competitors }: Pick<DecisionChain, 'competitors'>): readonly RowColumn[] {
  return columnsWith(competitors);
}

const columnsWith = oncePer((competitors: readonly Competitor[]): readonly RowColumn[] => [
  ...whoColumns,
  ...relationColumns,
  ...competitors.map(competitorColumn),
  rivals,
  ...dutyColumns,
]);
