import { readFile } from 'node:fs/promises';
import { person, picture, samples, startEmpty } from './desk.ts';
import { expect, type Page, test } from './test.ts';

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('Control+v');
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('from an empty chart that says where to begin, by a paste of rows, to a fishbone in three actions', async ({
  page,
}) => {
  await startEmpty(page);
  await page.keyboard.press('Escape');
  const hint = await page.locator('.empty-hint').boundingBox();
  const head = await page.locator('[data-target]').boundingBox();
  expect(hint && head && hint.x + hint.width < head.x, 'the hint stands beside the head').toBe(true);
  await pasteText(page, await readFile(`${samples}people-excel.tsv`, 'utf8'));
  await expect(page.getByRole('dialog').locator('.import-summary')).toHaveText('新增 16 人，新决策链 7 条');
  await expect(page.getByRole('dialog').locator('.picture')).toBeVisible();
  await expect(page.locator('[data-fishbone] [data-person-id]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  const { ribs } = await picture(page);
  expect(ribs.map((each) => each.name)).toEqual([
    '董事会',
    '集团高层管理',
    '采购部',
    '网络技术部',
    '计划部',
    '运维部',
    '政府与监管',
  ]);
  expect(ribs[3]?.people).toEqual(['苏明远', '刘䶮', '陈㛃', '阿卜杜拉·买买提']);
  await expect(person(page, 'Sara Linde').locator('.seal')).toHaveText('教');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-fishbone] [data-person-id]')).toHaveCount(0);
  const ribsLeft = await page.locator('[data-rib-id]').count();
  await page.keyboard.type('目标甲');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.notice'), 'a notice goes when its undo would do nothing').toHaveCount(0);
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-label', /目标甲/);
  await expect(page.locator('[data-rib-id]')).toHaveCount(ribsLeft);
});
