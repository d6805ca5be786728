/** A clock that goes on only when a test says so, and what lies beside a chart when nothing depends on it. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { ShelfFacts } from '../../src/disk/shelfEntry.ts';

export const bareFacts: ShelfFacts = { title: 'GU', target: '', customer: '', ribs: 0, people: 0, isInFile: false };

/** In every test of the file, or of the group that calls it. `at`: what it shows at the beginning of each. */
export function stopClock(at = '2026-11-02T09:00:00Z'): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(at) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** The stopped clock goes on by so much, and what is due by then has been done. */
export const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
