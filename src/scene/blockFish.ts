/** A fishbone of blocks (design-2 §0): the chart's own order and sides, names only where somebody is in question. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { blockStyleFor } from '../layout/blockStyle.ts';
import { type FishOptions, hasRoom, layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import type { FishTexts, KnownSizes } from '../layout/plan.ts';
import type { Fishbone, PersonShape, RibShape } from '../layout/shapes.ts';
import type { FishStyle } from '../layout/style.ts';
import { fishTexts, fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { joint, ribLabel, ribLine } from './bones.ts';
import { fishHead } from './head.ts';
import { polyline, type Shape } from './shapes.ts';
import { spine } from './spine.ts';
import { color } from './tokens.ts';
import { written, writtenLines } from './writing.ts';

export type BlockMarks = {
  /** In their full colour and by name; with it everybody else is dim. Without it all are in colour, nobody by name. */
  readonly lit?: ReadonlySet<PersonId> | undefined;
  /** Those who stand out do so by colour alone. */
  readonly isNameless?: boolean;
  /** The top ten carry their number. */
  readonly hasRanks?: boolean;
  /** Drawn in blue. */
  readonly ribId?: RibId | null | undefined;
};

/** A block of the top ten, of somebody else, and the same two while others are in question. */
export const blockFill = {
  top: color.red,
  other: color.blockPage,
  dimTop: color.redPale,
  dim: color.blockPale,
} as const;

/** What a picture of blocks has of its own: its labels, and how much higher its blocks are. */
export type BlockLook = {
  readonly style?: Partial<FishStyle>;
  readonly count?: FishTexts['count'];
  readonly stretch?: number;
  /** What is known of people from blocks of the same size. */
  readonly people?: KnownSizes['people'] | undefined;
};

type Frame = { readonly width: number; readonly height: number };

export type BlockLayouts = {
  /** Lays the chain out in `frame`, in px; a chain that needs more room runs over it. */
  readonly laidOut: (frame: Frame, own?: BlockLook) => Fishbone;
  /** Whether it has room there. */
  readonly fits: (frame: Frame, own?: BlockLook) => boolean;
};

export function blockLayouts(
  chain: DecisionChain,
  lit: BlockMarks['lit'],
  language: Language,
  measure: Measure,
): BlockLayouts {
  const named = namedOnly(chain, lit);
  const usual = blockStyleFor(language === 'en');
  const texts = fishTexts(language);
  const optionsFor = (frame: Frame, { stretch = 1, style: own, count, people }: BlockLook = {}): FishOptions => {
    const style = { ...usual, ...own };
    return {
      // Higher ribs stand steeper, so that the picture is no wider.
      style: {
        ...style,
        slope: style.slope / stretch,
        card: { ...style.card, nameLine: style.card.nameLine * stretch },
      },
      density: 'compact',
      frame,
      measure,
      texts: { ...texts, count: count ?? (() => '') },
      keepsSides: true,
      known: people && { people, ribs: new Map() },
    };
  };
  return {
    laidOut: (frame, own) => layoutFishbone(named, optionsFor(frame, own)),
    fits: (frame, own) => hasRoom(named, optionsFor(frame, own)),
  };
}

/** Of the usual width; narrower blocks make names break, and are for charts that would be drawn too small. */
const widths = [1, 0.8, 0.65];

/** The chain in `frame` with blocks as wide as usual, or narrower where many chains would have to be drawn smaller. */
export function fittedBlocks(
  chain: DecisionChain,
  frame: Frame,
  lit: BlockMarks['lit'],
  language: Language,
  measure: Measure,
): Fishbone {
  const { card } = blockStyleFor(language === 'en');
  const { laidOut } = blockLayouts(chain, lit, language, measure);
  const made = (share: number) => laidOut(frame, { style: { card: { ...card, width: card.width * share } } });
  const scaleOf = ({ bounds }: Fishbone) => Math.min(1, frame.width / bounds.w, frame.height / bounds.h);
  let best = made(1);
  for (const share of widths.slice(1)) {
    if (best.fits) break;
    const next = made(share);
    // A little larger is not worth broken names.
    if (scaleOf(next) > scaleOf(best) * 1.05) best = next;
  }
  return best;
}

/** Names that are not drawn make no block longer. */
function namedOnly(chain: DecisionChain, lit: BlockMarks['lit']): DecisionChain {
  const people = Object.entries(chain.people).map(([id, person]) => {
    const isLit = lit?.has(id as PersonId);
    return [id, { ...person, jobTitle: '', coach: false, ...(isLit ? {} : { name: '·' }) }] as const;
  });
  return { ...chain, people: Object.fromEntries(people) };
}

/** Back to front: `bones`, the head, then a group a chain and a group a person, under their own ids. */
export function blockShapes(
  chain: DecisionChain,
  fishbone: Fishbone,
  marks: BlockMarks,
  language: Language,
  measure: Measure,
): Shape[] {
  const target = chain.target.trim() || fishWords[language].namelessTarget;
  const { style, ribs } = fishbone;
  const people = ribs.flatMap((rib) => rib.people);
  return [
    {
      kind: 'group',
      id: 'bones',
      shapes: [
        ...people.map(
          ({ root, twigEnd }): Shape => ({
            kind: 'path',
            steps: polyline([root.x, root.y], [twigEnd.x, twigEnd.y]),
            stroke: color.twig,
            strokeWidth: style.twigWidth,
          }),
        ),
        ...spine(fishbone),
      ],
    },
    { kind: 'group', id: 'head', name: target, shapes: fishHead(fishbone, '', measure) },
    ...ribs.map(
      (rib): Shape => ({ kind: 'group', id: rib.id, name: rib.name, shapes: ribShapes(rib, fishbone, marks, measure) }),
    ),
    ...people.map(
      (person): Shape => ({
        kind: 'group',
        id: person.id,
        name: chain.people[person.id]?.name || chain.people[person.id]?.jobTitle || fishWords[language].missingName,
        shapes: blockOf(person, fishbone, marks),
      }),
    ),
  ];
}

function ribShapes(rib: RibShape, { style }: Fishbone, marks: BlockMarks, measure: Measure): Shape[] {
  const shapes = [
    ...ribLabel(rib, style, measure),
    ...ribLine({ ...rib, people: [] }, style),
    ...joint(rib, rib.index + 1, style),
  ];
  return rib.id === marks.ribId ? shapes.map(blue) : shapes;
}

function blue(shape: Shape): Shape {
  if (shape.kind === 'text') return shape.fill === color.navy ? { ...shape, fill: color.blue } : shape;
  if (shape.kind === 'group') return { ...shape, shapes: shape.shapes.map(blue) };
  const isLine = shape.kind === 'path';
  return {
    ...shape,
    ...(shape.fill === color.navy ? { fill: color.blue } : {}),
    ...(shape.stroke === color.navy ? { stroke: color.blue } : {}),
    ...(isLine && shape.strokeWidth !== undefined ? { strokeWidth: shape.strokeWidth * 1.7 } : {}),
  };
}

function blockOf(
  { id, box, rank, nameLines }: PersonShape,
  { style }: Fishbone,
  { lit, hasRanks, isNameless }: BlockMarks,
): Shape[] {
  const isTop = rank !== undefined;
  const isLit = lit?.has(id) === true;
  const dim = isTop ? blockFill.dimTop : blockFill.dim;
  const plain = isTop ? blockFill.top : blockFill.other;
  const { nameSize, nameLine, radius } = style.card;
  const fill = isLit ? (isTop ? color.red : color.navy) : lit ? dim : plain;
  return [
    { kind: 'rect', x: box.x, y: box.y, w: box.w, h: box.h, radius, fill },
    ...(hasRanks && rank !== undefined
      ? written(String(rank), box.x + box.w / 2, box.y + box.h / 2, {
          size: Math.min(box.h * 0.8, box.w * 0.4),
          bold: true,
          fill: color.onRed,
          anchor: 'middle',
        })
      : []),
    ...(isLit && !isNameless
      ? writtenLines(nameLines, box.x + box.w / 2, box.y, nameLine, {
          size: nameSize,
          bold: true,
          fill: isTop ? color.onRed : color.paper,
          anchor: 'middle',
        })
      : []),
  ];
}
