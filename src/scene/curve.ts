/** d3-shape's lines as path steps, which every painter can draw. */
import { type CurveFactory, line } from 'd3-shape';
import type { Point } from '../layout/shapes.ts';
import type { PathStep } from './shapes.ts';

/** Through points, by one of d3-shape's curves; empty for no points. */
export function curveThrough(points: readonly Point[], curve: CurveFactory): PathStep[] {
  const steps: PathStep[] = [];
  const recorder = {
    moveTo: (x: number, y: number) => steps.push(['M', x, y]),
    lineTo: (x: number, y: number) => steps.push(['L', x, y]),
    bezierCurveTo: (...to: [number, number, number, number, number, number]) => steps.push(['C', ...to]),
    closePath: () => steps.push(['Z']),
  };
  line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curve)
    .context(recorder as unknown as CanvasRenderingContext2D)([...points]);
  return steps;
}
