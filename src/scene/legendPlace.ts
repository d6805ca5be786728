/** Where the legend goes: into a corner that the ribs, leaning away from the head, leave empty (design.md §2 Layout). */
import type { Measure } from '../layout/measure.ts';
import { type Box, type Point, right } from '../layout/shapes.ts';
import { type LegendFacts, legendRows } from './legend.ts';
import { legendBlock } from './legendBlock.ts';
import type { FishPart } from './partLayouts.ts';
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
  { size: 16, width: 380, isShort: true },
  { size: 16, width: 330, isShort: true },
  { size: 16, width: 290, isShort: true },
];

/**
 * The legend for each page, in the same corner of all of them where there is one, in each page's own otherwise; the
 * head's side first. Undefined where some page has no free corner. `facts`: one for each part.
 */
export function cornerLegends(
  parts: readonly PlacedPart[],
  room: Box,
  facts: readonly LegendFacts[],
  scale: number,
  measure: Measure,
): Shape[][] | undefined {
  for (const setting of settingsFor(parts)) {
    const legends = legendsAt(setting, parts, room, facts, scale, measure);
    if (legends?.every((legend) => legend !== undefined)) return legends;
  }
  return undefined;
}

/** The same, but a page without a free corner goes without, as long as others have one. */
export function someCornerLegends(
  parts: readonly PlacedPart[],
  room: Box,
  facts: readonly LegendFacts[],
  scale: number,
  measure: Measure,
): Shape[][] | undefined {
  const count = (legends: readonly (Shape[] | undefined)[]) => legends.filter((legend) => legend !== undefined).length;
  const tried = settingsFor(parts).flatMap((setting) => {
    const legends = legendsAt(setting, parts, room, facts, scale, measure);
    return legends && count(legends) > 0 ? [legends] : [];
  });
  const [best] = tried.sort((a, b) => count(b) - count(a));
  return best?.map((legend) => legend ?? []);
}

type Setting = (typeof settings)[number];

function settingsFor(parts: readonly PlacedPart[]): readonly Setting[] {
  return parts.some(({ part }) => part.fishbone.density === 'compact') ? settings.slice(1) : settings;
}

/** Undefined where the legend is wider than the setting allows; a page's is undefined where it has no free corner. */
function legendsAt(
  setting: Setting,
  parts: readonly PlacedPart[],
  room: Box,
  facts: readonly LegendFacts[],
  scale: number,
  measure: Measure,
): (Shape[] | undefined)[] | undefined {
  const size = setting.size * scale;
  const most = setting.width * scale;
  const blocks = facts.map((each) =>
    legendBlock(legendRows(each, size, measure, setting.isShort), most, size, measure),
  );
  const widest = Math.max(...blocks.map((block) => block.width));
  if (widest > most + 0.5) return undefined;
  const width = Math.min(most, Math.max(widest, usualWidth * scale));
  const height = Math.max(...blocks.map((block) => block.height));
  const taken = parts.map(takenBy);
  const corners = cornersOf(room, width, height);
  const common = corners.find((side) => bestCorner(side, taken));
  const shared = common && bestCorner(common, taken);
  return blocks.map((block, index) => {
    const page = taken[index];
    const corner = shared ?? (page && corners.map((side) => bestCorner(side, [page])).find(Boolean));
    if (!corner) return undefined;
    const isLow = corner.y > room.y + room.h / 2;
    return block.draw(corner.x, corner.y + (isLow ? height - block.height : 0), width);
  });
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
