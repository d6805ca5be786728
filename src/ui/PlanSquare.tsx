import { memo } from 'react';
import type { PlanMark } from '../domain/plan.ts';
import { planSquare } from '../scene/planSquare.ts';
import { drawnShapes } from './Mark.tsx';

/** A plan row's square. */
export const PlanSquare = memo(function PlanSquare({ mark, size = 11 }: { mark: PlanMark; size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {drawnShapes(planSquare(mark, size))}
    </svg>
  );
});
