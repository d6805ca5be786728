/** A person's level from snapshot to snapshot as a small line; dashed where 接受 borders on 尊重 (design-2.md §5). */
import { levelNumber } from '../domain/scales.ts';
import type { PersonPoint } from '../domain/snapshots.ts';
import { color } from '../scene/tokens.ts';

const width = 58;
const height = 18;
/** Levels 0…6 from the lower to the upper edge. */
const yOf = (level: number) => height - 3 - (level / 6) * (height - 6);

export function LevelTrend({ points, label }: { points: readonly PersonPoint[]; label: string }) {
  const step = points.length > 1 ? (width - 8) / (points.length - 1) : 0;
  const known = points.flatMap(({ level }, index) =>
    level === null ? [] : [{ x: 3 + index * step, y: yOf(levelNumber(level)), n: levelNumber(level) }],
  );
  const last = known.at(-1);
  const before = known.at(-2);
  const isFallen = last !== undefined && before !== undefined && last.n < before.n;
  return (
    <svg
      className="level-trend"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${yOf(3.5)}H${width}`} stroke={color.line2} strokeWidth={1} strokeDasharray="2 2" />
      <path
        d={known.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
        fill="none"
        stroke={color.twig}
        strokeWidth={1.5}
      />
      {last && (
        <rect x={last.x - 2.5} y={last.y - 2.5} width={5} height={5} fill={isFallen ? color.amberLine : color.navy} />
      )}
    </svg>
  );
}
