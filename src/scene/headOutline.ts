/** The fish's head without its text (design.md §3 Head), in the fishbone's own frame. Canvas and exports draw this one. */
import { targetLeading } from '../layout/head.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Fishbone, HeadShape } from '../layout/shapes.ts';
import type { PathStep, Shape } from './shapes.ts';
import { color } from './tokens.ts';

/** How far the control point of its concave back lies in front of its corners, in the head's width. */
const hollow = 0.13;

/** Where a spine that runs into the head ends: under it, a little past the deepest point of its back. */
export function spineEnd({ isMirrored, head }: Fishbone): number {
  return (isMirrored ? -1 : 1) * head.box.w * (hollow / 2 + 0.02);
}

/**
 * `text` is the target as it is written there, under a caption that takes so much height; nothing where none is. The eye
 * makes room for it, and is left out where it finds none.
 */
export function headOutline(
  fishbone: Fishbone,
  text?: { readonly head: HeadShape; readonly caption: number },
): Shape[] {
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
    quadratic(at(0, 1), at(hollow, 0), at(0, -1)),
    ['Z'],
  ];
  const gill: PathStep[] = [['M', ...at(0.045, -0.86)], quadratic(at(0.045, -0.86), at(0.165, 0), at(0.045, 0.86))];
  const eye = a * 0.085;
  const places = eyePlaces.map((place) => at(...place));
  const free = places.find((place) => !text || isClear(place, eye * 1.6, text));
  return [
    { kind: 'path', steps: outline, fill: color.navy },
    { kind: 'path', steps: gill, stroke: color.gill, strokeWidth: style.ribWidth * 0.6 },
    ...(free ? eyeAt(free, eye) : []),
  ];
}

function eyeAt([x, y]: readonly [number, number], r: number): Shape[] {
  return [
    { kind: 'circle', x, y, r, stroke: color.onNavy, strokeWidth: r * 0.3 },
    { kind: 'circle', x, y, r: r * 0.36, fill: color.paper },
  ];
}

const eyeHighest = [0.33, -0.8] as const;
/** Where the eye may be, the most natural place first, in shares of the head's width and of half its height. */
const eyePlaces = [0, 0.25, 0.5, 0.75, 1].map(
  (step) => [0.57 + (eyeHighest[0] - 0.57) * step, -0.5 + (eyeHighest[1] + 0.5) * step] as const,
);

/** Whether the lines of the target, on their own ground, do not come so near. */
function isClear(
  [x, y]: readonly [number, number],
  near: number,
  { head: { lines, size, text }, caption }: { readonly head: HeadShape; readonly caption: number },
): boolean {
  const height = lines.length * size * targetLeading;
  const top = (caption - height) / 2;
  const right = text.x + Math.max(...lines.map((line) => standardMeasure(line, size, true)));
  return y + near <= top || y - near >= top + height || x - near >= right || x + near <= text.x;
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
