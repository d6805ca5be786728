import { cell, person, rib, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

/** Pickers that choose a file in the browser's own store, so that what is in the file can be read. */
async function withFile(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const file = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('chart.fishbone.json', { create: true });
    Object.assign(window, { showOpenFilePicker: async () => [await file()], showSaveFilePicker: file });
  });
  // While it is being written it is not there.
  return () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle('chart.fishbone.json').then(
        (handle) => handle.getFile(),
        () => null,
      );
      return file ? file.text().catch(() => '') : '';
    });
}

const inspector = (page: Page) => page.getByRole('complementary', { name: '属性' });

test('Ctrl+S writes what is being typed, in whichever field; while an input method composes it waits for its end', {
  tag: '@served',
}, async ({ page }) => {
  const inFile = await withFile(page);
  await start(page);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.save-status')).toHaveText(/已存于/);
  await expect(page).toHaveTitle('首都区域 GU 项目 · 决策链鱼骨图');
  /** Saves with the field open; the file has the text, and nothing is left to save. */
  const saves = async (text: string) => {
    await page.keyboard.press('Control+s');
    await expect.poll(inFile).toContain(text);
    await expect(page.locator('.save-status')).toHaveText(/已存于/);
  };

  await person(page, 'Mim').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('卡片里');
  await saves('"name": "卡片里"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('先录一位');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('● 首都区域 GU 项目 · 决策链鱼骨图');
  await page.keyboard.type('新人物');
  await saves('"name": "新人物"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('只有姓名');
  await page.keyboard.press('Tab');
  await expect(page.locator('.place-input.is-jobTitle')).toBeVisible();
  await saves('"name": "只有姓名"');
  await rib(page, '采购部').click();
  await page.keyboard.type('集采部');
  await saves('"name": "集采部"');
  await page.locator('[data-target]').click();
  await page.keyboard.type('目标里');
  await saves('"target": "目标里"');

  await expect(page).toHaveTitle('首都区域 GU 项目 · 决策链鱼骨图');
  await inspector(page).getByLabel('项目名').fill('项目名里');
  await saves('"title": "项目名里"');
  const amount = inspector(page).getByLabel('金额');
  await amount.fill('八千万');
  await page.keyboard.press('Control+s');
  await expect(inspector(page).getByRole('alert')).toHaveText(/要有一个数/);
  await expect(amount).toHaveValue('八千万');
  await amount.fill('１，２００ 万元');
  await saves('"value": 1200');
  await expect(amount).toHaveValue('1200 万元');
  await person(page, 'Iza').click();
  await inspector(page).locator('[data-field="evidence"]').fill('依据里');
  await saves('"evidence": "依据里"');

  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '大纲' }).click();
  const outline = page.getByRole('textbox', { name: '大纲' });
  await expect(outline).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\t大纲里');
  await expect(page.getByRole('button', { name: '撤销' })).toHaveAttribute('aria-disabled', 'false');
  await saves('"name": "大纲里"');
  await expect(outline).toBeFocused();

  await page.getByRole('tab', { name: '评估表' }).click();
  await cell(page, 'Iza', 'primaryOwner').click();
  await page.keyboard.type('单元格里');
  await saves('"primaryOwner": "单元格里"');
  await page.getByRole('button', { name: '添加友商' }).click();
  await page.keyboard.insertText('列头里');
  await saves('"name": "列头里"');
  await cell(page, 'Iza', 'primaryOwner').click();
  await page.keyboard.type('换视图前');
  await page.getByRole('tab', { name: '鱼骨图' }).press('Enter');
  await saves('"primaryOwner": "换视图前"');

  await page.evaluate(() =>
    addEventListener(
      'keydown',
      (event) => {
        if (event.code === 'KeyS') document.title = `${event.isComposing} ${event.defaultPrevented}`;
      },
      true,
    ),
  );
  const session = await page.context().newCDPSession(page);
  await person(page, 'Vo').click();
  await session.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press('Control+s');
  await expect(page).toHaveTitle('true true');
  await expect(page.locator('.place-input.is-open')).toBeVisible();
  await session.send('Input.imeSetComposition', { text: '高敏', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '高敏' });
  await expect.poll(inFile).toContain('"name": "高敏"');
  expect(await inFile()).not.toContain('gao');
});

test('half-typed text survives a reload, another chart and the start screen', async ({ page }) => {
  await start(page);
  await person(page, 'Mim').click();
  await page.keyboard.type('半个字');
  await page.reload();
  await expect(person(page, '半个字')).toHaveCount(1);
  await person(page, '半个字').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('新人物');
  await page.reload();
  await expect(person(page, '新人物')).toHaveCount(1);
  await person(page, 'Iza').click();
  await inspector(page).locator('[data-field="evidence"]').pressSequentially('写到一半');
  await page.reload();
  await person(page, 'Iza').click();
  await expect(inspector(page).locator('[data-field="evidence"]')).toHaveValue(/^写到一半/);
  await inspector(page).locator('[data-field="personalWin"]').fill('换人之前');
  await person(page, 'Vo').click();
  await person(page, 'Iza').click();
  await expect(inspector(page).locator('[data-field="personalWin"]')).toHaveValue('换人之前');
});
