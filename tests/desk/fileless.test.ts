import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { afterEdit, isFileDue } from '../../src/desk/fileless.ts';
import type { Fileless } from '../../src/disk/shelfEntry.ts';

const start = Date.parse('2026-11-02T09:00:00Z');

test.prop([fc.array(fc.integer({ min: -86_400_000, max: 2 * 86_400_000 }), { maxLength: 80 })])(
  'a chart without a file is reminded of one once: at the fiftieth edit or the first after a week',
  (gaps) => {
    let at = start;
    let fileless: Fileless | null = null;
    const told: number[] = [];
    const due: number[] = [];
    let first: number | null = null;
    for (const [index, gap] of gaps.entries()) {
      at += gap;
      first ??= at;
      const now = new Date(at).toISOString();
      fileless = afterEdit(fileless, now);
      if (index + 1 >= 50 || at - first >= 7 * 86_400_000) due.push(index);
      if (!isFileDue(fileless, now)) continue;
      told.push(index);
      fileless = { ...fileless, isTold: true };
    }
    expect(told).toEqual(due.slice(0, 1));
  },
);
