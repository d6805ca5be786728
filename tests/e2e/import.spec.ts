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

for (const file of ['people-utf8-bom.csv', 'people-gb18030.csv', 'people.xlsx', 'people.xls']) {
  test(`${file} gives the same sixteen people`, async ({ page }) => {
    await startEmpty(page);
    await page.keyboard.press('Escape');
    await page.setInputFiles('input[type=file][data-import]', `${samples}${file}`);
    await importButton(page).click();
    await expect(page.locator('[data-fishbone] [data-person-id]')).toHaveCount(16);
    await expect.poll(() => peopleOf(page, '采购部')).toEqual(['卫国梁', '沈亦舟', '吕清']);
    await expect(person(page, '姓名待补').or(person(page, '待识别')).first()).toHaveAttribute('aria-label', /预算经理/);
  });
}

test('notes from a chat become people; what has no chain waits in the tray', async ({ page }) => {
  await start(page);
  await person(page, 'Buld').click();
  await pasteText(page, await readFile(`${samples}people-notes.txt`, 'utf8'));
  await importButton(page).click();
  await expect.poll(() => peopleOf(page, '采购部')).toEqual(['Buld', 'Vo', 'Sid', '卫国梁', '沈亦舟', '吕清']);
  expect((await peopleOf(page, '网络技术部')).slice(0, 2)).toEqual(['苏明远', '刘䶮']);
});

test('a column taken wrongly can be changed, a row skipped, before anything changes', async ({ page }) => {
  await start(page);
  await page.setInputFiles('input[data-import]', {
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('部门,谁,职务\n市场部,周凯,市场总监\n市场部,李航,品牌经理\n'),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('谁', { exact: true }).selectOption('skip');
  await expect(dialog.locator('.import-name').first()).toHaveText('待识别');
  await dialog.getByLabel('谁', { exact: true }).selectOption('name');
  await dialog.getByLabel('处理 李航').selectOption('skip');
  await expect(dialog.locator('.import-summary')).toHaveText(/新增 1 人/);
  await importButton(page).click();
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', '周凯']);
});

test('an edited copy of the exported workbook updates only what was edited', async ({ page }) => {
  await start(page);
  const before = await picture(page);
  await page.getByRole('button', { name: '导出', exact: true }).first().click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('副主席');
  await page.setInputFiles('input[data-import]', {
    name: '改过.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.replace('副主席', '常务副主席')),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-summary')).toHaveText(/新增 0 人，更新 1 人/);
  await expect(dialog.locator('.import-changes')).toHaveText(/职务 副主席 → 常务副主席/);
  await importButton(page).click();
  await expect.poll(() => picture(page)).toEqual(before);
  await expect(person(page, 'Mim')).toHaveAttribute('aria-label', /常务副主席/);
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
  await expect(person(page, 'Mik，')).toHaveAttribute('aria-label', /代主管/);
});

async function exportedTable(page: Page, format: string, depth?: string): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).first().click();
  await page.getByRole('menuitem', { name: new RegExp(format) }).click();
  if (depth) await page.getByRole('dialog').getByRole('radio', { name: depth }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  return download.path();
}

test('a cell emptied in our own table is shown as cleared; it can be kept, or cleared and undone', async ({ page }) => {
  await start(page);
  const text = await readFile(await exportedTable(page, 'CSV'), 'utf8');
  const emptied = { name: '改过.csv', mimeType: 'text/csv', buffer: Buffer.from(text.replace('副主席', '')) };
  await page.setInputFiles('input[data-import]', emptied);
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-notices')).toContainText('1 人共 1 个单元格在表中已清空，图上还有内容。');
  await expect(dialog.locator('.import-changes')).toHaveText('职务 副主席 → 清空');
  await dialog.getByLabel('导入时一并清空').uncheck();
  await expect(dialog.locator('.import-changes')).toHaveCount(0);
  await expect(importButton(page)).toBeDisabled();
  await dialog.getByLabel('导入时一并清空').check();
  await importButton(page).click();
  await expect(person(page, 'Mim')).not.toHaveAttribute('aria-label', /副主席/);
  await page.keyboard.press('Control+z');
  await expect(person(page, 'Mim')).toHaveAttribute('aria-label', /副主席/);
});

test('rows taken out of our own table, or emptied, delete nobody, and the preview says so', async ({ page }) => {
  await start(page);
  const lines = (await readFile(await exportedTable(page, 'CSV'), 'utf8')).split('\r\n');
  const without = lines
    .filter((line) => !line.includes(',Sid,'))
    .map((line) =>
      line.includes(',Mik,') ? line.replace(/^.*(?=,person:)/, (cells) => cells.replace(/[^,]/g, '')) : line,
    );
  await page.setInputFiles('input[data-import]', {
    name: '改过.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(without.join('\r\n')),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-notices li')).toHaveText([
    /^Mik 的姓名和职务都已清空：导入不会删除人物/,
    'Sid 不在表中：导入不会删除人物，图上保持不变。',
  ]);
  await expect(importButton(page)).toBeDisabled();
});

test('an anonymised table says that it finds nobody, and changes nothing', async ({ page }) => {
  await start(page);
  const buffer = await readFile(await exportedTable(page, 'XLSX', '匿名'));
  await page.setInputFiles('input[data-import]', { name: '匿名.xlsx', mimeType: 'application/octet-stream', buffer });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-notices')).toHaveText(/这是匿名导出的表/);
  await expect(dialog.locator('.import-table')).toHaveCount(0);
  await expect(importButton(page)).toBeDisabled();
});

test('a list with more than a chart holds says from which row on there is no room', async ({ page }) => {
  await start(page);
  const rows = Array.from({ length: 260 }, (_, at) => `部门${at}号,经理,张三${String.fromCharCode(0x4e00 + at)}`);
  await page.setInputFiles('input[data-import]', {
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['部门,职务,姓名', ...rows].join('\n')),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-notices')).toHaveText(
    '一张图最多 10,000 人、200 条决策链：第 195 行起有 67 行放不下，将跳过。',
  );
  await expect(dialog.locator('.import-table tbody tr').nth(193).getByText('放不下')).toBeVisible();
  await dialog.getByRole('button', { name: /还有 60 行未列出/ }).click();
  await expect(dialog.locator('.import-table tbody tr')).toHaveCount(260);
});

test('a list in Big5 is read as it was written, and the encoding can be changed', async ({ page }) => {
  await start(page);
  // 部門,職務,姓名 / 採購部,總經理,陳立衡 in Big5.
  const big5 = 'b3a1aaf92cc2beb0c82ca96da6570ab1c4c1cab3a12cc160b867b27a2cb3afa5dfbfc50a';
  await page.setInputFiles('input[data-import]', {
    name: '名單.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(big5, 'hex'),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('编码')).toHaveValue('big5');
  await expect(dialog.locator('.import-name')).toHaveText(['陳立衡']);
  await dialog.getByLabel('编码').selectOption('gb18030');
  await expect(dialog.locator('.import-dialog')).not.toContainText('陳立衡');
  await dialog.getByLabel('编码').selectOption('big5');
  await expect(dialog.locator('.import-name')).toHaveText(['陳立衡']);
});

test('bad tables get one clear sentence', async ({ page }) => {
  await start(page);
  const before = await picture(page);
  for (const [name, buffer] of [
    ['空.csv', Buffer.from('')],
    ['坏.xlsx', Buffer.from('PK\u0003\u0004 not a zip at all')],
    ['图.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0, 0, 0, 12, 0, 0, 0])],
  ] as const) {
    await page.setInputFiles('input[data-import]', { name, mimeType: 'application/octet-stream', buffer });
    await expect(page.locator('.notice.is-problem').last()).toContainText(name);
    await page.locator('.notice-close').last().click();
  }
  await expect.poll(() => picture(page)).toEqual(before);
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

test('what the preview leaves out is said, and can be taken: hidden rows, columns of a wide table, another heading row', async ({
  page,
}) => {
  await startEmpty(page);
  await page.keyboard.press('Escape');
  const heads = [
    '工号',
    '姓名',
    '性别',
    '民族',
    '部门',
    '职称',
    '职务',
    '手机',
    '邮箱',
    '月薪',
    '紧急联系人',
    '办公地点',
  ];
  const cells = (name: string, title: string) => [
    'A1',
    name,
    '男',
    '汉',
    '采购部',
    '工程师',
    title,
    '13800001111',
    'a@b.cn',
    '30000',
    '王芳',
    '三楼',
  ];
  const row = (values: readonly string[], hidden = false) =>
    `<tr${hidden ? ' style="display:none"' : ''}>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
  const html = `<table>${row(['员工花名册'])}${row(heads)}${row(cells('卫国梁', '部长'))}${row(cells('沈亦舟', '副部长'), true)}</table>`;
  await page.setInputFiles('input[data-import]', {
    name: '花名册.xls',
    mimeType: 'text/html',
    buffer: Buffer.from(html),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.import-summary')).toHaveText('新增 1 人，新决策链 1 条');
  await expect(dialog).toContainText('表中隐藏（筛选掉）的 1 行没有读入');
  for (const name of ['民族', '手机', '月薪', '紧急联系人', '办公地点']) {
    await expect(dialog.getByLabel(name, { exact: true })).toHaveValue('skip');
  }
  await dialog.getByLabel('隐藏的行也导入').check();
  await expect(dialog.locator('.import-summary')).toHaveText('新增 2 人，新决策链 1 条');
  await dialog.getByLabel('办公地点', { exact: true }).selectOption('note');
  const headings = dialog.getByLabel('标题行');
  await expect(headings).toHaveValue('found');
  await headings.selectOption('none');
  await expect(dialog.locator('.import-summary')).toHaveText(/新增 [3-9] 人/);
  await headings.selectOption({ label: '自动识别' });
  await dialog.getByLabel('办公地点', { exact: true }).selectOption('note');
  await importButton(page).click();
  expect(await peopleOf(page, '采购部')).toEqual(['卫国梁', '沈亦舟']);
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
