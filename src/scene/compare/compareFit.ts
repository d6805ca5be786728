/**
 * How both dates are laid out, once: job titles as long as the type floor allows; then the names alone of those who have
 * not changed; then only those who have, and the top ten (design-2.md §5, §15, §17).
 */
import type { DecisionChain, PersonId, RibId } from '../../domain/chain.ts';
import { personById } from '../../domain/seats.ts';
import { topRankOf, topTen } from '../../domain/topTen.ts';
import type { CardSize } from '../../layout/card.ts';
import { layoutFishbone } from '../../layout/fishbone.ts';
import type { Measure } from '../../layout/measure.ts';
import { type CardExtra, type FishTexts, ribPlans } from '../../layout/plan.ts';
import { bottom, type Fishbone, right } from '../../layout/shapes.ts';
import type { CardStyle, FishStyle } from '../../layout/style.ts';
import type { CardChange } from './cardChange.ts';
import type { CardTags } from './cardTags.ts';
import { besideStance } from './changedCard.ts';

/** What is left of those who have not changed. */
export type Stage = 'titles' | 'names' | 'changed';

export type CompareFit = {
  readonly fishbone: Fishbone;
  /** From the layout's unit to the room's. */
  readonly scale: number;
  readonly stage: Stage;
  /** Those who have not changed and are not drawn. */
  readonly hidden: number;
  readonly isBelowFloor: boolean;
  /** The chart as drawn. */
  readonly chain: DecisionChain;
  /** Those of the earlier state who are drawn, with cards as much is left of as of the others. */
  readonly earlier: ThenLook | undefined;
};

type ThenLook = { readonly chain: DecisionChain; readonly extraOf: (id: PersonId) => CardExtra };

export type CompareFitOptions = {
  /** The one wanted first, then others to try where it does not fit. */
  readonly styles: readonly FishStyle[];
  /** From large to small; the last is the floor of type at that stage. */
  readonly scalesOf: (stage: Stage) => readonly number[];
  readonly measure: Measure;
  readonly texts: FishTexts;
  /** Under the later ids. With it there is room for everybody's place of then too: on the same bones, not at once. */
  readonly earlier?: DecisionChain;
  /** What tags take around somebody's card. */
  readonly tagsOf: (id: PersonId, style: CardStyle) => Pick<CardTags, 'above' | 'below'> | undefined;
};

/** `room` is free of anything else; labels may carry a tag outside. */
export function compareFit(
  merged: DecisionChain,
  changes: ReadonlyMap<PersonId, CardChange>,
  room: { readonly w: number; readonly h: number },
  options: CompareFitOptions,
): CompareFit {
  const { styles, scalesOf, measure, texts, tagsOf, earlier } = options;
  const [usual] = styles as readonly [FishStyle];
  const few = changedOnly(merged, changes);
  const thenAt = perStage((stage, style): Then | undefined => {
    if (!earlier) return undefined;
    const chain = shownOf(earlier, stage === 'changed' ? few : merged);
    const extraOf = (id: PersonId) =>
      isTitleless(changes.get(id), stage, personById(merged, id)?.coach === true) ? { isTitleless: true } : {};
    const plans = ribPlans(chain, { style, density: 'compact', measure, texts, extraOf });
    return { look: { chain, extraOf }, cards: new Map(plans.map(({ rib, sizes }) => [rib.id, sizes.cards])) };
  });
  // A chain's number is of those who are on it, as everywhere; who has gone stands there marked.
  const isHere = (id: PersonId) => !changes.get(id)?.marks.includes('gone');
  const countHere = (_: number, index: number) =>
    texts.count(merged.ribs[index]?.personIds.filter(isHere).length ?? 0, index);
  const made = (stage: Stage, scale: number, style: FishStyle): CompareFit => {
    const chain = stage === 'changed' ? few : merged;
    const extraOf = (id: PersonId) => {
      const { above = 0, below = 0 } = tagsOf(id, style.card) ?? {};
      return { ...extra(changes.get(id), stage, style, personById(merged, id)?.coach === true), above, below };
    };
    const frame = { width: room.w / scale, height: room.h / scale };
    const then = thenAt(stage, style);
    const fishbone = layoutFishbone(chain, {
      style,
      density: 'compact',
      frame,
      measure,
      texts: { ...texts, count: stage === 'changed' ? () => '' : countHere },
      extraOf,
      ...(then && { othersOf: (rib) => then.cards.get(rib) ?? [] }),
    });
    const hidden = stage === 'changed' ? countOf(merged) - countOf(few) : 0;
    return { fishbone, scale, stage, hidden, isBelowFloor: false, chain, earlier: then?.look };
  };
  const stages: readonly Stage[] = countOf(few) < countOf(merged) ? ['titles', 'names', 'changed'] : ['titles'];
  for (const stage of stages) {
    const scales = scalesOf(stage);
    for (const style of styles) {
      const least = made(stage, scales.at(-1) ?? 1, style);
      if (!least.fishbone.fits) continue;
      for (const scale of scales.slice(0, -1)) {
        const larger = made(stage, scale, style);
        if (larger.fishbone.fits) return larger;
      }
      return least;
    }
  }
  const last = stages.at(-1) ?? 'titles';
  const floor = scalesOf(last).at(-1) ?? 1;
  let small = made(last, floor, usual);
  for (let scale = floor * 0.9; !small.fishbone.fits && scale > 0.02; scale *= 0.9)
    small = made(small.stage, scale, usual);
  return { ...small, isBelowFloor: true };
}

type Then = { readonly look: ThenLook; readonly cards: ReadonlyMap<RibId, readonly CardSize[]> };

/** Made once for a stage and a style, whatever the scale. */
function perStage<T>(make: (stage: Stage, style: FishStyle) => T): (stage: Stage, style: FishStyle) => T {
  const made = new Map<FishStyle, Partial<Record<Stage, { readonly value: T }>>>();
  return (stage, style) => {
    const known = made.get(style) ?? {};
    const one = known[stage] ?? { value: make(stage, style) };
    made.set(style, { ...known, [stage]: one });
    return one.value;
  };
}

/** The earlier state with those of its people who are drawn, red as they were then. */
function shownOf(earlier: DecisionChain, drawn: DecisionChain): DecisionChain {
  const isDrawn = new Set(drawn.ribs.flatMap((rib) => rib.personIds));
  const ribs = earlier.ribs.map((rib) => ({ ...rib, personIds: rib.personIds.filter((id) => isDrawn.has(id)) }));
  return { ...earlier, topTen: { by: 'choice', personIds: topTen(earlier) }, ribs };
}

function extra(change: CardChange | undefined, stage: Stage, style: FishStyle, isCoach: boolean): CardExtra {
  return {
    ...(change?.topOut === undefined ? {} : { hasTab: true }),
    ...(change?.stance ? { besideName: besideStance(style.card.glyph) } : {}),
    ...(isTitleless(change, stage, isCoach) ? { isTitleless: true } : {}),
  };
}

/** Those who changed keep their titles, but for the gone. A coach's seal stands in the title's line, so it stays too. */
function isTitleless(change: CardChange | undefined, stage: Stage, isCoach: boolean): boolean {
  return stage !== 'titles' && (change ? change.marks.includes('gone') : !isCoach);
}

/** And the top ten, whose ranks are told by who is on the chart. */
function changedOnly(chain: DecisionChain, changes: ReadonlyMap<PersonId, CardChange>): DecisionChain {
  const isKept = (id: PersonId) => changes.has(id) || topRankOf(chain, id) !== undefined;
  return { ...chain, ribs: chain.ribs.map((rib) => ({ ...rib, personIds: rib.personIds.filter(isKept) })) };
}

function countOf({ ribs }: DecisionChain): number {
  return ribs.reduce((sum, rib) => sum + rib.personIds.length, 0);
}

/** Both given boxes with room for a tag outside each label. */
export function boundsWithTags(fishbone: Fishbone): { x: number; y: number; w: number; h: number } {
  const { bounds, style } = fishbone;
  const margin = style.card.nameSize * 1.4;
  const [x, y] = [bounds.x - margin * 0.4, bounds.y - margin];
  return { x, y, w: right(bounds) - x + margin * 0.2, h: bottom(bounds) + margin - y };
}
