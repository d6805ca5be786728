import { readFile } from 'node:fs/promises';
import { rib, samples, start } from './desk.ts';
import { exported, openDialog, openSample } from './exportDesk.ts';
import { expect, test } from './test.ts';

test('preview and print have the font that every character needs, and brackets where the file has them', async ({
  page,
}) => {
  await openSample(page);
  await page.evaluate(() => {
    window.print = () => {
      const texts = [...document.querySelectorAll('.print-page text')];
      const { fontFamily, textSpacingTrim } = getComputedStyle(texts[0] ?? document.body) as CSSStyleDeclaration & {
        textSpacingTrim?: string;
      };
      const isHere = document.fonts.check(`16px ${fontFamily}`, texts.map((text) => text.textContent).join(''));
      document.documentElement.dataset.printed = `${textSpacingTrim} ${isHere ? 'with' : 'without'} its font`;
      dispatchEvent(new Event('afterprint'));
    };
  });
  let giveFont = () => {};
  const given = new Promise<void>((give) => {
    giveFont = give;
  });
  await page.route('**/*.woff2', async (route) => {
    await given;
    await route.continue();
  });
  const dialog = await openDialog(page, '打印');
  await dialog.getByLabel('标题').fill('龘龘项目');
  await dialog.getByLabel('标题').press('Tab');
  await expect(dialog.locator('.page-preview text', { hasText: '龘龘项目' })).toHaveCount(1);
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.export-progress, html[data-printed]').first(), 'waits, or needs not to').toBeAttached();
  giveFont();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'space-all with its font');

  await openDialog(page, '打印');
  await dialog.getByRole('button', { name: '下一页' }).click();
  const heading = dialog.locator('.page-preview text', { hasText: '《客户关系评估表》' });
  const bracket = () =>
    heading.evaluate((text: SVGTextElement) => text.getSubStringLength(0, 1) / Number(text.getAttribute('font-size')));
  await expect.poll(bracket, 'once its font has come').toBeGreaterThan(0.9);
});

test('a picture of the canvas shows its Chinese letters, with or without a system font', async ({ page }) => {
  await start(page);
  const sample = JSON.parse(await readFile(`${samples}example.fishbone.json`, 'utf8'));
  const bones = sample.ribs as { name: string }[];
  const pictures: Buffer[] = [];
  for (const [index, name] of ['决', '策', '决'].entries()) {
    const ribs = bones.map((rib, at) => (at === 0 ? { ...rib, name } : rib));
    const chart = { ...sample, id: `chart:letter-${index}`, ribs };
    const buffer = Buffer.from(JSON.stringify(chart));
    await page.setInputFiles('input[data-open]', { name: 'a.fishbone.json', mimeType: 'application/json', buffer });
    await expect(rib(page, name)).toBeVisible();
    const canvas = page.getByRole('dialog').getByRole('radio', { name: '画布现状' });
    pictures.push((await exported(page, 'PNG', () => canvas.click())).bytes);
  }
  const [one, other, again] = pictures;
  expect(one?.equals(again as Buffer), 'the same chart is the same picture').toBe(true);
  expect(one?.equals(other as Buffer), 'another letter is another picture').toBe(false);
});

test('a picture of the canvas says before that it holds everything, and carries title, date and legend', async ({
  page,
}) => {
  await openSample(page, 'example');
  const canvas = await page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-fishbone] .card')].map((card) => card.getBoundingClientRect());
    const [tops, bottoms] = [cards.map(({ top }) => top), cards.map(({ bottom }) => bottom)];
    const [lefts, rights] = [cards.map(({ left }) => left), cards.map(({ right }) => right)];
    return (Math.max(...rights) - Math.min(...lefts)) / (Math.max(...bottoms) - Math.min(...tops));
  });
  const dialog = await openDialog(page, 'PNG');
  await dialog.getByRole('radio', { name: '画布现状' }).click();
  await expect(dialog.getByRole('radiogroup', { name: '内容' })).toHaveCount(0);
  await expect(dialog.locator('.export-notes')).toContainText('全部评估内容');
  const picture = dialog.getByRole('img', { name: '画布现状' });
  await expect(picture).toBeVisible();
  const shown = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  // Header and legend make it taller than its cards alone.
  expect(shown).toBeLessThan(canvas);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^首都区域 GU 项目-画布-\d{8}\.png$/);
});

test('every row and the whole page fit the dialog, in English and in a low window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await start(page, '?lang=en');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /PNG/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Confidentiality')).toBeVisible();
  await expect(dialog.locator('.page-preview svg')).toBeVisible();
  const seen = await dialog.evaluate((element) => {
    const boxOf = (selector: string) => element.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const rows = [...element.querySelectorAll('.export-row > *, .export-texts > *, .toggle')];
    const sheet = element.querySelector('.export-sheet');
    return {
      over: Math.max(...rows.map((row) => row.getBoundingClientRect().right)) - boxOf('.export-options').right,
      below: boxOf('.export-sheet').bottom - boxOf('.dialog-body').bottom,
      edge: sheet ? getComputedStyle(sheet, '::after').borderBottomWidth : '',
    };
  });
  expect(seen.over).toBeLessThanOrEqual(0.5);
  expect(seen.below).toBeLessThanOrEqual(0);
  expect(seen.edge).toBe('1px');
});

test('without names, what may still be one is listed before, and the print is not called by one either', async ({
  page,
}) => {
  await openSample(page, 'example');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.title;
      dispatchEvent(new Event('afterprint'));
    };
  });
  const before = await page.title();
  const dialog = await openDialog(page, '打印');
  await dialog.getByRole('textbox', { name: '标题' }).fill('请李总交给 Iza 的项目');
  await dialog.getByRole('textbox', { name: '标题' }).press('Enter');
  await expect(dialog.locator('.export-doubts')).toHaveCount(0);
  await dialog.getByRole('radio', { name: '匿名' }).click();
  await expect(dialog.locator('.export-doubts li')).toHaveText(['标题请李总交给 高层管理-1 的项目']);
  await expect(dialog.locator('.export-doubts b')).toHaveText('李总');
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '请李总交给 高层管理-1 的项目');
  expect(await page.title()).toBe(before);
});
