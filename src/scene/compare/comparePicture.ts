/** Both dates as one picture: groups of shapes in the layout's unit, which screen and page draw alike. */

import type { DecisionChain, PersonId, RibId } from '../../domain/chain.ts';
import type { Slot } from '../../domain/compare/changes.ts';
import type { ChangeMark, MergedChain } from '../../domain/compare/mergedChain.ts';
import { reorderOf } from '../../domain/compare/order.ts';
import { ribById } from '../../domain/seats.ts';
import { standardMeasure } from '../../layout/measure.ts';
import type { Fishbone, PersonShape, RibShape } from '../../layout/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import { fishTexts, fishWords } from '../../words/fish.ts';
import type { Language } from '../../words/language.ts';
import { joint, ribLabel, ribLine } from '../bones.ts';
import { type CardLook, personCard } from '../card.ts';
import { faded } from '../faded.ts';
import { cardPerson } from '../fishCards.ts';
import { fishHead } from '../head.ts';
import { placed, polyline, type Shape } from '../shapes.ts';
import { spine } from '../spine.ts';
import { color } from '../tokens.ts';
import type { CardChange } from './cardChange.ts';
import { cardTags } from './cardTags.ts';
import { changedCard } from './changedCard.ts';
import type { CompareFit, CompareFitOptions } from './compareFit.ts';
import { moveArrow, ribTags, ribTexts, spineMoves } from './moves.ts';

/** One person: the card stands at the shape's box, twig and root at theirs. */
export type PicturedPerson = {
  readonly shape: PersonShape;
  readonly marks: readonly ChangeMark[];
  readonly isPale: boolean;
  /** At the origin. */
  readonly card: readonly Shape[];
  /** From the box's corner. */
  readonly twig: Shape;
  readonly arrow: readonly Shape[];
};

export type PicturedRib = {
  readonly shape: RibShape;
  readonly marks: readonly ChangeMark[];
  readonly label: readonly Shape[];
};

export type ComparePicture = {
  readonly bones: readonly Shape[];
  readonly head: readonly Shape[];
  readonly ribs: readonly PicturedRib[];
  readonly people: readonly PicturedPerson[];
};

type PictureOptions = {
  readonly language: Language;
  readonly isAssessed: boolean;
  /** The colour behind the picture. */
  readonly ground: string;
};

/** With every mark; who has not changed is pale. */
export function changesPicture(
  merged: MergedChain,
  changes: ReadonlyMap<PersonId, CardChange>,
  { fishbone, chain }: CompareFit,
  options: PictureOptions,
): ComparePicture {
  const look = lookOf(fishbone, options);
  const moves = spineMoves(merged.changes);
  const marksOf = (id: PersonId | RibId) => merged.marks.get(id) ?? [];
  return {
    ...bonesOf(fishbone, options, (rib, index) => (marksOf(rib.id).includes('gone') ? null : index + 1)),
    ribs: fishbone.ribs.map((shape): PicturedRib => {
      const marks = marksOf(shape.id);
      const label = ribLabel(shape, fishbone.style, standardMeasure);
      return {
        shape,
        marks,
        label: [
          ...(marks.includes('gone') ? faded(label, options.ground, 0.6) : label),
          ...ribTags(shape, ribTexts(marks, moves.get(shape.id), options.language), fishbone),
        ],
      };
    }),
    people: peopleOf(fishbone).map((shape): PicturedPerson => {
      const change = changes.get(shape.id);
      const slot = drawnSlot(merged.formerSlots.get(shape.id), merged.chain, chain);
      const arrow = moveArrow(fishbone, shape, slot, change?.moved?.swap !== undefined);
      const moveText = change ? moveTextOf(merged, change, arrow.length > 0, options.language) : '';
      return {
        shape,
        marks: change?.marks ?? [],
        isPale: !change,
        card: changedCard(shape, { who: cardPerson(chain, shape.id), change, moveText }, look, options.ground),
        twig: twigOf(shape, fishbone),
        arrow,
      };
    }),
  };
}

/** From which chain or place somebody comes; an arrow along the chain says the place by itself. */
function moveTextOf({ chain }: MergedChain, change: CardChange, hasArrow: boolean, language: Language): string {
  const words = compareWords[language];
  const fromRib = chain.ribs.find(({ id }) => id === change.fromRib)?.name;
  if (fromRib) return words.fromRib(fromRib);
  return change.moved && !hasArrow ? words.moved(change.moved.from + 1, change.moved.to + 1) : '';
}

/** What tags take around each card, whether an arrow will save one or not. */
export function tagsOfChanges(
  merged: MergedChain,
  changes: ReadonlyMap<PersonId, CardChange>,
  { language, isAssessed }: Omit<PictureOptions, 'ground'>,
): CompareFitOptions['tagsOf'] {
  return (id, style) => {
    const change = changes.get(id);
    return change && cardTags(change, moveTextOf(merged, change, false, language), { style, language, isAssessed });
  };
}

/** Where a place of the whole chain is among those of it who are drawn. */
function drawnSlot(slot: Slot | undefined, all: DecisionChain, drawn: DecisionChain): Slot | undefined {
  const shown = new Set(slot && ribById(drawn, slot.ribId)?.personIds);
  const before = slot && ribById(all, slot.ribId)?.personIds.slice(0, slot.place);
  return slot && { ...slot, place: before?.filter((id) => shown.has(id)).length ?? slot.place };
}

/**
 * One of the two states without marks, on bones where the picture of both has them, under the numbers of this state; a
 * chain whose number is out of order for that says so.
 */
export function statePicture(state: DecisionChain, fishbone: Fishbone, options: PictureOptions): ComparePicture {
  const look = lookOf(fishbone, options);
  const places = new Map(state.ribs.map((rib, index) => [rib.id, index + 1]));
  const elsewhere = displaced(state, fishbone);
  return {
    ...bonesOf(fishbone, options, ({ id }) => places.get(id) ?? null, elsewhere),
    ribs: fishbone.ribs.map((shape): PicturedRib => {
      const rib = state.ribs.find((each) => each.id === shape.id);
      const name = rib?.name.trim() || fishWords[options.language].namelessRib;
      // Where only some are drawn, no label counts them.
      const count = shape.count && rib ? fishTexts(options.language).count(rib.personIds.length, shape.index) : '';
      const label = ribLabel({ ...shape, name: rib ? name : shape.name, count }, fishbone.style, standardMeasure);
      if (!rib) return { shape, marks: [], label: faded(label, options.ground) };
      if (!elsewhere.has(rib.id)) return { shape, marks: [], label };
      const then = compareWords[options.language].placeThen(places.get(rib.id) ?? 0);
      return { shape, marks: ['order'], label: [...label, ...ribTags(shape, [then], fishbone)] };
    }),
    people: peopleOf(fishbone).map(
      (shape): PicturedPerson => ({
        shape,
        marks: [],
        isPale: false,
        card: personCard({ ...shape, box: { ...shape.box, x: 0, y: 0 } }, cardPerson(state, shape.id), look),
        twig: twigOf(shape, fishbone),
        arrow: [],
      }),
    ),
  };
}

/** The fewest chains whose numbers, read along the drawn spine, are out of order. */
function displaced(state: DecisionChain, { ribs }: Fishbone): ReadonlySet<RibId> {
  const ids = (list: readonly { readonly id: RibId }[]) => list.map(({ id }) => id);
  const { moved } = reorderOf(ids(state.ribs), ids(ribs));
  return new Set(moved.flatMap(({ item, swap }) => (swap ? [item, swap.id] : [item])));
}

function peopleOf({ ribs }: Fishbone): PersonShape[] {
  return ribs.flatMap((rib) => rib.people);
}

function lookOf({ style }: Fishbone, { language, isAssessed }: PictureOptions): CardLook {
  return {
    style: style.card,
    density: 'compact',
    language,
    measure: standardMeasure,
    isAssessed,
    roleTexts: new Map(),
    hasShortLevels: true,
  };
}

function bonesOf(
  fishbone: Fishbone,
  { language, ground }: PictureOptions,
  numberOf: (rib: RibShape, index: number) => number | null,
  elsewhere: ReadonlySet<RibId> = new Set(),
): Pick<ComparePicture, 'bones' | 'head'> {
  const { style, ribs } = fishbone;
  const words = fishWords[language];
  return {
    bones: [
      ...ribs.flatMap((rib, index) => {
        const line = ribLine({ ...rib, people: [] }, style);
        return numberOf(rib, index) === null ? faded(line, ground) : line;
      }),
      ...spine(fishbone),
      ...ribs.flatMap((rib, index) => {
        const number = numberOf(rib, index);
        return number === null ? [] : joint(rib, number, style, elsewhere.has(rib.id));
      }),
    ],
    head: fishHead(fishbone, words.target, standardMeasure),
  };
}

/** With the dot where it leaves the rib. */
function twigOf({ box, root, twigEnd }: PersonShape, { style }: Fishbone): Shape {
  return {
    kind: 'group',
    shapes: placed(
      [
        {
          kind: 'path',
          steps: polyline([root.x, root.y], [twigEnd.x, twigEnd.y]),
          stroke: color.twig,
          strokeWidth: style.twigWidth,
        },
        { kind: 'circle', x: root.x, y: root.y, r: style.ribWidth * 1.35, fill: color.navy },
      ],
      -box.x,
      -box.y,
    ),
  };
}
