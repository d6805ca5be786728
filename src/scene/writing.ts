/** Single lines of text as shapes. Lines are placed by their middle, the way cards and rows are. */
import type { Measure } from '../layout/measure.ts';
import type { Shape } from './shapes.ts';

export type Ink = {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** From the middle of a line down to its baseline, in em: half the height of a capital. */
const toBaseline = 0.365;
const openingBracket = /^[（《「『【〈]/u;

/** One line. A full-width bracket that opens it hangs out by the empty half of its square (design.md §2 Type). */
export function written(text: string, x: number, middle: number, ink: Ink): Shape[] {
  if (text === '') return [];
  const hang = (ink.anchor ?? 'start') === 'start' && openingBracket.test(text) ? ink.size / 2 : 0;
  return [
    {
      kind: 'text',
      x: x - hang,
      y: middle + ink.size * toBaseline,
      text,
      size: ink.size,
      fill: ink.fill,
      ...(ink.bold ? { bold: true } : {}),
      ...(ink.anchor && ink.anchor !== 'start' ? { anchor: ink.anchor } : {}),
    },
  ];
}

/** Lines one under the other, the first in the row of height `lineHeight` that begins at `top`. */
export function writtenLines(lines: readonly string[], x: number, top: number, lineHeight: number, ink: Ink): Shape[] {
  return lines.flatMap((line, index) => written(line, x, top + (index + 0.5) * lineHeight, ink));
}

export function widthOf(text: string, ink: Ink, measure: Measure): number {
  return measure(text, ink.size, ink.bold === true);
}
