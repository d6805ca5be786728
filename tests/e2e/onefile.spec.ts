/** The app as one HTML file, opened from a disk: all of a workshop, and not one request. */
import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { openPdf, pageText } from '../support/readPdf.ts';
import { person, picture, rib, samples, start, startEmpty } from './desk.ts';
import { exported, openDialog } from './exportDesk.ts';
import { expect, type Page, test } from './test.ts';

const dist = new URL('../../dist/', import.meta.url);
const whole = 'decision-chain-fishbone.html';
const slim = 'decision-chain-fishbone-slim.html';

test.use({ baseURL: dist.href });

/** Everything the page asks for but itself, and everything that goes wrong in it, what its policy forbids too. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !/^(?:data|blob):/.test(request.url())) seen.push(request.url());
  });
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
  });
  return seen;
}

async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(new Uint8Array(bytes));
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) texts.push(await pageText(await pdf.getPage(number)));
  return texts.join('');
}

const packedText = (bytes: Buffer) =>
  Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');

test('opened from a disk: a workshop, a reload, files, every export and the printer, and no request', async ({
  page,
}) => {
  const seen = watched(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await startEmpty(page, whole);
  for (const [text, key] of [
    ['五期核心网', 'Enter'],
    ['采购部', 'Tab'],
    ['副部长 龙䶮 #1', 'Enter'],
    ['处长 王喆', 'Escape'],
  ] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  }
  await page.setInputFiles('input[type=file][data-import]', `${samples}people.xlsx`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(导入|确定)/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  const before = await picture(page);
  await page.reload();
  await expect(person(page, '龙䶮')).toHaveAttribute('data-top-rank', '1');
  expect(await picture(page)).toEqual(before);

  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('龙䶮');
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
  await page.setInputFiles('input[data-open]', {
    name: '回来.fishbone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(person(page, '龙䶮')).toHaveCount(1);

  expect(await pdfText((await exported(page, 'PDF')).bytes)).toContain('龙䶮');
  expect((await exported(page, 'PNG')).bytes.length).toBeGreaterThan(20_000);
  for (const format of ['SVG', 'CSV', 'JSON'])
    expect((await exported(page, format)).bytes.toString('utf8'), format).toContain('龙䶮');
  for (const format of ['PPTX', 'XLSX'])
    expect(packedText((await exported(page, format)).bytes), format).toContain('龙䶮');
  const dialog = await openDialog(page, 'PNG');
  await expect(dialog).toContainText('单文件版不能复制图片');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.getByRole('radio', { name: 'EN' }).click();
  await expect(page.getByRole('tab', { name: 'Assessment' })).toBeVisible();
  await expect(rib(page, '采购部')).toBeVisible();
  expect(seen).toEqual([]);
  expect((await stat(new URL(whole, dist))).size).toBeLessThanOrEqual(20_000_000);
});

test('the slim file, small enough for mail, writes a rare character too', async ({ page }) => {
  const seen = watched(page);
  await start(page, slim);
  await person(page, 'Da Hai').click();
  await page.keyboard.type('龙䶮');
  await page.keyboard.press('Enter');
  await expect(person(page, '龙䶮')).toHaveCount(1);
  const text = await pdfText((await exported(page, 'PDF')).bytes);
  expect(text).toContain('龙䶮');
  expect(text).toContain('采购部');
  expect(seen).toEqual([]);
  expect((await stat(new URL(slim, dist))).size).toBeLessThan(8_000_000);
});

test('all of it is ASCII, and the first chart is on screen before any room behind it is read', async ({ page }) => {
  for (const name of [whole, slim])
    expect(
      (await readFile(new URL(name, dist))).every((byte) => byte < 0x80),
      name,
    ).toBe(true);
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-person-id]')) return requestAnimationFrame(look);
      document.documentElement.dataset.unread = String(document.querySelectorAll('script[data-file*="rooms-"]').length);
    };
    requestAnimationFrame(look);
  });
  await start(page, whole);
  await expect(page.locator('html')).toHaveAttribute('data-unread', '1');
  await expect(page.locator('script[data-file*="rooms-"]')).toHaveCount(0);
});
