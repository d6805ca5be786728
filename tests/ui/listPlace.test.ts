import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { listPlace } from '../../src/ui/listPlace.ts';

const room = { w: 976, h: 444 };
const things = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 380 }),
  w: fc.integer({ min: 60, max: 230 }),
  h: fc.integer({ min: 20, max: 90 }),
});
const lists = fc.record({ w: fc.integer({ min: 60, max: 230 }), h: fc.integer({ min: 30, max: 420 }) });

describe('a list that belongs to something', () => {
  test.prop([things, lists])('is never cut, and covers nothing of the thing', (thing, list) => {
    const { x, y } = listPlace(thing, list, room);
    expect(x).toBeGreaterThanOrEqual(8);
    expect(y).toBeGreaterThanOrEqual(8);
    expect(x + list.w).toBeLessThanOrEqual(room.w - 8);
    expect(y + list.h).toBeLessThanOrEqual(room.h - 8);
    const isClear = x >= thing.x + thing.w || x + list.w <= thing.x || y >= thing.y + thing.h || y + list.h <= thing.y;
    expect(isClear).toBe(true);
  });

  test('stands below it, above it at the foot, and beside it where the room is low', () => {
    const list = { w: 220, h: 280 };
    expect(listPlace({ x: 100, y: 20, w: 200, h: 80 }, list, room)).toEqual({ x: 100, y: 104 });
    expect(listPlace({ x: 100, y: 340, w: 200, h: 80 }, list, room)).toEqual({ x: 100, y: 56 });
    expect(listPlace({ x: 224, y: 180, w: 223, h: 80 }, list, room)).toEqual({ x: 451, y: 156 });
    expect(listPlace({ x: 700, y: 180, w: 223, h: 80 }, list, room)).toEqual({ x: 476, y: 156 });
  });
});
