/** Blocks shared out to columns: none is lost, none leaves its column, and a heading stays with what it heads. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Block, columnsOf, heightsOf } from '../../src/scene/coverage/blocks.ts';

const block: fc.Arbitrary<Block> = fc
  .record({
    height: fc.integer({ min: 10, max: 120 }),
    more: fc.option(fc.integer({ min: 1, max: 60 })),
    isHead: fc.boolean(),
  })
  .map(({ height, more, isHead }) => ({
    height,
    isHead: isHead && height < 40,
    draw: () => [],
    ...(more !== null && { most: height + more }),
  }));
const blocks = fc.array(block, { maxLength: 30 });
const sum = (heights: readonly number[]) => heights.reduce((all, each) => all + each, 0);
const room = 400;

test.prop([blocks], { numRuns: 100 })(
  'all of them are there, in their order, in no column that is too low for them',
  (all) => {
    const columns = columnsOf(all, room);
    expect(columns.flat()).toEqual(all);
    for (const column of columns) {
      expect(column.length).toBeGreaterThan(0);
      // Headings that head one another are as high as they are.
      const unbroken = column.slice(0, -1).every(({ isHead }) => isHead);
      if (!unbroken) expect(sum(column.map(({ height }) => height))).toBeLessThanOrEqual(room);
    }
  },
);

test.prop([blocks], { numRuns: 100 })(
  'no column but the last ends with a heading, however many head one another',
  (all) => {
    for (const column of columnsOf(all, room).slice(0, -1)) expect(column.at(-1)?.isHead).toBe(false);
  },
);

test.prop([blocks], { numRuns: 60 })('no column begins where the one before had room', (all) => {
  const columns = columnsOf(all, room);
  for (const [index, column] of columns.slice(1).entries()) {
    const end = column.findIndex(({ isHead }) => !isHead);
    const first = column.slice(0, end < 0 ? column.length : end + 1);
    const before = columns[index] ?? [];
    expect(sum([...before, ...first].map(({ height }) => height))).toBeGreaterThan(room);
  }
});

test.prop([blocks, fc.integer({ min: 50, max: 2000 })], { numRuns: 60 })(
  'what is left over goes to those that may be higher, no further than they may, and nothing is made lower',
  (all, height) => {
    const heights = heightsOf(all, height);
    for (const [at, own] of heights.entries()) {
      const each = all[at] ?? expect.fail('one too many');
      expect(own).toBeGreaterThanOrEqual(each.height);
      expect(own).toBeLessThanOrEqual(Math.max(each.height, each.most ?? 0));
    }
    const needed = sum(all.map((each) => each.height));
    expect(sum(heights)).toBeLessThanOrEqual(Math.max(needed, height) + 0.001);
  },
);
