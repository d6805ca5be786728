/** Rectangles and circles as paths, for formats that know only curves. */
import type { PathStep } from '../scene/shapes.ts';

/** How far a cubic's control point lies from the end of a quarter circle, in radii. */
const quarter = 0.5522847498;

export function rectSteps(rect: { x: number; y: number; w: number; h: number; radius?: number }): PathStep[] {
  const { x, y, w, h } = rect;
  const r = Math.max(0, Math.min(rect.radius ?? 0, w / 2, h / 2));
  const right = x + w;
  const bottom = y + h;
  if (r === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const c = r * (1 - quarter);
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - c, y, right, y + c, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - c, right - c, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + c, bottom, x, bottom - c, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + c, x + c, y, x + r, y],
    ['Z'],
  ];
}

export function circleSteps({ x, y, r }: { x: number; y: number; r: number }): PathStep[] {
  const k = r * quarter;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}
