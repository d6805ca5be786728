/** Which seat a point of the picture means, beyond what `seat.test.ts` says of seats that are taken. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { mirrored } from '../../src/layout/mirror.ts';
import { ribIndexAt, seatAt, seatPreview } from '../../src/layout/seat.ts';
import type { Point } from '../../src/layout/shapes.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const nobody = new Set<never>();
const fishbone = drawn(exampleChain());
const [first, second] = fishbone.ribs;
const point = fc.record({ x: fc.integer({ min: -1300, max: 300 }), y: fc.integer({ min: -420, max: 420 }) });
const chains = randomChain({ ribs: { min: 1, max: 7 }, peoplePerRib: { max: 8 } });

describe('a point of the picture', () => {
  test.prop([chains, point, fc.nat(50)], { numRuns: 100 })('means a seat that is there, or none', (chain, at, pick) => {
    const picture = drawn(chain);
    const people = picture.ribs.flatMap((rib) => rib.people);
    const moving = new Set(people.slice(pick % 9, (pick % 9) + 2).map(({ id }) => id));
    const seat = seatAt(picture, at, moving);
    if (!seat) return;
    const rib = picture.ribs.find(({ id }) => id === seat.ribId) ?? expect.fail('no such chain');
    const stay = rib.people.filter(({ id }) => !moving.has(id));
    expect(seat.place).toBeGreaterThanOrEqual(0);
    expect(seat.place).toBeLessThanOrEqual(stay.length);
  });

  test.prop([chains, point], { numRuns: 50 })('means the same seat in the mirrored picture', (chain, at) => {
    const picture = drawn(chain);
    expect(seatAt(mirrored(picture), { x: -at.x, y: at.y }, nobody)).toEqual(seatAt(picture, at, nobody));
  });

  test.prop([chains, fc.nat(8)], { numRuns: 50 })(
    'on a card means the seat of that card or the one behind it, on its own chain',
    (chain, share) => {
      const picture = drawn(chain);
      for (const rib of picture.ribs) {
        for (const { box, place } of rib.people) {
          const seat = seatAt(picture, { x: box.x + box.w / 2, y: box.y + 1 + ((box.h - 2) * share) / 8 }, nobody);
          expect(seat?.ribId).toBe(rib.id);
          if (!rib.isTwoSided) expect([place, place + 1]).toContain(seat?.place);
        }
      }
    },
  );

  it('on a label means the outermost seat', () => {
    for (const rib of fishbone.ribs) {
      const { x, y, w, h } = rib.label;
      expect(seatAt(fishbone, { x: x + w / 2, y: y + h / 2 }, nobody)).toEqual({
        ribId: rib.id,
        place: rib.people.length,
      });
    }
  });

  it('far from every chain means no seat: beyond the tip, beside the tail, in the head', () => {
    const beyond = (first?.height ?? 0) + 300;
    const far: readonly Point[] = [
      { x: (first?.tip.x ?? 0) - 0.48 * 300, y: -beyond },
      { x: fishbone.tail.x - 200, y: 0 },
      { x: 140, y: 0 },
    ];
    expect(far.map((at) => seatAt(fishbone, at, nobody))).toEqual([null, null, null]);
  });

  it('on the spine at a joint means that chain, also from just over the other side', () => {
    const x = second?.joint.x ?? 0;
    for (const y of [-8, 0, 8]) expect(seatAt(fishbone, { x, y }, nobody)).toEqual({ ribId: second?.id, place: 0 });
  });

  it('means nothing on a chart without chains', () => {
    const empty = drawn({ ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] });
    expect([seatAt(empty, { x: -50, y: 0 }, nobody), ribIndexAt(empty, -50, 'rib:1')]).toEqual([null, 0]);
  });
});

describe('a preview', () => {
  it('of a chain that is not there is none', () => {
    expect(seatPreview(fishbone, { ribId: 'rib:99', place: 0 }, ['person:1'], 50, false)).toBeNull();
  });

  it('beyond the last seat is that of the last, before the first that of the first', () => {
    const at = (place: number) => seatPreview(fishbone, { ribId: 'rib:3', place }, ['person:1'], 50, false)?.root;
    expect([at(99), at(-4)]).toEqual([at(3), at(0)]);
  });

  it('pushes the label out only where the people need more room than the chain has', () => {
    const slide = (people: number) =>
      seatPreview(
        fishbone,
        { ribId: 'rib:1', place: 0 },
        Array.from({ length: people }, (_, at) => `person:${90 + at}` as const),
        60,
        false,
      )?.labelSlide;
    expect(Math.abs(slide(0)?.dy ?? 1)).toBe(0);
    expect(slide(9)?.dy).toBeLessThan(0);
    expect(slide(9)?.dx).toBeCloseTo((slide(9)?.dy ?? 0) * fishbone.style.slope, 9);
  });

  it('leads a twig to the tail, in the mirrored picture to the other side', () => {
    const seat = { ribId: 'rib:2', place: 1 } as const;
    const one = seatPreview(fishbone, seat, ['person:1'], 50, false);
    const other = seatPreview(mirrored(fishbone), seat, ['person:1'], 50, false);
    expect([one?.facing, other?.facing]).toEqual(['tail', 'tail']);
    expect(other?.root).toEqual({ x: -(one?.root.x ?? 0), y: one?.root.y });
    for (const [id, { dx, dy }] of one?.slides ?? []) {
      expect(other?.slides.get(id)?.dx).toBeCloseTo(-dx, 9);
      expect(other?.slides.get(id)?.dy).toBeCloseTo(dy, 9);
    }
    expect(one?.slides.size).toBeGreaterThan(0);
  });
});
