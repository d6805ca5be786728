/**
 * How far two ribs stand apart. Ribs are parallel, so each owns a slanted band, and clearing two of them is arithmetic in
 * one dimension: every box is a reach from its rib, measured at the spine.
 */
import type { FishStyle } from './style.ts';

type Box = { readonly low: number; readonly high: number; readonly reach: number };

/** A box and, of all boxes of its side from the spine up to it, the highest edge and the most that one keeps a rib away. */
export type Reach = Box & { top: number; clear: number };

/** What a rib takes on either side; each side from the spine outward, by the lower edges. */
export type Band = {
  readonly tail: readonly Reach[];
  readonly head: readonly Reach[];
  readonly labelTail: number;
  readonly labelHead: number;
  /** How far it reaches at any height, with all that two bands keep between them on the tail's side. */
  readonly tailMost: number;
  readonly headMost: number;
  readonly twig: number;
  /** How far cards keep it from the bands it stood behind. */
  apart: Map<Band, number> | undefined;
};

export const bandMargin = 6;

/** A box that looks to the tail, as if it were the only one. */
export function tailReach(low: number, high: number, reach: number, slope: number): Reach {
  return { low, high, reach, top: high, clear: reach - slope * Math.max(0, low) };
}

/** The same, looking to the head. */
export function headReach(low: number, high: number, reach: number, slope: number): Reach {
  return { low, high, reach, top: high, clear: reach + slope * high };
}

/** One side's boxes, in their order, each with what holds for all up to it. */
export function inOrder(side: Reach[]): Reach[] {
  let [top, clear] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of side) {
    top = Math.max(top, each.top);
    clear = Math.max(clear, each.clear);
    each.top = top;
    each.clear = clear;
  }
  return side;
}

/** The least distance of two joints of one side at which nothing of `nearer` touches `band`. */
export function separation(nearer: Band, band: Band, style: FishStyle, nearerHeight: number, height: number): number {
  const { slope, gutter, labelHeight } = style;
  const ribs = Math.min(gutter, 12);
  const nearerTop = nearerHeight + labelHeight;
  const nearerReach = slope * nearerHeight + nearer.labelTail;
  const top = height + labelHeight;
  const reach = band.labelHead - slope * height;
  let least = Math.max(band.twig + 10, band.head.length > 0 ? cardsApart(nearer, band, gutter) : 0);
  // From the outermost inward, until all that lie farther in are counted and too low for the label.
  let isCounted = false;
  for (let at = nearer.tail.length - 1; at >= 0; at--) {
    const tail = nearer.tail[at];
    if (!tail) continue;
    if (!isCounted && tail.low < height) {
      least = Math.max(least, tail.clear + ribs);
      isCounted = true;
    }
    if (meet(tail.low, tail.high, height, top)) least = Math.max(least, tail.reach + reach + gutter);
    if (isCounted && tail.top + bandMargin <= height) break;
  }
  if (nearerHeight < height) least = Math.max(least, nearerReach - slope * nearerHeight + ribs);
  isCounted = false;
  for (let at = band.head.length - 1; at >= 0; at--) {
    const head = band.head[at];
    if (!head) continue;
    if (!isCounted && head.low < nearerHeight) {
      isCounted = head.top <= nearerHeight;
      const clear = isCounted ? head.clear : head.reach + slope * Math.min(head.high, nearerHeight);
      least = Math.max(least, clear + 10);
    }
    if (meet(nearerHeight, nearerTop, head.low, head.high)) least = Math.max(least, nearerReach + head.reach + gutter);
    if (isCounted && head.top + bandMargin <= nearerHeight) break;
  }
  if (meet(nearerHeight, nearerTop, height, top)) least = Math.max(least, nearerReach + reach + gutter);
  if (height < nearerHeight) least = Math.max(least, reach + slope * Math.min(top, nearerHeight) + 10);
  return least;
}

/** The part of it that does not depend on the ribs' heights: cards against cards. */
function cardsApart(nearer: Band, band: Band, gutter: number): number {
  band.apart ??= new Map();
  const known = band.apart.get(nearer);
  if (known !== undefined) return known;
  let cards = 0;
  let from = 0;
  for (const tail of nearer.tail) {
    while (from < band.head.length && (band.head[from]?.high ?? 0) + bandMargin <= tail.low) from++;
    for (let index = from; index < band.head.length; index++) {
      const head = band.head[index];
      if (!head || head.low >= tail.high + bandMargin) break;
      cards = Math.max(cards, tail.reach + head.reach + gutter);
    }
  }
  band.apart.set(nearer, cards);
  return cards;
}

function meet(low: number, high: number, otherLow: number, otherHigh: number): boolean {
  return low < otherHigh + bandMargin && otherLow < high + bandMargin;
}
