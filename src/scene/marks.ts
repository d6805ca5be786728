/** The method's marks as shapes (design.md §4): shape carries the meaning, colour repeats it. */
import { type Level, levelNumber, type Stance } from '../domain/scales.ts';
import { type PathStep, polyline, type Shape } from './shapes.ts';
import { color } from './tokens.ts';

/** Marks are drawn in a square of this side. */
export const markSize = 16;

/** Discs are for us, diamonds against; filled is firm, hollow is mild; a second ring excludes the others; a dashed ring is not assessed. */
export function stanceMark(stance: Stance | null): Shape[] {
  switch (stance) {
    case 'exclusive':
      return [
        { kind: 'circle', x: 8, y: 8, r: 7.3, stroke: color.green, strokeWidth: 1.3 },
        { kind: 'circle', x: 8, y: 8, r: 5.3, fill: color.green },
        {
          kind: 'path',
          steps: [...polyline([8, 5.2], [8, 10.8]), ...polyline([5.2, 8], [10.8, 8])],
          stroke: color.paper,
          strokeWidth: 1.7,
        },
      ];
    case 'supporter':
      return [
        { kind: 'circle', x: 8, y: 8, r: 7.5, fill: color.green },
        {
          kind: 'path',
          steps: [...polyline([8, 4.4], [8, 11.6]), ...polyline([4.4, 8], [11.6, 8])],
          stroke: color.paper,
          strokeWidth: 1.9,
        },
      ];
    case 'neutral':
      return [
        { kind: 'circle', x: 8, y: 8, r: 6.7, stroke: color.ink3, strokeWidth: 1.5 },
        { kind: 'path', steps: polyline([5, 8], [11, 8]), stroke: color.ink3, strokeWidth: 1.6 },
      ];
    case 'non-supporter':
      return [
        { kind: 'path', steps: diamond(7), fill: color.paper, stroke: color.ink, strokeWidth: 1.5 },
        { kind: 'path', steps: polyline([5.2, 8], [10.8, 8]), stroke: color.ink, strokeWidth: 1.6 },
      ];
    case 'opponent':
      return [
        { kind: 'path', steps: diamond(8), fill: color.ink },
        { kind: 'path', steps: polyline([4.8, 8], [11.2, 8]), stroke: color.paper, strokeWidth: 1.9 },
      ];
    case null:
      return [
        {
          kind: 'circle',
          x: 8,
          y: 8,
          r: 6.7,
          fill: color.amberSoft,
          stroke: color.amberLine,
          strokeWidth: 1.3,
          dash: [2.4, 1.8],
        },
        { kind: 'path', steps: questionHook, stroke: color.amber, strokeWidth: 1.5, cap: 'round' },
        { kind: 'circle', x: 8, y: 11.6, r: 0.95, fill: color.amber },
      ];
  }
}

const questionHook: readonly PathStep[] = [
  ['M', 6.1, 6.3],
  ['C', 6.1, 3.7, 9.9, 3.7, 9.9, 6.2],
  ['C', 9.9, 7.7, 8, 7.7, 8, 9.4],
];

function diamond(reach: number): PathStep[] {
  return [...polyline([8, 8 - reach], [8 + reach, 8], [8, 8 + reach], [8 - reach, 8]), ['Z']];
}

/** The warning triangle before a missing name. */
export const warningMark: readonly Shape[] = [
  { kind: 'path', steps: [...polyline([8, 1.6], [15, 14], [1, 14]), ['Z']], stroke: color.amberLine, strokeWidth: 1.6 },
  { kind: 'path', steps: polyline([8, 6], [8, 10]), stroke: color.amber, strokeWidth: 1.8, cap: 'round' },
  { kind: 'circle', x: 8, y: 12, r: 1, fill: color.amber },
];

/** ↔: another seat of the same human. Drawn, as not every typeface has it. */
export const otherSeatMark: readonly Shape[] = [
  {
    kind: 'path',
    steps: [
      ...polyline([1.5, 8], [14.5, 8]),
      ...polyline([5, 4.5], [1.5, 8], [5, 11.5]),
      ...polyline([11, 4.5], [14.5, 8], [11, 11.5]),
    ],
    stroke: color.onRed,
    strokeWidth: 2,
    cap: 'round',
  },
];

export type MeterOptions = { readonly cell: number; readonly height: number; readonly background?: string };

/** The 3 + 3 meter: filled = now, outlined = target, a low bar = not reached; the gap parts low from high levels. Starts at 0,0. */
export function levelMeter(level: Level | null, target: Level | null, options: MeterOptions): Shape[] {
  const { cell, height } = options;
  const reached = level ? levelNumber(level) : 0;
  const wanted = target ? levelNumber(target) : 0;
  return [1, 2, 3, 4, 5, 6].map((step): Shape => {
    const x = meterX(step, cell);
    if (step <= reached) return { kind: 'rect', x, y: 0, w: cell, h: height, fill: color.navy };
    if (step <= wanted) {
      return {
        kind: 'rect',
        x: x + 0.6,
        y: 0.6,
        w: cell - 1.2,
        h: height - 1.2,
        fill: options.background ?? color.paper,
        stroke: color.navy,
        strokeWidth: 1.2,
      };
    }
    return { kind: 'rect', x, y: height * 0.73, w: cell, h: height * 0.27, fill: color.cellOff };
  });
}

export function meterWidth(cell: number): number {
  return meterX(6, cell) + cell;
}

function meterX(step: number, cell: number): number {
  return (step - 1) * cell * 1.3 + (step > 3 ? cell * 0.5 : 0);
}

/** The level as a strip along a card's lower edge: six segments, the gap parting low from high. Starts at 0,0. */
export function levelStrip(level: Level | null, width: number, height: number): Shape[] {
  const reached = level ? levelNumber(level) : 0;
  const gap = height * 0.3;
  const between = height * 0.8;
  const w = (width - 5 * gap - between) / 6;
  return [1, 2, 3, 4, 5, 6].map((step): Shape => {
    const x = (step - 1) * (w + gap) + (step > 3 ? between : 0);
    return { kind: 'rect', x, y: 0, w, h: height, fill: step <= reached ? color.navy : color.stripOff };
  });
}

/** The level as six full cells: filled = now, outlined = wanted, a triangle under the best competitor's. Starts at 0,0. */
export function levelTrack(
  level: Level | null,
  target: Level | null,
  rival: Level | null,
  options: MeterOptions,
): Shape[] {
  const { cell, height } = options;
  const reached = level ? levelNumber(level) : 0;
  const wanted = target ? levelNumber(target) : 0;
  const best = rival ? levelNumber(rival) : 0;
  const line = height * 0.13;
  const left = (step: number) => (step - 1) * cell * 1.09 + (step > 3 ? cell * 0.22 : 0);
  const cells = [1, 2, 3, 4, 5, 6].map((step): Shape => {
    const x = left(step);
    if (step > reached && step <= wanted) {
      return {
        kind: 'rect',
        x: x + line / 2,
        y: line / 2,
        w: cell - line,
        h: height - line,
        fill: options.background ?? color.paper,
        stroke: color.navy,
        strokeWidth: line,
      };
    }
    return { kind: 'rect', x, y: 0, w: cell, h: height, fill: step <= reached ? color.navy : color.trackOff };
  });
  return best > 0 ? [...cells, rivalMark(left(best) + cell / 2, height * 1.25, height * 0.55)] : cells;
}

/** The triangle of a competitor, its upper point at x, y. */
export function rivalMark(x: number, y: number, side: number, fill: string = color.ink3): Shape {
  return {
    kind: 'path',
    steps: [...polyline([x, y], [x + side / 2, y + side], [x - side / 2, y + side]), ['Z']],
    fill,
  };
}
