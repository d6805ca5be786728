import { expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { stepLevel } from '../../src/ui/chartVerbs.ts';
import { newApp } from '../support/newApp.tsx';

test('the first step of a target goes above the level there is, not to the bottom of the scale', () => {
  const [id] = Object.keys(exampleChain().people) as PersonId[];
  if (!id) throw new Error('nobody');
  const app = newApp(assess([id], { level: 'respect', targetLevel: null })(exampleChain()));
  stepLevel(app, [id], 1, true);
  expect(assessmentOf(app.chain(), id)).toMatchObject({ level: 'respect', targetLevel: 'trust' });
  const unknown = newApp(assess([id], { level: null, targetLevel: null })(exampleChain()));
  stepLevel(unknown, [id], 1, true);
  expect(assessmentOf(unknown.chain(), id).targetLevel).toBe('contact');
});
