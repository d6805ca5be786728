/** What an import will not do, and what a table of ours does by what it leaves empty; the user may keep the values. */
import type { DecisionChain } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { isEmptied } from '../import/clears.ts';
import { importWords } from '../import/importWords.ts';
import type { ImportPlan } from '../import/plan.ts';
import { useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

type Props = {
  readonly chain: DecisionChain;
  /** With everything cleared that the table leaves empty. */
  readonly plan: ImportPlan;
  readonly isClearing: boolean;
  readonly onClearing: (isClearing: boolean) => void;
};

export function TableNotices({ chain, plan, isClearing, onClearing }: Props) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const cleared = plan.rows
    .map(({ changes }) => changes.filter((change) => change.isClear).length)
    .filter((count) => count > 0);
  const emptied = plan.rows.flatMap(({ row, match }) => {
    const person = match && personById(chain, match);
    return person && isEmptied(person, row) ? [person.name.trim() || person.jobTitle.trim()] : [];
  });
  const noRoomFrom = plan.rows.find(({ isBeyond }) => isBeyond)?.row.row;
  if (cleared.length === 0 && emptied.length === 0 && noRoomFrom === undefined) return null;
  const cells = cleared.reduce((sum, count) => sum + count, 0);
  return (
    <ul className="import-notices">
      {noRoomFrom !== undefined && <li>{importing.beyond(plan.beyond, noRoomFrom + 1)}</li>}
      {cells > 0 && (
        <li>
          {words.emptyCells(cells, cleared.length)}
          <label className="import-clearing">
            <input type="checkbox" checked={isClearing} onChange={(event) => onClearing(event.target.checked)} />
            {words.clearToo}
          </label>
        </li>
      )}
      {emptied.length > 0 && <li>{words.emptiedRows(emptied.slice(0, 5), emptied.length)}</li>}
    </ul>
  );
}
