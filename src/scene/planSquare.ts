import type { PlanMark } from '../domain/plan.ts';
import { polyline, type Shape } from './shapes.ts';
import { color } from './tokens.ts';

/** A plan row's square: outlined not begun, half doing, filled done, amber dashed overdue, pale and struck dropped. */
export function planSquare(mark: PlanMark, size: number): Shape[] {
  const line = size * 0.136;
  const box = { x: line / 2, y: line / 2, w: size - line, h: size - line };
  const outline: Shape = { kind: 'rect', ...box, fill: color.paper, stroke: color.navy, strokeWidth: line };
  switch (mark) {
    case 'planned':
      return [outline];
    case 'doing':
      return [outline, { kind: 'rect', x: 0, y: 0, w: size / 2, h: size, fill: color.navy }];
    case 'done':
      return [{ kind: 'rect', x: 0, y: 0, w: size, h: size, fill: color.navy }];
    case 'late':
      return [
        {
          kind: 'rect',
          ...box,
          fill: color.amberSoft,
          stroke: color.amberLine,
          strokeWidth: line,
          dash: [size * 0.24, size * 0.16],
        },
      ];
    case 'dropped':
      return [
        { kind: 'rect', ...box, fill: color.paper, stroke: color.line2, strokeWidth: line },
        { kind: 'path', steps: polyline([0, size], [size, 0]), stroke: color.ink3, strokeWidth: line },
      ];
  }
}
