/** The head and the target's lines in it (design.md §3 Head). */
import type { DecisionChain } from '../domain/chain.ts';
import type { Measure } from './measure.ts';
import type { FishTexts } from './plan.ts';
import type { Box, HeadShape } from './shapes.ts';
import type { FishStyle } from './style.ts';
import { wrapped } from './wrap.ts';

/** Line height of the target, and height of the caption over it, in their own sizes. */
export const targetLeading = 1.32;
export const captionLeading = 1.6;

const linesMost = 3;
/** Shares of the style's size; the small ones take as many lines as the head has room for. */
const sizes = [1, 0.9, 0.8, 0.7];
const smallSizes = [0.6, 0.5, 0.42, 0.35, 0.28];

/** The target is set smaller until it takes three lines, more if it is very long, and each ends before the outline. */
export function headShape(chain: DecisionChain, style: FishStyle, measure: Measure, texts: FishTexts): HeadShape {
  const { headWidth: w, headHeight: h } = style;
  const box: Box = { x: 0, y: -h / 2, w, h };
  const text: Box = { x: w * 0.14, y: -h * 0.31, w: w * 0.66, h: h * 0.62 };
  const target = chain.target.trim() === '' ? texts.namelessTarget : chain.target;
  let size = style.targetSize;
  let lines: readonly string[] = [];
  for (const factor of [...sizes, ...smallSizes]) {
    size = style.targetSize * factor;
    lines = wrapped(target, text.w, size, true, measure);
    const linesAllowed = sizes.includes(factor) ? linesMost : Number.POSITIVE_INFINITY;
    if (lines.length <= linesAllowed && isInside(lines, size, text.x, style, measure)) break;
  }
  return { box, text, size, lines };
}

/** Caption and lines stand as one block about the middle; a line's outer edge is where the head is narrowest. */
function isInside(lines: readonly string[], size: number, left: number, style: FishStyle, measure: Measure): boolean {
  const caption = style.targetCaption * captionLeading;
  const line = size * targetLeading;
  const top = caption - (caption + lines.length * line) / 2;
  return lines.every((text, index) => {
    const outer = Math.max(Math.abs(top + index * line), Math.abs(top + (index + 1) * line - (line - size)));
    const reach = style.headWidth * reachAt(outer / (style.headHeight / 2));
    return left + measure(text, size, true) <= reach - size * 0.35;
  });
}

/** How far the outline reaches at a height, as a share of the head's width; the height as a share of half the head's. */
function reachAt(height: number): number {
  let [back, mouth] = [0, 1];
  for (let step = 0; step < 16; step++) {
    const t = (back + mouth) / 2;
    if (alongCurve(1, 1.04, 0.5, 0, t) > height) back = t;
    else mouth = t;
  }
  return alongCurve(0, 0.44, 0.84, 1, mouth);
}

function alongCurve(from: number, first: number, second: number, to: number, t: number): number {
  const u = 1 - t;
  return u ** 3 * from + 3 * u * u * t * first + 3 * u * t * t * second + t ** 3 * to;
}
