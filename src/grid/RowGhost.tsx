/** A row under the pointer: badge, name, title. */
import type { PersonId } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { useApp, useChain } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import type { Ghost } from '../ui/personDrag.ts';

function RowGhost({ id }: { id: PersonId }) {
  const app = useApp();
  const chain = useChain();
  const rank = topRankOf(chain, id);
  return (
    <span className="row-ghost">
      {rank !== undefined && <span className="grid-rank">{rank}</span>}
      <b className={rank === undefined ? undefined : 'is-top'}>{nameFor(app, chain, id)}</b>
      <span>{personById(chain, id)?.jobTitle}</span>
    </span>
  );
}

/** The row as it travels with the pointer. */
export function rowGhost(id: PersonId): Ghost {
  return { picture: <RowGhost id={id} />, width: 220, height: 32, scale: 1, holdX: 16, holdY: 16 };
}
