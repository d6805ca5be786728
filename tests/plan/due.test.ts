import { expect, test } from 'vitest';
import { readCell } from '../../src/columns/column.ts';
import { planColumns } from '../../src/columns/plan/columns.ts';
import { exampleChain } from '../../src/domain/sample.ts';

const due = planColumns.find(({ id }) => id === 'due') ?? expect.fail('no due date');

test.each([
  ['3月1日', '2027-03-01'],
  ['12-20', '2026-12-20'],
  ['11-20', '2026-11-20'],
  ['2026-03-01', '2026-03-01'],
  ['下周五', '2026-12-04'],
])('a row due %s is due on %s', (text, value) => {
  const place = { chain: exampleChain(), language: 'zh', today: '2026-11-29' } as const;
  expect(readCell(due, text, '', place)).toEqual({ value });
});
