import { readFile } from 'node:fs/promises';
import { strayChunks } from '../support/pngChunks.ts';
import { rib, samples } from './desk.ts';
import { exported, openDialog, openSample } from './exportDesk.ts';
import { expect, test } from './test.ts';

test('preview and print show the same pages with the font that every character needs, and are called by no name either', async ({
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
      const pages = document.querySelectorAll('.print-page svg').length;
      document.documentElement.dataset.printed = `${pages} pages, ${textSpacingTrim} ${isHere ? 'with' : 'without'} its font`;
      document.documentElement.dataset.called = document.title;
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
  const before = await page.title();
  const dialog = await openDialog(page, '打印');
  await expect(dialog.locator('.export-notes'), 'how a crowded chart is made to fit').toContainText('紧凑');
  await dialog.getByLabel('标题').fill('龘龘项目');
  await dialog.getByLabel('标题').press('Tab');
  await expect(dialog.locator('.page-preview text', { hasText: '龘龘项目' })).toHaveCount(1);
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.export-progress, html[data-printed]').first(), 'waits, or needs not to').toBeAttached();
  giveFont();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '2 pages, space-all with its font');
  await expect(page.locator('.print-pages')).toHaveCount(0);

  await openDialog(page, '打印');
  await dialog.getByRole('button', { name: '下一页' }).click();
  const heading = dialog.locator('.page-preview text', { hasText: '《客户关系评估表》' });
  const bracket = () =>
    heading.evaluate((text: SVGTextElement) => text.getSubStringLength(0, 1) / Number(text.getAttribute('font-size')));
  await expect.poll(bracket, 'once its font has come').toBeGreaterThan(0.9);

  await dialog.getByLabel('标题').fill('请李总交给 陈立衡 的项目');
  await dialog.getByLabel('标题').press('Enter');
  await dialog.getByRole('radio', { name: '匿名' }).click();
  await expect(dialog.locator('.export-doubts b')).toHaveText('李总');
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-called', /^请李总交给 董事会-\d 的项目$/);
  expect(await page.title()).toBe(before);
});

test('a picture of the canvas says before that it holds everything, carries title, date, legend, bones and Chinese letters, and leaves the canvas as it was', async ({
  page,
}) => {
  await openSample(page, 'example');
  const bone = () => page.locator('.bone').first().getAttribute('style');
  const boneBefore = await bone();
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
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^首都区域 GU 项目-画布-\d{8}\.png$/);
  const bytes = await readFile(await download.path());
  await expect.poll(bone, 'what was lent to the picture is given back').toBe(boneBefore);
  expect(strayChunks(bytes), 'a picture says nothing besides its pixels').toEqual([]);
  const dark = await page.evaluate(async (base64) => {
    const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([raw], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const isNavy = (x: number, y: number) => {
      const at = 4 * (y * canvas.width + x);
      return data[at] === 0x1b && data[at + 1] === 0x2f && data[at + 2] === 0x4b;
    };
    const columns = [...Array(canvas.width).keys()];
    const rows = [...Array(canvas.height).keys()].map((y) => columns.filter((x) => isNavy(x, y)));
    const spine = rows.reduce((most, row, y) => (row.length > (rows[most]?.length ?? 0) ? y : most), 0);
    // Above the spine and below the cards only joints and ribs are cut.
    const cut = rows[spine - 18] ?? [];
    const joints = new Set(cut.filter((x, at) => x - (cut[at - 1] ?? -99) > 60)).size;
    return { navy: rows.flat().length, joints, width: picture.width };
  }, bytes.toString('base64'));
  expect(dark.width).toBeGreaterThan(1500);
  expect(dark.navy).toBeGreaterThan(60_000);
  expect(dark.joints, 'every bone hangs at its joint').toBe(8);

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
