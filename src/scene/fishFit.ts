/**
 * The fit ladder of design.md §3: row gap and two-sided ribs happen inside the layout; then density, then scale down to
 * the type floor, then further pages from the tail. Only what cannot be helped (one card larger than a page) goes below.
 */
import type { DecisionChain, RibId } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import type { FishTexts } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
import {
  continuedRungs,
  type FishLook,
  fishRungs,
  grownRungs,
  type LookOptions,
  type Rung,
  smallestRungs,
} from './fishLooks.ts';
import { costOf, loadOf, type RibPart, runSizes, sharedOut } from './ribParts.ts';

export type Room = { readonly w: number; readonly h: number };

/** One page's share of the chart. */
export type FishPart = {
  readonly fishbone: Fishbone;
  /** From the layout's unit to the page's. */
  readonly scale: number;
  /** What each rib of the fishbone is a part of. */
  readonly ribs: readonly RibPart[];
};

export type FishFit = {
  readonly look: FishLook;
  readonly parts: readonly FishPart[];
  readonly isBelowFloor: boolean;
  /** One page was asked for: it is drawn at this share of the type floor, or would have to be. */
  readonly shrunk?: number | undefined;
};

export type FitOptions = LookOptions & {
  readonly measure: Measure;
  readonly texts: FishTexts;
  /** The label of a chain that goes on: which of its people these are. */
  readonly runText: (first: number, last: number, all: number) => string;
  /** Not on one page, even if it fits there. */
  readonly isContinued?: boolean;
  /** On one page, down to this share of the type floor. */
  readonly onePage?: number | undefined;
};

/** Between the head and the first joint of a further page, for the break in the spine and its words. */
const leadBehindBreak = 172;
/** A chart that leaves more of the width empty is drawn larger. */
const wellFilled = 0.88;

/** How the chart is shown in a room of this size: on one page if any rung allows, else on the fewest. */
export function fishFit(chain: DecisionChain, room: Room, options: FitOptions): FishFit {
  const all = chain.ribs.map(
    (rib, ribIndex): RibPart => ({ ribIndex, from: 0, personIds: rib.personIds, isWhole: true }),
  );
  const laidOut = (ribs: readonly RibPart[], rung: Rung): FishPart => {
    const isContinued = (ribs[0]?.ribIndex ?? 0) > 0 || (ribs[0]?.from ?? 0) > 0;
    const { style, density } = rung.look;
    const { texts, runText } = options;
    const runOf = (part: RibPart | undefined) => {
      if (!part || part.isWhole) return undefined;
      const all = chain.ribs[part.ribIndex]?.personIds.length ?? 0;
      return runText(part.from + 1, part.from + part.personIds.length, all);
    };
    const fishbone = layoutFishbone(chainOfParts(chain, ribs), {
      style: isContinued ? { ...style, lead: leadBehindBreak } : style,
      density,
      frame: { width: room.w / rung.scale, height: room.h / rung.scale },
      measure: options.measure,
      extraOf: () => ({ isUnmarked: options.isBare }),
      texts: { ...texts, count: (people, index) => runOf(ribs[index]) ?? texts.count(people, index) },
    });
    return { fishbone, scale: rung.scale, ribs };
  };
  const rungs = options.isContinued ? [] : fishRungs(options);
  for (const rung of rungs) {
    let part = laidOut(all, rung);
    if (!part.fishbone.fits) continue;
    if (rung === rungs[0] && part.fishbone.bounds.w * rung.scale < room.w * wellFilled) {
      part =
        grownRungs(rung)
          .map((grown) => laidOut(all, grown))
          .find((grown) => grown.fishbone.fits) ?? part;
    }
    return { look: rung.look, parts: [part], isBelowFloor: false };
  }
  const { onePage } = options;
  const one = onePage === undefined ? undefined : onePageOf(all, laidOut, options);
  if (one?.shrunk !== undefined && one.shrunk >= (onePage ?? 0)) return one;
  return { ...continued(all, laidOut, options), shrunk: one?.shrunk };
}

/** Below this share of the floor nothing is tried. */
const leastShare = 0.15;

/** All on one page, as large as it goes at or under the floor; undefined where only specks would be left. */
function onePageOf(
  all: readonly RibPart[],
  laidOut: (ribs: readonly RibPart[], rung: Rung) => FishPart,
  options: FitOptions,
): FishFit | undefined {
  let best: FishFit | undefined;
  for (const rung of smallestRungs(options)) {
    const at = (share: number) => laidOut(all, { ...rung, scale: rung.scale * share });
    let [small, large] = [best?.shrunk ?? leastShare, 1];
    if (!at(small).fishbone.fits) continue;
    for (let round = 0; round < 9; round++) {
      const middle = (small + large) / 2;
      if (at(middle).fishbone.fits) small = middle;
      else large = middle;
    }
    if (!best || small > (best.shrunk ?? 0))
      best = { look: rung.look, parts: [at(small)], isBelowFloor: false, shrunk: small };
  }
  return best;
}

/** What the fullest page carries. */
export function fullestLoad({ parts }: FishFit): number {
  return Math.max(0, ...parts.map((part) => loadOf(part.ribs)));
}

/** The fewest pages, the most even, then the largest scale at which they still are as many. */
function continued(
  all: readonly RibPart[],
  laidOut: (ribs: readonly RibPart[], rung: Rung) => FishPart,
  options: FitOptions,
): FishFit {
  const rungs = continuedRungs(options);
  const isPage = (ribs: readonly RibPart[]) =>
    !options.isContinued || all.length < 2 || ribs.length < all.length || ribs.some((rib) => !rib.isWhole);
  const fullest = (pages: readonly RibPart[][]) => Math.max(0, ...pages.map(loadOf));
  const cost = (pages: readonly RibPart[][]) => costOf(all.length, pages);
  const shares = smallestRungs(options).flatMap((rung) => {
    const known = new Map<string, boolean>();
    const fits = (ribs: readonly RibPart[]) => {
      const key = ribs.map(({ ribIndex, from, personIds }) => `${ribIndex}.${from}.${personIds.length}`).join();
      const found = known.get(key) ?? (isPage(ribs) && laidOut(ribs, rung).fishbone.fits);
      known.set(key, found);
      return found;
    };
    const tried: { rung: Rung; pages: RibPart[][] }[] = [];
    for (const most of runSizes(all)) {
      tried.push({ rung, pages: sharedOut(all, fits, most) });
      const costs = tried.map(({ pages }) => cost(pages));
      // Shorter runs that no longer save a page only split more.
      if (costs.length - costs.indexOf(Math.min(...costs)) > 2) break;
    }
    return tried;
  });
  const [best] = shares.sort((a, b) => cost(a.pages) - cost(b.pages) || fullest(a.pages) - fullest(b.pages));
  if (!best) throw new RangeError('There is no look to continue in.');
  const { pages } = best;
  const rung =
    rungs.find((tried) => tried.look === best.rung.look && pages.every((ribs) => laidOut(ribs, tried).fishbone.fits)) ??
    best.rung;
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

/** The chain with these parts alone. `topTen` is a choice, so who is in it stays as it was. */
function chainOfParts(chain: DecisionChain, parts: readonly RibPart[]): DecisionChain {
  if (parts.length === chain.ribs.length && parts.every((part) => part.isWhole)) return chain;
  return {
    ...chain,
    ribs: parts.map(({ ribIndex, from, personIds, isWhole }) => {
      const rib = chain.ribs[ribIndex];
      const id: RibId = rib?.id ?? 'rib:';
      return {
        id: isWhole ? id : `${id}/${from}`,
        name: rib?.name ?? '',
        kind: rib?.kind ?? 'other',
        personIds,
      };
    }),
  };
}
