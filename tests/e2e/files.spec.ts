import { readFile } from 'node:fs/promises';
import { chromium, expect, type Page, test } from '@playwright/test';
import { peopleOf, person, picture, samples, start } from './desk.ts';

/** Chooses a file as automation and old browsers do. */
async function openByInput(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await page.setInputFiles(
    'input[type=file][data-open]',
    typeof file === 'string' ? file : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
  );
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

test('with File System Access: open, save in place, and a file changed elsewhere is not overwritten', async ({
  page,
}) => {
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
    await writable.write('{"someone": "else"}');
    await writable.close();
  });
  await rename(page, 'Rez', 'Reza');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.notice.is-problem')).toHaveText(/被别处改过/);
  await expect.poll(onDisk).toBe('{"someone": "else"}');
  await page.getByRole('button', { name: '覆盖' }).click();
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
  await expect(person(page, 'Mim，').or(person(page, 'Mim')).first()).toBeVisible();
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

test('bad files get one sentence with the place, and change nothing', async ({ page }) => {
  await start(page);
  const before = await picture(page);
  const base = {
    format: 'decision-chain-fishbone',
    version: 1,
    target: 'x',
    ribs: [{ id: 'rib:1', name: 'a', kind: 'board', personIds: ['person:1'] }],
    people: { 'person:1': { name: 'n', jobTitle: 't' } },
  };
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{"format": ', /没有打开“bad.json”：.+/],
    ['foreign', '{"a": 1}', /没有打开“bad.json”：.+/],
    ['newer', JSON.stringify({ ...base, version: 2 }), /版本|新/],
    [
      'broken reference',
      JSON.stringify({ ...base, ribs: [{ ...base.ribs[0], personIds: ['person:1', 'person:7'] }] }),
      /ribs\[0\]\.personIds\[1\]/,
    ],
    [
      'on two ribs',
      JSON.stringify({ ...base, ribs: [base.ribs[0], { ...base.ribs[0], id: 'rib:2' }] }),
      /ribs\[1\]\.personIds\[0\]/,
    ],
    [
      'on none',
      JSON.stringify({ ...base, people: { ...base.people, 'person:2': { name: 'm', jobTitle: '' } } }),
      /person:2/,
    ],
    ['double ids', JSON.stringify({ ...base, ribs: [base.ribs[0], { ...base.ribs[0], personIds: [] }] }), /ribs\[1\]/],
    ['deep', `${'['.repeat(60_000)}${']'.repeat(60_000)}`, /没有打开/],
    ['prototype', JSON.stringify(base).replace('"target"', '"__proto__":{"polluted":1},"target"'), /__proto__/],
  ];
  for (const [name, text, sentence] of bad) {
    await openByInput(page, { name: 'bad.json', text });
    await expect(page.locator('.notice.is-problem').last(), name).toHaveText(sentence);
    await page.locator('.notice-close').last().click();
  }
  await expect.poll(() => picture(page)).toEqual(before);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('HTML in names is text; ten thousand people open', async ({ page }) => {
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
  await expect(person(page, '<script>')).toHaveCount(1);
  expect(await page.locator('[data-fishbone] img, [data-fishbone] script').count()).toBe(0);
  expect(alerts).toBe(0);
  const ids = Array.from({ length: 10_000 }, (_, index) => `person:${index}`);
  const many = {
    format: 'decision-chain-fishbone',
    version: 1,
    target: '很多人',
    ribs: Array.from({ length: 100 }, (_, index) => ({
      id: `rib:${index}`,
      name: `部门 ${index}`,
      kind: 'department',
      personIds: ids.slice(index * 100, index * 100 + 100),
    })),
    people: Object.fromEntries(ids.map((id, index) => [id, { name: `人 ${index}`, jobTitle: '经理' }])),
  };
  await openByInput(page, { name: 'many.json', text: JSON.stringify(many) });
  await expect(page.locator('[data-person-id="person:9999"]')).toHaveCount(1, { timeout: 40_000 });
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
});
