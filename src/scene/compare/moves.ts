/** Arrows along the ribs, and what is said beside the chains' labels. */
import type { RibId } from '../../domain/chain.ts';
import type { Change, Slot } from '../../domain/compare/changes.ts';
import type { ChangeMark } from '../../domain/compare/mergedChain.ts';
import type { Fishbone, PersonShape, Point, RibShape } from '../../layout/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { bowedArrow } from './arrow.ts';
import { tag, tagHeight } from './tag.ts';

/**
 * From the slot somebody left to the one they have, on the rib's side to the head, where no card has tags, and no nearer
 * to the cards than half a twig; with two heads where neighbours changed places. From another rib only a ring is left.
 */
export function moveArrow(fishbone: Fishbone, person: PersonShape, former: Slot | undefined, isSwap: boolean): Shape[] {
  const rib = fishbone.ribs.find((each) => each.id === former?.ribId);
  if (!former || !rib) return [];
  const { ribWidth } = fishbone.style;
  const from = slotPoint(rib, former.place, fishbone);
  if (former.ribId !== person.ribId) return [ring(from, fishbone)];
  const length = Math.hypot(person.root.x - from.x, person.root.y - from.y);
  if (length < 1) return [];
  const beside = ({ x, y }: Point) => ({ x: x + ribWidth * 1.6, y });
  const bow = { x: Math.min(length * 0.3, fishbone.twig * 0.4), y: 0 };
  const look = { width: ribWidth * 0.8, head: ribWidth * 3.6, isBothWays: isSwap };
  const arrow = bowedArrow(isSwap ? beside(from) : from, beside(person.root), bow, look);
  return isSwap ? arrow : [...arrow, ring(from, fishbone)];
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

/** Outside the label, where nothing else stands. */
export function ribTags(rib: RibShape, texts: readonly string[], { style: { card } }: Fishbone): Shape[] {
  let x = rib.label.x;
  const y = rib.isUpper ? rib.label.y - tagHeight(card) - 2 : rib.label.y + rib.label.h + 2;
  return texts.flatMap((text) => {
    const { width, draw } = tag(text, 'ink', card);
    const shapes = draw(x, y);
    x += width + 4;
    return shapes;
  });
}

/** New, gone, or from which place on the spine to which. */
export function ribTexts(marks: readonly ChangeMark[], order: SpineMove | undefined, language: Language): string[] {
  const words = compareWords[language];
  return [
    ...(marks.includes('new') ? [words.mark.new] : []),
    ...(marks.includes('gone') ? [words.mark.gone] : []),
    ...(order ? [`${order.from + 1}→${order.to + 1}`] : []),
  ];
}

/** From which place on the spine to which, from 0. */
export type SpineMove = { readonly from: number; readonly to: number };

/** Both of two chains that changed places. */
export function spineMoves(changes: readonly Change[]): ReadonlyMap<RibId, SpineMove> {
  return new Map(
    changes.flatMap((change): [RibId, SpineMove][] => {
      if (change.kind !== 'order') return [];
      return [[change.ribId, change], ...(change.swap ? [[change.swap.id, change.swap] as [RibId, SpineMove]] : [])];
    }),
  );
}
