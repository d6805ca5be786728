import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { expectSame } from '../support/expectSame.ts';
import { lawfully } from '../support/laws.ts';
import { editKinds, type NamedEdit, randomEdit } from '../support/randomEdit.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { soundChain } from '../support/soundChain.ts';

const full = randomFullChain({ ribs: { max: 5 }, peoplePerRib: { max: 4 } });

describe('every kind of edit keeps its promises', () => {
  for (const [name, edits] of Object.entries(editKinds)) {
    test.prop([full, edits], { numRuns: 30 })(name, (chain, { edit }) => {
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

describe('what is already so is not done again', () => {
  const settled = [
    'changePerson',
    'assess',
    'changeDetails',
    'renameCompetitor',
    'setCompetitorLevel',
    'giveReason',
    'renameSnapshot',
  ];
  const ordered = ['changeRib', 'rerankByPosition', 'reseatByRank', 'rankByPosition', 'movePeople', 'restoreSnapshot'];
  const rows = ['changePlanItem', 'changeFactors', 'changeTier', 'changeStage', 'setDealStage', 'markReviewed'];
  const rowsOrdered = ['sortTiers', 'linkUnit', 'addUnitRib', 'markStage'];
  for (const name of [...settled, ...ordered, ...rows, ...rowsOrdered]) {
    const edits = editKinds[name] ?? fc.constant({ name, edit: (chain: DecisionChain) => ({ ...chain }) });
    test.prop([full, edits], { numRuns: 24 })(name, (chain, { edit }) => {
      const once = edit(chain);
      const again = edit(structuredClone(once));
      expectSame(again, once);
      if (name !== 'movePeople') expect(edit(once)).toBe(once);
    });
  }

  test('values inside are compared, not the objects that hold them', () => {
    const chain = soundChain();
    const amount = { ...chain.amount } as NonNullable<DecisionChain['amount']>;
    expect(changeDetails({ amount })(chain)).toBe(chain);
    expect(changeDetails({ amount: { ...amount, value: 1 } })(chain)).not.toBe(chain);
    expect(assess(['person:1'], { competitorLevels: { 'competitor:1': 'contact' } })(chain)).toBe(chain);
    expect(assess(['person:1'], { competitorLevels: {} })(chain)).not.toBe(chain);
  });
});

const modules: Record<string, object> = import.meta.glob('../../src/domain/edits/*.ts', { eager: true });
/** Exports that are no edits. */
const others = [
  ...['carriedOf', 'cutOf', 'mostCompetitors', 'newPlanItem', 'hasLevelSeat', 'isSame', 'withList', 'ratingsChanged'],
  ...['inserted', 'movedTo', 'differs', 'withNewcomers', 'withoutPeople', 'withoutAssessment', 'isAssessed'],
];

test('no edit is missing here', () => {
  const exported = Object.values(modules).flatMap((each) => Object.keys(each));
  expect(exported.filter((name) => !others.includes(name) && !(name in editKinds))).toEqual([]);
});
