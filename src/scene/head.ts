/** The fish's head with the target written in it (design.md §3 Head), in the layout's unit. */
import { captionLeading, targetLeading } from '../layout/head.ts';
import type { Measure } from '../layout/measure.ts';
import type { Fishbone, HeadShape } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import { wrapped } from '../layout/wrap.ts';
import { headOutline } from './headOutline.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written, writtenLines } from './writing.ts';

export function fishHead(fishbone: Fishbone, caption: string, target: string, measure: Measure): Shape[] {
  return [...headOutline(fishbone), ...targetText(fishbone.head, fishbone.style, caption, target, measure)];
}

/** Caption and target, centred as one block; a target that would leave the head is set smaller, never cut. */
function targetText(head: HeadShape, style: FishStyle, caption: string, target: string, measure: Measure): Shape[] {
  const room = head.text.h - style.targetCaption * captionLeading;
  let { size, lines } = head;
  while (lines.length * size * targetLeading > room && size > 1) {
    size *= 0.9;
    lines = wrapped(target, head.text.w, size, true, measure);
  }
  const captionHeight = style.targetCaption * captionLeading;
  const top = -(captionHeight + lines.length * size * targetLeading) / 2;
  return [
    ...spaced(caption, head.text.x, top + style.targetCaption * 0.65, style.targetCaption, measure),
    ...writtenLines(lines, head.text.x, top + captionHeight, size * targetLeading, {
      size,
      bold: true,
      fill: color.paper,
    }),
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
