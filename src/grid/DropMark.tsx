import { type Assessment, heights } from './useAssessment.ts';
import type { DropShown } from './useRankDrop.ts';

/** Where a dragged person would land: a framed row or a line. */
export function DropMark({ assessment, drop }: { assessment: Assessment; drop: DropShown | null }) {
  if (!drop) return null;
  return (
    <div
      className={`drop-mark${drop.height === 0 ? ' is-line' : ''}${drop.drop.edit ? '' : ' is-idle'}`}
      style={{
        top: heights[assessment.look].head + drop.top,
        height: drop.height || 0,
        width: assessment.room.width,
      }}
    />
  );
}
