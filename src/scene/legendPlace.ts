/** Where the legend goes: into a corner that the ribs, leaning away from the head, leave empty (design.md §2 Layout). */
import type { Measure } from '../layout/measure.ts';
import { type Box, type Point, right } from '../layout/shapes.ts';
import type { FishPart } from './fishFit.ts';
import { type LegendFacts, legendRows } from './legend.ts';
import { legendBlock } from './legendBlock.ts';
import { clearanceOf, isFree, type Taken } from './place.ts';
import type { Shape } from './shapes.ts';

/** A part of the chart and where its origin lies on its page. */
export type PlacedPart = { readonly part: FishPart; readonly at: Point };

const clearance = 14;

/** A block is no narrower than this where there is room, so that the rule above it is as long on every page. */
const usualWidth = 420;

/** From the setting one wants to the last resort; lengths for a slide. */
const settings = [
  { size: 18, width: 420, isShort: false },
  { size: 17, width: 400, isShort: false },
  { size: 17, width: 340, isShort: true },
  { size: 17, width: 560, isShort: false },
  { size: 17, width: 300, isShort: true },
  { size: 16, width: 290, isShort: true },
];

/**
 * The legend for each page, in the same corner of all of them where there is one, in each page's own otherwise; the
 * head's side first. Undefined where some page has no free corner.
 */
export function cornerLegends(
  parts: readonly PlacedPart[],
  room: Box,
  facts: LegendFacts,
  scale: number,
  measure: Measure,
): Shape[][] | undefined {
  const taken = parts.map(takenBy);
  const isCompact = parts.some(({ part }) => part.fishbone.density === 'compact');
  for (const setting of isCompact ? settings.slice(1) : settings) {
    const size = setting.size * scale;
    const most = setting.width * scale;
    const block = legendBlock(legendRows(facts, size, measure, setting.isShort), most, size, measure);
    if (block.width > most + 0.5) continue;
    const width = Math.min(most, Math.max(block.width, usualWidth * scale));
    const corners = cornersOf(room, width, block.height);
    const common = corners.find((side) => bestCorner(side, taken));
    const shared = common && bestCorner(common, taken);
    if (shared) return parts.map(() => block.draw(shared.x, shared.y, width));
    const own = taken.map((page) => corners.map((side) => bestCorner(side, [page])).find(Boolean));
    if (own.every((corner) => corner !== undefined)) return own.map((corner) => block.draw(corner.x, corner.y, width));
  }
  return undefined;
}

/** The head's side, then the tail's; of each the lower and the upper corner. */
function cornersOf(room: Box, w: number, h: number): Box[][] {
  const low = room.y + room.h - h;
  const high = room.y + 8;
  return [right(room) - w, room.x].map((x) => [
    { x, y: low, w, h },
    { x, y: high, w, h },
  ]);
}

/** The corner of one side that is free on all pages and has the most space around it. */
function bestCorner(side: readonly Box[], pages: readonly Taken[]): Box | undefined {
  const space = (corner: Box) => Math.min(...pages.map((taken) => clearanceOf(corner, taken, 128)));
  return side
    .filter((corner) => pages.every((taken) => isFree(corner, taken, clearance)))
    .sort((a, b) => space(b) - space(a))[0];
}

function takenBy({ part, at }: PlacedPart): Taken {
  const k = part.scale;
  const point = (each: Point): Point => ({ x: each.x * k + at.x, y: each.y * k + at.y });
  const box = (each: Box): Box => ({ ...point(each), w: each.w * k, h: each.h * k });
  const { fishbone } = part;
  const { fin } = fishbone.style;
  const people = fishbone.ribs.flatMap((rib) => rib.people);
  return {
    boxes: [
      box(fishbone.head.box),
      box({ x: fishbone.tail.x, y: -fin, w: -fishbone.tail.x, h: 2 * fin }),
      ...fishbone.ribs.map((rib) => box(rib.label)),
      ...people.map((person) => box(person.box)),
    ],
    lines: [
      ...fishbone.ribs.map((rib) => [point(rib.joint), point(rib.tip)] as const),
      ...people.map((person) => [point(person.root), point(person.twigEnd)] as const),
    ],
  };
}
