// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planRowsOf } from '../../src/columns/plan/rows.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addLogEntry } from '../../src/domain/edits/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { ProgressLog } from '../../src/plan/ProgressLog.tsx';
import { today } from '../../src/ui/clock.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

beforeEach(() => stubPage());
afterEach(() => vi.restoreAllMocks());

test('an entry is written of the day in front of it, its day can be set right, and none lies in the days to come', async () => {
  const example = workedExample('zh', '2026-11-02');
  const [first] = example.plan;
  const id = first?.id ?? '';
  const chain: DecisionChain = addLogEntry(id, { on: '2026-01-20', by: '林', text: '约到交流' })({
    ...example,
    plan: example.plan.map(({ log, ...row }) => ({ ...row, progress: '' })),
  });
  const app = newApp(chain);
  const rowNow = () => planRowsOf(app.chain(), today()).find((row) => row.id === id) ?? expect.fail('no row');
  const logNow = () => rowNow().item.log?.map(({ on, text }) => [on, text]);
  const page = render(inApp(app, <ProgressLog row={rowNow()} />));
  const type = (field: HTMLElement, value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
    page.rerender(inApp(app, <ProgressLog row={rowNow()} />));
  };
  type(screen.getByLabelText(/^写一条进展/), '2026-01-18：已送样机');
  expect(logNow()).toContainEqual(['2026-01-18', '已送样机']);
  type(screen.getByLabelText('哪天的：约到交流'), '2026-01-15');
  expect(logNow()).toContainEqual(['2026-01-15', '约到交流']);
  type(screen.getByLabelText('记录人：约到交流'), ' 周敏 ');
  expect(rowNow().item.log?.map(({ by, text }) => [by, text])).toContainEqual(['周敏', '约到交流']);
  const before = app.chain();
  type(screen.getByLabelText('哪天的：约到交流'), '2999-01-01');
  expect(app.chain()).toBe(before);
  expect(screen.getByRole('alert').textContent).toContain('日期');
  page.unmount();
});
