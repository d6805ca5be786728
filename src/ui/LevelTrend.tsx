/** Somebody's level and stance from snapshot to snapshot as a small line with signs. */
import { memo } from 'react';
import type { PersonPoint } from '../domain/snapshots.ts';
import { type TrendRoom, trendShapes } from '../scene/trend.ts';
import { drawnShapes } from './Mark.tsx';

const small: TrendRoom = { w: 58, h: 18, sign: 9 };

type Props = { readonly points: readonly PersonPoint[]; readonly label: string; readonly room?: TrendRoom };

export const LevelTrend = memo(function LevelTrend({ points, label, room = small }: Props) {
  return (
    <svg
      className="level-trend"
      width={room.w}
      height={room.h}
      viewBox={`0 0 ${room.w} ${room.h}`}
      role="img"
      aria-label={label}
    >
      {drawnShapes(trendShapes(points, room))}
    </svg>
  );
});
