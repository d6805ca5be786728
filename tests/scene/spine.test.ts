import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Fishbone, Point } from '../../src/layout/shapes.ts';
import { editorStyle, exportCompactStyle, exportStandardStyle, presentationStyle } from '../../src/layout/style.ts';
import { headOutline } from '../../src/scene/headOutline.ts';
import type { PathStep, Shape } from '../../src/scene/shapes.ts';
import { spine } from '../../src/scene/spine.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const styles = [editorStyle, presentationStyle, exportStandardStyle, exportCompactStyle];

test.prop([randomChain(), fc.constantFrom(...styles), fc.boolean()])(
  'the spine runs under the head, in its whole height and in either direction',
  (chain, style, isMirrored) => {
    const fishbone = drawn(chain, { style, isMirrored });
    const head = polygon(firstPath(headOutline(fishbone)));
    const half = style.spineHead / 2;
    const end = foremost(fishbone);
    for (const y of [-half, -half / 2, 0, half / 2, half]) expect(isInside({ x: end, y }, head)).toBe(true);
  },
);

/** The place of the spine that lies farthest in the direction of the head. */
function foremost(fishbone: Fishbone): number {
  const places = polygon(firstPath(spine(fishbone))).map(({ x }) => x);
  return fishbone.isMirrored ? Math.min(...places) : Math.max(...places);
}

function firstPath(shapes: readonly Shape[]): readonly PathStep[] {
  const [first] = shapes;
  if (first?.kind !== 'path') throw new Error('no path');
  return first.steps;
}

/** The corners of a path, its curves in forty pieces each. */
function polygon(steps: readonly PathStep[]): Point[] {
  const points: Point[] = [];
  for (const step of steps) {
    if (step[0] === 'M' || step[0] === 'L') points.push({ x: step[1], y: step[2] });
    if (step[0] !== 'C') continue;
    const from = points.at(-1) ?? { x: 0, y: 0 };
    const [, ax, ay, bx, by, x, y] = step;
    for (let i = 1; i <= 40; i++) {
      const t = i / 40;
      const on = (p: number, q: number, r: number, s: number) =>
        p * (1 - t) ** 3 + 3 * q * t * (1 - t) ** 2 + 3 * r * t ** 2 * (1 - t) + s * t ** 3;
      points.push({ x: on(from.x, ax, bx, x), y: on(from.y, ay, by, y) });
    }
  }
  return points;
}

/** By the number of edges that a ray to the right meets. */
function isInside({ x, y }: Point, corners: readonly Point[]): boolean {
  return (
    corners.filter((a, i) => {
      const b = corners[(i + 1) % corners.length] ?? a;
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    }).length %
      2 ===
    1
  );
}
