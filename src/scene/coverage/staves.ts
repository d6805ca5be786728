/** A stave for every chain, tail to head as on the chart, with each competitor's mean beside ours. */
import type { DecisionChain, RibId } from '../../domain/chain.ts';
import { levels } from '../../domain/scales.ts';
import { ribById } from '../../domain/seats.ts';
import type { Stave } from '../../domain/shortBoards.ts';
import type { Measure } from '../../layout/measure.ts';
import { longestWord, wrapped } from '../../layout/wrap.ts';
import { rivalName } from '../../words/coverageStaves.ts';
import { coverageViewWords } from '../../words/coverageView.ts';
import { fishWords } from '../../words/fish.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';
import { number, rect, rivalMark } from './staveMarks.ts';

export type StavesPlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the sizes below, which are those of the screen. */
  readonly scale: number;
  /** Height of one level where there is less room than usual, of the size of the screen. */
  readonly block?: number;
  /** What of the width is seen at once, where it is scrolled; the legend keeps to it. */
  readonly seen?: number;
  /** How many chains stand before these, nearer the target. */
  readonly before?: number;
  readonly language: Language;
  readonly measure: Measure;
};

/** What belongs to one chain: from `x`, so wide, over the whole height. */
type StaveSlot = { readonly ribId: RibId; readonly x: number; readonly width: number };

export type StavesPicture = {
  readonly legend: readonly Shape[];
  /** The levels' words, in the first `axisWidth`, below the legend's `legendHeight`. */
  readonly axis: readonly Shape[];
  readonly boards: readonly Shape[];
  readonly axisWidth: number;
  readonly legendHeight: number;
  readonly slots: readonly StaveSlot[];
  readonly height: number;
};

const usualBlock = 30;
const gap = 2;
const middle = 8;
/** A chain needs this much for its bar and its marks. */
const slotLeast = 26;

type Axis = Pick<StavesPlace, 'width' | 'scale' | 'language' | 'measure'>;

/** The levels' words, and how wide they are beside the bars. */
function axisOf({ scale: u, language, measure }: Omit<Axis, 'width'>): {
  readonly words: readonly string[];
  readonly width: number;
} {
  const words = levels.slice(1).map((level) => scaleWords[language].level[level]);
  return { words, width: Math.max(...words.map((word) => measure(word, 12 * u, false))) + 10 * u };
}

/** Of the size of the screen, px. */
const leastLabel = 9;

/** Under a chain whose slot is narrower its name has no room, of the size of the screen. */
const slotNamed = 30;

/** How wide so many chains with their names are. */
export function stavesWidth(count: number, place: Omit<Axis, 'width'>): number {
  return axisOf(place).width + count * slotNamed * place.scale;
}

/** How many chains stand side by side. */
export function stavesAbreast(place: Axis): number {
  return Math.max(1, Math.floor((place.width - axisOf(place).width) / (slotLeast * place.scale)));
}

/** Nearest the target at the right; `staves` as the chart has them, nearest first. */
export function stavesPicture(chain: DecisionChain, staves: readonly Stave[], place: StavesPlace): StavesPicture {
  const { x, y, width, scale: u, block = usualBlock, before = 0, measure, language } = place;
  const size = 12 * u;
  const { words: axisWords, width: axis } = axisOf(place);
  const slotWidth = Math.min(96 * u, (width - axis) / Math.max(1, staves.length));
  const legend = legendRow(chain, staves, place);
  const top = y + legend.height + 18 * u;
  const floor = top + boardHeight(block) * u;
  const slots = staves.map(({ ribId }, at) => ({ ribId, x: x + width - (at + 1) * slotWidth, width: slotWidth }));
  const names = staves.map(({ ribId }) => ribById(chain, ribId)?.name.trim() || fishWords[language].namelessRib);
  const room = slotWidth - 3 * u;
  const usual = slotWidth < 40 * u ? 11 * u : size;
  const widest = Math.max(room, ...names.map((name) => longestWord(name, usual, false, measure)));
  const undivided = (usual * room) / widest;
  // All of one size at which no word is divided, if it can be read.
  const labelSize = undivided < leastLabel * u ? usual : undivided;
  const labels = names.map((name) => (slotWidth < slotNamed * u ? [] : wrapped(name, room, labelSize, false, measure)));
  const lineHeight = labelSize * 1.3;
  const labelTop = floor + 32 * u;
  const lines = Math.max(0, ...labels.map((each) => each.length));
  const boards = staves.flatMap((stave, at): Shape[] => {
    const slot = slots[at];
    if (!slot) return [];
    return [
      {
        kind: 'group',
        id: stave.ribId,
        name: ribById(chain, stave.ribId)?.name ?? '',
        shapes: [
          ...staveShapes(chain, stave, slot, { floor, u, block }),
          ...number(before + at + 1, slot.x + slotWidth / 2, floor + 18 * u, u),
          ...(labels[at] ?? []).flatMap((line, row) =>
            written(line, slot.x + slotWidth / 2, labelTop + (row + 0.5) * lineHeight, {
              size: labelSize,
              fill: color.ink2,
              anchor: 'middle',
            }),
          ),
        ],
      },
    ];
  });
  return {
    slots,
    height: labelTop + lines * lineHeight - y,
    legend: legend.shapes,
    legendHeight: legend.height,
    axisWidth: axis - 4 * u,
    axis: axisWords.flatMap((word, at) =>
      written(word, x + axis - 10 * u, floor - heightOf(at + 0.5, block) * u, {
        size,
        fill: at > 2 ? color.ink : color.ink3,
        anchor: 'end',
      }),
    ),
    boards: [
      {
        kind: 'path',
        steps: polyline(
          [x + axis - 4 * u, floor - borderHeight(block) * u],
          [x + width, floor - borderHeight(block) * u],
        ),
        stroke: color.control,
        strokeWidth: u,
        dash: [4 * u, 3 * u],
      },
      ...boards,
      { kind: 'rect', x: x + axis - 4 * u, y: floor, w: width - axis + 4 * u, h: 1.5 * u, fill: color.ink },
    ],
  };
}

/** Between acceptance and respect. */
const borderHeight = (block: number) => 3 * block + 2 * gap + middle / 2;
const boardHeight = (block: number) => 6 * block + 4 * gap + middle;

/** Where the staves stand, and how large a level of theirs is. */
type Floor = { readonly floor: number; readonly u: number; readonly block: number };

/** From the floor to a mean of 0…6, gaps between the blocks left out of the count. */
function heightOf(mean: number, block: number): number {
  const whole = Math.min(5, Math.floor(mean));
  return bottomOf(whole, block) + (mean - whole) * block;
}

function bottomOf(at: number, block: number): number {
  return at * (block + gap) + (at > 2 ? middle - gap : 0);
}

function staveShapes(chain: DecisionChain, stave: Stave, slot: StaveSlot, at: Floor): Shape[] {
  const { floor, u, block } = at;
  const barWidth = Math.min(22 * u, slot.width * 0.5);
  const barX = slot.x + (slot.width - barWidth) / 2 - Math.min(3 * u, slot.width * 0.06);
  const mean = stave.mean ?? 0;
  const bar = levels.slice(1).flatMap((_, level): Shape[] => {
    const bottom = floor - bottomOf(level, block) * u;
    const share = Math.max(0, Math.min(1, mean - level));
    return [
      ...(share < 1
        ? [rect(barX, bottom - block * u, barWidth, block * u * (1 - share), stave.mean === null ? '' : color.trackOff)]
        : []),
      ...(share > 0 ? [rect(barX, bottom - block * u * share, barWidth, block * u * share, color.navy)] : []),
    ];
  });
  const frame: Shape[] = stave.short
    ? [
        {
          kind: 'rect',
          x: slot.x + 1.5 * u,
          y: floor - (boardHeight(block) + 6) * u,
          w: slot.width - 3 * u,
          h: (boardHeight(block) + 6) * u,
          stroke: color.amberLine,
          strokeWidth: 1.4 * u,
          dash: [4 * u, 3 * u],
        },
      ]
    : [];
  return [...bar, ...frame, ...rivalMarks(chain, stave, barX + barWidth, slot, at)];
}

/** One beside the other where two would touch. */
function rivalMarks(
  chain: DecisionChain,
  { rivals }: Stave,
  right: number,
  slot: StaveSlot,
  { floor, u, block }: Floor,
): Shape[] {
  const size = Math.min(9 * u, (slot.x + slot.width - right) * 0.8);
  const placed: { x: number; y: number }[] = [];
  return rivals.flatMap(({ competitorId, mean }): Shape[] => {
    if (mean === null) return [];
    const at = chain.competitors.findIndex(({ id }) => id === competitorId);
    const y = floor - heightOf(mean, block) * u;
    let x = right + size * 0.65;
    while (placed.some((other) => Math.abs(other.x - x) < size && Math.abs(other.y - y) < size)) x -= size * 1.05;
    placed.push({ x, y });
    return rivalMark(at, x, y, size);
  });
}

/** What the marks mean, in as many rows as it takes, and which side is nearest the target. */
function legendRow(
  chain: DecisionChain,
  staves: readonly Stave[],
  place: StavesPlace,
): { shapes: Shape[]; height: number } {
  const { x, y, scale: u, language, measure, width: whole, seen: width = whole } = place;
  const words = coverageViewWords[language];
  const size = 12 * u;
  const row = 20 * u;
  const items: { readonly mark: (x: number, y: number) => Shape[]; readonly text: string }[] = [
    { mark: (at, mid) => [rect(at, mid - 5 * u, 10 * u, 10 * u, color.navy)], text: words.us },
    ...(staves.some(({ mean }) => mean === null)
      ? [{ mark: (at: number, mid: number) => [rect(at, mid - 5 * u, 10 * u, 10 * u, '')], text: words.noneRated }]
      : []),
    ...chain.competitors.map(({ id }, index) => ({
      mark: (at: number, mid: number) => rivalMark(index, at + 5 * u, mid, 9 * u),
      text: rivalName(chain, id, language),
    })),
    {
      mark: (at, mid) => [
        {
          kind: 'rect',
          x: at,
          y: mid - 5.5 * u,
          w: 11 * u,
          h: 11 * u,
          stroke: color.amberLine,
          strokeWidth: 1.4 * u,
          dash: [3 * u, 2 * u],
        },
      ],
      text: words.short,
    },
  ];
  const near = measure(words.nearRight, size, false);
  let [left, line] = [x, 0];
  const shapes = items.flatMap(({ mark, text }): Shape[] => {
    const own = 16 * u + measure(text, size, false);
    const limit = x + width - (line === 0 ? near + 12 * u : 0);
    if (left > x && left + own > limit) [left, line] = [x, line + 1];
    const [at, mid] = [left, y + (line + 0.5) * row];
    left += own + 16 * u;
    return [...mark(at, mid), ...written(text, at + 16 * u, mid, { size, fill: color.ink2 })];
  });
  return {
    height: (line + 1) * row,
    shapes: [...shapes, ...written(words.nearRight, x + width, y + row / 2, { size, fill: color.ink3, anchor: 'end' })],
  };
}
