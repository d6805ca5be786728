/** Arrow keys walk the picture: toward or away from the spine, toward tail or head (design.md §6). */
import type { PersonId, RibId } from '../domain/chain.ts';
import type { Fishbone, RibShape } from './shapes.ts';

export type Stop =
  | { readonly at: 'target' }
  | { readonly at: 'rib'; readonly id: RibId }
  | { readonly at: 'person'; readonly id: PersonId };
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next stop from here, or null at the picture's edge. */
export function stopBeyond(fishbone: Fishbone, from: Stop, direction: Direction): Stop | null {
  const towardHead = direction === (fishbone.isMirrored ? 'left' : 'right');
  if (from.at === 'target') return fromTarget(fishbone, direction, towardHead);
  const here = locate(fishbone, from);
  if (!here) return fishbone.ribs[0] ? ribStop(fishbone.ribs[0]) : { at: 'target' };
  const { rib, place } = here;
  if (direction === 'up' || direction === 'down') {
    const isOutward = (direction === 'up') === rib.isUpper;
    return along(fishbone, rib, place, isOutward);
  }
  return beside(fishbone, rib, place, towardHead);
}

function fromTarget(fishbone: Fishbone, direction: Direction, towardHead: boolean): Stop | null {
  const upper = fishbone.ribs[0];
  const lower = fishbone.ribs[1] ?? upper;
  if (towardHead || !upper) return null;
  if (direction === 'down') return lower ? ribStop(lower) : null;
  return ribStop(upper);
}

/** `place` is the number of people where the label stands: it is the outermost stop of its rib. */
function locate(fishbone: Fishbone, stop: Stop): { rib: RibShape; place: number } | null {
  for (const rib of fishbone.ribs) {
    if (stop.at === 'rib' && rib.id === stop.id) return { rib, place: rib.people.length };
    const person = stop.at === 'person' ? rib.people.find((each) => each.id === stop.id) : undefined;
    if (person) return { rib, place: person.place };
  }
  return null;
}

function along(fishbone: Fishbone, rib: RibShape, place: number, isOutward: boolean): Stop | null {
  if (isOutward) return place >= rib.people.length ? null : stopOn(rib, place + 1);
  if (place > 0) return stopOn(rib, place - 1);
  const opposite = nearestAcross(fishbone, rib);
  return opposite ? stopOn(opposite, 0) : null;
}

function nearestAcross(fishbone: Fishbone, rib: RibShape): RibShape | undefined {
  const across = fishbone.ribs.filter((each) => each.isUpper !== rib.isUpper);
  return across.sort((a, b) => Math.abs(a.joint.x - rib.joint.x) - Math.abs(b.joint.x - rib.joint.x))[0];
}

/** The neighbour on the same side at about the same distance; a label's neighbour is the next label in rank. */
function beside(fishbone: Fishbone, rib: RibShape, place: number, towardHead: boolean): Stop | null {
  const isLabel = place >= rib.people.length;
  const step = (isLabel ? 1 : 2) * (towardHead ? -1 : 1);
  const next = fishbone.ribs[rib.index + step];
  if (!next) return towardHead ? { at: 'target' } : null;
  if (isLabel) return ribStop(next);
  const distance = rib.people[place]?.distance ?? 0;
  const closest = [...next.people].sort((a, b) => Math.abs(a.distance - distance) - Math.abs(b.distance - distance))[0];
  return closest ? { at: 'person', id: closest.id } : ribStop(next);
}

function stopOn(rib: RibShape, place: number): Stop {
  const person = rib.people[place];
  return person ? { at: 'person', id: person.id } : ribStop(rib);
}

function ribStop(rib: RibShape): Stop {
  return { at: 'rib', id: rib.id };
}
