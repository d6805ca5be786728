import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { fitting, panned, showing } from '../../src/diagram/camera.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { drawn } from '../support/fish.ts';

const length = fc.integer({ min: 100, max: 4000 });
const place = fc.integer({ min: -4000, max: 4000 });
const bounds = fc.record({ x: place, y: place, w: length, h: length });
const view = fc.record({ x: place, y: place, zoom: fc.constantFrom(0.3, 0.65, 1, 2) });
const step = fc.integer({ min: -20, max: 20 });

test.prop([bounds, view, step, step, length, length], { numRuns: 500 })(
  'panning at the edges goes only where the picture goes on, and at most to a margin beside its end',
  (box, before, dx, dy, width, height) => {
    const after = panned(box, before, dx, dy, width, height);
    const axes = [
      [dx, before.x, after.x, box.x, box.w, width],
      [dy, before.y, after.y, box.y, box.h, height],
    ] as const;
    for (const [by, from, to, start, size, room] of axes) {
      const moved = to - from;
      expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(by));
      if (moved > 0) expect(start * before.zoom + to).toBeLessThanOrEqual(8 + 1e-6);
      if (moved < 0) expect((start + size) * before.zoom + to).toBeGreaterThanOrEqual(room - 8 - 1e-6);
    }
  },
);

it('a dragged card can be carried through a zoomed picture to its end', () => {
  const fishbone = drawn(exampleChain());
  let now = { ...fitting(fishbone, 1136, 556), zoom: 2, x: -100, y: 300 };
  for (let frame = 0; frame < 1000; frame++) now = panned(fishbone.bounds, now, 14, 0, 1136, 556);
  expect(fishbone.bounds.x * now.zoom + now.x).toBeCloseTo(8);
});

test.prop([bounds, view, length, length], { numRuns: 500 })(
  'what is brought into view stands still for what comes beside it, and what is in view moves nothing',
  (box, before, width, height) => {
    const after = showing(box, before, width, height);
    const axes = [
      [before.x, after.x, box.x, box.w, width],
      [before.y, after.y, box.y, box.h, height],
    ] as const;
    for (const [from, to, start, size, room] of axes) {
      const spare = (offset: number) =>
        Math.min(start * before.zoom + offset, room - (start + size) * before.zoom - offset);
      if (spare(from) >= 32) expect(to).toBe(from);
      else expect(spare(to)).toBeGreaterThanOrEqual(Math.min(64, (room - size * before.zoom) / 2) - 1e-6);
    }
  },
);
