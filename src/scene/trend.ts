/** Somebody's way through the snapshots: the level as a line, the stance as its sign at each point (design-2.md §5). */
import { curveLinear } from 'd3-shape';
import { levelNumber } from '../domain/scales.ts';
import type { PersonPoint } from '../domain/snapshots.ts';
import type { Point } from '../layout/shapes.ts';
import { markAt } from './card.ts';
import { curveThrough } from './curve.ts';
import { stanceMark } from './marks.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';

export type TrendRoom = {
  readonly w: number;
  readonly h: number;
  /** Side of a stance's sign. */
  readonly sign: number;
  /** At each point; else where the stance changed, and before and after. */
  readonly hasAllSigns?: true;
};

/** One column a point, the oldest at the left; dashed where 接受 borders on 尊重; the last step is amber for a fall. */
export function trendShapes(points: readonly PersonPoint[], { w, h, sign, hasAllSigns }: TrendRoom): Shape[] {
  const step = w / Math.max(1, points.length);
  const y = (level: number) => h - sign / 2 - (level / 6) * (h - sign);
  const known = points.flatMap(({ level, stance }, index) =>
    level === null ? [] : [{ x: (index + 0.5) * step, y: y(levelNumber(level)), stance }],
  );
  const [before, last] = [known.at(-2), known.at(-1)];
  const isFallen = before !== undefined && last !== undefined && last.y > before.y;
  const isSteady = known.every(({ stance }) => stance === last?.stance);
  const signs = known.filter(
    (point, at) =>
      hasAllSigns || point === last || (at === 0 && !isSteady) || (at > 0 && point.stance !== known[at - 1]?.stance),
  );
  const line = (through: readonly Point[], stroke: string): Shape => ({
    kind: 'path',
    steps: curveThrough(through, curveLinear),
    stroke,
    strokeWidth: 1.5,
  });
  return [
    {
      kind: 'path',
      steps: [
        ['M', 0, y(3.5)],
        ['L', w, y(3.5)],
      ],
      stroke: color.line2,
      strokeWidth: 1,
      dash: [2, 2],
    },
    line(isFallen ? known.slice(0, -1) : known, color.twig),
    ...(isFallen ? [line([before, last], color.amberLine)] : []),
    ...signs.flatMap(({ x, y: middle, stance }): Shape[] => [
      { kind: 'circle', x, y: middle, r: sign / 2 + 0.5, fill: color.paper },
      ...markAt(stanceMark(stance), x - sign / 2, middle, sign),
    ]),
  ];
}
