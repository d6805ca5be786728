/** Outlines: PowerPoint's own shapes where there is one, a free path where not. */
import type { PathStep, Shape } from '../../scene/shapes.ts';
import { type Frame, frameOf, type Placement } from './placement.ts';

type Point = readonly [number, number];

export function presetXml(name: 'rect' | 'roundRect' | 'ellipse' | 'line', adjustment = ''): string {
  return `<a:prstGeom prst="${name}"><a:avLst>${adjustment}</a:avLst></a:prstGeom>`;
}

export function rectangleXml(shape: Extract<Shape, { kind: 'rect' }>): string {
  const side = Math.min(shape.w, shape.h);
  const corner = shape.radius && side > 0 ? Math.min(50_000, Math.round((shape.radius / side) * 100_000)) : 0;
  if (corner <= 0) return presetXml('rect');
  return presetXml('roundRect', `<a:gd name="adj" fmla="val ${corner}"/>`);
}

/** Start and end when the path is one straight stroke. */
export function straightEnds(steps: readonly PathStep[]): readonly [Point, Point] | undefined {
  const [first, second] = steps;
  if (steps.length !== 2 || first?.[0] !== 'M' || second?.[0] !== 'L') return undefined;
  return [
    [first[1], first[2]],
    [second[1], second[2]],
  ];
}

/** Everything the path touches, control points included. */
export function pathFrame(steps: readonly PathStep[], placement: Placement): Frame {
  const points = steps.flatMap(pointsOf);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return frameOf(x, y, Math.max(...xs) - x, Math.max(...ys) - y, placement);
}

export function freePathXml(steps: readonly PathStep[], isFilled: boolean, frame: Frame, placement: Placement): string {
  const at = ([x, y]: Point) => {
    const point = frameOf(x, y, 0, 0, placement);
    return `<a:pt x="${point.x - frame.x}" y="${point.y - frame.y}"/>`;
  };
  const drawn = steps.map((step) => {
    if (step[0] === 'Z') return '<a:close/>';
    const tag = step[0] === 'M' ? 'a:moveTo' : step[0] === 'L' ? 'a:lnTo' : 'a:cubicBezTo';
    return `<${tag}>${pointsOf(step).map(at).join('')}</${tag}>`;
  });
  const size = `w="${Math.max(1, frame.w)}" h="${Math.max(1, frame.h)}"${isFilled ? '' : ' fill="none"'}`;
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${drawn.join('')}</a:path></a:pathLst></a:custGeom>`;
}

function pointsOf(step: PathStep): Point[] {
  switch (step[0]) {
    case 'Z':
      return [];
    case 'C':
      return [
        [step[1], step[2]],
        [step[3], step[4]],
        [step[5], step[6]],
      ];
    default:
      return [[step[1], step[2]]];
  }
}
