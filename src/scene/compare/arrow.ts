/** The arrow of a move: a bow from one place to another. */
import { curveNatural } from 'd3-shape';
import type { Point } from '../../layout/shapes.ts';
import { curveThrough } from '../curve.ts';
import { type PathStep, polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';

type ArrowLook = { readonly width: number; readonly head: number; readonly isBothWays?: boolean };

/** `bow`: how far its middle stands off the straight way; with two heads where each went to the other's place. */
export function bowedArrow(from: Point, to: Point, bow: Point, { width, head, isBothWays }: ArrowLook): Shape[] {
  const middle = { x: (from.x + to.x) / 2 + bow.x, y: (from.y + to.y) / 2 + bow.y };
  const steps = curveThrough([from, middle, to], curveNatural);
  const curves = steps.filter((step) => step[0] === 'C');
  const [first, last] = [curves[0], curves.at(-1)];
  return [
    { kind: 'path', steps, stroke: color.ink, strokeWidth: width },
    ...(last ? [headAt({ x: last[3], y: last[4] }, to, head)] : []),
    ...(first && isBothWays ? [headAt({ x: first[1], y: first[2] }, from, head)] : []),
  ];
}

/** Its point at `to`, coming from somewhere on the curve's tangent there. */
function headAt(from: Point, to: Point, size: number): Shape {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = { x: to.x - ux * size, y: to.y - uy * size };
  const half = size * 0.45;
  const steps: PathStep[] = [
    ...polyline([to.x, to.y], [back.x - uy * half, back.y + ux * half], [back.x + uy * half, back.y - ux * half]),
    ['Z'],
  ];
  return { kind: 'path', steps, fill: color.ink };
}
