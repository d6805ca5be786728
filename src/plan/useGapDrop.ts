import { type RefObject, useEffect } from 'react';
import { useApp, useWords } from '../ui/app.ts';
import { registerDropZone, usePersonDrag } from '../ui/personDrag.ts';
import { startPlanRow } from '../ui/planVerbs.ts';
import { planViewWords } from '../words/planView.ts';

const key = 'plan-rows';

/** People dropped on the element get a plan row each; true while some are over it. */
export function useGapDrop(place: RefObject<HTMLElement | null>): boolean {
  const app = useApp();
  const words = useWords(planViewWords);
  useEffect(
    () =>
      registerDropZone(app, {
        at(x, y, drag) {
          const box = place.current?.getBoundingClientRect();
          if (drag.kind !== 'people' || !box) return null;
          if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
          const [id] = drag.ids;
          return id ? { key, words: words.drop, drop: () => startPlanRow(app, id) } : null;
        },
      }),
    [place, words, app],
  );
  return usePersonDrag((drag) => drag?.over?.key === key);
}
