// @vitest-environment jsdom
/** A table whose headings nobody knows: the user says which table it is and what its columns hold. */
import { within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { personById } from '../../src/domain/seats.ts';
import { type AppPage, eventually, leaveApp, seen, showApp } from '../support/appPage.tsx';

afterEach(leaveApp);

const example = exampleChain();
const dialog = () => within(document.querySelector<HTMLElement>('[role="dialog"]') ?? expect.fail('no dialog'));
const select = (label: string) => dialog().getByLabelText<HTMLSelectElement>(label, { selector: 'select' });
const importButton = () => dialog().getByRole<HTMLButtonElement>('button', { name: '导入' });

async function given({ user }: AppPage, name: string, text: string): Promise<void> {
  await user.upload(await seen('input[data-import]'), new File([text], name));
  await seen('[role="dialog"] .import-dialog');
}

test('told that a list is a plan and what its columns hold, the rows come in as the plan', async () => {
  const page = await showApp(example);
  await given(
    page,
    '跟踪.tsv',
    '目标人\t想达到\t谁来跟\t最晚\nIza\t不反对我司\t王立\t2027-12-01\nBuld\t支持排序\t陈静\t待定\n',
  );
  await eventually(() => expect(select('读作').value).toBe('people'));
  await page.user.selectOptions(select('读作'), '客户关系提升计划');
  const part = await seen('[data-import-table="plan"]');
  expect(part.textContent).toContain('（未导入）');
  await page.user.selectOptions(select('目标人'), '客户名称');
  await page.user.selectOptions(select('想达到'), '提升目标');
  await page.user.selectOptions(select('谁来跟'), '责任人');
  await page.user.selectOptions(select('最晚'), '完成时间');
  await eventually(() => expect(part.textContent).toContain('新增 2 行'));
  expect(part.textContent).toContain('第 3 行“最晚”的“待定”无法识别为日期，已记入“进展”');
  expect(page.app.chain()).toBe(example);
  await page.user.click(importButton());
  await eventually(() => expect(page.app.chain().plan).toHaveLength(2));
  const rows = page.app.chain().plan.map(({ personId, goal, owner, due }) => {
    return [personById(page.app.chain(), personId)?.name, goal, owner, due];
  });
  expect(rows).toEqual([
    ['Iza', '不反对我司', '王立', '2027-12-01'],
    ['Buld', '支持排序', '陈静', null],
  ]);
});

test('a goal in words makes a plan; without any it is one while the plan is on screen, and a list of people elsewhere', async () => {
  const page = await showApp(example);
  const headings = '客户名称\t提升目标\t责任人\n';
  const isCalled = (title: string) =>
    eventually(() => expect(dialog().queryByRole('heading', { name: title })).not.toBeNull());
  await given(page, '甲.tsv', `${headings}Iza\t不反对我司\t王立\n`);
  await isCalled('导入客户关系提升计划：甲.tsv');
  await page.user.keyboard('{Escape}');
  await given(page, '乙.tsv', `${headings}Iza\t\t王立\n`);
  await isCalled('导入人物：乙.tsv');
  await page.user.keyboard('{Escape}');
  page.app.preferences.set({ view: 'plan' });
  await given(page, '丙.tsv', `${headings}Iza\t\t王立\n`);
  await isCalled('导入客户关系提升计划：丙.tsv');
});

test('a column is taken once: said for another it leaves the one it was found in, and can be left out', async () => {
  const page = await showApp(example);
  await given(page, '计划.tsv', '客户名称\t提升目标\t说法\t责任人\t完成时间\nIza\t旧的\t新的\t王立\t\n');
  const part = await seen('[data-import-table="plan"]');
  await page.user.selectOptions(select('说法'), '提升目标');
  await eventually(() => expect(select('提升目标').value).toBe('skip'));
  await page.user.selectOptions(select('责任人'), '不导入');
  await eventually(() => expect(part.querySelector('.import-changes')?.textContent).toBe('提升目标 新的'));
});

test('told that a plan is a list of people, and that it is a plan again, each is read as such', async () => {
  const page = await showApp(example);
  await given(page, '计划.tsv', '客户名称\t职务\t提升目标\t责任人\t完成时间\n赵一\t处长\t认识\t王立\t\n');
  await seen('[data-import-table="plan"]');
  const isCalled = (title: string) =>
    eventually(() => expect(dialog().queryByRole('heading', { name: title })).not.toBeNull());
  await isCalled('导入客户关系提升计划：计划.tsv');
  await page.user.selectOptions(select('读作'), '人物名单');
  await isCalled('导入人物：计划.tsv');
  await eventually(() => expect(dialog().queryByText('识别为“客户关系提升计划”')).toBeNull());
  await eventually(() => expect(document.querySelector('.import-name')?.textContent).toContain('赵一'));
  await page.user.selectOptions(select('读作'), '客户关系提升计划');
  await seen('[data-import-table="plan"]');
  await isCalled('导入客户关系提升计划：计划.tsv');
  page.app.preferences.set({ language: 'en' });
  await isCalled('Import improvement plan: 计划.tsv');
  expect(document.querySelectorAll('.import-table:not(.is-rows) .import-name')).toHaveLength(0);
});
