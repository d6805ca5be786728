import { person, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const lines = '招标处处长 吕清\n法务部部长 邵文静\n仓储经理 高原\n';

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+v');
}

/** The preview has come with three people; it is left without them. */
async function expectPreview(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-summary')).toHaveText(/新增 3 人/);
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('several lines pasted into a field of one line never become one name', async ({ page }) => {
  await start(page);
  const cards = page.locator('[data-fishbone] [data-person-id]');
  const names = () => cards.evaluateAll((all) => all.map((card) => card.getAttribute('aria-label')));
  const before = await names();
  const inspector = page.getByRole('complementary', { name: '属性' });

  await person(page, 'Mim').click();
  await page.keyboard.press('F2');
  await paste(page, lines);
  await expectPreview(page);
  await expect(person(page, 'Mim')).toHaveCount(1);
  await person(page, 'Mim').click();
  await page.keyboard.press('F2');
  await paste(page, lines.replaceAll(' ', '\t'));
  await expectPreview(page);
  await person(page, 'Mim').click();
  await paste(page, lines);
  await expectPreview(page);
  await person(page, 'Mim').click();
  await page.keyboard.press('Enter');
  await paste(page, lines);
  await expectPreview(page);
  await page.locator('[data-target]').click();
  await page.keyboard.press('F2');
  await paste(page, lines);
  await expectPreview(page);
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-label', /GU 产品进入首都区域/);
  await person(page, 'Mim').click();
  await inspector.getByLabel('姓名').focus();
  await paste(page, lines);
  await expectPreview(page);
  expect(await names()).toEqual(before);

  await page.locator('[data-target]').click();
  await inspector.getByLabel('客户').fill('');
  await paste(page, '甲公司\n乙公司\n');
  await expect(inspector.getByLabel('客户')).toHaveValue('甲公司；乙公司');
  await expect(page.locator('.notice')).toHaveText(/2 行放进了一行/);
  await inspector.getByLabel('客户').fill('');
  await paste(page, '丙公司\r\n');
  await expect(inspector.getByLabel('客户')).toHaveValue('丙公司');

  await page.getByRole('tab', { name: '评估表' }).click();
  const owners = page.locator('[role="row"][data-top-rank] [data-column="primaryOwner"]');
  await owners.first().click();
  await page.keyboard.type('旧的');
  await page.keyboard.press('Control+a');
  await paste(page, '张三\n李四\n王五\n');
  await expect(page.locator('[data-cell-input]')).not.toHaveAttribute('data-open');
  for (const [at, name] of ['张三', '李四', '王五'].entries()) await expect(owners.nth(at)).toHaveText(name);
});
