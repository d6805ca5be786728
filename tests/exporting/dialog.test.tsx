// @vitest-environment jsdom
/** What the export dialog remembers of a chart, and what follows the chart. */
import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { type AppPage, eventually, leaveApp, seen, showApp } from '../support/appPage.tsx';

afterEach(leaveApp);

const dialog = () => within(document.querySelector<HTMLElement>('[role="dialog"]') ?? expect.fail('no dialog'));
const field = (label: string) => dialog().getByLabelText<HTMLInputElement>(label);

async function openDialog({ user }: AppPage, format: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: '导出' }));
  await user.click(await eventually(() => screen.getByRole('menuitem', { name: format })));
  await seen('[role="dialog"] .page-preview svg');
}

async function cancel({ user }: AppPage): Promise<void> {
  await user.click(dialog().getByRole('button', { name: '取消' }));
  await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
}

test('Cancel keeps what was typed; a title nobody changed follows the chart', async () => {
  const page = await showApp(exampleChain(), { view: 'assessment' });
  const { app, user } = page;
  await openDialog(page, /PDF/);
  expect(field('标题').value).toBe('首都区域 GU 项目');
  await user.type(field('填写人'), '王立');
  await cancel(page);
  const retitled = { ...app.chain(), title: '新的项目名' };
  await act(async () => app.chart.verbs.commit(() => retitled, { step: 'edit' }));
  await openDialog(page, /SVG/);
  expect(field('填写人').value).toBe('王立');
  expect(field('标题').value).toBe('新的项目名');
  await user.clear(field('标题'));
  await user.type(field('标题'), '评审会');
  await cancel(page);
  await act(async () => app.chart.verbs.commit(() => ({ ...retitled, title: '又一个项目名' }), { step: 'edit' }));
  await openDialog(page, /SVG/);
  expect(field('标题').value).toBe('评审会');
});
