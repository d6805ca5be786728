/** Arrows along the ribs, and what is said beside the chains' labels. */
import type { RibId } from '../../domain/chain.ts';
import type { Change, Slot } from '../../domain/compare/changes.ts';
import type { ChangeMark } from '../../domain/compare/mergedChain.ts';
import type { Fishbone, PersonShape, Point, RibShape } from '../../layout/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import { type PathStep, polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { tag, tagHeight } from './tag.ts';

/** From the slot somebody left to the one they have: a ring, a curve beside the rib, a head. */
export function moveArrow(fishbone: Fishbone, person: PersonShape, former: Slot | undefined): Shape[] {
  const rib = fishbone.ribs.find((each) => each.id === former?.ribId);
  if (!former || !rib) return [];
  const from = slotPoint(rib, former.place, fishbone);
  if (former.ribId !== person.ribId) return [ring(from, fishbone)];
  const to = person.root;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return [];
  const side = person.facing === 'tail' ? 1 : -1;
  const out = side * Math.min(length * 0.45, fishbone.style.card.nameSize * 1.6);
  const end = { x: to.x + side * fishbone.style.ribWidth * 1.6, y: to.y };
  const c1 = { x: from.x + out, y: from.y + (to.y - from.y) * 0.2 };
  const c2 = { x: end.x + out, y: to.y - (to.y - from.y) * 0.3 };
  const width = fishbone.style.ribWidth * 0.8;
  return [
    {
      kind: 'path',
      steps: [
        ['M', from.x, from.y],
        ['C', c1.x, c1.y, c2.x, c2.y, end.x, end.y],
      ],
      stroke: color.ink,
      strokeWidth: width,
    },
    { kind: 'path', steps: arrowHead(c2, end, fishbone.style.ribWidth * 3.6), fill: color.ink },
    ring(from, fishbone),
  ];
}

/** Where that place is on the rib, or would be beyond its people. */
function slotPoint(rib: RibShape, place: number, { style }: Fishbone): Point {
  const at = rib.people[place]?.root;
  if (at) return at;
  const last = rib.people.at(-1);
  const distance = (last ? last.distance + last.box.h / 2 : style.firstGap) + style.rowGapLeast;
  return { x: rib.joint.x - style.slope * distance, y: (rib.isUpper ? -1 : 1) * distance };
}

function ring({ x, y }: Point, { style }: Fishbone): Shape {
  return {
    kind: 'circle',
    x,
    y,
    r: style.ribWidth * 1.5,
    fill: color.paper,
    stroke: color.ink,
    strokeWidth: style.ribWidth * 0.7,
  };
}

function arrowHead(from: Point, to: Point, size: number): PathStep[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = { x: to.x - ux * size, y: to.y - uy * size };
  const half = size * 0.45;
  return [
    ...polyline([to.x, to.y], [back.x - uy * half, back.y + ux * half], [back.x + uy * half, back.y - ux * half]),
    ['Z'],
  ];
}

/** Outside the label, where nothing else stands: new, gone, or from which place on the spine to which. */
export function ribTags(
  rib: RibShape,
  marks: readonly ChangeMark[],
  orders: ReadonlyMap<RibId, Change & { kind: 'order' }>,
  fishbone: Fishbone,
  language: Language,
): Shape[] {
  const words = compareWords[language];
  const order = orders.get(rib.id);
  const texts = [
    ...(marks.includes('new') ? [words.mark.new] : []),
    ...(marks.includes('gone') ? [words.mark.gone] : []),
    ...(order ? [`${order.from + 1}→${order.to + 1}`] : []),
  ];
  const { card } = fishbone.style;
  let x = rib.label.x;
  const y = rib.isUpper ? rib.label.y - tagHeight(card) - 2 : rib.label.y + rib.label.h + 2;
  return texts.flatMap((text) => {
    const { width, draw } = tag(text, 'ink', card);
    const shapes = draw(x, y);
    x += width + 4;
    return shapes;
  });
}

export function ordersOf(changes: readonly Change[]): ReadonlyMap<RibId, Change & { kind: 'order' }> {
  return new Map(changes.flatMap((change) => (change.kind === 'order' ? [[change.ribId, change] as const] : [])));
}
