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

const linesWanted = 3;
/** Three lines may be so much smaller than more of them would be. */
const nearlyAsLarge = 0.85;
/** Shares of the style's size. */
const sizes = Array.from({ length: 37 }, (_, step) => 1 - step * 0.02);

/** The target as large as the head has room for, on three lines where they are nearly as large; each ends before the outline. */
export function headShape(
  chain: Pick<DecisionChain, 'target'>,
  style: FishStyle,
  measure: Measure,
  texts: FishTexts,
): HeadShape {
  const { headWidth: w, headHeight: h } = style;
  const box: Box = { x: 0, y: -h / 2, w, h };
  const text: Box = { x: w * 0.14, y: -h * 0.31, w: w * 0.66, h: h * 0.62 };
  const target = chain.target.trim() === '' ? texts.namelessTarget : chain.target;
  const shapeAt = (factor: number): HeadShape => {
    const size = style.targetSize * factor;
    return { box, text, size, lines: wrapped(target, text.w, size, true, measure) };
  };
  let largest: HeadShape | undefined;
  for (const factor of sizes) {
    const shape = shapeAt(factor);
    if (largest && shape.size < largest.size * nearlyAsLarge) break;
    if (!isInside(shape.lines, shape.size, text.x, style, measure)) continue;
    if (shape.lines.length <= linesWanted) return shape;
    largest ??= shape;
  }
  return largest ?? shapeAt(sizes.at(-1) ?? 1);
}

/** Caption and lines stand as one block about the middle; a line's outer edge is where the head is narrowest. */
function isInside(lines: readonly string[], size: number, left: number, style: FishStyle, measure: Measure): boolean {
  const caption = style.targetCaption * captionLeading;
  const line = size * targetLeading;
  const top = caption - (caption + lines.length * line) / 2;
  return lines.every((text, index) => {
    const outer = Math.max(Math.abs(top + index * line), Math.abs(top + (index + 1) * line - (line - size) / 2));
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
