import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  type History,
  historyLimit,
  newHistory,
  record,
  redone,
  type StepLabel,
  undone,
} from '../../src/domain/history.ts';

const step = (subject: string): StepLabel => ({ step: 'edit', subject });
const moves = fc.array(fc.oneof(fc.nat(5), fc.constant('undo' as const), fc.constant('redo' as const)), {
  maxLength: 80,
});

/** All states in a row and where one stands: the plainest history there is. */
test.prop([moves], { numRuns: 300 })(
  'undo and redo walk one row of states; a new state cuts off what was undone',
  (walk) => {
    let row = [0];
    let at = 0;
    let history = newHistory(0);
    for (const move of walk) {
      if (move === 'undo') {
        at = Math.max(0, at - 1);
        history = undone(history);
      } else if (move === 'redo') {
        at = Math.min(row.length - 1, at + 1);
        history = redone(history);
      } else {
        if (move !== row[at]) {
          row = [...row.slice(0, at + 1), move];
          at = row.length - 1;
        }
        history = record(history, move, step(String(move)));
      }
      expect(history.present).toBe(row[at]);
      expect(statesOf(history)).toEqual(row);
      expect([...history.past, ...history.future].map(({ label }) => label.subject)).toEqual(row.slice(1).map(String));
    }
  },
);

function statesOf(history: History<number>): number[] {
  return [...history.past.map(({ state }) => state), history.present, ...history.future.map(({ state }) => state)];
}

test('the same state back records nothing, and at either end nothing happens', () => {
  const state = { chart: 1 };
  const history = newHistory(state);
  expect(record(history, state, step('none'))).toBe(history);
  expect(undone(history)).toBe(history);
  expect(redone(history)).toBe(history);
});

test('five hundred steps are kept, the oldest go first', () => {
  let history = newHistory(0);
  for (let state = 1; state <= historyLimit + 20; state++) history = record(history, state, step(String(state)));
  expect(history.past).toHaveLength(historyLimit);
  for (let steps = 0; steps < historyLimit + 50; steps++) history = undone(history);
  expect(history.present).toBe(20);
  for (let steps = 0; steps < historyLimit + 50; steps++) history = redone(history);
  expect(history.present).toBe(historyLimit + 20);
});
