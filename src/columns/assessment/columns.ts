/** The columns of 《客户关系评估表》 (method.md §5), and of the table file made from it. */
import type { Competitor, DecisionChain } from '../../domain/chain.ts';
import { dutyColumns } from './duty.ts';
import type { RowColumn } from './parts.ts';
import { competitorColumn, relationColumns, rivals } from './relation.ts';
import { whoColumns } from './who.ts';

const known = new WeakMap<readonly Competitor[], readonly RowColumn[]>();

/** Every column in the table's order, one for each competitor; the same list for the same competitors. */
export function assessmentColumns({ competitors }: Pick<DecisionChain, 'competitors'>): readonly RowColumn[] {
  let columns = known.get(competitors);
  if (!columns) {
    columns = [...whoColumns, ...relationColumns, ...competitors.map(competitorColumn), rivals, ...dutyColumns];
    known.set(competitors, columns);
  }
  return columns;
}
