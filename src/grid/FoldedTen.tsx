/** The ten as badges and names in the folded dock; they can be dragged, and dropped upon. */
import { useEffect, useState } from 'react';
import { topTen } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { chainNow, chart, useChain, useChart } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { press, registerDropZone } from '../ui/personDrag.ts';
import { rowGhost } from './RowGhost.tsx';
import { rankDropOf } from './rankDrop.ts';
import { dropPeople, dropText } from './useRankDrop.ts';

export function FoldedTen() {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const aimed = useBadgeDrop();
  return (
    <ol className="dock-ten">
      {topTen(chain).map((id, index) => (
        <li key={id}>
          <button
            type="button"
            data-badge={index + 1}
            className={[
              selection.kind === 'people' && selection.ids.includes(id) ? 'is-selected' : '',
              aimed === index + 1 ? 'is-aimed' : '',
            ].join(' ')}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              press(event, { load: () => ({ kind: 'people', ids: [id] }), ghost: () => rowGhost(id) });
            }}
            onClick={() => chart.verbs.select(thePerson(id))}
            onPointerEnter={() => chart.verbs.hover(id)}
            onPointerLeave={() => chart.verbs.hover(null)}
          >
            <span className="grid-rank">{index + 1}</span>
            {nameFor(chain, id)}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The rank of the badge under a drag, or null. */
function useBadgeDrop(): number | null {
  const [aimed, setAimed] = useState<number | null>(null);
  useEffect(
    () =>
      registerDropZone({
        at(x, y, drag) {
          const badge = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-badge]')?.dataset.badge;
          const drop =
            badge && drag.kind === 'people'
              ? rankDropOf(chainNow(), drag.ids, { at: 'rank', rank: Number(badge) })
              : null;
          setAimed(drop ? Number(badge) : null);
          if (!drop || drag.kind !== 'people') return null;
          return { key: `badge ${badge}`, words: dropText(drop), drop: () => dropPeople(drag.ids, drop) };
        },
        clear: () => setAimed(null),
      }),
    [],
  );
  return aimed;
}
