/**
 * The fit ladder of design.md §3: row gap and two-sided ribs happen inside the layout; then density, then scale down to
 * the type floor, then further pages from the tail. Only what cannot be helped (one card larger than a page) goes below.
 */
import type { DecisionChain } from '../domain/chain.ts';
import { continuedRungs, type FishLook, fishRungs, grownRungs, type LookOptions, smallestOf } from './fishLooks.ts';
import { type FishPart, type PartLayouts, type PartOptions, partLayouts, type Room } from './partLayouts.ts';
import { bestShare, fullestOf, type RibPart } from './ribParts.ts';

export type FishFit = {
  readonly look: FishLook;
  readonly parts: readonly FishPart[];
  readonly isBelowFloor: boolean;
  /** One page was asked for: it is drawn at this share of the type floor, or would have to be. */
  readonly shrunk?: number | undefined;
};

export type FitOptions = LookOptions &
  PartOptions & {
    /** Not on one page, even if it fits there. */
    readonly isContinued?: boolean;
    /** On one page, down to this share of the type floor. */
    readonly onePage?: number | undefined;
  };

/** A chart that leaves more of the width empty is drawn larger. */
const wellFilled = 0.88;

/** How the chart is shown in a room of this size: on one page if any rung allows, else on the fewest. */
export function fishFit(chain: DecisionChain, room: Room, options: FitOptions): FishFit {
  const all = chain.ribs.map(
    (rib, ribIndex): RibPart => ({ ribIndex, from: 0, personIds: rib.personIds, isWhole: true }),
  );
  const layouts = partLayouts(chain, room, options);
  const { fits, laidOut } = layouts;
  const rungs = options.isContinued ? [] : fishRungs(options);
  const rung = rungs.find((each) => fits(all, each));
  if (rung) {
    let part = laidOut(all, rung);
    if (rung === rungs[0] && part.fishbone.bounds.w * rung.scale < room.w * wellFilled) {
      const grown = grownRungs(rung).find((each) => fits(all, each));
      if (grown) part = laidOut(all, grown);
    }
    return { look: rung.look, parts: [part], isBelowFloor: false };
  }
  const { onePage } = options;
  const one = onePage === undefined ? undefined : onePageOf(all, layouts, options);
  if (one?.shrunk !== undefined && one.shrunk >= (onePage ?? 0)) return one;
  return { ...continued(all, layouts, options), shrunk: one?.shrunk };
}

/** Below this share of the floor nothing is tried. */
const leastShare = 0.15;

/** All on one page, as large as it goes at or under the floor; undefined where only specks would be left. */
function onePageOf(all: readonly RibPart[], { fits, laidOut }: PartLayouts, options: FitOptions): FishFit | undefined {
  let best: FishFit | undefined;
  for (const rung of smallestOf(continuedRungs(options))) {
    const at = (share: number) => ({ ...rung, scale: rung.scale * share });
    let [small, large] = [best?.shrunk ?? leastShare, 1];
    if (!fits(all, at(small))) continue;
    for (let round = 0; round < 9; round++) {
      const middle = (small + large) / 2;
      if (fits(all, at(middle))) small = middle;
      else large = middle;
    }
    if (!best || small > (best.shrunk ?? 0))
      best = { look: rung.look, parts: [laidOut(all, at(small))], isBelowFloor: false, shrunk: small };
  }
  return best;
}

/** What the fullest page carries. */
export function fullestLoad({ parts }: FishFit): number {
  return fullestOf(parts.map((part) => part.ribs));
}

/** The fewest pages, the most even, then the largest scale at which they still are as many. */
function continued(all: readonly RibPart[], { fits, laidOut }: PartLayouts, options: FitOptions): FishFit {
  const isPage = (ribs: readonly RibPart[]) =>
    !options.isContinued || all.length < 2 || ribs.length < all.length || ribs.some((rib) => !rib.isWhole);
  const rungs = continuedRungs(options);
  const smallest = smallestOf(rungs);
  const best = bestShare(
    all,
    smallest.map((rung) => (ribs) => isPage(ribs) && fits(ribs, rung)),
  );
  const least = best && smallest[best.look];
  if (!least) throw new RangeError('There is no look to continue in.');
  const { pages } = best;
  const rung = rungs.find((tried) => tried.look === least.look && pages.every((ribs) => fits(ribs, tried))) ?? least;
  let isBelowFloor = false;
  const parts = pages.map((ribs) => {
    let part = laidOut(ribs, rung);
    for (let scale = rung.scale; !part.fishbone.fits && scale > 0.005; scale *= 0.85) {
      isBelowFloor = true;
      part = laidOut(ribs, { ...rung, scale: scale * 0.85 });
    }
    return part;
  });
  return { look: rung.look, parts, isBelowFloor };
}
