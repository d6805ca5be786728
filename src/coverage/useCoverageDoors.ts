/** Findings of the checks lead here: to a cell of the matrix, to somebody in it, or to a chain. */
import { useEffect } from 'react';
import type { PersonId, RibId } from '../domain/chain.ts';
import { coverageOf } from '../domain/coverage.ts';
import type { Relation } from '../domain/scales.ts';
import { identityOf } from '../domain/seats.ts';
import { answersOf } from '../domain/selling.ts';
import { chainNow, preferences } from '../ui/app.ts';
import { leadToCell, openCellDoor } from '../ui/cellDoors.ts';
import { type CellKey, coverageDesk, unplacedId } from './coverageDesk.ts';
import { focusCell, openCell } from './coverageVerbs.ts';

export function useCoverageDoors(): void {
  useEffect(() => {
    const closes = [
      openCellDoor('coverage', (levelId, relation) => {
        showMatrix();
        const cell = { levelId, relation: relation as Relation };
        requestAnimationFrame(() => focusCell(cell));
      }),
      openCellDoor('coverage-person', (personId) => {
        showMatrix();
        const cell = cellOfPerson(personId as PersonId);
        if (!cell) return;
        requestAnimationFrame(() => {
          focusCell(cell);
          openCell(cell, 'people');
        });
      }),
      openCellDoor('selling', (personId) => {
        preferences.set({ isSellingShown: true });
        const chain = chainNow();
        const [answer] = answersOf(chain, personId as PersonId);
        if (answer) leadToCell('selling-answers-full', answer.id, 'sellingPointIds');
      }),
      openCellDoor('coverage-chain', (ribId) => {
        showMatrix();
        coverageDesk.setState({ ribId: ribId as RibId });
        requestAnimationFrame(() => focusStave(ribId));
      }),
    ];
    return () => {
      for (const close of closes) close();
    };
  }, []);
}

/** Whoever is led here shall see the place, though nobody has a grade yet. */
function showMatrix(): void {
  coverageDesk.setState({ shownFor: chainNow().id });
  preferences.set({ isSellingShown: false });
}

function cellOfPerson(personId: PersonId): CellKey | undefined {
  const chain = chainNow();
  const isIn = (ids: readonly PersonId[]) => ids.some((id) => identityOf(chain, id) === identityOf(chain, personId));
  const { rows, unplaced } = coverageOf(chain);
  for (const { level, key, extensive } of rows) {
    for (const cell of [key, extensive]) {
      if (isIn(cell.personIds)) return { levelId: level.id, relation: cell.relation };
    }
  }
  return isIn(unplaced) ? { levelId: unplacedId, relation: 'extensive' } : undefined;
}

export function focusStave(ribId: string): void {
  const staves = document.querySelectorAll<HTMLElement>('.stave');
  const found = [...staves].find((each) => each.dataset.stave === ribId);
  found?.focus();
  found?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}
