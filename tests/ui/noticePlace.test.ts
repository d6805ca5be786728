/** Notices lie on nothing that is kept clear, as long as there is a place for them at all. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { noticePlace, type Obstacle } from '../../src/ui/noticePlace.ts';

const frame = { left: 16, right: 960, top: 0, bottom: 484 };
const at = (left: number, right: number, top: number, bottom: number, isYielding = false): Obstacle => ({
  left,
  right,
  top,
  bottom,
  isYielding,
});
const obstacle = fc
  .tuple(fc.nat(1200), fc.integer({ min: 1, max: 600 }), fc.nat(520), fc.integer({ min: 1, max: 120 }), fc.boolean())
  .map(([left, w, top, h, isYielding]) => at(left, left + w, top, top + h, isYielding));

test.prop([fc.array(obstacle, { maxLength: 6 }), fc.integer({ min: 1, max: 160 })])(
  'a notice stands within its frame and on nothing firm, unless it fills the frame for want of a place',
  (kept, height) => {
    const place = noticePlace(frame, height, kept);
    expect(place.left).toBeGreaterThanOrEqual(frame.left);
    expect(place.right).toBeLessThanOrEqual(frame.right);
    expect(place.bottom).toBeLessThanOrEqual(frame.bottom);
    const covered = kept.filter(
      (each) =>
        !each.isYielding &&
        each.left < place.right &&
        place.left < each.right &&
        each.top < place.bottom &&
        place.bottom - height < each.bottom,
    );
    const { left, right, bottom } = frame;
    if (covered.length > 0)
      expect({ left: place.left, right: place.right, bottom: place.bottom }).toEqual({ left, right, bottom });
  },
);

test('between hints and legend; on the hints rather than higher; above a strip that leaves no room beside it', () => {
  const legend = at(736, 970, 390, 492);
  const tray = at(0, 976, 448, 496);
  expect(noticePlace(frame, 38, [legend, at(8, 230, 460, 490, true)])).toEqual({ left: 242, right: 724, bottom: 484 });
  expect(noticePlace(frame, 38, [legend, at(8, 500, 460, 490, true)])).toEqual({ left: 16, right: 724, bottom: 484 });
  expect(noticePlace(frame, 38, [tray])).toEqual({ left: 16, right: 960, bottom: 436 });
  expect(noticePlace(frame, 38, [])).toMatchObject({ left: 16, right: 960, bottom: 484 });
});
