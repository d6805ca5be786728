import { readFile } from 'node:fs/promises';
import { axe, drag, middleOf, peopleOf, person, picture, rib, samples, start } from './desk.ts';
import { expect, test } from './test.ts';

test('the start screen: recent one click away, templates, a new chart by N', async ({ page }) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.type('Mimi');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('heading', { name: '决策链鱼骨图' })).toBeVisible();
  const { violations } = await axe(page).analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ).toEqual([]);
  await page.getByRole('button', { name: /首都区域 GU 项目.*继续上次的图/ }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
  await page.getByRole('button', { name: '开始页' }).click();
  await page.getByRole('button', { name: /医院/ }).click();
  await expect.poll(async () => (await picture(page)).ribs.map((each) => each.name)[0]).toBe('院领导');
  await expect(page.locator('[data-person-id].person .card-name-text').first()).toHaveText('待识别');
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('heading', { name: '决策链鱼骨图' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('[data-rib-id]')).toHaveCount(0);
  await expect(page.locator('.place-input')).toBeFocused();
  await page.keyboard.type('新目标');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-target]')).toHaveAttribute('aria-label', /新目标/);
});

test('every chart kept here is listed, found and removed; what is removed comes back as long as the page stands', async ({
  page,
}) => {
  await start(page);
  const base = JSON.parse(await readFile(`${samples}example.fishbone.json`, 'utf8'));
  for (let index = 1; index <= 14; index++) {
    const text = JSON.stringify({ ...base, id: `chart:${index}`, title: `项目 ${index}`, customer: `客户 ${index}` });
    await page.setInputFiles('input[data-open]', {
      name: `p${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.locator('.chart-title')).toHaveText(`项目 ${index}`);
  }
  await page.getByRole('button', { name: '开始页' }).click();
  const recent = page.getByRole('region', { name: '最近' });
  await expect(recent.locator('li')).toHaveCount(8);
  await recent.getByRole('button', { name: '全部 14 张' }).click();
  await expect(recent.locator('li')).toHaveCount(14);
  await recent.getByRole('searchbox').fill('客户 1 p1n');
  await expect(recent.getByText('没有找到')).toBeVisible();
  await recent.getByRole('searchbox').fill('客户 1');
  await expect(recent.locator('li')).toHaveCount(6);
  await recent.getByRole('searchbox').fill('p12.json');
  await recent.getByRole('button', { name: '从本机移除 项目 12' }).click();
  await expect(recent.locator('li')).toHaveCount(0);
  await recent.getByRole('searchbox').fill('');
  await recent.getByRole('button', { name: '从本机移除 项目 3', exact: true }).click();
  await expect(recent.locator('li')).toHaveCount(12);
  const undo = page.locator('.notice').getByRole('button', { name: '撤销' });
  await undo.click();
  await expect(recent.locator('li')).toHaveCount(13);
  await undo.click();
  await expect(recent.locator('li')).toHaveCount(14);
  await recent.getByRole('button', { name: /^项目 12/ }).click();
  await expect(page.locator('.chart-title')).toHaveText('项目 12');
  await expect(page.locator('.save-status')).toHaveText('已存于 p12.json');
});

test('on the start screen no key reaches the chart behind it, and a chart in no file says so when it is removed', async ({
  page,
}) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.type('Mimi');
  await page.keyboard.press('Enter');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('heading', { name: '决策链鱼骨图' })).toBeVisible();
  let downloads = 0;
  page.on('download', () => downloads++);
  for (const keys of ['z', 'y', 'Shift+z', 's', 'Shift+s', 'h', 'p', 'x', '0'])
    await page.keyboard.press(`Control+${keys}`);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /首都区域 GU 项目.*继续上次的图/ }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
  expect(downloads).toBe(0);
  await page.getByRole('button', { name: '开始页' }).click();
  await page.getByRole('button', { name: /从本机移除/ }).click();
  await expect(page.locator('.notice')).toHaveText(/它没有存成文件/);
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: /首都区域 GU 项目.*继续上次的图/ }).click();
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(person(page, 'Mimi')).toHaveCount(0);
});

test('a paste on the start screen becomes a chart of its own', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await page.getByRole('button', { name: '开始页' }).click();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    await readFile(`${samples}people-excel.tsv`, 'utf8'),
  );
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-fishbone] [data-person-id]')).toHaveCount(16);
  await expect(person(page, 'Da Hai')).toHaveCount(0);
});

test('a chart saved as a template comes back with its seats and nobody’s name', async ({ page }) => {
  await start(page);
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '另存为模板' }).click();
  await page.getByRole('button', { name: '开始页' }).click();
  await page.getByRole('region', { name: '团队模板' }).getByRole('button').first().click();
  await expect
    .poll(async () => (await picture(page)).ribs.map((each) => each.people.length))
    .toEqual([4, 3, 3, 1, 1, 2, 1]);
  await expect(page.locator('[data-fishbone]')).not.toContainText('Buld');
});

test('wiping leaves nothing of a chart in this browser, and says what stays', async ({ page }) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.type('Mimi');
  await page.keyboard.press('Enter');
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '另存为模板' }).click();
  await page.locator('.chart-title').click();
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toMatch(/团队模板.*语言和界面布局也保留/);
    void dialog.accept();
  });
  await page.getByRole('menuitem', { name: '清除本机上的所有图' }).click();
  await expect(page.locator('.notice').filter({ hasText: '已全部清除' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/董事会|GU|template/);
  await page.getByRole('button', { name: '开始页' }).click();
  await expect(page.getByRole('region', { name: '团队模板' })).toHaveCount(0);
  await expect(page.getByText('还没有图')).toBeVisible();
});

test('a template goes to a colleague as a file, and any chart will do as one', async ({ page, browser }) => {
  await start(page);
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '另存为模板' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为文件' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('首都区域 GU 项目 模板.fishbone.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).not.toContain('Buld');
  expect(text).toContain('采购部部长');

  const colleague = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await colleague.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await start(colleague);
  await colleague.getByRole('button', { name: 'Start screen' }).click();
  for (const given of [
    { name: 'team.fishbone.json', mimeType: 'application/json', buffer: Buffer.from(text) },
    `${samples}operator-42.fishbone.json`,
  ]) {
    const choosing = colleague.waitForEvent('filechooser');
    await colleague.getByRole('button', { name: 'Open a template file' }).click();
    await (await choosing).setFiles(given);
  }
  const own = colleague.getByRole('region', { name: 'Your templates' });
  await expect(own.locator('li')).toHaveCount(2);
  await own.getByRole('button', { name: /42 seats/ }).click();
  await expect(colleague.locator('[data-fishbone] [data-person-id]')).toHaveCount(42);
  await expect(colleague.locator('[data-fishbone]')).toContainText('To identify');
  await colleague.context().close();
});

test('the tray: cards go in by drag and come back by drag or Enter, each one undo step', async ({ page }) => {
  await start(page);
  const canvas = await page.locator('.canvas').boundingBox();
  await drag(page, await middleOf(page, 'F'), { x: (canvas?.x ?? 0) + 60, y: (canvas?.y ?? 0) + 66 }, false);
  await expect(page.locator('.tray-target.is-over')).toBeVisible();
  await page.mouse.up();
  const chip = page.getByRole('option', { name: /^F/ });
  await expect(chip).toBeVisible();
  await expect(page.locator('.tray-count')).toHaveText('待定区 1 人');
  const box = await chip.boundingBox();
  if (!box) throw new Error('no chip');
  const mike = await middleOf(page, 'Mike');
  await drag(page, { x: box.x + 10, y: box.y + 10 }, { x: mike.x + 40, y: mike.y - 26 });
  await expect.poll(() => peopleOf(page, '市场部')).toEqual(['Mike', 'F']);
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(chip).toBeVisible();
  await rib(page, '政府部门').click();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => peopleOf(page, '政府部门')).toEqual(['姓名待补', 'F']);
});
