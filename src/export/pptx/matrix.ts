/** Where a template's shapes stand: a drawing's own unit square, carried through its groups onto the slide. */
import type { PathStep } from '../../scene/shapes.ts';
import { childNamed, numberOf, type XmlElement } from './xmlTree.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The unit square onto the shape's place, turned and mirrored; undefined where it has none. */
export function placeOf(transform: XmlElement | undefined, parent: Matrix): Matrix | undefined {
  const [at, size] = [childNamed(transform, 'off'), childNamed(transform, 'ext')];
  if (!transform || !at || !size) return undefined;
  const [w, h] = [numberOf(size, 'cx'), numberOf(size, 'cy')];
  const angle = (numberOf(transform, 'rot') / 60_000) * (Math.PI / 180);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [flipX, flipY] = ['flipH', 'flipV'].map((name) => (isOn(transform, name) ? -1 : 1)) as [number, number];
  const turned: Matrix = [cos, sin, -sin, cos, numberOf(at, 'x') + w / 2, numberOf(at, 'y') + h / 2];
  return after(parent, after(turned, [flipX * w, 0, 0, flipY * h, (-flipX * w) / 2, (-flipY * h) / 2]));
}

/** From a group's own coordinates to its parent's. */
export function groupPlace(transform: XmlElement | undefined, parent: Matrix): Matrix {
  const place = placeOf(transform, parent);
  const [at, size] = [childNamed(transform, 'chOff'), childNamed(transform, 'chExt')];
  const [w, h] = [numberOf(size, 'cx'), numberOf(size, 'cy')];
  if (!place || w === 0 || h === 0) return parent;
  return after(place, [1 / w, 0, 0, 1 / h, -numberOf(at, 'x') / w, -numberOf(at, 'y') / h]);
}

function isOn(element: XmlElement, name: string): boolean {
  return ['1', 'true'].includes(element.attributes.get(name) ?? '');
}

export function carried(steps: readonly PathStep[], [a, b, c, d, e, f]: Matrix): PathStep[] {
  const x = (px: number, py: number) => Math.round(a * px + c * py + e);
  const y = (px: number, py: number) => Math.round(b * px + d * py + f);
  return steps.map((step): PathStep => {
    if (step[0] === 'Z') return step;
    if (step[0] !== 'C') return [step[0], x(step[1], step[2]), y(step[1], step[2])];
    const [, x1, y1, x2, y2, x3, y3] = step;
    return ['C', x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(x3, y3), y(x3, y3)];
  });
}
