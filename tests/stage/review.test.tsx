// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addLogEntry } from '../../src/domain/edits/plan.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { Review } from '../../src/stage/Review.tsx';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

beforeEach(() => stubPage());
afterEach(() => vi.restoreAllMocks());

function told(): DecisionChain {
  const example = workedExample('zh', '2026-11-02');
  const [first, second] = example.plan;
  const untold: DecisionChain = { ...example, snapshots: [], plan: example.plan.map(({ log, ...row }) => row) };
  return [
    addLogEntry(first?.id ?? '', { on: '2026-09-01', by: '', text: '第一次拜访' }),
    addLogEntry(second?.id ?? '', { on: '2026-10-20', by: '', text: '约到技术交流' }),
  ].reduce((chain: DecisionChain, edit) => edit(chain), untold);
}

async function historyOf(chain: DecisionChain): Promise<readonly string[]> {
  const page = render(inApp(newApp(chain), <Review />));
  fireEvent.click(screen.getByRole('button'));
  const popup = await screen.findByLabelText('下次评审');
  const lines = [...popup.querySelectorAll('.review-history li p')].map((line) => line.textContent ?? '');
  page.unmount();
  return lines;
}

test('the review tells what happened, the newest first, and since the last snapshot only', async () => {
  const [first, second] = await historyOf(told());
  expect(first).toContain('约到技术交流');
  expect(second).toContain('第一次拜访');
  const since = takeSnapshot({ id: 's', takenAt: '2026-10-01T08:00:00Z', reason: 'quarter', label: '' })(told());
  expect(await historyOf(since)).toHaveLength(1);
  expect(await historyOf({ ...told(), plan: [] })).toEqual([]);
});
