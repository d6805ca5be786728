import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { closeUp } from '../../src/diagram/camera.ts';
import { tilesShown } from '../../src/diagram/shown.ts';
import { legibleFrom } from '../../src/diagram/sight.ts';

const side = fc.integer({ min: 200, max: 4000 });
const place = fc.integer({ min: -30_000, max: 30_000 });
const zoom = fc.double({ min: 0.02, max: 4, noNaN: true });

test.prop([place, place, zoom, side, side], { numRuns: 500 })(
  'what the window shows is drawn, and little beside it, and a small step changes nothing most of the time',
  (x, y, scale, width, height) => {
    const box = tilesShown([x, y, scale], width, height);
    const window = { x: -x / scale, y: -y / scale, w: width / scale, h: height / scale };
    expect(box.x).toBeLessThanOrEqual(window.x);
    expect(box.y).toBeLessThanOrEqual(window.y);
    expect(box.x + box.w).toBeGreaterThanOrEqual(window.x + window.w);
    expect(box.y + box.h).toBeGreaterThanOrEqual(window.y + window.h);
    expect(box.w).toBeLessThanOrEqual(2 * window.w + 2);
    expect(box.h).toBeLessThanOrEqual(2 * window.h + 2);
    const steps = Array.from({ length: 60 }, (_, step) => {
      const tiles = tilesShown([x + step, y, scale], width, height);
      return `${tiles.x} ${tiles.w}`;
    });
    expect(new Set(steps).size).toBeLessThanOrEqual(2 * Math.ceil(60 / (width / 4)) + 1);
  },
);

test.prop([place, place, zoom, side, side], { numRuns: 300 })(
  'what is brought up can be read, and lies in the window',
  (x, y, scale, width, height) => {
    const box = { x: -5000, y: 300, w: 170, h: 60 };
    const view = closeUp(box, { x, y, zoom: scale }, width, height);
    expect(view.zoom).toBeGreaterThanOrEqual(Math.max(legibleFrom, scale));
    const left = box.x * view.zoom + view.x;
    const top = box.y * view.zoom + view.y;
    if (box.w * view.zoom < width) {
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(left + box.w * view.zoom).toBeLessThanOrEqual(width + 0.01);
    }
    if (box.h * view.zoom < height) {
      expect(top).toBeGreaterThanOrEqual(-0.01);
      expect(top + box.h * view.zoom).toBeLessThanOrEqual(height + 0.01);
    }
  },
);
