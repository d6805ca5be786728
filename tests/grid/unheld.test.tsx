// @vitest-environment jsdom
/** A paste on the page, where no cell has the keyboard: a table goes to the chosen row, a stray word nowhere. */
import { act } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { AssessmentView } from '../../src/grid/AssessmentView.tsx';
import { thePerson } from '../../src/store/selection.ts';
import { leaveRoom, notices, paste, showRoom, stepsOf } from '../support/roomPage.tsx';

afterEach(leaveRoom);

test('a word pasted where nobody sees a cell is asked where it goes; a table stands from the chosen cell on', async () => {
  const app = await showRoom(<AssessmentView />, exampleChain(), { view: 'assessment' });
  act(() => app.chart.verbs.select(thePerson('person:8')));
  const before = stepsOf(app);
  act(() => paste('路过', document.body));
  expect([stepsOf(app), app.chain().people['person:8']?.name, notices().length]).toEqual([before, 'Buld', 1]);
  act(() => paste('新名\t新职', document.body));
  expect(app.chain().people['person:8']?.name).toBe('新名');
});
