/** The fish's head with the target written in it (design.md §3 Head), in the layout's unit. */
import { captionLeading, targetLeading } from '../layout/head.ts';
import type { Measure } from '../layout/measure.ts';
import type { Fishbone, HeadShape } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import { headOutline } from './headOutline.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written, writtenLines } from './writing.ts';

export function fishHead(fishbone: Fishbone, caption: string, measure: Measure): Shape[] {
  const { head, style } = fishbone;
  const outline = headOutline(fishbone, { head, caption: style.targetCaption * captionLeading });
  return [...outline, ...targetText(head, style, caption, measure)];
}

/** Caption and target, centred as one block. */
function targetText({ size, lines, text }: HeadShape, style: FishStyle, caption: string, measure: Measure): Shape[] {
  const captionHeight = style.targetCaption * captionLeading;
  const top = -(captionHeight + lines.length * size * targetLeading) / 2;
  return [
    ...spaced(caption, text.x, top + style.targetCaption * 0.65, style.targetCaption, measure),
    ...writtenLines(lines, text.x, top + captionHeight, size * targetLeading, { size, bold: true, fill: color.paper }),
  ];
}

/** 目标 is the one word set with space between its characters (design.md §2 Type). */
function spaced(word: string, x: number, middle: number, size: number, measure: Measure): Shape[] {
  const ink = { size, fill: color.onNavy };
  if (!/^\p{Script=Han}{2}$/u.test(word)) return written(word, x, middle, ink);
  const [first = '', second = ''] = [...word];
  return [
    ...written(first, x, middle, ink),
    ...written(second, x + measure(first, size, false) + size * 0.24, middle, ink),
  ];
}
