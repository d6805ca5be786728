import { memo } from 'react';
import { type Level, levelNumber } from '../domain/scales.ts';
import { levelMeter, meterWidth } from '../scene/marks.ts';
import { shade } from '../ui/shade.ts';

/** The best competitor's level as a triangle below the meter, in the meter's own scale; nothing at 未接触. */
export const RivalMark = memo(function RivalMark({ level, cell }: { level: Level | null; cell: number }) {
  const shape = level ? levelMeter(level, null, { cell, height: 9 })[levelNumber(level) - 1] : undefined;
  if (shape?.kind !== 'rect') return null;
  const middle = shape.x + shape.w / 2;
  const width = meterWidth(cell);
  return (
    <svg className="rival-mark" width={width} height={5} viewBox={`0 0 ${width} 5`} aria-hidden="true">
      <path d={`M${middle} 0l3.6 5h-7.2z`} fill={shade('ink')} />
    </svg>
  );
});
