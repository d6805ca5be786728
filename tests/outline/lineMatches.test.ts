/** Which old line is which new line. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { likeness, pool, stayed } from '../../src/outline/lineMatches.ts';
import { anyText } from '../support/anyText.ts';

const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 9 });

/** How many lines the longest common order has, told the slow way. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [head, ...rest] = a;
  if (head === undefined) return 0;
  const at = b.indexOf(head);
  const without = longest(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)));
}

describe('lines that stayed', () => {
  test.prop([lines, lines])('are equal, in order, and as many as can be', (before, after) => {
    const pairs = stayed(before, after);
    for (const [at, [old, now]] of pairs.entries()) {
      expect(before[old]).toBe(after[now]);
      const next = pairs[at + 1];
      if (next) expect(next[0] > old && next[1] > now).toBe(true);
    }
    expect(pairs).toHaveLength(longest(before, after));
  });

  test.prop([lines])('are all of them where nothing changed', (all) => {
    expect(stayed(all, all)).toEqual(all.map((_, at) => [at, at]));
  });

  it('of too many to weigh are those at the beginning and the end', () => {
    const many = (name: string) => Array.from({ length: 2100 }, (_, at) => `${name} ${at}`);
    const before = ['甲', ...many('old'), '乙', '丙'];
    const after = ['甲', ...many('new'), 'old 7', '乙', '丙'];
    expect(stayed(before, after)).toEqual([
      [0, 0],
      [2101, 2102],
      [2102, 2103],
    ]);
  });
});

describe('likeness', () => {
  test.prop([anyText({ maxLength: 10 }), anyText({ maxLength: 10 })])(
    'is a share, the same both ways, and whole for the same letters in whatever order',
    (one, other) => {
      const share = likeness(one, other);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(likeness(other, one)).toBe(share);
      expect(likeness(one, [...one].reverse().join(''))).toBe(1);
      expect(likeness(one, one + other)).toBeGreaterThanOrEqual(likeness(one, other) - 1);
    },
  );

  it('counts each letter as often as both have it', () => {
    expect(likeness('采购部', '采购中心')).toBeCloseTo(4 / 7);
    expect([likeness('aab', 'ab'), likeness('ab', 'aab')]).toEqual([4 / 5, 4 / 5]);
    expect(likeness('甲', '乙')).toBe(0);
    expect(likeness('𠮷', '𠮷'), 'a rare character is one').toBe(1);
    expect(likeness('', '甲')).toBe(0);
  });
});

describe('a pool', () => {
  test.prop([lines])('gives each away once, the first first', (all) => {
    const take = pool(
      all.map((key, at) => ({ key, at })),
      ({ key }) => key,
    );
    const given = [...all].map((key) => take(key));
    expect(given.map((each) => each?.key)).toEqual(all);
    expect(new Set(given.map((each) => each?.at)).size).toBe(all.length);
    for (const key of new Set(all)) {
      const places = given.filter((each) => each?.key === key).map((each) => each?.at ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(take(key)).toBeUndefined();
    }
  });
});
