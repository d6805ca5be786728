/** The chart by which leaks are found knows every text that the file has room for. */
import { expect, test } from 'vitest';
import { textFields } from '../../src/find/texts.ts';
import { allWords, tellTaleChain } from '../support/tellTale.ts';

function textsAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner = key === '*' ? Object.values(value) : [(value as Record<string, unknown>)[key]];
  return inner.flatMap((each) => textsAt(each, rest));
}

test('a word of its own stands in every field a human types in', () => {
  const chain = tellTaleChain();
  const words = textFields.map(
    ({ at }) =>
      textsAt(chain, at.split('.'))
        .join(' ')
        .match(/Zq[a-z]{6}/g) ?? [],
  );
  expect(textFields.filter((_, index) => words[index]?.length === 0).map(({ at }) => at)).toEqual([]);
  expect(allWords(chain).length).toBeGreaterThan(textFields.length);
});
