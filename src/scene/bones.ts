/** Ribs, joints, the break in the spine and the chains' labels (design.md §3; mocks 02 and 03), in the layout's unit. */

import type { Measure } from '../layout/measure.ts';
import type { Fishbone, RibShape } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import { type PathStep, polyline, type Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { widthOf, written } from './writing.ts';

/** How far the break's strokes reach above and below the spine's middle. */
export function breakHeight({ spineHead }: FishStyle): number {
  return spineHead * 0.75;
}

/** Where the spine says that nearer chains are on a page before: two slanting strokes beside a gap at `x`. */
export function spineBreak(fishbone: Fishbone, x: number): Shape[] {
  const { style } = fishbone;
  const half = breakHeight(style);
  const gap = style.spineHead * 0.5;
  const lean = half * 0.5;
  const cut: PathStep[] = [
    ...polyline([x - gap - lean, half], [x - gap + lean, -half], [x + gap + lean, -half], [x + gap - lean, half]),
    ['Z'],
  ];
  const stroke = { stroke: color.navy, strokeWidth: style.ribWidth } as const;
  return [
    { kind: 'path', steps: cut, fill: color.paper },
    { kind: 'path', steps: polyline([x - gap - lean, half], [x - gap + lean, -half]), ...stroke },
    { kind: 'path', steps: polyline([x + gap - lean, half], [x + gap + lean, -half]), ...stroke },
  ];
}

/** One rib's line with the dots where its people's twigs leave it. */
export function ribLine(rib: RibShape, style: FishStyle): Shape[] {
  return [
    {
      kind: 'path',
      steps: polyline([rib.joint.x, rib.joint.y], [rib.tip.x, rib.tip.y]),
      stroke: color.navy,
      strokeWidth: style.ribWidth,
    },
    ...rib.people.map(
      (person): Shape => ({
        kind: 'circle',
        x: person.root.x,
        y: person.root.y,
        r: style.ribWidth * 1.35,
        fill: color.navy,
      }),
    ),
  ];
}

/** The chain's place in the order, counted from the target, in a ring on the spine; filled where it stands elsewhere. */
export function joint(rib: RibShape, number: number, style: FishStyle, isElsewhere = false): Shape[] {
  return [
    {
      kind: 'circle',
      x: rib.joint.x,
      y: rib.joint.y,
      r: style.jointRadius,
      fill: isElsewhere ? color.navy : color.paper,
      stroke: color.navy,
      strokeWidth: style.ribWidth,
    },
    ...written(String(number), rib.joint.x, rib.joint.y, {
      size: style.jointRadius * (number < 100 ? 1.12 : 0.9),
      bold: true,
      fill: isElsewhere ? color.paper : color.navy,
      anchor: 'middle',
    }),
  ];
}

/** The chain's name and how many people it holds, at the rib's tip. */
export function ribLabel(rib: RibShape, style: FishStyle, measure: Measure): Shape[] {
  const { label } = rib;
  const name = { size: style.labelSize, bold: true, fill: color.paper };
  const count = { size: style.labelSize * 0.82, fill: color.onNavy2 };
  const nameWidth = widthOf(rib.name, name, measure);
  const gap = rib.count === '' ? 0 : style.labelSize * 0.5;
  const start = label.x + (label.w - nameWidth - gap - widthOf(rib.count, count, measure)) / 2;
  const middle = label.y + label.h / 2;
  return [
    { kind: 'rect', x: label.x, y: label.y, w: label.w, h: label.h, radius: style.card.radius, fill: color.navy },
    ...written(rib.name, start, middle, name),
    ...written(rib.count, start + nameWidth + gap, middle, count),
  ];
}
