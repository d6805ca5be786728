/** 覆盖: from a chart without a single grade to its page in a file, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { axe, samples, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

const cell = (page: Page, level: string, relation: string) =>
  page.locator(`[data-coverage-level="${level}"][data-relation="${relation}"]`);

test('from 42 people to a coverage page without the mouse', async ({ page }) => {
  await start(page, '?lang=zh');
  await page.setInputFiles('input[type=file][data-open]', `${samples}operator-42.fishbone.json`);
  await expect(page.locator('[data-rib-id]')).toHaveCount(10);
  for (const _ of ['评估表', '提升计划', '决策模式', '覆盖']) await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('tab', { name: '覆盖' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('dialog').getByLabel('查找', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');

  // Grades are proposed, looked at, and written in one step.
  await page.getByRole('button', { name: '按职务判定' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '按职务判定职级' });
  await expect(dialog.getByRole('listitem')).toHaveCount(39);
  await dialog.getByRole('button', { name: '写入 39 人' }).press('Enter');
  await expect(page.locator('.matrix :focus')).toHaveAttribute('role', 'gridcell');
  await expect(cell(page, 'board', 'key')).toContainText('3人');
  await expect(cell(page, 'subsidiary', 'key')).toContainText('图上没有人');
  expect((await axe(page).include('.coverage').analyze()).violations).toEqual([]);

  // A mechanism and owners, typed in their cells.
  await cell(page, 'board', 'key').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.type('年度高层峰会');
  await page.keyboard.press('Tab');
  await page.keyboard.type('王立');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'board', 'organization')).toContainText('年度高层峰会');
  await expect(cell(page, 'board', 'organization')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('陈静');
  await page.keyboard.press('Enter');

  // Handed down to the people of the cell, taken back, and done again.
  await expect(cell(page, 'board', 'key')).toContainText('陈静');
  await page.keyboard.press('Enter');
  await expect(page.locator('.people-list li')).toHaveCount(3);
  await page.getByRole('button', { name: /^陈静 作为无责任人的 3 人/ }).press('Enter');
  await expect(page.locator('.people-list .is-missing')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'board', 'key')).toContainText('3 人无责任人');
  await page.keyboard.press('Control+Shift+z');

  // The short board: what the team says of it, and a row of the plan.
  const board = page.locator('[data-short-board]').first();
  await board.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '目标' }).focus();
  await page.keyboard.type('两个季度内到接受');
  await page.keyboard.press('Enter');
  await board.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已列入提升计划' }).first()).toBeVisible();

  // A finding leads from the chart to its cell.
  for (const _ of ['决策模式', '提升计划', '评估表', '鱼骨图']) await page.keyboard.press('Alt+PageUp');
  await expect(page.locator('[data-fishbone]')).toBeVisible();
  await page.getByRole('button', { name: /^检查/ }).press('Enter');
  const hole = page.getByRole('region', { name: '层级无人覆盖' });
  await hole.getByRole('button', { name: /子网 CXO/ }).press('Enter');
  await expect(cell(page, 'subsidiary', 'key')).toBeFocused();

  // And out.
  await page.getByRole('button', { name: '导出', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: /SVG/ }).press('Enter');
  await page.getByRole('radio', { name: '全部' }).press('Space');
  await page.getByRole('checkbox', { name: '鱼骨图' }).press('Space');
  await page.getByRole('checkbox', { name: '覆盖' }).press('Space');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).last().press('Enter'),
  ]);
  const svg = readFileSync(await file.path(), 'utf8');
  for (const text of ['均衡的客户关系', '年度高层峰会', '第一 陈静', '图上没有人', '两个季度内到接受'])
    expect(svg).toContain(text);
});
