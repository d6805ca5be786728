/** The fishbone in its room, with the legend in a free corner (mocks 02 and 03): one picture for each page it takes. */
import type { DecisionChain } from '../domain/chain.ts';
import type { Measure } from '../layout/measure.ts';
import { type Box, type PersonShape, right } from '../layout/shapes.ts';
import { fishTexts, fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { breakHeight, joint, ribLabel, ribLine, spineBreak } from './bones.ts';
import { type CardPerson, personCard } from './card.ts';
import { type Cards, cardsOf, factsOf, legendFacts, peopleOf } from './fishCards.ts';
import { type FishFit, fishFit, fullestLoad } from './fishFit.ts';
import { fishHead } from './head.ts';
import { type LegendFacts, legendRows } from './legend.ts';
import { type Block, legendBand } from './legendBlock.ts';
import { cornerLegends, type PlacedPart, someCornerLegends } from './legendPlace.ts';
import type { Connector } from './page.ts';
import type { FishPart } from './partLayouts.ts';
import { placed, type Shape } from './shapes.ts';
import { spine } from './spine.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

export type FishPictureOptions = {
  readonly language: Language;
  readonly measure: Measure;
  readonly isAssessed: boolean;
  readonly hasLegend: boolean;
  /** The sheet's scale. */
  readonly scale: number;
  /** On one page, down to this share of the type floor. */
  readonly onePage?: number | undefined;
};

type FishPicture = {
  readonly shapes: readonly Shape[];
  readonly connectors: readonly Connector[];
  /** Of the whole chart's order, counted from 1; undefined where all are here. */
  readonly ribNumbers: readonly [first: number, last: number] | undefined;
};

export type FishPictures = {
  readonly pictures: readonly FishPicture[];
  readonly fit: FishFit;
  /** Some pages have no room for a legend; others have one, unless there is one page alone. */
  readonly isLegendMissing?: boolean;
  /** Of all pages, where none of them has room for its own: under the overview. */
  readonly overviewLegend?: Block;
};

/** How much more than need be the fullest page may carry for the legend's sake. */
const evenEnough = 1.2;

/** One picture for each page it takes, each within `room` but for nothing. */
export function fishPictures(chain: DecisionChain, room: Box, options: FishPictureOptions): FishPictures {
  const { measure, language, scale, isAssessed, hasLegend, onePage } = options;
  const { runText } = pageWords[language];
  const fitOptions = { measure, language, texts: fishTexts(language), runText, isBare: !isAssessed, scale, onePage };
  const fitted = (height: number, isContinued = false) =>
    fishFit(chain, { w: room.w, h: height }, { ...fitOptions, isContinued });
  const inCorner = fitted(room.h);
  const cards = cardsOf(chain, inCorner, options);
  if (!hasLegend) return pictures(chain, inCorner, room, cards, options, () => []);
  const facts = legendFacts(inCorner, cards, options);
  const corners = cornerLegends(placedParts(inCorner, room), room, facts, scale, measure);
  if (corners) return pictures(chain, inCorner, room, cards, options, (index) => corners[index] ?? []);
  const inSomeCorners = (fit: FishFit, own: Cards): FishPictures | undefined => {
    const shown = legendFacts(fit, own, options);
    const some = someCornerLegends(placedParts(fit, room), room, shown, scale, measure);
    if (!some) return undefined;
    const made = pictures(chain, fit, room, own, options, (index) => some[index] ?? []);
    return { ...made, isLegendMissing: some.some((legend) => legend.length === 0) };
  };
  // No corner is free: the legend becomes a band under the picture, which makes do with less height.
  const bandsOf = (each: readonly LegendFacts[]) =>
    each.map((page) => legendBand(legendRows(page, 18 * scale, measure), room.w, 18 * scale, measure));
  let reserved = Math.max(...bandsOf(facts).map((band) => band.height));
  for (;;) {
    const above = fitted(room.h - reserved - 10 * scale);
    const own = cardsOf(chain, above, options);
    const bands = bandsOf(legendFacts(above, own, options));
    const height = Math.max(...bands.map((band) => band.height));
    if (above.parts.length > inCorner.parts.length) {
      // It would cost a page: it stands where there is room, in corners only.
      const made = inSomeCorners(inCorner, cards);
      if (made) return made;
      if (inCorner.parts.length > 1) {
        const rows = legendRows(factsOf(inCorner.parts, cards, options), 18 * scale, measure);
        const overviewLegend = legendBand(rows, room.w, 18 * scale, measure);
        return { ...pictures(chain, inCorner, room, cards, options, () => []), overviewLegend };
      }
      if (onePage !== undefined) {
        return { ...pictures(chain, inCorner, room, cards, options, () => []), isLegendMissing: true };
      }
    }
    if (above.parts.length > 1) {
      // Or crowd one: then the pages need not be as few as without it.
      const spread = inCorner.parts.length > 1 ? inCorner : fitted(room.h, true);
      const isAsFew = spread.parts.length <= above.parts.length;
      if (isAsFew && fullestLoad(above) > fullestLoad(spread) * evenEnough) {
        const made = inSomeCorners(spread, cardsOf(chain, spread, options));
        if (made) return made;
      }
    }
    if (height <= reserved) {
      const shorter = { ...room, h: room.h - reserved - 10 * scale };
      return pictures(chain, above, shorter, own, options, (index) => {
        const band = bands[index];
        return band ? band.draw(room.x, room.y + room.h - band.height) : [];
      });
    }
    reserved = height;
  }
}

function pictures(
  chain: DecisionChain,
  fit: FishFit,
  room: Box,
  cards: Cards,
  options: FishPictureOptions,
  legendOf: (index: number) => Shape[],
): FishPictures {
  return {
    fit,
    pictures: placedParts(fit, room).map(({ part, at }, index) => {
      const legend = legendOf(index);
      const first = part.ribs[0]?.ribIndex ?? 0;
      const last = part.ribs.at(-1)?.ribIndex ?? 0;
      return {
        shapes: [
          ...placed(fishShapes(chain, part, index, cards, options), at.x, at.y, part.scale),
          ...legendGroup(legend, options.language),
        ],
        connectors: twigsOf(part, at),
        ribNumbers: fit.parts.length > 1 ? [first + 1, last + 1] : undefined,
      };
    }),
  };
}

/** None where there is nothing to explain. */
export function legendGroup(shapes: Shape[], language: Language): Shape[] {
  return shapes.length > 0 ? [{ kind: 'group', id: 'legend', name: pageWords[language].legend, shapes }] : [];
}

/** The head at the room's right edge; a chart that is alone and shorter than the room stands in its middle. */
function placedParts(fit: FishFit, room: Box): PlacedPart[] {
  return fit.parts.map((part) => {
    const { bounds } = part.fishbone;
    const k = part.scale;
    const spareX = fit.parts.length > 1 ? 0 : Math.max(0, room.w - bounds.w * k);
    const spareY = Math.max(0, room.h - bounds.h * k);
    return { part, at: { x: right(room) - right(bounds) * k - spareX / 2, y: room.y - bounds.y * k + spareY / 2 } };
  });
}

function fishShapes(
  chain: DecisionChain,
  part: FishPart,
  pagesBefore: number,
  cards: Cards,
  options: FishPictureOptions,
): Shape[] {
  const { fishbone } = part;
  const { style } = fishbone;
  const { measure, language } = options;
  const words = fishWords[language];
  const target = chain.target.trim() === '' ? words.namelessTarget : chain.target;
  return [
    {
      kind: 'group',
      id: 'bones',
      name: pageWords[language].bones,
      shapes: [
        ...fishbone.ribs.flatMap((rib) => ribLine(rib, style)),
        ...spine(fishbone),
        ...(pagesBefore > 0 ? continuedFrom(part, pagesBefore, language) : []),
        ...fishbone.ribs.flatMap((rib, index) => joint(rib, (part.ribs[index]?.ribIndex ?? index) + 1, style)),
      ],
    },
    { kind: 'group', id: 'head', name: target, shapes: fishHead(fishbone, words.target, measure) },
    ...fishbone.ribs.map(
      (rib): Shape => ({ kind: 'group', id: rib.id, name: rib.name, shapes: ribLabel(rib, style, measure) }),
    ),
    ...peopleOf(part).map(
      (shape): Shape => ({
        kind: 'group',
        id: shape.id,
        name: spokenName(cards.who(shape.id), shape),
        shapes: personCard(shape, cards.who(shape.id), cards.look),
      }),
    ),
  ];
}

/** The break in the spine; over it which chains stand before, under it where. Both keep between spine and cards. */
function continuedFrom(part: FishPart, pagesBefore: number, language: Language): Shape[] {
  const { fishbone } = part;
  const { style } = fishbone;
  const words = pageWords[language];
  const end = fishbone.ribs[0]?.joint.x ?? -style.lead;
  const middle = (end + style.jointRadius) / 2;
  const from = part.ribs[0];
  const before = (from?.ribIndex ?? 0) + (from && from.from > 0 ? 1 : 0);
  const ink = { size: style.targetCaption * 0.9, fill: color.ink3, anchor: 'middle' } as const;
  const away = breakHeight(style) + ink.size * 0.6;
  return [
    ...spineBreak(fishbone, middle),
    ...written(words.ribsBefore(before), middle, -away, ink),
    ...written(words.seeBefore(pagesBefore), middle, away, ink),
  ];
}

function spokenName(who: CardPerson, shape: PersonShape): string {
  const name = who.person.name.trim() || shape.nameLines.join(' ');
  return [name, who.person.jobTitle.trim()].filter(Boolean).join('，');
}

function twigsOf(part: FishPart, at: { x: number; y: number }): Connector[] {
  const k = part.scale;
  return peopleOf(part).map((shape) => ({
    personId: shape.id,
    from: [shape.root.x * k + at.x, shape.root.y * k + at.y],
    to: [shape.twigEnd.x * k + at.x, shape.twigEnd.y * k + at.y],
    stroke: color.twig,
    strokeWidth: part.fishbone.style.twigWidth * k,
  }));
}
