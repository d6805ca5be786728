import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Overhang, rowsAlong } from '../../src/layout/rows.ts';

const heights = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 12 });
const overhang: fc.Arbitrary<Overhang> = fc.record({ near: fc.nat(30), far: fc.nat(30) });
const gaps = fc.record({ first: fc.integer({ min: 5, max: 40 }), row: fc.integer({ min: 4, max: 30 }) });

type Card = { readonly from: number; readonly to: number; readonly near: number; readonly far: number };

/** The cards of one side, from the spine outward. */
function side(
  all: readonly number[],
  distances: readonly number[],
  over: readonly Overhang[],
  keep: (place: number) => boolean,
): Card[] {
  return distances
    .map((distance, place) => ({
      from: distance - (all[place] ?? 0) / 2,
      to: distance + (all[place] ?? 0) / 2,
      near: over[place]?.near ?? 0,
      far: over[place]?.far ?? 0,
    }))
    .filter((_, place) => keep(place));
}

describe('the rows of a chain', () => {
  test.prop([heights, gaps, fc.array(overhang, { maxLength: 12 }), fc.boolean()])(
    'go outward in the order of the people, so that nearer is always more important',
    (all, { first, row }, over, isTwoSided) => {
      const { distances } = rowsAlong(all, isTwoSided, first, row, over);
      expect(distances).toHaveLength(all.length);
      for (const [place, distance] of distances.entries())
        expect(distance).toBeGreaterThan(place === 0 ? 0 : (distances[place - 1] ?? 0));
    },
  );

  test.prop([heights, gaps, fc.array(overhang, { maxLength: 12 }), fc.boolean()])(
    'leave the gap between two cards of a side, and what stands out of them free of each other',
    (all, { first, row }, over, isTwoSided) => {
      const { distances } = rowsAlong(all, isTwoSided, first, row, over);
      const sides = isTwoSided ? [0, 1] : [0];
      for (const which of sides) {
        const cards = side(all, distances, over, (place) => !isTwoSided || place % 2 === which);
        for (const [at, card] of cards.entries()) {
          const before = cards[at - 1];
          if (!before) {
            expect(card.from).toBeGreaterThanOrEqual(Math.max(first, card.near + 6) - 1e-9);
            continue;
          }
          expect(card.from - before.to).toBeGreaterThanOrEqual(row - 1e-9);
          expect(card.from - card.near - (before.to + before.far)).toBeGreaterThanOrEqual(2 - 1e-9);
        }
      }
    },
  );

  test.prop([heights, gaps, fc.array(overhang, { maxLength: 12 }), fc.boolean()])(
    'reach as far as the outermost card and what stands out of it',
    (all, { first, row }, over, isTwoSided) => {
      const { distances, reach } = rowsAlong(all, isTwoSided, first, row, over);
      const ends = side(all, distances, over, () => true).map(({ to, far }) => to + far);
      expect(reach).toBeCloseTo(Math.max(first, ...ends), 9);
    },
  );

  test.prop([heights, gaps])('of two sides are shorter than those of one, and never longer', (all, { first, row }) => {
    const two = rowsAlong(all, true, first, row).reach;
    const one = rowsAlong(all, false, first, row).reach;
    expect(two).toBeLessThanOrEqual(one + 1e-9);
    if (all.length > 3) expect(two).toBeLessThan(one);
  });

  it('of nobody reach to where the first would stand', () => {
    expect(rowsAlong([], false, 18, 5)).toEqual({ distances: [], reach: 18 });
  });

  it('stand half a row apart on the two sides', () => {
    expect(rowsAlong([40, 40, 40, 40], true, 20, 10).distances).toEqual([40, 65, 90, 115]);
    expect(rowsAlong([40, 40, 40, 40], false, 20, 10).distances).toEqual([40, 90, 140, 190]);
  });
});
