/**
 * The fit ladder of design.md §3: row gap and two-sided ribs happen inside the layout; then density, then scale down to
 * the type floor, then further pages from the tail. Only what cannot be helped (one card larger than a page) goes below.
 */
import type { DecisionChain, RibId } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import type { FishTexts } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { continuedRungs, type FishLook, fishRungs, grownRungs, type LookOptions, type Rung } from './fishLooks.ts';
import { loadOf, type RibPart, sharedOut } from './ribParts.ts';

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
};

export type FitOptions = LookOptions & {
  readonly measure: Measure;
  readonly texts: FishTexts;
  /** Not on one page, even if it fits there. */
  readonly isContinued?: boolean;
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
    const fishbone = layoutFishbone(chainOfParts(chain, ribs, options.texts.namelessRib), {
      style: isContinued ? { ...style, lead: leadBehindBreak } : style,
      density,
      frame: { width: room.w / rung.scale, height: room.h / rung.scale },
      measure: options.measure,
      texts: options.texts,
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
  return continued(all, laidOut, options);
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
  const smallest = rungs.filter((rung, index) => rungs[index + 1]?.look !== rung.look);
  const isPage = (ribs: readonly RibPart[]) =>
    !options.isContinued || all.length < 2 || ribs.length < all.length || ribs.some((rib) => !rib.isWhole);
  const shares = smallest.map((rung) => ({
    rung,
    pages: sharedOut(all, (ribs) => isPage(ribs) && laidOut(ribs, rung).fishbone.fits),
  }));
  const fullest = (pages: readonly RibPart[][]) => Math.max(0, ...pages.map(loadOf));
  const [best] = shares.sort((a, b) => a.pages.length - b.pages.length || fullest(a.pages) - fullest(b.pages));
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
function chainOfParts(chain: DecisionChain, parts: readonly RibPart[], namelessRib: string): DecisionChain {
  if (parts.length === chain.ribs.length && parts.every((part) => part.isWhole)) return chain;
  return {
    ...chain,
    ribs: parts.map((part) => {
      const rib = chain.ribs[part.ribIndex];
      const id: RibId = rib?.id ?? 'rib:';
      const range = part.isWhole ? '' : ` ${part.from + 1}–${part.from + part.personIds.length}`;
      return {
        id: part.isWhole ? id : `${id}/${part.from}`,
        name: `${rib?.name.trim() || namelessRib}${range}`,
        kind: rib?.kind ?? 'other',
        personIds: part.personIds,
      };
    }),
  };
}
