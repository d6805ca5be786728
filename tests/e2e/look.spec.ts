import { axe, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

test.use({ colorScheme: 'dark' });

/** How light the page is behind everything, 0 to 255. */
function ground(page: Page): Promise<number> {
  return page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
}

test('a dark system is followed in every view, and all of it is read', async ({ page }) => {
  await start(page);
  expect(await ground(page)).toBeLessThan(40);
  const look = async (what: string, part = '.workplace-main') => {
    // What else axe asks does not hang on the look, and is asked in the light.
    const { violations } = await axe(page).withRules(['color-contrast']).include(part).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${what}: ${html}`))).toEqual([]);
  };
  await page.getByLabel('着色').selectOption('level');
  await look('fishbone', 'html');
  for (const view of ['评估表', '提升计划', '决策模式', '覆盖', '对比']) {
    await page.getByRole('tab', { name: view }).click();
    await expect(page.locator('.workplace-main h1, .compare-empty h2').first()).toBeVisible();
    await look(view);
  }
  await page.getByRole('tab', { name: '提升计划' }).click();
  await page.locator('[data-unplanned-id]').first().click();
  await look('plan row', '.workplace');
  await page.keyboard.press('F1');
  await page.getByRole('radio', { name: '方法' }).click();
  await look('method', '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  const sheet = page.locator('.export-sheet');
  await expect(sheet).toBeVisible();
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await look('print', '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  expect(await ground(page)).toBe(255);
});

test('a look that was chosen wins over the system from the first paint on; a picture of the dark canvas is light', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  const frame = () =>
    page.locator('meta[name=theme-color]').evaluateAll((all) => all.map((each) => (each as HTMLMetaElement).content));
  const bySystem = await frame();
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '复制画布为图片' }).click();
  await expect(page.getByText('画布图片已复制到剪贴板')).toBeVisible();
  const mean = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) as Blob);
    const small = new OffscreenCanvas(60, 40).getContext('2d');
    small?.drawImage(picture, 0, 0, 60, 40);
    const { data = [] } = small?.getImageData(0, 0, 60, 40) ?? {};
    return [...data].reduce((sum, value) => sum + value, 0) / data.length;
  });
  expect(mean).toBeGreaterThan(225);
  expect(await page.locator('.react-flow__viewport').count()).toBe(1);
  expect(await ground(page)).toBeLessThan(40);

  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('menuitemcheckbox', { name: '浅色' }).click();
  expect(await ground(page)).toBeGreaterThan(230);
  expect(new Set(await frame())).toEqual(new Set(['#fff']));
  // The script that draws does not come: what is painted first is light already.
  await page.route(/assets\/index-.*\.js$/, (route) => route.abort());
  await page.reload({ waitUntil: 'load' });
  expect(await ground(page)).toBeGreaterThan(230);
  await page.unroute(/assets\/index-.*\.js$/);
  await start(page);
  expect(await ground(page)).toBeGreaterThan(230);
  await page.getByRole('button', { name: '外观' }).click();
  await page.getByRole('menuitemcheckbox', { name: '跟随系统' }).click();
  expect(await ground(page)).toBeLessThan(40);
  expect(await frame()).toEqual(bySystem);
});
