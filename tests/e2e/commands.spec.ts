import { axe, person, start } from './desk.ts';
import { expect, test } from './test.ts';

test('a command is found by name in either language, shows its key and is done; zoom is set by number; the canvas is copied as a picture', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  const before = await page.locator('[data-fishbone] [data-person-id]').count();
  await person(page, 'Iza').click();
  await page.keyboard.press('Control+k');
  const query = page.getByRole('combobox', { name: /命令名称/ });
  await query.fill('dupl');
  const found = page.getByRole('option', { name: /添加副本/ });
  await expect(found).toContainText('Ctrl D');
  expect((await axe(page).analyze()).violations).toEqual([]);
  // One line looks chosen: the one the mouse last moved to, or where the arrow keys went from there.
  await query.fill('缩放');
  const lines = page.locator('.command-list > [role="option"]');
  const looks = () =>
    lines.evaluateAll((all) =>
      all.flatMap((line, at) => (getComputedStyle(line).backgroundColor === 'rgba(0, 0, 0, 0)' ? [] : [at])),
    );
  await lines.nth(2).hover();
  await expect.poll(looks).toEqual([2]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(looks).toEqual([1]);
  await query.fill('dupl');
  await expect.poll(looks).toEqual([0]);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-fishbone] [data-person-id]')).toHaveCount(before + 1);
  // The copy's name is open, and what is typed goes there.
  await page.keyboard.type('Izabel');
  await page.keyboard.press('Shift+Enter');
  await expect(person(page, 'Izabel')).toBeVisible();

  // Who is selected is replaced from here too, and the look is chosen by its name.
  await person(page, 'Izabel').click();
  await page.keyboard.press('Control+k');
  await query.fill('换人');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Izabel/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await query.fill('appearance: dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
  await page.keyboard.press('Control+k');
  await query.fill('外观：跟随系统');
  await page.keyboard.press('Enter');

  // Where a command can do nothing it says so and stays.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await query.fill('决策链改名');
  await expect(page.getByRole('option', { name: /决策链改名/ })).toHaveAttribute('aria-disabled', 'true');
  await query.fill('缩放 150');
  await page.keyboard.press('Enter');
  const zoom = page.getByRole('status', { name: '缩放' });
  await expect(zoom).toHaveText('150%');
  await page.getByRole('button', { name: /^缩放 / }).click();
  await page.getByRole('textbox', { name: '缩放百分比' }).fill('１２０');
  await page.keyboard.press('Enter');
  await expect(zoom).toHaveText('120%');

  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '复制画布为图片' }).click();
  await expect(page.getByText('画布图片已复制到剪贴板')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('image/png'))?.size ?? 0;
  });
  expect(size).toBeGreaterThan(50_000);

  // The canvas's own menu has the same command; a page within a tab is found by its own name.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('[data-target]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '复制画布为图片' }).click();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read())[0]?.types))
    .toEqual(['image/png']);
  await page.keyboard.press('Control+k');
  await query.fill('卖点');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '差异化卖点' })).toBeVisible();
});
