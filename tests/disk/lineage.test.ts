import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { fingerprintOf, type Lineage, standingOf, withState } from '../../src/disk/lineage.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { randomChain } from '../support/randomChain.ts';

const anyTime = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') })
  .map((date) => date.toISOString());

describe('which state is newer', () => {
  test.prop([randomChain(), anyTime])(
    'a fingerprint is of the content: through a file and at any time it is the same',
    (chain, updatedAt) => {
      const read = readChain(writeChain({ ...chain, updatedAt }));
      expect('chain' in read && fingerprintOf(read.chain)).toBe(fingerprintOf(chain));
    },
  );

  test.prop([randomChain(), fc.string({ minLength: 1 })])('another content has another', (chain, more) => {
    expect(fingerprintOf({ ...chain, title: `${chain.title}${more}` })).not.toBe(fingerprintOf(chain));
  });

  test.prop([randomChain(), fc.array(anyTime, { minLength: 2, maxLength: 8 }), fc.nat()])(
    'a state that was in a file is older than what was built on it, whatever the clock said',
    (first, times, pick) => {
      const states = times.map((updatedAt, index) => ({ ...first, updatedAt, title: `${first.title} ${index}` }));
      const [last, ...before] = states.toReversed();
      if (!last) return;
      const lineage = before.toReversed().reduce<Lineage>((all, state) => withState(all, fingerprintOf(state)), []);
      const old = before[pick % before.length];
      if (!old) return;
      const kept = { chain: last, lineage };
      expect(standingOf(fingerprintOf(old), kept)).toBe('older');
      expect(standingOf(fingerprintOf({ ...last, updatedAt: '' }), kept)).toBe('same');
      expect(standingOf(fingerprintOf({ ...old, target: `${old.target} of someone else` }), kept)).toBe('branch');
    },
  );

  test.prop([fc.array(fc.constantFrom('a', 'b', 'c'))])(
    'a lineage names each state once, the newest last',
    (states) => {
      const lineage = states.reduce<Lineage>(withState, []);
      expect(new Set(lineage).size).toBe(lineage.length);
      expect(lineage.at(-1)).toBe(states.at(-1));
      expect(new Set(lineage)).toEqual(new Set(states));
    },
  );
});
