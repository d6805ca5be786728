import type { Relation } from '../domain/scales.ts';
import type { RunningApp } from '../ui/app.ts';
import { stopMark } from '../ui/viewKeys.ts';
import { coverageDesk } from './coverageDesk.ts';
import { takeCell } from './coverageVerbs.ts';

/** What every cell of the matrix carries: its place, and that the focus makes it the active one. */
export function cellProps(app: RunningApp, levelId: string, relation: Relation) {
  return {
    'data-coverage-level': levelId,
    'data-relation': relation,
    ...stopMark,
    onFocus: () => {
      const { cell } = coverageDesk(app).getState();
      if (cell?.levelId !== levelId || cell.relation !== relation) takeCell(app, { levelId, relation });
    },
  };
}
