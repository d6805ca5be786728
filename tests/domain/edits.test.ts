import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { lawfully } from '../support/laws.ts';
import { editKinds, type NamedEdit, randomEdit } from '../support/randomEdit.ts';
import { randomFullChain } from '../support/randomFull.ts';

const full = randomFullChain({ ribs: { max: 5 }, peoplePerRib: { max: 4 } });

describe('every kind of edit keeps its promises', () => {
  for (const [name, edits] of Object.entries(editKinds)) {
    test.prop([full, edits], { numRuns: 60 })(name, (chain, { edit }) => {
      lawfully(chain, edit);
    });
  }
});

test.prop([full, fc.array(randomEdit, { maxLength: 25 })], { numRuns: 60 })(
  'any sequence of edits keeps its promises',
  (chain, edits) => {
    walked(chain, edits);
  },
);

function walked(chain: DecisionChain, edits: readonly NamedEdit[]): DecisionChain {
  return edits.reduce((current, { name, edit }) => {
    try {
      return lawfully(current, edit);
    } catch (fault) {
      throw new Error(`after ${name}`, { cause: fault });
    }
  }, chain);
}

const modules: Record<string, object> = import.meta.glob('../../src/domain/edits/*.ts', { eager: true });
/** Exports that are no edits. */
const others = ['mostCompetitors', 'positionPreview', 'inserted', 'differs', 'withoutPeople'];

test('no edit is missing here', () => {
  const exported = Object.values(modules).flatMap((each) => Object.keys(each));
  expect(exported.filter((name) => !others.includes(name) && !(name in editKinds))).toEqual([]);
});
