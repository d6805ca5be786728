import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { covers, fitting } from '../../src/diagram/camera.ts';
import { sizesFor } from '../../src/diagram/cardRoom.ts';
import { fittedFishbone } from '../../src/diagram/fittedFishbone.ts';
import { stepAt } from '../../src/diagram/sight.ts';
import { type DecisionChain, emptyChain, type PersonId, type Rib, type RibId } from '../../src/domain/chain.ts';
import { addPeople } from '../../src/domain/edits/people.ts';
import { languages } from '../../src/words/language.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const size = fc.record({ width: fc.integer({ min: 700, max: 1900 }), height: fc.integer({ min: 300, max: 1000 }) });

test.prop([randomChain({ ribs: { min: 1, max: 8 }, peoplePerRib: { max: 9 } }), size])(
  'chains that keep their sides are two-sided for their own many people alone',
  (chain, frame) => {
    for (const rib of drawn(chain, { frame, keepsSides: true }).ribs)
      expect(rib.isTwoSided).toBe(rib.people.length > 5);
  },
);

const growth = fc.array(fc.oneof({ arbitrary: fc.constant(-1), weight: 1 }, { arbitrary: fc.nat(11), weight: 5 }), {
  minLength: 20,
  maxLength: 70,
});

test.prop([growth, size, fc.constantFrom('compact' as const, 'standard' as const)], { numRuns: 30 })(
  'while a chart is typed, chain by chain and person by person, no chain goes back to one side',
  (steps, window, density) => {
    let chain: DecisionChain = { ...emptyChain('chart:a', '2026-11-02T09:00:00Z'), target: '独家中标', ribs: [] };
    const turned = new Set<RibId>();
    steps.forEach((step, index) => {
      const { ribs } = chain;
      const into = step < 0 ? undefined : ribs[step % Math.max(1, ribs.length)];
      if (into) {
        const seat = { ribId: into.id, place: into.personIds.length };
        chain = addPeople([[`person:${index}`, { name: '王新民', jobTitle: '网络部部长' }]], seat)(chain);
      } else {
        const rib: Rib = { id: `rib:${index}`, name: '网络部', kind: 'department', personIds: [] };
        chain = { ...chain, ribs: [...ribs, rib] };
      }
      for (const rib of fittedFishbone(chain, density, 'zh', window.width, window.height).ribs) {
        if (turned.has(rib.id)) expect(rib.isTwoSided).toBe(true);
        if (rib.isTwoSided) turned.add(rib.id);
      }
    });
  },
);

it('while a few chains fill up on a laptop, nobody changes the side of the rib', () => {
  const ribs = ['a', 'b', 'c'].map(
    (id): Rib => ({ id: `rib:${id}`, name: '网络部', kind: 'department', personIds: [] }),
  );
  let chain: DecisionChain = { ...emptyChain('chart:a', '2026-11-02T09:00:00Z'), target: '独家中标', ribs };
  Array.from({ length: 12 }, (_, index): PersonId => `person:${index}`).forEach((id, index) => {
    const seat = { ribId: `rib:${'abc'[index % 3]}` as RibId, place: Math.floor(index / 3) };
    chain = addPeople([[id, { name: '王新民', jobTitle: '网络部部长' }]], seat)(chain);
    const shown = fittedFishbone(chain, 'standard', 'zh', 1096, 540);
    expect(shown.fits).toBe(true);
    expect(shown.ribs.map((each) => each.isTwoSided)).toEqual([false, false, false]);
  });
});

it('on a small projector with table, tray and stages open, four chains of four keep names and job titles', () => {
  const ids = Array.from({ length: 16 }, (_, index): PersonId => `person:${index}`);
  const ribs = ['a', 'b', 'c', 'd'].map(
    (id): Rib => ({ id: `rib:${id}`, name: '网络部', kind: 'department', personIds: [] }),
  );
  const empty: DecisionChain = { ...emptyChain('chart:a', '2026-11-02T09:00:00Z'), target: '独家中标', ribs };
  const chain = ids.reduce((before, id, index) => {
    const seat = { ribId: `rib:${'abcd'[index % 4]}` as RibId, place: Math.floor(index / 4) };
    return addPeople([[id, { name: '王新民', jobTitle: '网络部部长' }]], seat)(before);
  }, empty);
  const shown = fittedFishbone(chain, 'standard', 'zh', 976, 362);
  const { zoom } = fitting(shown, 976, 362);
  const { title } = sizesFor(chain, shown, stepAt(zoom), 'zh');
  expect((title ?? 0) * zoom).toBeGreaterThanOrEqual(9);
});

test.prop([randomChain({ ribs: { min: 1, max: 9 }, peoplePerRib: { max: 9 } }), size, fc.constantFrom(...languages)])(
  'no card and no label as it is drawn lies under what floats in the corners of a fitted canvas',
  (chain, { width, height }, language) => {
    const shown = fittedFishbone(chain, 'standard', language, width, height);
    const view = fitting(shown, width, height);
    const corners = [
      { x: 0, y: 0, w: 391, h: 40 },
      { x: width - 142, y: 0, w: 142, h: 44 },
      { x: 0, y: height - 36, w: 230, h: 36 },
    ];
    const under = corners.filter((corner) => covers(shown, view, corner));
    expect(under).toEqual([]);
  },
);
