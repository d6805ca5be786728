/** Findings of the checks lead here: to a cell of the matrix, to somebody in it, or to a chain. */

import { useEffect } from 'react';
import type { PersonId, RibId } from '../domain/chain.ts';
import { coverageOf } from '../domain/coverage.ts';
import type { Relation } from '../domain/scales.ts';
import { identityOf } from '../domain/seats.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { openCellDoor } from '../ui/cellDoors.ts';
import { rootOf } from '../ui/front.ts';
import { type CellKey, coverageDesk, unplacedId } from './coverageDesk.ts';
import { focusCell, openCell } from './coverageVerbs.ts';

export function useCoverageDoors(): void {
  const app = useApp();
  useEffect(() => {
    const closes = [
      openCellDoor(app, 'coverage', (levelId, relation) => {
        showMatrix(app);
        const cell = { levelId, relation: relation as Relation };
        requestAnimationFrame(() => focusCell(app, cell));
      }),
      openCellDoor(app, 'coverage-person', (personId) => {
        showMatrix(app);
        const cell = cellOfPerson(app, personId as PersonId);
        if (!cell) return;
        requestAnimationFrame(() => {
          focusCell(app, cell);
          openCell(app, cell, 'people');
        });
      }),
      openCellDoor(app, 'coverage-chain', (ribId) => {
        showMatrix(app);
        coverageDesk(app).setState({ ribId: ribId as RibId });
        requestAnimationFrame(() => focusStave(app, ribId));
      }),
    ];
    return () => {
      for (const close of closes) close();
    };
  }, [app]);
}

/** Whoever is led here shall see the place, though nobody has a grade yet. */
function showMatrix(app: RunningApp): void {
  coverageDesk(app).setState({ shownFor: app.chain().id });
}

function cellOfPerson(app: RunningApp, personId: PersonId): CellKey | undefined {
  const chain = app.chain();
  const isIn = (ids: readonly PersonId[]) => ids.some((id) => identityOf(chain, id) === identityOf(chain, personId));
  const { rows, unplaced } = coverageOf(chain);
  for (const { level, key, extensive } of rows) {
    for (const cell of [key, extensive]) {
      if (isIn(cell.personIds)) return { levelId: level.id, relation: cell.relation };
    }
  }
  return isIn(unplaced) ? { levelId: unplacedId, relation: 'extensive' } : undefined;
}

export function focusStave(app: RunningApp, ribId: string): void {
  const staves = rootOf(app).querySelectorAll<HTMLElement>('.stave');
  const found = [...staves].find((each) => each.dataset.stave === ribId);
  found?.focus();
  found?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}
