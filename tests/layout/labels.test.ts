import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { exportCompactStyle, exportStandardStyle } from '../../src/layout/style.ts';
import { collisions, drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const longName = fc.constantFrom(
  '集团数字化转型与信息安全管理委员会办公室',
  'Group Procurement and Supply Chain Excellence Office',
  '采购部',
  'Legal',
);

test.prop(
  [
    randomChain({ ribs: { min: 12, max: 12 }, peoplePerRib: { min: 0, max: 4 } }),
    fc.array(longName, { minLength: 12, maxLength: 12 }),
    fc.constantFrom(exportStandardStyle, exportCompactStyle),
    fc.boolean(),
  ],
  { numRuns: 60 },
)('no label covers another, however long the names of twelve chains', (chain, names, style, keepsSides) => {
  const ribs = chain.ribs.map((rib, index) => ({ ...rib, name: names[index] ?? '' }));
  expect(collisions(drawn({ ...chain, ribs }, { style, keepsSides }))).toEqual([]);
});
