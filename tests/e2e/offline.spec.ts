/** The network may go when the first chart stands; and what does not come is said, never an empty page. */
import { person, rib, samples, start } from './desk.ts';
import { exported } from './exportDesk.ts';
import { expect, type Page, test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const exportButton = (page: Page) => page.getByRole('button', { name: '导出', exact: true }).first();

async function goesOffline(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-code', 'here');
  await page.context().setOffline(true);
}

/** Keeps back what the page asks for under these addresses until the function that it answers is called. */
async function heldBack(page: Page, addresses: RegExp): Promise<() => void> {
  let bring = () => {};
  const asked = new Promise<void>((done) => {
    bring = done;
  });
  await page.route(addresses, async (route) => {
    await asked;
    await route.continue();
  });
  return bring;
}

test.describe('with all code here', () => {
  test.use({ savesData: false });

  test('with the network gone after the first chart, everything opens, and exports go out or say what is missing', {
    tag: '@served',
  }, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
        dispatchEvent(new Event('afterprint'));
      };
    });
    await start(page);
    await goesOffline(page);

    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: '按键一览' })).toBeVisible();
    await page.keyboard.press('Escape');
    await person(page, 'Iza').click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: '态度' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: '属性' })).toContainText('Iza');
    await page.getByRole('button', { name: /^检查/ }).click();
    await expect(page.getByRole('region', { name: '填写要求检查' })).toBeVisible();
    for (const [item, role, name] of [
      ['大纲', 'textbox', '大纲'],
      ['查找和替换', 'dialog', '查找和替换'],
    ] as const) {
      await page.locator('.chart-title').click();
      await page.getByRole('menuitem', { name: item }).click();
      await expect(page.getByRole(role, { name })).toBeVisible();
      await page.keyboard.press('Escape');
    }
    for (const format of ['XLSX', 'CSV', 'SVG', 'PPTX']) await exported(page, format);
    await exportButton(page).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
    await expect(page.locator('.notice.is-problem')).toContainText('字体没有下载成功');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.evaluate(() => navigator.clipboard.writeText('姓名\t职务\t部门\n吕清\t处长\t采购部'));
    await rib(page, '采购部').click();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('dialog')).toContainText('吕清');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '评估表' }).click();
    await expect(page.getByRole('grid', { name: '客户关系评估表' })).toBeVisible();
    for (const [button, item] of [
      ['筛选', /我负责的/],
      ['列', '显示全部列'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('menuitem', { name: item })).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '开始页' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
    await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
    expect(errors).toEqual([]);
  });
});

test('a piece that does not come is said in its place, and comes when it is asked for again', {
  tag: '@served',
}, async ({ page }) => {
  const pieces = /assets\/(ChecksPanel|ExportItems|ExportDialog|beginImport|CanvasMenu|OutlinePanel)[^/]*$/;
  await page.route(pieces, (route) => route.abort());
  await start(page);
  const missing = page.locator('.notice', { hasText: '这部分程序没有取到' });
  const again = missing.getByRole('button', { name: '重试' });
  const checks = page.getByRole('region', { name: '填写要求检查' });

  await page.getByRole('button', { name: /^检查/ }).click();
  await expect(missing).toBeVisible();
  await expect(person(page, 'Iza')).toBeVisible();
  await again.click();
  await expect(missing, 'asked for again, and still not there').toBeVisible();
  await page.unroute(pieces);
  await again.click();
  await expect(checks).toBeVisible();
  await expect(checks, 'with its style').toHaveCSS('flex-direction', 'column');

  await page.route(pieces, (route) => route.abort());
  await exportButton(page).click();
  await missing.getByRole('button', { name: '关闭' }).click();
  await expect(missing).toHaveCount(0);
  await exportButton(page).click();
  await expect(missing).toBeVisible();
  await page.unroute(pieces);
  await again.click();
  await expect(page.getByRole('menuitem', { name: /PDF/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.route(pieces, (route) => route.abort());
  await page.evaluate(() => navigator.clipboard.writeText('姓名\t职务\t部门\n吕清\t处长\t采购部'));
  await rib(page, '采购部').click();
  await page.keyboard.press('Control+v');
  await expect(missing).toBeVisible();
  await page.unroute(pieces);
  await again.click();
  await expect(page.getByRole('dialog')).toContainText('吕清');
});

test('what is typed while the search is still coming is searched for, and nobody is renamed', async ({ page }) => {
  const bring = await heldBack(page, /assets\/CanvasSearch[^/]*$/);
  await start(page);
  await person(page, 'Iza').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('运维部门主管');
  await page.keyboard.press('Enter');
  bring();
  await expect(person(page, 'Lob')).toHaveAttribute('aria-selected', 'true');
  await expect(person(page, 'Iza')).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: /Lob/ })).toBeFocused();
});

test('a list that comes late beside a card stands whole on the canvas and leaves the card in sight', async ({
  page,
}) => {
  const bring = await heldBack(page, /assets\/ScalePicker[^/]*$/);
  await start(page);
  const card = page.locator('.card', { hasText: 'sha' }).first();
  await card.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  bring();
  const list = page.getByRole('listbox', { name: '决策角色' });
  await expect(list).toBeVisible();
  const boxes = () => Promise.all([list, card, page.locator('.canvas')].map((each) => each.boundingBox()));
  await expect
    .poll(async () => {
      const [picker, shown, canvas] = await boxes();
      if (!picker || !shown || !canvas) return 'gone';
      const isApart =
        picker.y >= shown.y + shown.height ||
        picker.y + picker.height <= shown.y ||
        picker.x >= shown.x + shown.width ||
        picker.x + picker.width <= shown.x;
      const isWhole = picker.y >= canvas.y && picker.y + picker.height <= canvas.y + canvas.height;
      return isApart && isWhole;
    })
    .toBe(true);
});
