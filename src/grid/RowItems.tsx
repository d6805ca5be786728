/** What the assessment adds to a row's menu: the person's rank, card and plan. */
import type { PersonId } from '../domain/chain.ts';
import { placeOf } from '../domain/seats.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { RankChoices } from '../ui/RankChoices.tsx';
import { canvasWords } from '../words/canvas.ts';
import { gridWords } from '../words/grid.ts';
import { goToCard, planFor } from './rowDoors.ts';

export function RowItems({ rowId }: { rowId: string }) {
  const app = useApp();
  const words = useWords(gridWords);
  const canvas = useWords(canvasWords);
  const id = rowId as PersonId;
  const isSeated = placeOf(useChain(), id) !== undefined;
  return (
    <>
      <MenuLine />
      {isSeated && <RankChoices id={id} />}
      <MenuItem keys="Alt G" onClick={() => goToCard(app, id)}>
        {words.toCard}
      </MenuItem>
      <MenuItem keys="Alt N" onClick={() => planFor(app, id)}>
        {canvas.addPlanRow}
      </MenuItem>
    </>
  );
}
