/** A user's path through the improvement plan, by keyboard alone: from a gap to a row to the page. */
import { axe, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('from a gap to a row to the page, by keyboard alone', async ({ page }) => {
  await start(page);
  await tabTo(page, '[role="tab"]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: '提升计划' })).toHaveAttribute('aria-selected', 'true');
  const grid = page.getByRole('grid', { name: '客户关系提升计划' });
  const rows = grid.locator('[data-plan-id]');
  await expect(rows).toHaveCount(10);

  await tabTo(page, '[data-cell-input]');
  const first = rows.first();
  await expect(first).toHaveClass(/is-selected/);
  const name = (await first.locator('[data-column="person"] .grid-text').textContent()) ?? '';
  await page.keyboard.press('Control+-');
  await expect(rows).toHaveCount(9);
  const card = page.locator('[data-unplanned-id]').first();
  await expect(card).toContainText(name);

  await page.keyboard.press('Escape');
  await tabTo(page, '[data-unplanned-id]');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(10);
  const field = page.locator('[data-cell-input]');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('关系层次由尊重到信任');
  await page.keyboard.type('支持我司进入首都核心区');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('Tab');
  const row = rows.filter({ has: page.locator('[data-column="person"]', { hasText: name }) });
  await expect(row.locator('[data-column="goal"]')).toHaveText('支持我司进入首都核心区');
  await expect(row.locator('[data-column="goalKinds"]')).toHaveText('质量');

  await page.keyboard.press('Alt+n');
  await page.keyboard.type('已约下周会面');
  await page.keyboard.press('Enter');
  await expect(row.locator('[data-column="progress"] .grid-text')).toHaveText('已约下周会面');
  const log = page.getByRole('textbox', { name: '写一条进展' });
  await page.keyboard.press('Control+z');
  await expect(row.locator('[data-column="progress"] .grid-text')).not.toHaveText('已约下周会面');
  await page.keyboard.press('Control+Shift+z');
  await expect(row.locator('[data-column="progress"] .grid-text')).toHaveText('已约下周会面');
  await expect(log).toHaveValue('');
  await expect(log).toBeFocused();
  expect((await axe(page).include('.workplace').analyze()).violations).toEqual([]);

  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('第 3 页，共 4 页')).toBeVisible();
  const sheet = dialog.locator('.export-preview svg').first();
  // A line of a cell ends where the column does.
  await expect(sheet).toContainText(/进入首都\s*核心区/);
  await dialog.getByRole('radio', { name: '匿名' }).press('Enter');
  await expect(dialog.getByText('灰色的页不在此内容范围内。')).toBeVisible();
  await expect(dialog.getByText(/共 2 页/)).toBeVisible();
});

test('a pasted table names somebody unknown: from the notice through the import back to their row', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await page.getByRole('tab', { name: '提升计划' }).click();
  const grid = page.getByRole('grid', { name: '客户关系提升计划' });
  const rows = grid.locator('[data-plan-id]');
  await expect(rows).toHaveCount(10);
  const lines = [
    '客户名称\t提升目标\t通过谁\t完成时间',
    'Iza\t支持一期方案\tBuld、Nobody\t2026-02-30',
    '王某某\t愿意见面\tBuld\t2026-12-20',
  ];
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
  await rows.first().locator('[data-column="goal"]').click();
  await page.keyboard.press('Control+v');
  await expect(rows).toHaveCount(11);
  const notice = page.getByRole('alert').filter({ hasText: '图上没有 王某某' });
  await expect(notice.getByRole('button', { name: '撤销' })).toBeVisible();
  const told = rows.filter({ hasText: '支持一期方案' });
  await expect(told.locator('[data-column="via"]')).toContainText('Buld');
  await expect(told.locator('[data-column="progress"]')).toContainText('通过谁：Nobody');

  await notice.getByRole('button', { name: '把他们导入…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /王某某/ })).toBeChecked();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const come = rows.filter({ hasText: '愿意见面' });
  await expect(come).toHaveClass(/is-selected/);
  await expect(come).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-cell-input]')).toBeFocused();
  await expect(come.locator('[data-column="person"]')).toHaveAttribute('aria-selected', 'true');
});

test('a text too long for its cell is read whole under the mouse, also in the cell the cursor is on', async ({
  page,
}) => {
  await start(page);
  await page.getByRole('tab', { name: '提升计划' }).click();
  const grid = page.getByRole('grid', { name: '客户关系提升计划' });
  const cell = grid.locator('[data-plan-id]').first().locator('[data-column="goal"]');
  const goal = '由尊重到信任：请他在评审会上说明我司方案的可靠性，并安排一次与总部专家的技术交流，'.repeat(3);
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(goal);
  await page.keyboard.press('Enter');
  const text = cell.locator('.grid-text');
  await expect(text).toHaveText(goal);
  await text.hover();
  await expect(text).toHaveAttribute('title', goal);
  await cell.click();
  await text.hover();
  await expect(text).toHaveAttribute('title', goal);
  const short = grid.locator('[data-plan-id]').first().locator('[data-column="owner"] .grid-text');
  await short.hover();
  await expect(short).not.toHaveAttribute('title');
});
