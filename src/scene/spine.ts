/** The fish's spine and tail (design.md §3; mocks 02 and 03), in the layout's unit. */
import type { Fishbone } from '../layout/shapes.ts';
import { spineEnd } from './headOutline.ts';
import { polyline, type Shape } from './shapes.ts';
import { color } from './tokens.ts';

/** Thickens from tail to head. */
export function spine(fishbone: Fishbone): Shape[] {
  const { style, tail } = fishbone;
  const ahead = fishbone.isMirrored ? -1 : 1;
  const tailHalf = style.spineTail / 2;
  const headHalf = style.spineHead / 2;
  const end = spineEnd(fishbone);
  const { fin } = style;
  const fork = tail.x + ahead * fin * 0.9;
  // With its stroke it ends where the layout does.
  const left = tail.x + (ahead * style.ribWidth) / 2;
  return [
    {
      kind: 'path',
      steps: [...polyline([tail.x, -tailHalf], [end, -headHalf], [end, headHalf], [tail.x, tailHalf]), ['Z']],
      fill: color.navy,
    },
    {
      kind: 'path',
      steps: polyline([left, -fin], [fork, 0], [left, fin]),
      stroke: color.navy,
      strokeWidth: style.ribWidth,
    },
  ];
}
