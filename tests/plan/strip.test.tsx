// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { dueIn, stripOf } from '../../src/domain/dueStrip.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { DueStrip } from '../../src/plan/DueStrip.tsx';
import { shortDate } from '../../src/plan/planCells.tsx';
import { today } from '../../src/ui/clock.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

beforeEach(() => stubPage());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** px; cells stand side by side from 0 on. */
const cellWidth = 50;
const middleOf = (cell: number) => (cell + 0.5) * cellWidth;

/** The worked example, of which the first row is due that many days from today, or on no day. */
function dueChain(inDays: number | null): DecisionChain {
  const example = workedExample('zh', '2026-11-02');
  const due = inDays === null ? null : dayAfter(today(), inDays);
  const plan = example.plan.map((item, at) => (at === 0 ? { ...item, due, status: 'planned' as const } : item));
  return { ...example, reviewDue: null, plan };
}

function open(chain: DecisionChain) {
  const app = newApp(chain, { view: 'plan' });
  const page = render(inApp(app, <DueStrip />));
  const all = (selector: string) => [...page.container.querySelectorAll<HTMLElement>(selector)];
  const id = chain.plan[0]?.id ?? '';
  const mark = () => all('[data-strip-square]').find((each) => each.dataset.stripSquare === id) ?? expect.fail();
  const cells = all('[data-strip-cell]');
  cells.forEach((each, at) => {
    each.getBoundingClientRect = () => new DOMRect(at * cellWidth, 0, cellWidth, 20);
  });
  const strip = stripOf(chain.plan, today(), null);
  return { app, mark, strip, dueNow: () => app.chain().plan[0]?.due ?? null };
}

const anyDue = fc.option(fc.integer({ min: -120, max: 200 }), { nil: null });

test('a mark from anywhere, also of a row without a date, says the day it is held over and is due then', () => {
  fc.assert(
    fc.property(anyDue, fc.nat({ max: 9 }), (inDays, cell) => {
      const chain = dueChain(inDays);
      const { mark, strip, dueNow } = open(chain);
      const before = dueNow();
      const over = strip.cells[cell] ?? expect.fail();
      const isThere = over.rows.some(({ id }) => id === chain.plan[0]?.id);
      const wanted = isThere && before ? before : dueIn(over, before);
      fireEvent.pointerDown(mark(), { clientX: middleOf(cell) - 300, button: 0 });
      fireEvent.pointerMove(mark(), { clientX: middleOf(cell) });
      expect(mark().textContent).toBe(shortDate(wanted, today()));
      expect(dueNow()).toBe(before);
      fireEvent.pointerUp(mark(), { clientX: middleOf(cell) });
      expect(dueNow()).toBe(wanted);
      expect(mark().textContent).toBe('');
      cleanup();
    }),
    { numRuns: 30 },
  );
});

test('outside the cells a held mark promises no day and stays where it was', () => {
  const { app, mark } = open(dueChain(3));
  const before = app.chain();
  fireEvent.pointerDown(mark(), { clientX: middleOf(3), button: 0 });
  fireEvent.pointerMove(mark(), { clientX: -400 });
  expect(mark().textContent).toBe('');
  fireEvent.pointerUp(mark(), { clientX: -400 });
  expect(app.chain()).toBe(before);
});

test('keys carry a mark from before the strip into its first cell, and one without a date into this week', () => {
  const early = open(dueChain(-120));
  fireEvent.keyDown(early.mark(), { key: 'ArrowLeft', altKey: true });
  expect(early.dueNow()).toBe(dayAfter(today(), -120));
  fireEvent.keyDown(early.mark(), { key: 'ArrowRight', altKey: true });
  expect(early.strip.cells[0]?.from.localeCompare(early.dueNow() ?? '')).toBeLessThanOrEqual(0);
  expect(early.strip.cells[0]?.until.localeCompare(early.dueNow() ?? '')).toBe(1);
  cleanup();
  const undated = open(dueChain(null));
  const now = undated.strip.cells.find(({ isNow }) => isNow) ?? expect.fail();
  fireEvent.keyDown(undated.mark(), { key: 'ArrowRight', altKey: true });
  expect(undated.dueNow()).toBe(dueIn(now, null));
});
