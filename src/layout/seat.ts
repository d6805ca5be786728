/**
 * Which seat a pointer means, judged on the settled picture: nothing that slides during a drag moves the seats.
 */
import type { PersonId, RibId } from '../domain/chain.ts';
import { rowsAlong } from './rows.ts';
import { type Box, bottom, type Fishbone, type Point, type RibShape, right } from './shapes.ts';

/** `place` counts the people who stay, as `movePeople` does. */
export type RibSeat = { readonly ribId: RibId; readonly place: number };

/** How far beside a rib's band a pointer still means it. */
const reachBeside = 40;

/** The seat under `pointer` for people being moved, or null where there is none. */
export function seatAt(fishbone: Fishbone, pointer: Point, moving: ReadonlySet<PersonId>): RibSeat | null {
  const sign = fishbone.isMirrored ? -1 : 1;
  let nearest: RibShape | undefined;
  let nearestGap = reachBeside;
  for (const rib of fishbone.ribs) {
    if (isIn(rib.label, pointer)) return { ribId: rib.id, place: staying(rib, moving).length };
    // Beside a rib on both sides stand cards that reach into its neighbour's band.
    if (rib.people.some(({ box }) => isIn(box, pointer))) {
      nearest = rib;
      break;
    }
    const gap = besideBand(fishbone, rib, pointer, sign);
    if (gap < nearestGap) {
      nearest = rib;
      nearestGap = gap;
    }
  }
  if (!nearest) return null;
  const away = Math.abs(pointer.y);
  return { ribId: nearest.id, place: staying(nearest, moving).filter((person) => person.distance < away).length };
}

function isIn(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);
}

function staying(rib: RibShape, moving: ReadonlySet<PersonId>) {
  return rib.people.filter((person) => !moving.has(person.id));
}

/** 0 on the bone; inside the band a share of its width, so that the nearer bone wins; beyond it the distance. */
function besideBand(fishbone: Fishbone, rib: RibShape, pointer: Point, sign: number): number {
  const isUpper = pointer.y < 0;
  if (isUpper !== rib.isUpper && Math.abs(pointer.y) > fishbone.style.jointRadius) return Number.POSITIVE_INFINITY;
  const away = Math.abs(pointer.y);
  if (away > rib.height + fishbone.style.labelHeight + 3 * fishbone.style.card.nameLine + fishbone.style.card.titleLine)
    return Number.POSITIVE_INFINITY;
  const bone = rib.joint.x * sign - fishbone.style.slope * away;
  const offset = pointer.x * sign - bone;
  const band = fishbone.twig + rib.cardWidth;
  const headBand = rib.isTwoSided ? band : fishbone.twig;
  const width = offset < 0 ? band : headBand;
  const over = Math.abs(offset) - width;
  return over > 0 ? over + 1 : Math.abs(offset) / (width + 1);
}

/** Where on the spine a dragged chain would stand, counted without itself; 0 = nearest the head. */
export function ribIndexAt(fishbone: Fishbone, x: number, moving: RibId): number {
  const sign = fishbone.isMirrored ? -1 : 1;
  return fishbone.ribs.filter((rib) => rib.id !== moving && rib.joint.x * sign > x * sign).length;
}

export type Slide = { readonly dx: number; readonly dy: number };
export type SeatPreview = {
  readonly ribId: RibId;
  /** On the bone, where the twig of the first moved person will be. */
  readonly root: Point;
  readonly boxWidth: number;
  readonly facing: 'tail' | 'head';
  /** How the people who stay make room; only those that move. */
  readonly slides: ReadonlyMap<PersonId, Slide>;
  /** How far the label gives way. */
  readonly labelSlide: Slide;
};

/** How the seat's rib would look with the moved people on it, one- or two-sided; every other rib stays as it is. */
export function seatPreview(
  fishbone: Fishbone,
  seat: RibSeat,
  moving: readonly PersonId[],
  movedHeight: number,
  isTwoSided: boolean,
): SeatPreview | null {
  const rib = fishbone.ribs.find((each) => each.id === seat.ribId);
  if (!rib) return null;
  const { style } = fishbone;
  const gone = new Set(moving);
  const stay = staying(rib, gone);
  const place = Math.max(0, Math.min(seat.place, stay.length));
  const order = [...stay.slice(0, place), ...moving.map(() => null), ...stay.slice(place)];
  const rows = rowsAlong(
    order.map((person) => person?.box.h ?? movedHeight),
    isTwoSided,
    style.firstGap,
    fishbone.rowGap,
  );
  const up = rib.isUpper ? -1 : 1;
  const sign = fishbone.isMirrored ? -1 : 1;
  const rootAt = (distance: number): Point => ({ x: rib.joint.x - sign * style.slope * distance, y: up * distance });
  const slides = new Map<PersonId, Slide>();
  order.forEach((person, index) => {
    if (!person) return;
    const root = rootAt(rows.distances[index] ?? person.distance);
    const facing = isTwoSided && index % 2 === 1 ? 'head' : 'tail';
    const isLeft = (facing === 'tail') !== fishbone.isMirrored;
    const x = isLeft ? root.x - fishbone.twig - person.box.w : root.x + fishbone.twig;
    const dx = x - person.box.x;
    const dy = root.y - person.box.h / 2 - person.box.y;
    if (Math.abs(dx) > 0.5 || Math.abs(dy) > 0.5) slides.set(person.id, { dx, dy });
  });
  const over = Math.max(0, rows.reach + Math.max(8, fishbone.rowGap) - rib.height);
  return {
    ribId: rib.id,
    root: rootAt(rows.distances[place] ?? style.firstGap),
    boxWidth: rib.cardWidth,
    facing: isTwoSided && place % 2 === 1 ? 'head' : 'tail',
    slides,
    labelSlide: { dx: -sign * style.slope * over, dy: up * over },
  };
}
