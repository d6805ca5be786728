/** The rungs of the fit ladder below the layout's own (design.md §3 Fit ladder): density, then scale, never under the type floor. */
import { type Density, exportCompactStyle, exportStandardStyle, type FishStyle } from '../layout/style.ts';
import type { Language } from '../words/language.ts';
import { nameFloor, titleFloor } from './paper.ts';

export type FishLook = { readonly style: FishStyle; readonly density: Density };

/** A look and how much larger than its style's unit it is drawn. */
export type Rung = { readonly look: FishLook; readonly scale: number };

export type LookOptions = {
  readonly language: Language;
  /** Cards hold nothing but name and title. */
  readonly isBare: boolean;
  /** The sheet's own scale: everything is that much larger than on a slide. */
  readonly scale: number;
};

/** The narrowest card on which a role's letter and the longest level word stand side by side. */
const narrowCard: Readonly<Record<Language, number>> = { zh: 250, en: 278 };
/** Long titles on one line make low cards, where ribs are crowded and there is width to spare. */
const wideCompactCard = 236;

/** From the look one wants to the smallest one allowed. */
export function fishRungs(options: LookOptions): Rung[] {
  const standard = options.isBare ? withCard(exportStandardStyle, { width: narrowCard.zh }) : exportStandardStyle;
  const narrow = withCard(exportStandardStyle, { width: narrowCard[options.language] });
  // The same cards closer together, where that saves the roles and level words; type stays as large.
  const close = closer(narrow);
  const wide = withCard(exportCompactStyle, { width: wideCompactCard });
  // The compact style with the air let out of it, where that saves a page; type stays as large.
  const tight = withCard({ ...exportCompactStyle, gutter: 6 }, { padX: 7, glyph: 17 });
  return [
    ...rungsOf(standard, 'standard', [1, 0.95, 0.9], options),
    ...rungsOf(narrow, 'standard', [1, 0.95, 0.9], options),
    ...rungsOf(close, 'standard', [1, 0.95, 0.9], options),
    ...rungsOf(exportCompactStyle, 'compact', [1.2, 1.1, 1], options),
    ...rungsOf(wide, 'compact', [1.1, 1], options),
    ...rungsOf(tight, 'compact', [1], options),
  ];
}

/** Larger than one asks for, for a chart that leaves the page empty. */
export function grownRungs(rung: Rung): Rung[] {
  return [1.45, 1.3, 1.15].map((factor) => ({ look: rung.look, scale: rung.scale * factor }));
}

/** The same looks, each as small as allowed: for charts that go on over several pages. */
export function continuedRungs(options: LookOptions): Rung[] {
  const wide = withCard(exportCompactStyle, { width: wideCompactCard });
  return [
    ...rungsOf(exportCompactStyle, 'compact', [1.2, 1.1, 1], options),
    ...rungsOf(wide, 'compact', [1.1, 1], options),
    ...rungsOf(closer(exportCompactStyle), 'compact', [1], options),
    ...rungsOf(closer(wide), 'compact', [1], options),
  ];
}

/** Each look of these once, as small as the floor allows: for a chart that shall stay on one page, if need be smaller still. */
export function smallestOf(rungs: readonly Rung[]): Rung[] {
  return rungs.filter((rung, index) => rungs[index + 1]?.look !== rung.look);
}

/** The same cards with less air in and between them; type stays as large. */
function closer(style: FishStyle): FishStyle {
  return {
    ...withCard(style, { padY: Math.max(4, style.card.padY - 2) }),
    firstGap: style.firstGap - 6,
    rowGapLeast: Math.min(6, style.rowGapLeast - 3),
    gutter: style.gutter * 0.6,
  };
}

function withCard(style: FishStyle, card: Partial<FishStyle['card']>): FishStyle {
  return { ...style, card: { ...style.card, ...card } };
}

/** Steps are for a slide; a larger sheet begins larger and has further steps down to the same floor. */
function rungsOf(style: FishStyle, density: Density, steps: readonly number[], options: LookOptions): Rung[] {
  // Without marks there is no strip and no row under the title, so cards are lower.
  const look = { density, style: options.isBare ? withCard(style, { metaLine: 0, strip: 0 }) : style };
  const least = leastScale(style);
  const scales = steps.map((step) => step * options.scale);
  for (let next = (scales.at(-1) ?? least) * 0.9; next > least; next *= 0.9) scales.push(next);
  if ((scales.at(-1) ?? least) > least * 1.02) scales.push(least);
  return scales.filter((scale) => scale >= least - 1e-9).map((scale) => ({ look, scale }));
}

/** At this scale the smaller of name and title meets its floor. */
function leastScale(style: FishStyle): number {
  return Math.max(nameFloor / style.card.nameSize, titleFloor / style.card.titleSize);
}
