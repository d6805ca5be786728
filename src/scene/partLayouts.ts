/** Layouts of parts of one chart in one room: sizes already found are kept. */
import type { DecisionChain, PersonId, Rib } from '../domain/chain.ts';
import { rankOf } from '../domain/topTen.ts';
import { type FishOptions, hasRoom, layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import { type FishTexts, type KnownSizes, nothingKnown } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import type { FishLook, Rung } from './fishLooks.ts';
import type { RibPart } from './ribParts.ts';

export type Room = { readonly w: number; readonly h: number };

/** One page's share of the chart. */
export type FishPart = {
  readonly fishbone: Fishbone;
  /** From the layout's unit to the page's. */
  readonly scale: number;
  /** What each rib of the fishbone is a part of. */
  readonly ribs: readonly RibPart[];
};

export type PartOptions = {
  readonly measure: Measure;
  readonly texts: FishTexts;
  /** The label of a chain that goes on: which of its people these are. */
  readonly runText: (first: number, last: number, all: number) => string;
  /** Cards hold nothing but name and title. */
  readonly isBare: boolean;
};

export type PartLayouts = {
  readonly laidOut: (ribs: readonly RibPart[], rung: Rung) => FishPart;
  readonly fits: (ribs: readonly RibPart[], rung: Rung) => boolean;
};

/** Between the head and the first joint of a further page, for the break in the spine and its words. */
const leadBehindBreak = 172;

export function partLayouts(chain: DecisionChain, room: Room, options: PartOptions): PartLayouts {
  const { texts, runText, measure, isBare } = options;
  const looks = new Map<FishLook, { readonly known: KnownSizes; readonly behindBreak: FishStyle }>();
  const ribs = new Map<RibPart, Rib>();
  const ribOf = (part: RibPart) => kept(ribs, part, () => ribOfPart(chain, part));
  const countOf = (part: RibPart | undefined, people: number, index: number) => {
    if (!part || part.isWhole) return texts.count(people, index);
    return runText(part.from + 1, part.from + people, chain.ribs[part.ribIndex]?.personIds.length ?? 0);
  };
  // The whole chart's ranks: those of a page would hang on who else is on it.
  const extraOf = (id: PersonId) => ({ isUnmarked: isBare, hasTab: rankOf(chain, id) !== undefined });
  const optionsFor = (parts: readonly RibPart[], { look, scale }: Rung): FishOptions => {
    const { known, behindBreak } = kept(looks, look, () => ({
      known: nothingKnown(),
      behindBreak: { ...look.style, lead: leadBehindBreak },
    }));
    const isContinued = (parts[0]?.ribIndex ?? 0) > 0 || (parts[0]?.from ?? 0) > 0;
    return {
      style: isContinued ? behindBreak : look.style,
      density: look.density,
      frame: { width: room.w / scale, height: room.h / scale },
      measure,
      known,
      extraOf,
      texts: { ...texts, count: (people, index) => countOf(parts[index], people, index) },
    };
  };
  /** The chain with these parts alone. Its ranks are not those of `chain`. */
  const chainOf = (parts: readonly RibPart[]): DecisionChain =>
    parts.length === chain.ribs.length && parts.every((part) => part.isWhole)
      ? chain
      : { ...chain, ribs: parts.map(ribOf) };
  return {
    laidOut: (parts, rung) => ({
      fishbone: layoutFishbone(chainOf(parts), optionsFor(parts, rung)),
      scale: rung.scale,
      ribs: parts,
    }),
    fits: (parts, rung) => hasRoom(chainOf(parts), optionsFor(parts, rung)),
  };
}

/** The same object each time, so that what is known of it is found again. */
function ribOfPart(chain: DecisionChain, { ribIndex, from, personIds, isWhole }: RibPart): Rib {
  const rib = chain.ribs[ribIndex];
  if (rib && isWhole) return rib;
  return { id: `${rib?.id ?? 'rib:'}/${from}`, name: rib?.name ?? '', kind: rib?.kind ?? 'other', personIds };
}

function kept<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
