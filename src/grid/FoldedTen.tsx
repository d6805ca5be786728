/** The ten as badges and names in the folded dock; they can be dragged, and dropped upon. */
import { useEffect, useState } from 'react';
import { topTen } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { useApp, useChain, useChart } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { press, registerDropZone } from '../ui/personDrag.ts';
import { rowGhost } from './RowGhost.tsx';
import { rankDropOf } from './rankDrop.ts';
import { dropPeople, dropText } from './useRankDrop.ts';

export function FoldedTen() {
  const app = useApp();
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
              press(app, event, { load: () => ({ kind: 'people', ids: [id] }), ghost: () => rowGhost(id) });
            }}
            onClick={() => app.chart.verbs.select(thePerson(id))}
            onPointerEnter={() => app.chart.verbs.hover(id)}
            onPointerLeave={() => app.chart.verbs.hover(null)}
          >
            <span className="grid-rank">{index + 1}</span>
            {nameFor(app, chain, id)}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The rank of the badge under a drag, or null. */
function useBadgeDrop(): number | null {
  const app = useApp();
  const [aimed, setAimed] = useState<number | null>(null);
  useEffect(
    () =>
      registerDropZone(app, {
        at(x, y, drag) {
          const badge = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-badge]')?.dataset.badge;
          const drop =
            badge && drag.kind === 'people'
              ? rankDropOf(app.chain(), drag.ids, { at: 'rank', rank: Number(badge) })
              : null;
          setAimed(drop ? Number(badge) : null);
          if (!drop || drag.kind !== 'people') return null;
          return { key: `badge ${badge}`, words: dropText(app, drop), drop: () => dropPeople(app, drag.ids, drop) };
        },
        clear: () => setAimed(null),
      }),
    [app],
  );
  return aimed;
}
