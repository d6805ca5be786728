import type { Relation } from '../domain/scales.ts';
import { coverageDesk } from './coverageDesk.ts';
import { takeCell } from './coverageVerbs.ts';

/** What every cell of the matrix carries: its place, and that the focus makes it the active one. */
export function cellProps(levelId: string, relation: Relation) {
  return {
    'data-coverage-level': levelId,
    'data-relation': relation,
    onFocus: () => {
      const { cell } = coverageDesk.getState();
      if (cell?.levelId !== levelId || cell.relation !== relation) takeCell({ levelId, relation });
    },
  };
}
