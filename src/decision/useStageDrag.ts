/** A step dragged to another place in the order, or to another unit's lane. */
import { type PointerEvent, type RefObject, useState } from 'react';
import type { Stage } from '../domain/chain.ts';
import type { Lane } from '../domain/lanes.ts';
import { useApp } from '../ui/app.ts';
import { followDrag } from '../ui/followDrag.ts';
import { placeStage } from './stageVerbs.ts';

type Goal = { readonly index: number; readonly lane: number };

export function useStageDrag(board: RefObject<HTMLElement | null>, stages: readonly Stage[], lanes: readonly Lane[]) {
  const app = useApp();
  const [drag, setDrag] = useState<Goal | null>(null);
  const onPointerDown = (event: PointerEvent, id: string) => {
    if (event.button !== 0 || !board.current) return;
    let goal: Goal | null = null;
    followDrag(event, {
      onMove: (at) => {
        goal = goalAt(board.current, at, stages.length, lanes.length);
        setDrag(goal);
      },
      onEnd: (end) => {
        setDrag(null);
        const unit = goal && lanes[goal.lane]?.unit;
        if (end === 'dropped' && goal && unit !== undefined && unit !== null) placeStage(app, id, goal.index, unit);
      },
    });
  };
  return { drag, onPointerDown };
}

/** The cell of the board under the pointer, by the place of what joins the steps: it covers all of them and no more. */
function goalAt(
  board: HTMLElement | null,
  at: { clientX: number; clientY: number },
  columns: number,
  rows: number,
): Goal {
  const { left, top, width, height } = board?.querySelector('.lane-lines')?.getBoundingClientRect() ?? new DOMRect();
  const within = (part: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(part * count)));
  return { index: within((at.clientX - left) / width, columns), lane: within((at.clientY - top) / height, rows) };
}
