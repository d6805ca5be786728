/** A frame pulled over empty canvas selects whom it touches; with Shift or Ctrl, in addition to who was selected. */
import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { type Fishbone, overlaps } from '../layout/shapes.ts';
import { nobody, selectedPeople } from '../store/selection.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { takesPress } from './hand.ts';

export function useMarquee(fishbone: Fishbone) {
  const app = useApp();
  const flow = useStoreApi();
  const current = useRef(fishbone);
  current.current = fishbone;
  const before = useRef<readonly PersonId[]>([]);

  useEffect(
    () =>
      flow.subscribe((state, last) => {
        if (state.userSelectionActive && state.userSelectionRect !== last.userSelectionRect && !takesPress(app))
          select(app, [...before.current, ...touched(current.current, state)]);
      }),
    [flow, app],
  );

  return {
    onSelectionStart({ shiftKey, ctrlKey, metaKey }: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) {
      before.current =
        shiftKey || ctrlKey || metaKey ? selectedPeople(app.chart.getState().selection, app.chain()) : [];
    },
  };
}

/** `userSelectionRect` is in px of the canvas. */
function touched(fishbone: Fishbone, { userSelectionRect, transform }: ReactFlowState): PersonId[] {
  if (!userSelectionRect) return [];
  const [x, y, zoom] = transform;
  const frame = {
    x: (userSelectionRect.x - x) / zoom,
    y: (userSelectionRect.y - y) / zoom,
    w: userSelectionRect.width / zoom,
    h: userSelectionRect.height / zoom,
  };
  return fishbone.ribs.flatMap((rib) => rib.people.filter(({ box }) => overlaps(box, frame)).map(({ id }) => id));
}

function select(app: RunningApp, ids: readonly PersonId[]): void {
  const people = [...new Set(ids)];
  app.chart.verbs.select(people.length === 0 ? nobody : { kind: 'people', ids: people });
}
