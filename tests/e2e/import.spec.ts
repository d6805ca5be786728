import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { peopleOf, person, picture, rib, samples, start, startEmpty } from './desk.ts';
import { expect, type Page, test } from './test.ts';

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('Control+v');
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const importButton = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '导入', exact: true });

test('from a paste of rows to a fishbone in three actions', async ({ page }) => {
  await startEmpty(page);
  await page.keyboard.press('Escape');
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

test('notes from a chat become people; what has no chain waits in the tray', async ({ page }) => {
  await start(page);
  await person(page, 'Buld').click();
  await pasteText(page, await readFile(`${samples}people-notes.txt`, 'utf8'));
  await importButton(page).click();
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', 'Vo', 'Sid', '卫国梁', '沈亦舟', '吕清']);
  expect((await peopleOf(page, '网络技术部')).slice(0, 2)).toEqual(['苏明远', '刘䶮']);
});

test('cells edited on either sheet of the exported workbook are the ones that change', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: '导出', exact: true }).first().click();
  await page.getByRole('menuitem', { name: /XLSX/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  const [top, everyone] = sheets;
  const typeOver = (sheet: (typeof sheets)[number] | undefined, from: string, to: string) => {
    const row = sheet?.rows.find((cells) => cells.includes(from));
    if (!row) throw new Error(`${from} is not on the sheet`);
    row[row.indexOf(from)] = to;
  };
  typeOver(top, '副主席', '常务副主席');
  typeOver(everyone, '副主管', '代主管');
  await page.setInputFiles('input[data-import]', {
    name: '改过.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(
      await writeXlsx({ sheets: sheets.map(({ name, rows, hidden = false }) => ({ name, rows, hidden })) }),
    ),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-summary')).toHaveText(/新增 0 人，更新 2 人/);
  await expect(dialog.locator('.import-changes')).toHaveText([/副主席 → 常务副主席/, /副主管 → 代主管/]);
  await importButton(page).click();
  await expect(person(page, 'Mim')).toHaveAttribute('aria-label', /常务副主席/);
  await expect(person(page, 'Mik')).toHaveAttribute('aria-label', /代主管/);
});

test('a table dropped on the window is previewed too', async ({ page }) => {
  await start(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['部门,职务,姓名\n法务部,总法律顾问,尹正平\n'], '名单.csv', { type: 'text/csv' }));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await importButton(page).click();
  await expect(rib(page, '法务部')).toHaveCount(1);
});

test('a plan from a file is known by its headings, previewed, comes in with a stranger, and our workbook of it changes nothing', async ({
  page,
}) => {
  await page.goto('?lang=zh');
  const file =
    '客户名称\t职务\t提升目标\t责任人\t完成时间\nIza\tCEO\t支持\t张\t2027-12-01\n\t\t排他\t李\t2027-02-30\n查无此人\t总监\t认识\t王\t\n';
  await page.setInputFiles('input[data-import]', {
    name: '计划.tsv',
    mimeType: 'text/plain',
    buffer: Buffer.from(file),
  });
  const part = page.locator('[data-import-table="plan"]');
  await expect(part).toContainText('新增 2 行');
  await expect(part).toContainText('第 3 行“完成时间”的“2027-02-30”无法识别为日期，已记入“进展”');
  await part.getByLabel('查无此人').check();
  await expect(part).toContainText('新增 3 行');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('已导入 3 项')).toBeVisible();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: /XLSX/ }).click();
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  await page.setInputFiles(
    'input[data-import]',
    await download.path().then(async (path) => ({
      name: '自己的.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await (await import('node:fs/promises')).readFile(path),
    })),
  );
  await expect(part).toContainText('行无变化');
  await expect(part).not.toContainText('更新');
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
});
