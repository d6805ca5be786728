import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchingOf, withPairs } from '../../../src/domain/compare/matching.ts';
import {
  chosenSides,
  comparisonOf,
  fileKey,
  presentKey,
  sidesOf,
  sinceLast,
} from '../../../src/domain/compare/sides.ts';
import { takeSnapshot } from '../../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../../src/domain/sample.ts';
import { allPersonIds } from '../../../src/domain/seats.ts';

const taken = (id: string, takenAt: string) => takeSnapshot({ id, takenAt, label: id });
const kept = taken('b', '2026-05-01T00:00:00Z')(taken('a', '2026-02-01T00:00:00Z')(exampleChain()));
const file = { name: 'other', chain: { ...exampleChain(), id: 'chart:other' } };

test('since the last review goes from the newest snapshot to the present', () => {
  const sides = chosenSides(kept, sinceLast);
  expect([sides?.before.key, sides?.after.key]).toEqual(['b', presentKey]);
  expect(chosenSides(exampleChain(), sinceLast)).toBeUndefined();
});

test('a file alone is enough to compare with, and is no snapshot', () => {
  const sides = chosenSides(exampleChain(), { ...sinceLast, file });
  expect([sides?.before.key, sides?.after.key]).toEqual([fileKey, presentKey]);
  expect(sidesOf(kept, file).map(({ key }) => key)).toEqual(['a', 'b', presentKey, fileKey]);
});

test('two different states come of any choice, also of one that is gone', () => {
  const key = fc.option(fc.constantFrom('a', 'b', presentKey, fileKey, 'gone'));
  fc.assert(
    fc.property(key, key, fc.boolean(), (from, to, hasFile) => {
      const sides = chosenSides(kept, { ...sinceLast, from, to, file: hasFile ? file : null });
      expect(sides && sides.before.key !== sides.after.key).toBe(true);
    }),
  );
});

test('a pair corrected by hand takes both from any other, and nobody is two people', () => {
  const chain = exampleChain();
  const ids = allPersonIds(chain);
  const id = fc.constantFrom(...ids);
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.option(id)), { maxLength: 6 }), (pairs) => {
      const { people } = withPairs(matchingOf(chain, { ...chain, id: 'chart:other' }), new Map(pairs));
      expect(new Set(people.values()).size).toBe(people.size);
      for (const [earlier, later] of new Map(pairs)) if (later === null) expect(people.has(earlier)).toBe(false);
      expect(comparisonOf(chain, { ...sinceLast, file, pairs: new Map(pairs) })).toBeDefined();
    }),
  );
});
