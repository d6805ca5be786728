/** Before a chart that takes several pages: all of it, small, with names or counts, and on which page each chain stands. */
import type { DecisionChain } from '../domain/chain.ts';
import { type FishOptions, hasRoom, layoutFishbone } from '../layout/fishbone.ts';
import type { Measure } from '../layout/measure.ts';
import { nothingKnown } from '../layout/plan.ts';
import type { Box, Fishbone, PersonShape } from '../layout/shapes.ts';
import { exportCompactStyle, type FishStyle } from '../layout/style.ts';
import { fishTexts, fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords, range } from '../words/pages.ts';
import { type BlockLook, blockLayouts, blockShapes } from './blockFish.ts';
import { joint, ribLabel, ribLine } from './bones.ts';
import { cardFrame } from './card.ts';
import { cardPerson } from './fishCards.ts';
import type { FishFit } from './fishFit.ts';
import { fishHead } from './head.ts';
import type { Connector } from './page.ts';
import { nameFloor, titleFloor } from './paper.ts';
import { placed, type Shape } from './shapes.ts';
import { spine } from './spine.ts';
import { color } from './tokens.ts';
import { writtenLines } from './writing.ts';

export type PagePicture = { readonly shapes: readonly Shape[]; readonly connectors: readonly Connector[] };

/** A label's name is so large that the count behind it keeps the floor. */
const countFloor = titleFloor / 0.82;

/** A name and nothing else: one line where it can be. */
const namesStyle: FishStyle = {
  ...exportCompactStyle,
  card: {
    ...exportCompactStyle.card,
    width: 108,
    padX: 6,
    padY: 3,
    tab: 25,
    nameLine: 24,
    metaLine: 0,
    strip: 0,
  },
  firstGap: 22,
  rowGapLeast: 4,
  rowGapMost: 14,
  labelSize: countFloor / (titleFloor / nameFloor),
  oneSidedMost: 9,
};
/** Names no smaller than any small text. */
const namesScales = [1.5, 1.35, 1.2, 1.1, 1, 0.92, titleFloor / nameFloor];

/** The whole chart in `room`; `fit` says on which page each chain stands, this one being the first. */
export function overviewPicture(
  chain: DecisionChain,
  room: Box,
  fit: FishFit,
  language: Language,
  measure: Measure,
): PagePicture {
  const words = pageWords[language];
  const frameAt = (scale: number) => ({ width: room.w / scale, height: room.h / scale });
  const known = nothingKnown();
  const pages = chain.ribs.map((_, ribIndex) => pagesOf(fit, ribIndex));
  const pagesAt = (ribIndex: number) => pages[ribIndex] ?? '';
  const named = (scale: number): FishOptions => ({
    style: namesStyle,
    density: 'compact',
    frame: frameAt(scale),
    measure,
    known,
    texts: { ...fishTexts(language), count: (_, ribIndex) => words.onPages(pagesAt(ribIndex)) },
    extraOf: () => ({ isTitleless: true, isUnmarked: true }),
  });
  const namesScale = largestOf(namesScales, (scale) => hasRoom(chain, named(scale)));
  if (namesScale !== undefined) {
    const fishbone = layoutFishbone(chain, named(namesScale));
    return inMiddle(nameShapes(chain, fishbone, language, measure), fishbone, room, namesScale, true);
  }
  const { fits, laidOut } = blockLayouts(chain, undefined, language, measure);
  const count = (people: number, ribIndex: number) => words.countOnPages(people, pagesAt(ribIndex));
  const people = new Map(stretches.map((stretch) => [stretch, nothingKnown().people]));
  const lookOf = ({ scale, label, stretch }: BlockSize): BlockLook => {
    const size = label / scale;
    const jointRadius = Math.max(9, size * 0.7);
    const style = { labelSize: size, labelHeight: size * 1.6, jointRadius, firstGap: jointRadius + 8 };
    return { style, count, stretch, people: people.get(stretch) };
  };
  const size = largestBlocks((tried) => fits(frameAt(tried.scale), lookOf(tried)));
  const fishbone = laidOut(frameAt(size.scale), lookOf(size));
  return inMiddle(
    blockShapes(chain, fishbone, { hasRanks: true }, language, measure),
    fishbone,
    room,
    size.scale,
    false,
  );
}

/** The first that is possible of sizes from large to small; most charts are too large for them all. */
function largestOf(sizes: readonly number[], isPossible: (size: number) => boolean): number | undefined {
  const least = sizes.at(-1);
  return least !== undefined && isPossible(least) ? sizes.find(isPossible) : undefined;
}

/** How much higher blocks may be than on the decision mode's page, for a page that is not filled. */
const stretches = [1, 1.7, 2.4];
/** Sizes of labels on the page: the floor, then what is left where the chains are too many for it. */
const labelSizes = [countFloor, countFloor * 0.85, countFloor * 0.7, countFloor * 0.55, countFloor * 0.4];
const blockScales = { most: 3, least: 0.5, specks: 0.1 };

type BlockSize = { readonly scale: number; readonly label: number; readonly stretch: number };

/** Labels keep their floor as long as blocks can be seen; then both shrink. Of all heights the one with the largest blocks. */
function largestBlocks(fits: (size: BlockSize) => boolean): BlockSize {
  const least = (label: number) => fits({ scale: blockScales.least, label, stretch: 1 });
  const label = labelSizes.find(least) ?? labelSizes.at(-1) ?? countFloor;
  const area = ({ scale, stretch }: BlockSize) => scale * scale * stretch;
  let best: BlockSize = { scale: blockScales.specks, label, stretch: 1 };
  for (const stretch of stretches) {
    // Only what beats the best so far is looked for.
    let small = Math.sqrt(area(best) / stretch);
    let large: number = blockScales.most;
    if (small > large || !fits({ scale: small, label, stretch })) continue;
    for (let round = 0; round < 9; round++) {
      const middle = (small + large) / 2;
      if (fits({ scale: middle, label, stretch })) small = middle;
      else large = middle;
    }
    best = { scale: small, label, stretch };
  }
  return best;
}

/** "2/4", "2–3/4", as those pages call themselves. */
function pagesOf({ parts }: FishFit, ribIndex: number): string {
  const on = parts.flatMap(({ ribs }, page) => (ribs.some((rib) => rib.ribIndex === ribIndex) ? [page + 2] : []));
  return `${range(on[0] ?? 2, on.at(-1) ?? 2)}/${parts.length + 1}`;
}

function inMiddle(
  shapes: readonly Shape[],
  fishbone: Fishbone,
  room: Box,
  wanted: number,
  hasTwigs: boolean,
): PagePicture {
  const { bounds, style, ribs } = fishbone;
  const scale = Math.min(wanted, room.w / bounds.w, room.h / bounds.h);
  const dx = room.x + (room.w - bounds.w * scale) / 2 - bounds.x * scale;
  const dy = room.y + (room.h - bounds.h * scale) / 2 - bounds.y * scale;
  const twigs = hasTwigs ? ribs.flatMap((rib) => rib.people) : [];
  return {
    shapes: placed(shapes, dx, dy, scale),
    connectors: twigs.map(({ id, root, twigEnd }) => ({
      personId: id,
      from: [root.x * scale + dx, root.y * scale + dy],
      to: [twigEnd.x * scale + dx, twigEnd.y * scale + dy],
      stroke: color.twig,
      strokeWidth: style.twigWidth * scale,
    })),
  };
}

function nameShapes(chain: DecisionChain, fishbone: Fishbone, language: Language, measure: Measure): Shape[] {
  const { style, ribs } = fishbone;
  const words = fishWords[language];
  const target = chain.target.trim() || words.namelessTarget;
  return [
    {
      kind: 'group',
      id: 'bones',
      name: pageWords[language].bones,
      shapes: [
        ...ribs.flatMap((rib) => ribLine(rib, style)),
        ...spine(fishbone),
        ...ribs.flatMap((rib) => joint(rib, rib.index + 1, style)),
      ],
    },
    { kind: 'group', id: 'head', name: target, shapes: fishHead(fishbone, words.target, measure) },
    ...ribs.map((rib): Shape => ({ kind: 'group', id: rib.id, name: rib.name, shapes: ribLabel(rib, style, measure) })),
    ...ribs.flatMap((rib) =>
      rib.people.map(
        (person): Shape => ({
          kind: 'group',
          id: person.id,
          name: person.nameLines.join(' '),
          shapes: nameCard(chain, person, style),
        }),
      ),
    ),
  ];
}

function nameCard(chain: DecisionChain, { id, box, nameLines }: PersonShape, { card }: FishStyle): Shape[] {
  const who = cardPerson(chain, id);
  const isMissing = who.person.name.trim() === '';
  const fill = isMissing ? color.amber : who.rank === undefined ? color.ink : color.red;
  return [
    ...cardFrame(box, who, isMissing, card),
    ...writtenLines(
      nameLines,
      box.x + (who.rank === undefined ? card.border : card.tab) + card.padX,
      box.y + card.border + card.padY,
      card.nameLine,
      { size: card.nameSize, bold: true, fill },
    ),
  ];
}
