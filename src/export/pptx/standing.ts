/** Where our page stands on a layout: clear of what the template draws, or else on a white panel. */
import { color } from '../../scene/tokens.ts';
import { contrastOf, mixed } from './colors.ts';
import type { Drawing } from './drawings.ts';
import { tintsOf } from './fills.ts';
import { largestFree, overlapOf } from './freeArea.ts';
import { type Frame, grown } from './placement.ts';

/** What the page would lie upon; on anything but `light` it has a panel. `drawn`: on bars, waves, logos. */
type Background = 'light' | 'dark' | 'picture' | 'drawn';

export type Standing = {
  readonly area: Frame;
  readonly background: Background;
  /** White under the page; undefined where it needs none. */
  readonly panel: Frame | undefined;
};

/** `base`: what the placeholders leave free. `drawings`: back to front, the first as large as the slide. */
export function standingOn(base: Frame, drawings: readonly Drawing[], slide: Frame): Standing {
  const gap = Math.round(slide.w / 100);
  const lowest = drawings.findLastIndex((drawing) => isSheet(drawing) && covers(drawing.frame, base));
  const sheet = drawings[lowest];
  const ground = sheet ? groundKind(sheet) : 'light';
  const start = sheet ? within(base, sheet.frame, gap, slide) : base;
  // The largest first: what cannot be kept clear of is covered.
  const inTheWay = drawings
    .slice(lowest + 1)
    .flatMap((drawing) => drawing.boxes.map((box) => ({ drawing, box: grown(box, gap) })))
    .filter(({ box }) => overlapOf(box, start) > 0)
    .sort((a, b) => overlapOf(b.box, start) - overlapOf(a.box, start));
  const freeWithout = (count: number) =>
    largestFree(
      start,
      inTheWay.slice(count).map(({ box }) => box),
    );
  let [least, most] = [0, inTheWay.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isRoomy(freeWithout(middle), start, slide)) most = middle;
    else least = middle + 1;
  }
  const free = freeWithout(least);
  const covered = inTheWay.slice(0, least);
  const area = { x: Math.ceil(free.x), y: Math.ceil(free.y), w: Math.floor(free.w - 1), h: Math.floor(free.h - 1) };
  const isOnDrawing = covered.some(({ drawing, box }) => overlapOf(box, area) > 0 && !isHarmless(drawing));
  const background = ground !== 'light' ? ground : isOnDrawing ? 'drawn' : 'light';
  return { area, background, panel: background === 'light' ? undefined : grown(area, gap) };
}

/** Our palest text keeps its contrast on it (WCAG 2 AA). */
function isLight(hex: string): boolean {
  return contrastOf(hex, color.ink3) >= 4.5;
}

function groundKind({ fill }: Drawing): Background {
  const tints = fill && tintsOf(fill);
  if (!tints || tints.length === 0) return 'picture';
  return tints.every(({ hex }) => isLight(hex)) ? 'light' : 'dark';
}

/** Nothing that is under it shows: a rectangle, filled all over. */
export function isSheet({ fill, steps, frame: box, hasContent }: Drawing): boolean {
  const tints = fill && tintsOf(fill);
  if (!fill || hasContent || tints?.some(({ opacity }) => opacity < 0.95)) return false;
  const isCorner = ([x, y]: readonly number[]) =>
    (x === box.x || x === box.x + box.w) && (y === box.y || y === box.y + box.h);
  return steps.every((step) => step[0] === 'Z' || (step[0] !== 'C' && isCorner(step.slice(1) as number[])));
}

/** Over a light ground it leaves every text readable, though it is better kept clear of. */
function isHarmless({ fill, line, hasContent }: Drawing): boolean {
  const tints = [...(fill ? (tintsOf(fill) ?? [{ hex: '#000000', opacity: 1 }]) : []), ...(line ? [line.tint] : [])];
  return !hasContent && tints.every(({ hex, opacity }) => isLight(mixed('#FFFFFF', hex, opacity)));
}

/** A sheet that carries nearly all of the base is its ground. */
function covers(sheet: Frame, base: Frame): boolean {
  return overlapOf(sheet, base) >= 0.9 * base.w * base.h;
}

/** What of the base lies on the sheet, a gap from those of its edges that can be seen. */
function within(base: Frame, sheet: Frame, gap: number, slide: Frame): Frame {
  const left = Math.max(base.x, sheet.x > 0 ? sheet.x + gap : 0);
  const top = Math.max(base.y, sheet.y > 0 ? sheet.y + gap : 0);
  const right = Math.min(base.x + base.w, sheet.x + sheet.w < slide.w ? sheet.x + sheet.w - gap : slide.w);
  const bottom = Math.min(base.y + base.h, sheet.y + sheet.h < slide.h ? sheet.y + sheet.h - gap : slide.h);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Large enough for a page, or nearly all there is. */
function isRoomy(area: Frame, start: Frame, slide: Frame): boolean {
  const isLarge = area.w >= 0.7 * slide.w && area.h >= 0.55 * slide.h;
  return isLarge || (area.w * area.h >= 0.8 * start.w * start.h && area.w >= 0.8 * start.w);
}
