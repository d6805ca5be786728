import { expect, test } from '@playwright/test';
import { person, start } from './desk.ts';

test('the example has one error: it jumps to the seat, is mended in one step, and comes back by undo', async ({
  page,
}) => {
  await start(page);
  const button = page.getByRole('button', { name: /^检查/ });
  await button.click();
  const panel = page.getByRole('region', { name: '填写要求检查' });
  await expect(panel.getByText('错误 1')).toBeVisible();
  await panel.getByRole('button', { name: '前往' }).first().click();
  await expect(person(page, '姓名待补')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.inspector [data-field="name"]')).toBeFocused();
  await panel.getByRole('button', { name: '标为待识别' }).click();
  await expect(panel.getByText('错误 1')).toHaveCount(0);
  await expect(
    person(page, '待识别')
      .or(page.locator('.card-name-text', { hasText: '待识别' }))
      .first(),
  ).toBeVisible();
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(panel.getByText('错误 1')).toBeVisible();
});

test('naming the person takes the error away at once; a rank against position offers both mends', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: /^检查/ }).click();
  const panel = page.getByRole('region', { name: '填写要求检查' });
  await person(page, '姓名待补').click();
  await page.keyboard.type('常青山');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('错误 1')).toHaveCount(0);
  await person(page, 'Mim').click();
  await page.keyboard.press('Control+1');
  await expect(panel.getByText('名次与远近相反').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: '按名次重排位置' }).first()).toBeVisible();
  await panel.getByRole('button', { name: '按位置重排名次' }).first().click();
  await expect(panel.getByText('名次与远近相反')).toHaveCount(0);
  await expect(person(page, 'Da Hai')).toHaveAttribute('data-top-rank', '1');
});

test('a check switched off stays off in the file, and can be switched on again', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: /^检查/ }).click();
  const panel = page.getByRole('region', { name: '填写要求检查' });
  await panel.getByRole('button', { name: '不再检查：缺第一责任人' }).click();
  await expect(panel.getByText('已关闭的检查（1）')).toBeVisible();
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('button', { name: /^检查/ }).click();
  await panel.getByRole('button', { name: '打开检查：缺第一责任人' }).click();
  await expect(panel.getByText('已关闭的检查')).toHaveCount(0);
});
