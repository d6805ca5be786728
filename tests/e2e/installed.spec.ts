/** The served app under a path of its own, with the readme's headers: it starts without its server, and is renewed without loss. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { host } from '../support/host.ts';
import { person, picture, samples } from './desk.ts';
import { exported } from './exportDesk.ts';
import { expect, type Page, test } from './test.ts';

test.use({ savesData: false, serviceWorkers: 'allow' });

const dist = new URL('../../dist', import.meta.url).pathname;

/** Opens it and waits until a worker looks after it. */
async function opened(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('[data-fishbone]')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Hands a sample over as the system does on a double click; `launchQueue` itself is there in installed windows only. */
async function launchedWith(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => 'take' in window);
  await page.evaluate(
    async ([file, text]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file ?? '', { create: true });
      const writable = await handle.createWritable();
      await writable.write(text ?? '');
      await writable.close();
      (window as unknown as { take: (launch: object) => void }).take({ files: [handle] });
    },
    [name, readFileSync(samples + name, 'utf8')],
  );
}

/** How many files of rare characters are kept; they come last. */
function rareKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).filter(({ url }) => url.includes('/rare-')).length;
  });
}

/** The files of code the page lists that are not kept. */
function codeMissing(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const files: string[] = JSON.parse(document.querySelector('#code')?.textContent ?? '[]');
    const found = await Promise.all(files.map((file) => caches.match(new URL(file, document.baseURI).href)));
    return files.length === 0 ? ['no list'] : files.filter((_, at) => !found[at]);
  });
}

/** The next build, as a window of this one would meet it: another page, a piece of code under another name, the old one gone. */
function nextBuild(folder: string): string {
  cpSync(dist, folder, { recursive: true, filter: (path) => !/fishbone(-slim)?\.html$/.test(path) });
  const assets = join(folder, 'assets');
  const [old = ''] = readdirSync(assets).filter((name) => /^ExportDialog-.*\.js$/.test(name));
  const next = old.replace(/-.*\.js$/, '-nextnext.js');
  renameSync(join(assets, old), join(assets, next));
  const code = readdirSync(assets).filter((name) => name.endsWith('.js'));
  for (const file of [...code.map((name) => join('assets', name)), 'index.html', 'serviceWorker.js']) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      text
        .replaceAll(old, next)
        .replace('<html ', '<html data-build="next" ')
        .replace(/(?<="revision":")[0-9a-f]{32}(?=","url":"index\.html")/, '0'.repeat(32)),
    );
  }
  return old;
}

test('under a path of its own, once it is here it needs no server: a workshop, a reload, every export', async ({
  page,
}) => {
  const server = await host(dist, '/office/fishbone/');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await page.addInitScript(() => {
    const launchQueue = { setConsumer: (take: unknown) => Object.assign(window, { take }) };
    Object.defineProperty(window, 'launchQueue', { value: launchQueue });
  });
  await opened(page, server.url);
  const browser = await page.context().newCDPSession(page);
  const manifest = await browser.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect((await browser.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { icons } = JSON.parse(manifest.data ?? '{}');
  for (const { src } of icons) expect((await page.request.get(server.url + src)).ok(), src).toBe(true);

  const rare = readdirSync(join(dist, 'export-font')).filter((name) => name.startsWith('rare-')).length;
  await expect.poll(() => rareKept(page)).toBe(rare);
  await server.stop();
  await page.reload();
  await launchedWith(page, 'operator-42.fishbone.json');
  await expect(page.locator('.save-status')).toContainText('operator-42.fishbone.json');
  await person(page, '段宏').click();
  await page.keyboard.type('段宏远');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('处长 温若谷');
  await page.keyboard.press('Escape');
  await expect(person(page, '温若谷')).toHaveCount(1);
  await expect(page.locator('.save-status')).not.toHaveText('');
  const before = await picture(page);
  await page.reload();
  await expect(person(page, '段宏远')).toHaveCount(1);
  expect(await picture(page)).toEqual(before);
  expect(await codeMissing(page), 'all that any other room or export would ask for').toEqual([]);
  for (const format of ['PDF', 'PNG', 'PPTX', 'XLSX'])
    expect((await exported(page, format)).bytes.length, format).toBeGreaterThan(1000);
  expect(errors).toEqual([]);
});

test('a new version waits until it is wanted; a window of the old one goes on, and both keep every edit', async ({
  page,
  context,
}, info) => {
  const folder = info.outputPath('next');
  const server = await host(dist, '/fishbone/');
  await opened(page, server.url);
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(page.locator('.chart-title')).toHaveText('第五期核心网集采');
  const second = await context.newPage();
  await opened(second, server.url);
  await second.setInputFiles('input[data-open]', `${samples}example.fishbone.json`);

  const old = nextBuild(folder);
  server.serve(folder);
  await second.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const offer = '有新版本';
  await expect(page.locator('.notice', { hasText: offer })).toBeVisible();
  await second.reload();
  await expect(second.locator('html'), 'it waits').not.toHaveAttribute('data-build');
  await person(page, '段宏').click();
  await page.keyboard.type('段宏远');
  await page.keyboard.press('Enter');
  await person(second, 'Iza').click();
  await second.keyboard.type('Izabel');

  second.on('dialog', (dialog) => void dialog.accept());
  await second.locator('.notice', { hasText: offer }).getByRole('button', { name: '重新打开' }).click();
  await expect(second.locator('html')).toHaveAttribute('data-build', 'next');
  await expect(person(second, 'Izabel'), 'typed and not yet confirmed').toHaveCount(1);
  expect((await exported(second, 'CSV')).bytes.length).toBeGreaterThan(1000);

  await expect(page.locator('html')).not.toHaveAttribute('data-build');
  await expect(person(page, '段宏远')).toHaveCount(1);
  const own = (name: string) => fetch(`assets/${name}`, { cache: 'no-store' }).then(({ status }) => status);
  expect(await page.evaluate(own, old), 'its own code').toBe(200);
  expect((await exported(page, 'CSV')).bytes.toString('utf8')).toContain('段宏远');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('.notice', { hasText: offer }).getByRole('button', { name: '重新打开' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'next');
  await second.close();
  await server.stop();
});
