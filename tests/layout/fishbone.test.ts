import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Fishbone } from '../../src/layout/shapes.ts';
import { editorStyle, exportCompactStyle, exportStandardStyle, presentationStyle } from '../../src/layout/style.ts';
import { collisions, drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const anyStyle = fc.constantFrom(editorStyle, presentationStyle, exportStandardStyle, exportCompactStyle);
const anyDensity = fc.constantFrom('compact' as const, 'standard' as const, 'detailed' as const);
const anyFrame = fc.record({ width: fc.integer({ min: 300, max: 2400 }), height: fc.integer({ min: 200, max: 1400 }) });
const deck = randomChain({ ribs: { min: 1, max: 12 }, peoplePerRib: { min: 0, max: 9 } });
const crowded = randomChain({ ribs: { min: 1, max: 4 }, peoplePerRib: { min: 0, max: 60 } });

/** The order a reader sees: ribs from the head, people from the spine. */
function orderRead(fishbone: Fishbone): string[][] {
  const away = (x: number) => (fishbone.isMirrored ? x : -x);
  return [...fishbone.ribs]
    .sort((a, b) => away(a.joint.x) - away(b.joint.x))
    .map((rib) => [
      rib.id,
      ...[...rib.people].sort((a, b) => Math.abs(a.root.y) - Math.abs(b.root.y)).map((person) => person.id),
    ]);
}

describe('layoutFishbone', () => {
  test.prop([deck, anyStyle, anyDensity, anyFrame], { numRuns: 300 })(
    'nothing touches, 1–12 chains × 0–9 people',
    (chain, style, density, frame) => {
      expect(collisions(drawn(chain, { style, density, frame }))).toEqual([]);
    },
  );

  test.prop([crowded, anyStyle], { numRuns: 25 })('nothing touches with 60 people on a chain', (chain, style) => {
    expect(collisions(drawn(chain, { style }))).toEqual([]);
  });

  test.prop([deck, anyStyle, anyFrame, fc.boolean()])(
    'the order read from the picture is the order stored',
    (chain, style, frame, isMirrored) => {
      const stored = chain.ribs.map((rib) => [rib.id, ...rib.personIds]);
      expect(orderRead(drawn(chain, { style, frame, isMirrored }))).toEqual(stored);
    },
  );

  test.prop([deck, anyFrame])('same chain, same numbers', (chain, frame) => {
    expect(drawn(chain, { frame })).toEqual(drawn(structuredClone(chain), { frame }));
  });

  test.prop([deck, anyFrame])('a picture that says it fits is inside its frame', (chain, frame) => {
    const fishbone = drawn(chain, { frame });
    if (!fishbone.fits) return;
    expect(fishbone.bounds.w).toBeLessThanOrEqual(frame.width + 0.5);
    expect(fishbone.bounds.h).toBeLessThanOrEqual(frame.height + 0.5);
  });

  test.prop([deck, anyStyle, anyFrame])(
    'no label floats more than a row beyond its side’s people',
    (chain, style, frame) => {
      const fishbone = drawn(chain, { style, frame });
      const cards = fishbone.ribs.flatMap((rib) => rib.people.map((person) => person.box.h));
      const row = Math.max(style.card.nameLine + style.card.titleLine, ...cards) + fishbone.rowGap;
      for (const isUpper of [true, false]) {
        const side = fishbone.ribs.filter((rib) => rib.isUpper === isUpper);
        const reach = Math.max(
          60,
          ...side.flatMap((rib) => rib.people.map(({ distance, box }) => distance + box.h / 2)),
        );
        const tip = Math.max(8, fishbone.rowGap);
        for (const rib of side) expect(rib.height).toBeLessThanOrEqual(reach + Math.max(row, tip) + 0.5);
      }
    },
  );

  test.prop([deck])('every word of every name and title stands on a line', (chain) => {
    const squeezed = (text: string) => text.replace(/\s/gu, '');
    for (const rib of drawn(chain).ribs) {
      for (const shape of rib.people) {
        const person = chain.people[shape.id];
        expect(squeezed(shape.titleLines.join(''))).toBe(squeezed(person?.jobTitle ?? ''));
        if (person?.name.trim()) expect(squeezed(shape.nameLines.join(''))).toBe(squeezed(person.name));
      }
    }
  });

  test.prop([deck, anyFrame])(
    'mirrored twice is the picture itself, and mirroring keeps every distance',
    (chain, frame) => {
      const plain = drawn(chain, { frame });
      const mirror = drawn(chain, { frame, isMirrored: true });
      expect(mirror.bounds.w).toBeCloseTo(plain.bounds.w, 6);
      expect(mirror.head.box.x).toBeCloseTo(-plain.head.box.w, 6);
      for (const [index, rib] of mirror.ribs.entries())
        expect(rib.joint.x).toBeCloseTo(-(plain.ribs[index]?.joint.x ?? 0), 6);
      expect(collisions(mirror)).toEqual([]);
    },
  );
});
