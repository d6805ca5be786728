/** Value against uniqueness: lettered discs in a square of 0…10, filled in the green zone (mock 17). */
import type { DecisionChain, SellingPoint } from '../../domain/chain.ts';
import { greenFrom, isEdge, letterOf } from '../../domain/selling.ts';
import type { Measure } from '../../layout/measure.ts';
import type { Box } from '../../layout/shapes.ts';
import type { Language } from '../../words/language.ts';
import { sellingWords } from '../../words/selling.ts';
import { polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';

export type QuadrantPlace = {
  readonly x: number;
  readonly y: number;
  /** Of the whole picture, its axes and their words included. */
  readonly width: number;
  readonly scale: number;
  readonly language: Language;
  readonly measure: Measure;
};

export type QuadrantPicture = {
  readonly shapes: readonly Shape[];
  /** The square of 0…10. */
  readonly plane: Box;
  readonly discs: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Where each name stands; one that has no room is not among them. */
  readonly names: readonly { readonly id: string; readonly box: Box }[];
  readonly height: number;
};

/** In the unit of scale 1. */
export const discRadius = 14;
const green = color.greenSoft;
const zoneInk = { bold: true, fill: color.green } as const;
const margin = { left: 48, right: 16, top: 40, bottom: 52 };

export function quadrantPicture(chain: DecisionChain, place: QuadrantPlace): QuadrantPicture {
  const { x, y, width, scale: u, language } = place;
  const words = sellingWords[language];
  const side = width - (margin.left + margin.right) * u;
  const plane = { x: x + margin.left * u, y: y + margin.top * u, w: side, h: side };
  const scored = (chain.sellingPoints ?? []).filter(isScored);
  const spots = apart(
    scored.map((point) => ({ point, ...spotOf(point, plane) })),
    plane,
    discRadius * u,
  );
  const size = 12.5 * u;
  const discBoxes = spots.map(({ x: px, y: py }) => around(px, py, discRadius * u));
  const zone = zoneBox(plane, discBoxes, widthOf(words.edge, { size: 13 * u, ...zoneInk }, place.measure), u);
  const names = labels(spots, plane, [...(zone ? [zone] : []), ...discBoxes], place);
  return {
    plane,
    names: names.map(({ id, box }) => ({ id, box })),
    discs: spots.map(({ point, x: px, y: py }) => ({ id: point.id, x: px, y: py })),
    height: side + (margin.top + margin.bottom) * u,
    shapes: [
      ...ground(plane, u),
      ...(zone ? written(words.edge, zone.x, zone.y + zone.h / 2, { size: 13 * u, ...zoneInk }) : []),
      ...ticks(plane, u),
      ...written(words.uniqueness, x, y + 14 * u, { size, bold: true, fill: color.ink }),
      ...written(words.value, plane.x + plane.w, plane.y + plane.h + 36 * u, {
        size,
        bold: true,
        fill: color.ink,
        anchor: 'end',
      }),
      ...spots.flatMap(({ point, x: px, y: py }) =>
        disc(letterOf(chain, point.id), isEdge(point), px, py, discRadius * u),
      ),
      ...names.flatMap(({ shapes }) => shapes),
    ],
  };
}

type Scored = SellingPoint & { readonly value: number; readonly uniqueness: number };
type Spot = { readonly point: Scored; readonly x: number; readonly y: number };

export function isScored(point: SellingPoint): point is Scored {
  return point.value !== null && point.uniqueness !== null;
}

/** A disc that would hide one before it stands beside it, toward the middle. */
function apart(spots: readonly Spot[], plane: Box, r: number): readonly Spot[] {
  const placed: Spot[] = [];
  for (const spot of spots) {
    const step = spot.x > plane.x + plane.w / 2 ? -r / 2 : r / 2;
    let x = spot.x;
    const isHiding = () => placed.some((other) => Math.hypot(other.x - x, other.y - spot.y) < r * 1.7);
    for (let tries = 0; isHiding() && tries < 200; tries++) x += step;
    placed.push({ ...spot, x });
  }
  return placed;
}

function spotOf({ value, uniqueness }: Scored, plane: Box): { x: number; y: number } {
  return { x: plane.x + (value / 10) * plane.w, y: plane.y + (1 - uniqueness / 10) * plane.h };
}

/** A lettered disc, filled for an edge. */
export function disc(letter: string, isFilled: boolean, x: number, y: number, r: number): Shape[] {
  return [
    {
      kind: 'circle',
      x,
      y,
      r: r - 0.5,
      fill: isFilled ? color.navy : color.paper,
      stroke: color.navy,
      strokeWidth: r * 0.13,
    },
    ...written(letter, x, y, {
      size: r * (letter.length > 1 ? 0.8 : 1),
      bold: true,
      fill: isFilled ? color.paper : color.navy,
      anchor: 'middle',
    }),
  ];
}

function ground(plane: Box, u: number): Shape[] {
  const step = plane.w / 10;
  const from = plane.x + greenFrom * step;
  const to = plane.x + plane.w;
  const low = plane.y + (10 - greenFrom) * step;
  const round = 36 * u;
  const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((at): Shape[] => {
    const stroke = at === 5 ? color.line2 : color.line;
    return [
      {
        kind: 'path',
        steps: polyline([plane.x + at * step, plane.y], [plane.x + at * step, plane.y + plane.h]),
        stroke,
        strokeWidth: u,
      },
      {
        kind: 'path',
        steps: polyline([plane.x, plane.y + (10 - at) * step], [to, plane.y + (10 - at) * step]),
        stroke,
        strokeWidth: u,
      },
    ];
  });
  return [
    {
      kind: 'path',
      steps: [
        ...polyline([from, plane.y], [to, plane.y], [to, low], [from + round, low]),
        ['C', from + round * 0.45, low, from, low - round * 0.45, from, low - round],
        ['Z'],
      ],
      fill: green,
    },
    ...lines,
    {
      kind: 'path',
      steps: polyline([plane.x, plane.y], [plane.x, plane.y + plane.h], [to, plane.y + plane.h]),
      stroke: color.ink,
      strokeWidth: 1.5 * u,
    },
  ];
}

function ticks(plane: Box, u: number): Shape[] {
  const ink = { size: 12 * u, fill: color.ink3 };
  return [0, 5, 10].flatMap((at) => [
    ...written(`${at}`, plane.x + (at / 10) * plane.w, plane.y + plane.h + 16 * u, { ...ink, anchor: 'middle' }),
    ...(at === 0
      ? []
      : written(`${at}`, plane.x - 10 * u, plane.y + (1 - at / 10) * plane.h, { ...ink, anchor: 'end' })),
  ]);
}

function around(x: number, y: number, r: number): Box {
  return { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
}

/** Where the green zone is named: in the first of its corners without a disc, if there is one. */
function zoneBox(plane: Box, discs: readonly Box[], w: number, u: number): Box | undefined {
  const share = (10 - greenFrom) / 10;
  const h = 18 * u;
  const [top, low] = [plane.y + 11 * u, plane.y + share * plane.h - h - 11 * u];
  const [right, left] = [plane.x + plane.w - 14 * u - w, plane.x + (1 - share) * plane.w + 14 * u];
  const corners = [
    [right, top],
    [left, top],
    [right, low],
  ] as const;
  return corners.map(([x, y]) => ({ x, y, w, h })).find((box) => discs.every((disc) => shared(box, disc) === 0));
}

/** How much of a text stands before the place it is written at. */
const before = { start: 0, middle: 0.5, end: 1 };
type Anchor = keyof typeof before;

type Label = { readonly id: string; readonly box: Box; readonly shapes: readonly Shape[] };

/**
 * Each name beside its disc, at the first side where it is clear of every disc, of the names before it and of the words
 * of the picture. Where there is none it is left out: the letter leads to it in the list beside the picture.
 */
function labels(
  spots: readonly Spot[],
  plane: Box,
  others: readonly Box[],
  { scale: u, language, measure }: QuadrantPlace,
): Label[] {
  const size = 12.5 * u;
  const h = 18 * u;
  const r = discRadius * u;
  const axis = { x: plane.x, y: plane.y + plane.h - u, w: plane.w, h: 2 * u };
  const taken: Box[] = [...others, axis];
  const area = { x: plane.x + 2 * u, y: plane.y - 10 * u, w: plane.w + 12 * u, h: plane.h + 20 * u };
  return spots.flatMap(({ point, x, y }): Label[] => {
    const isFilled = isEdge(point);
    const text = point.name.trim() || sellingWords[language].nameless;
    const w = measure(text, size, isFilled);
    const [above, below] = [y - r - h - 2 * u, y + r + 2 * u];
    const inside = Math.max(area.x, Math.min(x - w / 2, area.x + area.w - w));
    // A text that turns out wider than measured grows away from its disc.
    const sides: readonly (readonly [number, number, Anchor])[] = [
      [x + r + 5 * u, y - h / 2, 'start'],
      [x - r - 5 * u, y - h / 2, 'end'],
      ...[above, below].flatMap((top) => [
        [x, top, 'middle'] as const,
        [x - r, top, 'start'] as const,
        [x + r, top, 'end'] as const,
        [inside, top, 'start'] as const,
      ]),
    ];
    const side = sides
      .map(([at, top, anchor]) => ({ at, anchor, box: { x: at - w * before[anchor], y: top, w, h } }))
      .find(({ box }) => outside(box, area) < 0.01 && taken.every((other) => shared(box, other) === 0));
    if (!side) return [];
    const { at, anchor, box } = side;
    taken.push(box);
    const ink = { size, bold: isFilled, fill: isFilled ? color.ink : color.ink2, anchor };
    return [{ id: point.id, box, shapes: written(text, at, box.y + h / 2, ink) }];
  });
}

function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, w) * Math.max(0, h);
}

function outside(box: Box, area: Box): number {
  return box.w * box.h - shared(box, area);
}
