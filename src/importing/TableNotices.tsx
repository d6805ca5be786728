/** What an import will not do, and what a table of ours does by what it leaves empty; the user may keep the values. */
import type { DecisionChain, Person } from '../domain/chain.ts';
import { rowsOf } from '../domain/rows.ts';
import { personById } from '../domain/seats.ts';
import { isEmptied } from '../import/clears.ts';
import { importWords } from '../import/importWords.ts';
import type { ImportPlan } from '../import/plan.ts';
import { useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

const namedMost = 5;

type Props = {
  readonly chain: DecisionChain;
  /** With everything cleared that the table leaves empty. */
  readonly plan: ImportPlan;
  /** The table is our own and lists everyone. */
  readonly isWhole: boolean;
  readonly isClearing: boolean;
  readonly onClearing: (isClearing: boolean) => void;
};

export function TableNotices({ chain, plan, isWhole, isClearing, onClearing }: Props) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const cleared = plan.rows
    .map(({ changes }) => changes.filter((change) => change.isClear).length)
    .filter((count) => count > 0);
  const emptied = plan.rows.flatMap(({ row, match }) => {
    const person = match && personById(chain, match);
    return person && isEmptied(person, row) ? [nameOf(person)] : [];
  });
  const missing = isWhole ? missingFrom(plan, chain) : [];
  const noRoomFrom = plan.rows.find(({ isBeyond }) => isBeyond)?.row.row;
  if (cleared.length + emptied.length + missing.length === 0 && noRoomFrom === undefined) return null;
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
      {emptied.length > 0 && <li>{words.emptiedRows(emptied.slice(0, namedMost), emptied.length)}</li>}
      {missing.length > 0 && <li>{words.missing(missing.slice(0, namedMost), missing.length)}</li>}
    </ul>
  );
}

/** Names of those on the chart of whom no row speaks. */
function missingFrom(plan: ImportPlan, chain: DecisionChain): string[] {
  const found = new Set(plan.rows.map(({ match }) => match));
  return rowsOf(chain).flatMap(({ personId, otherSeatIds, person }) =>
    [personId, ...otherSeatIds].some((id) => found.has(id)) ? [] : [nameOf(person)],
  );
}

function nameOf({ name, jobTitle }: Person): string {
  return name.trim() || jobTitle.trim();
}
