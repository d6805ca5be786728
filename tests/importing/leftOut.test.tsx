// @vitest-environment jsdom
/** What an import says afterwards of the rows that had no place, and of what was read out of other cells. */
import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { planHost } from '../../src/plan/planHost.tsx';
import { sheetOf } from '../../src/sheet/model.ts';
import { pastedTable } from '../../src/sheet/pastedTable.ts';
import { pasteReport } from '../../src/sheet/pasteReport.ts';
import { newId } from '../../src/ui/ids.ts';
import { notify } from '../../src/ui/notices.ts';
import { eventually } from '../support/appPage.tsx';
import { newApp } from '../support/newApp.tsx';
import { click, dialog, importButton, left, notices, opened, sheet, shown } from './host.tsx';

afterEach(cleanup);

const rows = [
  '客户名称,提升目标,责任人,进展',
  'Iza,不反对我司,王立,已完成 11-20 沟通',
  '查无此人,愿意见面,王立,',
  '查无此人,支持我司,王立,',
  '无名氏,支持我司,王立,',
] as const;

test.each([
  ['zh', '导入', '没有放下：3 行（图上没有 查无此人，无名氏）。'],
  ['en', 'Import', 'left out: 3 rows (not on the chart: 查无此人, 无名氏).'],
] as const)('%s: people left unticked are named with their rows, and that stays', async (language, button, told) => {
  const app = shown(exampleChain(), language);
  await opened(app, sheet('计划', ...rows));
  expect(left().getByText(language === 'zh' ? '已完成' : 'Done'), 'the preview shows the status').toBeDefined();
  await click(importButton(button));
  expect(app.chain().plan.map(({ goal, status }) => [goal, status])).toEqual([['不反对我司', 'done']]);
  await eventually(() => expect(notices().join()).toContain(told));
  await act(async () => notify(app, 'problem', 'another'));
  expect(notices()).toContain('another');
  expect(notices().join()).toContain(told);
});

test('with everybody ticked nothing more is said', async () => {
  const app = shown(exampleChain());
  await opened(app, sheet('计划', ...rows));
  await click(dialog().getByRole('button', { name: '全部放进待定区' }));
  await click(importButton());
  expect(app.chain().plan).toHaveLength(4);
  expect(notices().join()).toMatch(/^已导入 4 项$/);
});

test.each([
  ['zh', '措施有 1 格读自策略；状态有 1 格读自进展'],
  ['en', '1 cell of Measure read from Strategy; 1 cell of Status read from Progress'],
] as const)('%s: a paste says which cells it filled out of others', (language, told) => {
  const app = newApp(exampleChain(), { language });
  const host = planHost(app);
  const block = [
    ['客户名称', '提升目标', '策略与措施', '进展'],
    ['Iza', '不反对我司', '高层互访：总部会面', '已完成 11-20 沟通'],
    ['无名氏', '支持', '', ''],
  ];
  const pasted = pastedTable(block, 'plan', host.place(), newId) ?? expect.fail();
  const said = pasteReport(sheetOf(host, [], []), pasted, []);
  expect(said).toContain(told);
  expect(said).toContain(language === 'zh' ? '没有放下：1 行（图上没有 无名氏）' : 'left out: 1 row (not on the chart');
});
