/** The fish's head without its text (design.md §3 Head), in the fishbone's own frame. Canvas and exports draw this one. */
import type { Fishbone } from '../layout/shapes.ts';
import type { PathStep, Shape } from './shapes.ts';
import { color } from './tokens.ts';

export function headOutline(fishbone: Fishbone): Shape[] {
  const { style, head } = fishbone;
  const sign = fishbone.isMirrored ? -1 : 1;
  const w = head.box.w;
  const a = head.box.h / 2;
  const at = (x: number, y: number) => [sign * w * x, a * y] as const;
  const curve = (
    c1: readonly [number, number],
    c2: readonly [number, number],
    end: readonly [number, number],
  ): PathStep => ['C', ...c1, ...c2, ...end];
  const outline: PathStep[] = [
    ['M', ...at(0, -1)],
    curve(at(0.44, -1.04), at(0.84, -0.5), at(1, 0)),
    curve(at(0.84, 0.5), at(0.44, 1.04), at(0, 1)),
    quadratic(at(0, 1), at(0.13, 0), at(0, -1)),
    ['Z'],
  ];
  const gill: PathStep[] = [['M', ...at(0.045, -0.86)], quadratic(at(0.045, -0.86), at(0.165, 0), at(0.045, 0.86))];
  const [eyeX, eyeY] = at(0.57, -0.5);
  const eye = a * 0.085;
  return [
    { kind: 'path', steps: outline, fill: color.navy },
    { kind: 'path', steps: gill, stroke: color.gill, strokeWidth: style.ribWidth * 0.6 },
    { kind: 'circle', x: eyeX, y: eyeY, r: eye, stroke: color.onNavy, strokeWidth: eye * 0.3 },
    { kind: 'circle', x: eyeX, y: eyeY, r: eye * 0.36, fill: color.paper },
  ];
}

/** A quadratic curve as the cubic that every painter knows. */
function quadratic(
  from: readonly [number, number],
  control: readonly [number, number],
  to: readonly [number, number],
): PathStep {
  const third = (a: number, q: number) => a + (2 / 3) * (q - a);
  return [
    'C',
    third(from[0], control[0]),
    third(from[1], control[1]),
    third(to[0], control[0]),
    third(to[1], control[1]),
    to[0],
    to[1],
  ];
}
