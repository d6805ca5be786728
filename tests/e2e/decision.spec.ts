import { axe, settled, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

const view = (page: Page) => page.locator('.decision');

/** Enter, limit, Tab, approver, Enter: the keyboard is back on the stairs. */
async function addTier(page: Page, limit: string, approver: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(view(page).getByRole('textbox', { name: '金额上限' })).toBeFocused();
  await page.keyboard.type(limit);
  await page.keyboard.press('Tab');
  await page.keyboard.type(approver);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tier-id] button:focus')).toContainText(approver);
}

async function addApprover(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.locator('.chip', { hasText: text.split(' ')[0] ?? '' })).toBeVisible();
}

test('the source’s decision mode from nothing by keyboard: who signs is lit, and the page leaves', async ({ page }) => {
  await start(page);
  for (const _ of ['评估表', '提升计划', '决策模式']) await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('heading', { name: '客户决策模式' })).toBeVisible();
  await addTier(page, '100', 'SEVP');
  // A unit without an amount asks for that; what was typed stays, whatever is pressed, until it is taken back.
  await page.keyboard.press('Enter');
  await page.keyboard.type('5000万');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field="amount"]')).toBeFocused();
  await page.getByRole('button', { name: '加一档' }).click();
  await expect(page.getByRole('textbox', { name: '金额上限' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: '金额上限' })).toHaveValue('5000万');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-tier-id] button:focus')).toContainText('SEVP');
  await addTier(page, '200', 'CEO');
  await addTier(page, '500', 'CEO + 5 SEVP');
  await addTier(page, '不限', '董事会');
  await page.locator('[data-field="amount"]').focus();
  await page.keyboard.type('320 百万元');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tier-id][aria-current="true"]')).toContainText('CEO + 5 SEVP');
  await page.locator('[data-field="approver"]').focus();
  await addApprover(page, 'Iza');
  await addApprover(page, 'F');
  await addApprover(page, 'Hana Kerr');
  await expect(view(page).locator('.picture [data-approver]')).toHaveCount(2);
  await expect(page.locator('.chip', { hasText: 'Hana' })).toContainText('不在图上');
  await page.getByRole('button', { name: '落座到决策链：Hana Kerr' }).press('Enter');
  await page.getByRole('menuitem', { name: '高层管理' }).press('Enter');
  await expect(view(page).locator('.picture [data-approver]')).toHaveCount(3);
  await page.getByRole('button', { name: '列入 TOP 10：F', exact: true }).press('Enter');
  await expect(page.locator('.chip', { hasText: '不在 TOP 10' })).toHaveCount(1);

  await page.locator('.mode-none').getByRole('button', { name: '从模板填入' }).press('Enter');
  await page.getByRole('menuitem', { name: '运营商招标' }).press('Enter');
  await expect(page.locator('[data-stage-id]')).toHaveCount(11);
  await expect(page.locator('[data-stage-id] button:focus')).toHaveText('需求立项');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-stage-id][aria-current="step"]')).toHaveText('预算设立');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('F2');
  await page.keyboard.type('预算批准');
  await page.keyboard.press('Tab');
  await page.keyboard.type('技术部门');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2030-05-06');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-stage-id][aria-current="step"] button')).toHaveAccessibleName(
    '第 2 步，预算批准，技术部门，计划 2030-05-06，当前',
  );
  await settled(page);
  const { violations } = await axe(page).include('.decision').disableRules(['region']).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  // Dragged to the first place, into another lane; then taken back.
  await page.locator('.lane-dates').scrollIntoViewIfNeeded();
  const box = await page.locator('[data-stage-id]').nth(4).boundingBox();
  const goal = await page.locator('[data-stage-id]').first().boundingBox();
  if (!box || !goal) throw new Error('no steps');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('[data-stage-id]').first()).toHaveText('技术评标');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-stage-id]').first()).toHaveText('需求立项');

  await page.getByRole('tab', { name: '鱼骨图' }).click();
  await page.getByLabel('着色').selectOption('approver');
  await expect(page.locator('[data-fishbone] [data-approver]')).toHaveCount(3);

  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /PPTX/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('决策模式')).toBeChecked();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
});

test('the stage in the bar, its ribbon, and the review with what is open until then', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: '项目阶段: 选阶段' }).click();
  const ribbon = page.getByRole('region', { name: '项目阶段与下次评审' });
  await ribbon.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(ribbon.getByRole('radio', { checked: true })).toHaveText('投标报价');
  await expect(page.getByRole('button', { name: '项目阶段: 投标报价' })).toBeVisible();
  await ribbon.getByRole('button', { name: /评审/ }).click();
  const popup = page.getByRole('dialog', { name: '下次评审' });
  await expect(popup).toContainText('还没有快照');
  await popup.getByLabel('评审日期').fill('2020-01-02');
  await popup.getByLabel('评审日期').press('Enter');
  await expect(ribbon).toContainText('已过');
  await popup.getByRole('button', { name: '已评审，顺延 90 天' }).click();
  await expect(popup).toContainText('上次快照');
  await expect(ribbon).toContainText('还有 90 天');
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await ribbon.getByRole('button', { name: /评审/ }).click();
  await expect(popup).toContainText('还没有快照');
  await expect(ribbon).toContainText('已过');
});
