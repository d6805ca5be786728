import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { peopleOf, person, picture, samples, start } from './desk.ts';
import { expect, type Page, test } from './test.ts';

type Chosen = string | { readonly name: string; readonly text: string };

/** Chooses a file as automation and old browsers do. */
async function choose(page: Page, file: Chosen): Promise<void> {
  await page.setInputFiles(
    'input[type=file][data-open]',
    typeof file === 'string' ? file : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
  );
}

/** Opens a file and waits for it by its name: the chart before it may have held the same people. */
async function openByInput(page: Page, file: Chosen): Promise<void> {
  await choose(page, file);
  await expect(page.locator('.save-status')).toContainText(typeof file === 'string' ? basename(file) : file.name);
}

/** A browser without the File System Access dialogs. */
async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await person(page, from).click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await expect(person(page, to)).toHaveCount(1);
}

test('save, reload, open: the file a colleague gets is the chart', async ({ page, browser }) => {
  await withoutPickers(page);
  await start(page);
  await openByInput(page, `${samples}operator-42.fishbone.json`);
  await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
  await rename(page, '段宏', '段宏远');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+S')]);
  expect(download.suggestedFilename()).toBe('第五期核心网集采.fishbone.json');
  const text = await readFile(await download.path(), 'utf8');
  const saved = JSON.parse(text);
  const original = JSON.parse(await readFile(`${samples}operator-42.fishbone.json`, 'utf8'));
  expect(Object.values(saved.people)).toContainEqual(expect.objectContaining({ name: '段宏远' }));
  expect(saved.ribs).toEqual(original.ribs);
  expect(Object.keys(saved).slice(0, 6)).toEqual(['format', 'version', 'id', 'title', 'customer', 'target']);
  const colleague = await (
    await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  ).newPage();
  await start(colleague);
  await openByInput(colleague, { name: '收到的.json', text });
  await expect(person(colleague, '段宏远')).toHaveCount(1);
  await expect.poll(() => picture(colleague)).toEqual(await picture(page));
  await colleague.context().close();
});

test('unknown keys survive open, edit and save', async ({ page }) => {
  await withoutPickers(page);
  await start(page);
  const chart = JSON.parse(await readFile(`${samples}example.fishbone.json`, 'utf8'));
  chart.futureKey = { kept: [1, 2, 3] };
  chart.people['person:1'].futureMark = '留着';
  chart.ribs[0].futureColour = 'x';
  await openByInput(page, { name: 'future.json', text: JSON.stringify(chart) });
  await rename(page, 'Mim', 'Mimi');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved.futureKey).toEqual({ kept: [1, 2, 3] });
  expect(saved.people['person:1'].futureMark).toBe('留着');
  expect(saved.ribs[0].futureColour).toBe('x');
});

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

test('a killed browser loses nothing: the last edit and its undo are back', async ({
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
  const first = await launch();
  const page = first.pages()[0] ?? (await first.newPage());
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await person(page, 'sha').click();
  await page.keyboard.press('Delete');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  const session = await first.newCDPSession(page);
  const gone = new Promise((done) => first.once('close', done));
  void session.send('Browser.crash').catch(() => undefined);
  await gone;
  const second = await launch();
  const again = second.pages()[0] ?? (await second.newPage());
  await start(again);
  await expect(person(again, 'Mimi')).toHaveCount(1);
  await expect(person(again, 'sha')).toHaveCount(0);
  await again.locator('.place-input').focus();
  await again.keyboard.press('Control+z');
  await expect(person(again, 'sha')).toHaveCount(1);
  await second.close();
});

test('an edit made in the last moment before leaving is back', async ({ page }) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await page.reload();
  await expect(person(page, 'Mimi')).toHaveCount(1);
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

test('leaving with changes not in the file warns; without a file it does not', async ({ page }) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked++;
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe(0);
  await openByInput(page, `${samples}example.fishbone.json`);
  await rename(page, 'Rez', 'Reza');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(1);
});

test('a chart dropped on the window opens; recent charts are one click away', async ({ page }) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  const text = await readFile(`${samples}operator-42.fishbone.json`, 'utf8');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.fishbone.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.locator('.window-drop')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
  await page.locator('.chart-title').click();
  await page.getByRole('menuitem', { name: '最近' }).hover();
  await page.getByRole('menuitem', { name: /首都区域 GU 项目/ }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
});

test('HTML in names is text', async ({ page }) => {
  await start(page);
  const text = JSON.stringify({
    format: 'decision-chain-fishbone',
    version: 1,
    target: '<img src=x onerror=alert(1)>',
    ribs: [{ id: 'rib:1', name: '<b>部门</b>', kind: 'board', personIds: ['person:1'] }],
    people: { 'person:1': { name: '<script>alert(1)</script>', jobTitle: '"><svg onload=alert(1)>' } },
  });
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts++;
    void dialog.dismiss();
  });
  await openByInput(page, { name: 'html.json', text });
  await expect(person(page, '<script>alert(1)</script>')).toHaveCount(1);
  expect(await page.locator('[data-fishbone] img, [data-fishbone] script').count()).toBe(0);
  expect(alerts).toBe(0);
});

test('storage forbidden: the app works and says that autosave is off', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await expect(page.locator('.save-status')).toHaveText(/自动保存已关闭/);
  await expect.poll(() => peopleOf(page, '董事会')).toEqual(['Da Hai', 'Mimi', 'Rez', 'F']);
  await choose(page, `${samples}operator-42.fishbone.json`);
  await expect(page.locator('.notice')).toHaveText(/“首都区域 GU 项目”刚才的修改没有保存/);
  await page.getByRole('button', { name: '取回' }).click();
  await expect(person(page, 'Mimi')).toHaveCount(1);
});

const savedText = async (page: Page, keys: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(keys)]);
  return readFile(await download.path(), 'utf8');
};

/** The start screen's list of charts. */
async function showRecent(page: Page) {
  await page.getByRole('button', { name: '开始页' }).click();
  const recent = page.getByRole('region', { name: '最近' });
  await expect(recent).toBeVisible();
  return recent;
}

test('a clock set back loses nothing: an older file is known by descent, and both states stay', async ({ page }) => {
  await withoutPickers(page);
  await page.clock.install({ time: new Date('2026-11-02T09:00:00Z') });
  await start(page);
  await openByInput(page, `${samples}operator-42.fishbone.json`);
  await rename(page, '段宏', '段宏一');
  const text = await savedText(page, 'Control+Shift+S');
  await page.clock.setSystemTime(new Date('2026-10-30T09:00:00Z'));
  await rename(page, '段宏一', '段宏二');
  await openByInput(page, { name: '旧的.json', text });
  await expect(person(page, '段宏一')).toHaveCount(1);
  await expect(page.locator('.notice.is-problem')).toHaveText(/有比“旧的.json”更新的修改/);
  await page.reload();
  const recent = await showRecent(page);
  await recent.getByRole('button', { name: /第五期核心网集采.*另一版/ }).click();
  await expect(person(page, '段宏二')).toHaveCount(1);
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(person(page, '段宏一')).toHaveCount(1);
  const both = await showRecent(page);
  await both.getByRole('button', { name: /^从本机移除 .*的版本/ }).click();
  await expect(both.locator('.is-version')).toHaveCount(0);
  await expect(both.getByRole('button', { name: /第五期核心网集采/ })).toHaveCount(2);
});

test('a file of a colleague with other edits is a branch: both are kept; the same file again keeps the undo', async ({
  page,
}) => {
  await withoutPickers(page);
  await start(page);
  const text = await readFile(`${samples}operator-42.fishbone.json`, 'utf8');
  await openByInput(page, { name: 'a.json', text });
  await rename(page, '段宏', '我的');
  await openByInput(page, { name: 'b.json', text: text.replace('段宏', '同事的') });
  await expect(person(page, '同事的')).toHaveCount(1);
  await expect(page.locator('.notice.is-problem')).toHaveText(/“b.json”里没有的修改/);
  await page.getByRole('button', { name: '改用那一版' }).click();
  await expect(person(page, '我的')).toHaveCount(1);
  const saved = await savedText(page, 'Control+s');
  await openByInput(page, { name: 'c.json', text: saved });
  await expect(page.locator('.save-status')).toHaveText('已存于 c.json');
  await page.locator('.place-input').focus();
  await page.keyboard.press('Control+z');
  await expect(person(page, '段宏')).toHaveCount(1);
});

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
  await choose(hung, `${samples}operator-42.fishbone.json`);
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

test('a page that deletes the database is not in the way, and what is edited after is kept', {
  tag: '@served',
}, async ({ page, context }) => {
  await start(page);
  await rename(page, 'Mim', 'Mimi');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  const other = await context.newPage();
  await other.goto('./favicon.svg');
  const deleted = await other.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const outcomes = names.map(
      (name) =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => done('deleted');
          request.onblocked = () => setTimeout(() => done('blocked'), 1000);
        }),
    );
    return Promise.all(outcomes);
  });
  expect(deleted).toEqual(['deleted', 'deleted']);
  await rename(page, 'Rez', 'Reza');
  await expect(page.locator('.save-status')).toHaveText('已保存到本机');
  await page.reload();
  await expect(person(page, 'Reza')).toHaveCount(1);
});

test('killed the moment a file is on screen, the next start shows it', async ({ baseURL, launchOptions }, info) => {
  const profile = info.outputPath('profile');
  const launch = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' });
  const first = await launch();
  const page = first.pages()[0] ?? (await first.newPage());
  await start(page);
  await openByInput(page, `${samples}operator-42.fishbone.json`);
  await page.waitForFunction(() => document.querySelector('.chart-title')?.textContent === '第五期核心网集采');
  const session = await first.newCDPSession(page);
  const gone = new Promise((done) => first.once('close', done));
  void session.send('Browser.crash').catch(() => undefined);
  await gone;
  const second = await launch();
  const again = second.pages()[0] ?? (await second.newPage());
  await start(again);
  await expect(again.locator('.chart-title')).toHaveText('第五期核心网集采');
  await second.close();
});
