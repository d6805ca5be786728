/** What fits a frame: the quick answer and the picture agree, mirrored or not, and more room is never worse. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyChain, type PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { blockStyleFor } from '../../src/layout/blockStyle.ts';
import { type FishOptions, hasRoom, layoutFishbone } from '../../src/layout/fishbone.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { mirrored } from '../../src/layout/mirror.ts';
import { nothingKnown } from '../../src/layout/plan.ts';
import { bottom, overlaps, right, unionOf } from '../../src/layout/shapes.ts';
import { editorStyle, editorStyleFor, exportCompactStyle } from '../../src/layout/style.ts';
import { collisions, drawn, fishTexts } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const chains = randomChain({ ribs: { max: 8 }, peoplePerRib: { max: 8 } });
const frames = fc.record({ width: fc.integer({ min: 300, max: 2000 }), height: fc.integer({ min: 200, max: 1200 }) });

function options(more: Partial<FishOptions> = {}): FishOptions {
  return {
    style: editorStyle,
    density: 'standard',
    frame: { width: 1100, height: 540 },
    measure: standardMeasure,
    texts: fishTexts,
    ...more,
  };
}

describe('the frame', () => {
  test.prop([chains, frames, fc.boolean()], { numRuns: 30 })(
    'that is said to have room has it',
    (chain, frame, keepsSides) => {
      const asked = options({ frame, keepsSides });
      if (hasRoom(chain, asked)) expect(layoutFishbone(chain, asked).fits).toBe(true);
    },
  );

  test.prop([chains, frames], { numRuns: 30 })('of double the size has room if this one has', (chain, frame) => {
    const double = { width: 2 * frame.width, height: 2 * frame.height };
    if (layoutFishbone(chain, options({ frame })).fits)
      expect(layoutFishbone(chain, options({ frame: double })).fits).toBe(true);
  });

  test.prop([chains, frames], { numRuns: 30 })(
    'turns no chain two-sided for its height where the sides are kept',
    (chain, frame) => {
      for (const rib of layoutFishbone(chain, options({ frame, keepsSides: true })).ribs)
        expect(rib.isTwoSided).toBe(rib.people.length > editorStyle.oneSidedMost);
    },
  );

  it('of an empty chart holds head and tail', () => {
    const empty = drawn({ ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] });
    expect([empty.fits, empty.ribs, empty.head.lines]).toEqual([true, [], ['目标待定']]);
    expect(empty.tail.x).toBeLessThan(0);
    expect(right(empty.bounds)).toBe(editorStyle.headWidth);
  });
});

describe('the mirrored picture', () => {
  test.prop([chains], { numRuns: 25 })('is the picture itself when it is mirrored again', (chain) => {
    const picture = drawn(chain);
    const again = mirrored(mirrored(picture));
    expect(again.isMirrored).toBe(false);
    const boxes = (each: typeof picture) =>
      each.ribs.flatMap((rib) => [rib.label, ...rib.people.map(({ box }) => box)]);
    for (const [at, box] of boxes(again).entries()) {
      expect(box.x).toBeCloseTo(boxes(picture)[at]?.x ?? 0, 6);
      expect(box.y).toBe(boxes(picture)[at]?.y);
    }
  });

  test.prop([chains], { numRuns: 25 })('keeps every twig on its bone and at its card', (chain) => {
    for (const picture of [drawn(chain), drawn(chain, { isMirrored: true })]) {
      for (const { joint, people, isUpper } of picture.ribs) {
        for (const { root, twigEnd, box, distance, facing } of people) {
          expect(root.y).toBeCloseTo(isUpper ? -distance : distance, 6);
          expect(Math.abs(root.x - joint.x)).toBeCloseTo(picture.style.slope * distance, 6);
          const isLeft = (facing === 'tail') !== picture.isMirrored;
          expect(twigEnd.x).toBeCloseTo(isLeft ? right(box) : box.x, 6);
          expect(Math.abs(root.x - twigEnd.x)).toBeCloseTo(picture.twig, 6);
        }
      }
    }
  });
});

describe('boxes', () => {
  const box = fc.record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.integer({ min: -50, max: 50 }),
    w: fc.nat(60),
    h: fc.nat(60),
  });

  test.prop([fc.array(box, { minLength: 1, maxLength: 6 })])(
    'lie in their union, which is no larger than it must be',
    (all) => {
      const union = unionOf(all);
      for (const each of all) {
        expect(each.x).toBeGreaterThanOrEqual(union.x);
        expect(bottom(each)).toBeLessThanOrEqual(bottom(union));
      }
      expect(all.some(({ x }) => x === union.x) && all.some((each) => right(each) === right(union))).toBe(true);
      expect(all.some(({ y }) => y === union.y) && all.some((each) => bottom(each) === bottom(union))).toBe(true);
    },
  );

  test.prop([box, box])('overlap one another alike, and not where they only touch', (one, other) => {
    expect(overlaps(one, other)).toBe(overlaps(other, one));
    expect(overlaps(one, { ...other, x: right(one) })).toBe(false);
    expect(overlaps(one, { ...other, y: bottom(one) })).toBe(false);
  });

  it('of nothing are nothing', () => {
    expect(unionOf([])).toEqual({ x: 0, y: 0, w: 0, h: 0 });
  });
});

describe('a look', () => {
  it('has wider cards in English, nothing else', () => {
    for (const density of ['compact', 'standard', 'detailed'] as const) {
      const [zh, en] = [editorStyleFor(density, false), editorStyleFor(density, true)];
      expect(en.card.width).toBeGreaterThan(zh.card.width);
      expect({ ...en, card: { ...en.card, width: zh.card.width } }).toEqual(zh);
    }
  });

  test.prop([randomChain({ ribs: { min: 1, max: 8 }, peoplePerRib: { max: 12 } }), fc.boolean()], { numRuns: 25 })(
    'of blocks lets nothing touch either',
    (chain, isEnglish) => {
      const style = blockStyleFor(isEnglish);
      const extraOf = () => ({ isTitleless: true, isUnmarked: true });
      expect(collisions(drawn(chain, { style, density: 'compact', extraOf }))).toEqual([]);
    },
  );

  test.prop([chains, fc.nat(30)], { numRuns: 25 })(
    'keeps free what a picture wants over and under a card, and a tab where it says so',
    (chain, pick) => {
      const ids = chain.ribs.flatMap((rib) => rib.personIds);
      const one: PersonId | undefined = ids[pick % Math.max(1, ids.length)];
      const extraOf = (id: PersonId) => (id === one ? { above: 14, below: 9 } : {});
      for (const { people } of drawn(chain, { style: exportCompactStyle, density: 'compact', extraOf }).ribs) {
        const mine = people.find(({ id }) => id === one);
        if (!mine) continue;
        const room = { ...mine.box, y: mine.box.y - 14, h: mine.box.h + 23 };
        expect(people.filter((each) => each !== mine && overlaps(each.box, room))).toEqual([]);
      }
    },
  );

  test.prop([chains], { numRuns: 30 })('is drawn the same from sizes found before', (chain) => {
    const known = nothingKnown();
    const first = drawn(chain, { known });
    expect(drawn(chain, { known })).toEqual(first);
    expect(drawn(chain)).toEqual(first);
  });

  it('keeps room for either of two pictures on the same bones', () => {
    const chain = exampleChain();
    const tall = { width: 172, height: 120, nameLines: ['x'], titleLines: [] };
    const rib = chain.ribs[0]?.id;
    const alone = drawn(chain, { frame: { width: 3000, height: 1800 } });
    const both = drawn(chain, {
      frame: { width: 3000, height: 1800 },
      othersOf: (id) => (id === rib ? [tall, tall, tall, tall, tall] : []),
    });
    expect(both.ribs[0]?.height).toBeGreaterThanOrEqual(5 * tall.height);
    expect(alone.ribs[0]?.height).toBeLessThan(5 * tall.height);
  });
});
