/**
 * A fishbone as numbers. The origin is where the spine meets the head; y grows downward, so upper ribs have negative y.
 * With the head on the right everything but the head has negative x; mirrored, positive.
 */
import type { PersonId, RibId } from '../domain/chain.ts';
import type { Density, FishStyle } from './style.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type PersonShape = {
  readonly id: PersonId;
  readonly ribId: RibId;
  /** 0 = nearest the spine. */
  readonly place: number;
  /** On the side of the rib that looks to the tail, or to the head. */
  readonly facing: 'tail' | 'head';
  /** From the spine to the card's middle, always growing with `place`. */
  readonly distance: number;
  readonly box: Box;
  /** Where the twig leaves the rib, and where it meets the card. */
  readonly root: Point;
  readonly twigEnd: Point;
  /** The human's, at whichever seat it is held. */
  readonly rank: number | undefined;
  /** It is held at another seat of the same human. */
  readonly isOtherSeat: boolean;
  readonly nameLines: readonly string[];
  readonly titleLines: readonly string[];
};

export type RibShape = {
  readonly id: RibId;
  /** 0 = nearest the head. */
  readonly index: number;
  readonly isUpper: boolean;
  readonly isTwoSided: boolean;
  readonly joint: Point;
  readonly tip: Point;
  /** From the spine to the tip. */
  readonly height: number;
  readonly cardWidth: number;
  readonly label: Box;
  readonly name: string;
  readonly count: string;
  readonly people: readonly PersonShape[];
};

export type HeadShape = {
  readonly box: Box;
  readonly text: Box;
  readonly size: number;
  readonly lines: readonly string[];
};

export type Fishbone = {
  readonly style: FishStyle;
  readonly density: Density;
  readonly isMirrored: boolean;
  readonly ribs: readonly RibShape[];
  readonly head: HeadShape;
  /** The spine's tail end; its head end is the origin. */
  readonly tail: Point;
  readonly twig: number;
  readonly rowGap: number;
  readonly bounds: Box;
  /** False when the frame was too small and the picture runs over it. */
  readonly fits: boolean;
};

export function right(box: Box): number {
  return box.x + box.w;
}

export function bottom(box: Box): number {
  return box.y + box.h;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

export function unionOf(boxes: readonly Box[]): Box {
  let [x, y, x2, y2] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    x2 = Math.max(x2, right(box));
    y2 = Math.max(y2, bottom(box));
  }
  return boxes.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x, y, w: x2 - x, h: y2 - y };
}
