import { readFile } from 'node:fs/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { person, picture, rib, samples, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

/** Chooses a sample as automation and old browsers do. */
function choose(page: Page, name: string): Promise<void> {
  return page.setInputFiles('input[type=file][data-open]', `${samples}${name}`);
}

/** And waits for it by its name: the chart before may have held the same people. */
async function openByInput(page: Page, name: string): Promise<void> {
  await choose(page, name);
  await expect(page.locator('.save-status')).toContainText(name);
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await person(page, from).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(person(page, to)).toHaveCount(1);
}

test('with File System Access: open, save in place, and a file changed elsewhere is not overwritten', {
  tag: '@served',
}, async ({ page }) => {
  await page.addInitScript(() => {
    const file = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('chart.fishbone.json', { create: true });
    Object.assign(window, { showOpenFilePicker: async () => [await file()], showSaveFilePicker: file });
  });
  await start(page);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.notice')).toHaveText(/已保存到“chart.fishbone.json”/);
  await rename(page, 'Mim', 'Mimi');
  await expect(page.locator('.save-status')).toHaveText(/还没存入/);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.save-status')).toHaveText(/已存于 chart/);
  // While it is being written the file cannot be read.
  const onDisk = () =>
    page
      .evaluate(async () =>
        (await (await (await navigator.storage.getDirectory()).getFileHandle('chart.fishbone.json')).getFile()).text(),
      )
      .catch(() => '');
  await expect.poll(onDisk).toContain('"Mimi"');
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('chart.fishbone.json');
    const writable = await handle.createWritable();
    await writable.write(JSON.stringify({ ...JSON.parse(await (await handle.getFile()).text()), title: '别人改的' }));
    await writable.close();
  });
  await rename(page, 'Rez', 'Reza');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.notice.is-problem')).toHaveText(/被别处改过/);
  await expect(page.locator('.notice')).toHaveCount(1);
  await expect.poll(onDisk).toContain('别人改的');
  const ways = page.locator('.notice').getByRole('button');
  await expect(ways).toHaveText(['覆盖', '另存为', '对比两版', '']);
  await ways.nth(2).click();
  await expect(page.getByRole('tab', { name: '对比' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-change-of]').first()).toContainText('Reza');
  await page.getByRole('tab', { name: '鱼骨图' }).click();
  await page.keyboard.press('Control+s');
  await ways.first().click();
  await expect.poll(onDisk).toContain('"Reza"');
  await page.reload();
  await page.keyboard.press('Control+o');
  await expect(person(page, 'Reza')).toHaveCount(1);
});

test('a killed browser loses nothing: the last edit and its undo are back, and a file the moment it is on screen', async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile');
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL ? { baseURL } : {}),
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
    });
  const opened = async (browser: BrowserContext) => {
    const page = browser.pages()[0] ?? (await browser.newPage());
    await start(page);
    return page;
  };
  const kill = async (browser: BrowserContext, page: Page) => {
    const session = await browser.newCDPSession(page);
    const gone = new Promise((done) => browser.once('close', done));
    void session.send('Browser.crash').catch(() => undefined);
    await gone;
  };
  const first = await launch();
  const page = await opened(first);
  await rename(page, 'Mim', 'Mimi');
  await person(page, 'sha').click();
  await page.keyboard.press('Delete');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  await kill(first, page);

  const second = await launch();
  const again = await opened(second);
  await expect(person(again, 'Mimi')).toHaveCount(1);
  await expect(person(again, 'sha')).toHaveCount(0);
  await again.locator('.place-input').focus();
  await again.keyboard.press('Control+z');
  await expect(person(again, 'sha')).toHaveCount(1);
  await again.setInputFiles('input[type=file][data-open]', `${samples}operator-42.fishbone.json`);
  await again.waitForFunction(() => document.querySelector('.chart-title')?.textContent === '第五期核心网集采');
  await kill(second, again);

  const third = await launch();
  await expect((await opened(third)).locator('.chart-title')).toHaveText('第五期核心网集采');
  await third.close();
});

test('two tabs on one chart notice each other, and nothing is overwritten without a word', async ({
  page,
  context,
}) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  const other = await context.newPage();
  await start(other);
  await expect(page.locator('.banner')).toHaveText(/另一个标签页/);
  await rename(other, 'Rez', 'Reza');
  await expect(page.locator('.banner.is-problem')).toBeVisible();
  await page.getByRole('button', { name: '改用那一版' }).click();
  await expect(person(page, 'Reza')).toHaveCount(1);
  await expect(person(page, 'Mimi')).toHaveCount(1);
});

test('an edit made in the last moment before leaving is back; leaving with changes not in the file warns, without a file it does not', async ({
  page,
}) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked++;
    void dialog.accept();
  });
  await page.reload();
  await expect(person(page, 'Mimi')).toHaveCount(1);
  expect(asked).toBe(0);
  await openByInput(page, 'example.fishbone.json');
  await rename(page, 'Rez', 'Reza');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(1);
});

/** Lets go of a file over the window. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name = '', text = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.locator('.window-drop')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('a chart dropped on the window opens, a table is previewed; recent charts are one click away', async ({
  page,
}) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await dropFile(page, 'dropped.fishbone.json', await readFile(`${samples}operator-42.fishbone.json`, 'utf8'));
  await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '最近' }).hover();
  await page.getByRole('menuitem', { name: /首都区域 GU 项目/ }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
  await dropFile(page, '名单.csv', '部门,职务,姓名\n法务部,总法律顾问,尹正平\n');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect(rib(page, '法务部')).toHaveCount(1);
});

/** The start screen's list of charts. */
async function showRecent(page: Page) {
  await page.getByRole('button', { name: '开始页' }).click();
  const recent = page.getByRole('region', { name: '最近' });
  await expect(recent).toBeVisible();
  return recent;
}

test('three tabs in conflict, all closed: every state is offered, and stays until it is chosen or thrown away', async ({
  page,
  context,
}) => {
  await start(page);
  await rename(page, 'Mim', '甲');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  const others = [await context.newPage(), await context.newPage()];
  for (const other of others) await start(other);
  await rename(page, '甲', '乙');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  for (const [index, other] of others.entries()) {
    // The banner moves the picture; a click before it is there would miss.
    await expect(other.locator('.banner.is-problem')).toBeVisible();
    await picture(other);
    await rename(other, '甲', `丙${index}`);
    await expect(other.locator('.banner.is-problem')).toContainText('自动保存已暂停');
  }
  const last = await context.newPage();
  for (const each of [page, ...others]) await each.close();
  await start(last);
  await expect(last.locator('.notice.is-problem')).toHaveText(/另有 2 个版本/);
  await last.reload();
  await expect(last.locator('.notice.is-problem')).toHaveText(/另有 2 个版本/);
  const shown = async (before = '') => {
    const name = async () => {
      for (const each of ['乙', '丙0', '丙1']) if ((await person(last, each).count()) > 0) return each;
      return before;
    };
    await expect.poll(name).not.toBe(before);
    return name();
  };
  let now = await shown();
  const seen = new Set([now]);
  for (const row of [0, 0, 1]) {
    const recent = await showRecent(last);
    await expect(recent.locator('.is-version')).toHaveCount(2);
    await recent.locator('.is-version').nth(row).getByRole('button').first().click();
    now = await shown(now);
    seen.add(now);
  }
  expect([...seen].sort()).toEqual(['丙0', '丙1', '乙']);
});

/** A database whose opening is never answered, until `letGo` is called. */
async function hangingStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    let isHanging = true;
    IDBFactory.prototype.open = function (...args) {
      return isHanging ? (new EventTarget() as IDBOpenDBRequest) : open.apply(this, args);
    };
    Object.assign(window, { letGo: () => (isHanging = false) });
  });
}

test('a database that does not answer: the app stands, says so, and keeps what was edited when it is back', async ({
  page,
  context,
}) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  await page.close();
  const hung = await context.newPage();
  await hangingStorage(hung);
  const before = Date.now();
  await start(hung);
  await expect(hung.locator('.save-status')).toHaveText(/自动保存已关闭：本机存储没有回应/);
  expect(Date.now() - before).toBeLessThan(10_000);
  await rename(hung, 'Mim', 'Mimo');
  await choose(hung, 'operator-42.fishbone.json');
  await rename(hung, '段宏', '段宏远');
  await hung.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect(hung.locator('.save-status')).not.toHaveText(/自动保存已关闭/);
  await expect(hung.locator('.notice').filter({ hasText: '本机存储已恢复' })).toBeVisible();
  const recent = await showRecent(hung);
  await expect(recent.locator('li')).toHaveCount(3);
  const after = await context.newPage();
  await after.goto('?');
  await after
    .getByRole('region', { name: '最近' })
    .getByRole('button', { name: /第五期核心网集采/ })
    .first()
    .click();
  await expect(person(after, '段宏远')).toHaveCount(1);
});
