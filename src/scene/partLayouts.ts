/** Layouts of parts of one chart in one room: sizes and answers already found are kept. */
import type { DecisionChain, RibId } from '../domain/chain.ts';
import { rankOf } from '../domain/topTen.ts';
import { type FishOptions, hasRoom, layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import type { FishTexts, KnownSizes } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
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
  const sizes = new Map<FishLook, KnownSizes>();
  const answers = new Map<Rung, Map<string, boolean>>();
  const countOf = (part: RibPart | undefined, people: number, index: number) => {
    if (!part || part.isWhole) return texts.count(people, index);
    return runText(part.from + 1, part.from + people, chain.ribs[part.ribIndex]?.personIds.length ?? 0);
  };
  const optionsFor = (ribs: readonly RibPart[], { look, scale }: Rung): FishOptions => {
    const isContinued = (ribs[0]?.ribIndex ?? 0) > 0 || (ribs[0]?.from ?? 0) > 0;
    return {
      style: isContinued ? { ...look.style, lead: leadBehindBreak } : look.style,
      density: look.density,
      frame: { width: room.w / scale, height: room.h / scale },
      measure,
      known: kept(sizes, look, () => new Map()),
      // The whole chart's ranks: those of a page would hang on who else is on it.
      extraOf: (id) => ({ isUnmarked: isBare, hasTab: rankOf(chain, id) !== undefined }),
      texts: { ...texts, count: (people, index) => countOf(ribs[index], people, index) },
    };
  };
  return {
    laidOut: (ribs, rung) => ({
      fishbone: layoutFishbone(chainOfParts(chain, ribs), optionsFor(ribs, rung)),
      scale: rung.scale,
      ribs,
    }),
    fits: (ribs, rung) => {
      const key = ribs.map(({ ribIndex, from, personIds }) => `${ribIndex}.${from}.${personIds.length}`).join();
      return kept(
        kept(answers, rung, () => new Map()),
        key,
        () => hasRoom(chainOfParts(chain, ribs), optionsFor(ribs, rung)),
      );
    },
  };
}

/** The chain with these parts alone. Its ranks are not those of `chain`. */
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

function kept<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
