import { assessmentColumns } from '../columns/assessment/columns.ts';
import { setCell } from '../columns/column.ts';
import type { Edit, IsoDate, PersonId } from '../domain/chain.ts';
import { insertAtRank, rankPerson } from '../domain/edits/rank.ts';
import type { Write } from '../sheet/host.ts';

/**
 * Writes in order, ranks last. One rank swaps, as if typed; of several the better ones come first, each pushing the
 * others down, so that a pasted list of ranks is the order afterwards.
 */
export function writesEdit(writes: readonly Write[], today: IsoDate): Edit {
  const ranks = writes.filter((write) => write.column === 'rank');
  const others = writes.filter((write) => write.column !== 'rank');
  return (chain) => {
    const columns = new Map(assessmentColumns(chain).map((column) => [column.id, column]));
    let next = others.reduce((current, { rowId, column, value }) => {
      const found = columns.get(column);
      return found ? setCell(found, rowId, value, today)(current) : current;
    }, chain);
    for (const { rowId, value } of ranks) if (value === null) next = rankPerson(rowId as PersonId, null)(next);
    const given = ranks.filter((write) => write.value !== null).sort((a, b) => Number(a.value) - Number(b.value));
    const give = ranks.length === 1 ? rankPerson : insertAtRank;
    for (const { rowId, value } of given) next = give(rowId as PersonId, Number(value))(next);
    return next;
  };
}
