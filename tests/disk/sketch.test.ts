import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { chainOfSketch, isSketch, sketchOf } from '../../src/disk/sketch.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { randomChain } from '../support/randomChain.ts';

const redSeats = (chain: Parameters<typeof topTen>[0]) => {
  const red = new Set(topTen(chain));
  return chain.ribs.map((rib) => rib.personIds.map((id) => red.has(id)));
};

describe('a sketch', () => {
  test.prop([randomChain()])('draws the same chains, seats and red cards', (chain) => {
    expect(redSeats(chainOfSketch(sketchOf(chain)))).toEqual(redSeats(chain));
  });

  test.prop([randomChain()])('says nothing but the shape, and survives the storage', (chain) => {
    const stored: unknown = structuredClone(sketchOf(chain));
    expect(isSketch(stored)).toBe(true);
    expect(JSON.stringify(stored)).toMatch(/^\[("[ro]*",?)*\]$/);
  });

  test.prop([randomChain({ ribs: { min: 45, max: 60 }, peoplePerRib: { min: 30, max: 40 } })], { numRuns: 5 })(
    'stays small whatever the chart',
    (chain) => {
      expect(JSON.stringify(sketchOf(chain)).length).toBeLessThan(1000);
    },
  );
});
