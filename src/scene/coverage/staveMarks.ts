/** Small marks of the staves: a level's field, a competitor's place, the number of a joint. */
import { polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';

/** A track without a fill is drawn as an outline: nobody is rated there. */
export function rect(x: number, y: number, w: number, h: number, fill: string): Shape {
  return fill === ''
    ? { kind: 'rect', x: x + 0.5, y: y + 0.5, w: w - 1, h: Math.max(0, h - 1), stroke: color.line2, strokeWidth: 1 }
    : { kind: 'rect', x, y, w, h, fill };
}

/** ◀ ◁ ◆ ◇, in the order of the chart's competitors; the tip of a triangle points at the bar. */
export function rivalMark(at: number, x: number, y: number, size: number): Shape[] {
  const half = size / 2;
  const outline =
    at % 4 < 2
      ? polyline([x - half, y], [x + half, y - half], [x + half, y + half])
      : polyline([x - half, y], [x, y - half], [x + half, y], [x, y + half]);
  const isFilled = at % 2 === 0;
  return [
    {
      kind: 'path',
      steps: [...outline, ['Z']],
      fill: isFilled ? color.ink : color.paper,
      stroke: color.ink,
      strokeWidth: size * 0.13,
    },
  ];
}

/** The number of the chain's joint on the chart. */
export function number(value: number, x: number, y: number, u: number): Shape[] {
  return [
    { kind: 'circle', x, y, r: 9 * u, fill: color.paper, stroke: color.navy, strokeWidth: 1.6 * u },
    ...written(`${value}`, x, y, {
      size: (value > 99 ? 8.5 : 10.5) * u,
      bold: true,
      fill: color.navy,
      anchor: 'middle',
    }),
  ];
}
