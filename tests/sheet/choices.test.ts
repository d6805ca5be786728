import { expect, test } from 'vitest';
import { kinds } from '../../src/columns/kinds.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { choicesMatching, completionOf } from '../../src/sheet/choices.ts';
import { today } from '../support/assessmentSheet.ts';

const chain = exampleChain();

test('a typed text finds its choice in either language, beginnings first', () => {
  const stances = kinds.stance.choicesOf({ chain, language: 'zh', today });
  expect(choicesMatching(stances, '支').map((choice) => choice.value)).toEqual(['supporter', 'exclusive']);
  expect(choicesMatching(stances, 'SUPP').map((choice) => choice.value)).toEqual([
    'supporter',
    'non-supporter',
    'exclusive',
  ]);
  expect(
    choicesMatching(kinds.rib.choicesOf({ chain, language: 'zh', today }), '部').map((choice) => choice.label),
  ).toContain('采购部');
});

test('a typed beginning is completed to the first name in use, as long as it says more', () => {
  const owned = assess(['person:1'], { primaryOwner: 'Wang Li' })(
    assess(['person:2'], { primaryOwner: '陈静' })(chain),
  );
  const owners = kinds.owner.choicesOf({ chain: owned, language: 'zh', today });
  expect(['Wa', 'wang', '陈', 'Li', 'Wang Li', 'Wang Lin', ''].map((text) => completionOf(owners, text))).toEqual([
    'ng Li',
    ' Li',
    '静',
    '',
    '',
    '',
    '',
  ]);
});
