import { expect, test } from 'vitest';
import { createShelf } from '../../src/disk/shelf.ts';
import { type ShelfEntry, shelfFactsOf } from '../../src/disk/shelfEntry.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { memoryStorage } from '../support/memoryStorage.ts';

const entry = (chartId: string): ShelfEntry => ({
  ...shelfFactsOf(exampleChain(), false),
  chartId,
  stamp: chartId,
  savedAt: '2026-11-28T08:00:00Z',
});

test('a list that was asked for first and comes last never takes the place of the newer one', async () => {
  const storage = memoryStorage();
  const answers: ((entries: readonly ShelfEntry[]) => void)[] = [];
  const shelf = createShelf({
    ...storage,
    charts: { ...storage.charts, list: () => new Promise((done) => answers.push(done)) },
  });
  const first = shelf.refresh();
  const second = shelf.refresh();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.([entry('chart:1'), entry('chart:2')]);
  await second;
  answers[0]?.([entry('chart:1')]);
  await first;
  expect(shelf.get().entries).toHaveLength(2);
});
