/** Six cells in two threes: filled = now, outlined = target; the triangle below is the best competitor. */
import { memo } from 'react';
import { type Level, levelNumber } from '../domain/scales.ts';
import { shade } from './shade.ts';

type Size = { readonly cell: number; readonly height: number; readonly gap: number; readonly middle: number };

const sizes = {
  dock: { cell: 10, height: 9, gap: 2, middle: 3 },
  full: { cell: 22, height: 11, gap: 2, middle: 6 },
} as const satisfies Record<string, Size>;

export const LevelTrack = memo(function LevelTrack({
  level,
  target,
  rival,
  look,
}: {
  level: Level | null;
  target: Level | null;
  rival: Level | null;
  look: 'dock' | 'full';
}) {
  const { cell, height, gap, middle } = sizes[look];
  const reached = level ? levelNumber(level) : 0;
  const wanted = target ? levelNumber(target) : 0;
  const theirs = rival ? levelNumber(rival) : 0;
  const x = (step: number) => (step - 1) * (cell + gap) + (step > 3 ? middle : 0);
  const width = x(6) + cell;
  const mark = look === 'full' ? 4 : 3;
  const below = mark + 3;
  const rect = (step: number, inset: number) => {
    const [w, h] = [cell - 2 * inset, height - 2 * inset];
    return `M${x(step) + inset} ${inset}h${w}v${h}h${-w}z`;
  };
  const paths = (isIn: (step: number) => boolean, inset = 0) =>
    [1, 2, 3, 4, 5, 6]
      .filter(isIn)
      .map((step) => rect(step, inset))
      .join('');
  const peak = x(theirs) + cell / 2;
  return (
    <svg className="level-track" width={width} height={height + below} aria-hidden="true">
      <path d={paths((step) => step > reached && step > wanted)} fill={shade('trackOff')} />
      <path d={paths((step) => step <= reached)} fill={shade('navy')} />
      <path
        d={paths((step) => step > reached && step <= wanted, 0.75)}
        fill={shade('paper')}
        stroke={shade('navy')}
        strokeWidth={1.5}
      />
      {theirs > 0 && <path d={`M${peak} ${height + 2}l${mark} ${mark + 1}h${-2 * mark}z`} fill={shade('ink3')} />}
    </svg>
  );
});
