/** Blocks and ways as paths: what is drawn of a picture too small for names. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { blocksPath, waysPath } from '../../src/picture/blocks.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const people = randomChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { min: 1, max: 6 } }).map((chain) =>
  drawn(chain).ribs.flatMap((rib) => rib.people),
);
const number = '(-?[\\d.]+(?:e-?\\d+)?)';

describe('blocks', () => {
  test.prop([people], { numRuns: 40 })('are the cards’ own boxes, one after another', (all) => {
    const found = [
      ...blocksPath(all).matchAll(new RegExp(`M${number} ${number}h${number}v${number}h-${number}z`, 'g')),
    ];
    expect(found.map(([, ...numbers]) => numbers.map(Number))).toEqual(
      all.map(({ box }) => [box.x, box.y, box.w, box.h, box.w]),
    );
  });

  it('of nobody are no path', () => {
    expect([blocksPath([]), waysPath([], [])]).toEqual(['', '']);
  });
});

describe('ways', () => {
  const ways = (path: string) =>
    [...path.matchAll(new RegExp(`M${number} ${number}Q${number} ${number} ${number} ${number}`, 'g'))].map(
      ([, ...numbers]) => numbers.map(Number),
    );

  test.prop([people, fc.nat(20), fc.nat(20)], { numRuns: 60 })(
    'lead from the middle of each to the middle of each other, never to oneself, and bow away from the spine',
    (all, from, to) => {
      const [one = expect.fail()] = all.slice(from % all.length);
      const [other = expect.fail()] = all.slice(to % all.length);
      const found = ways(waysPath([one], [other, one]));
      expect(found).toHaveLength(one === other ? 0 : 1);
      const [[x = 0, y = 0, bendX = 0, bendY = 0, endX = 0, endY = 0] = []] = found;
      if (one === other) return;
      expect([x, y]).toEqual([one.box.x + one.box.w / 2, one.box.y + one.box.h / 2]);
      expect([endX, endY]).toEqual([other.box.x + other.box.w / 2, other.box.y + other.box.h / 2]);
      const straight = [(x + endX) / 2, (y + endY) / 2] as const;
      const bow = Math.hypot(bendX - straight[0], bendY - straight[1]);
      expect(bow).toBeCloseTo(0.18 * Math.hypot(endX - x, endY - y), 6);
      if (y * endY > 0 && Math.abs(endX - x) > 1) expect(Math.abs(bendY)).toBeGreaterThan(Math.abs(straight[1]) - 1e-9);
    },
  );

  test.prop([people], { numRuns: 20 })('from several are as many as pairs of two', (all) => {
    expect(ways(waysPath(all, all))).toHaveLength(all.length * (all.length - 1));
  });
});
