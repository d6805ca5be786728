import { readdirSync, readFileSync } from 'node:fs';
import { firstLoadWeight } from '../support/firstLoad.ts';
import { axe, person, rib, samples, settled, start } from './desk.ts';
import { expect, test } from './test.ts';

test('no request leaves the app, no policy is broken, nothing errs', { tag: '@served' }, async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await start(page);
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await person(page, '段宏').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('新人');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('.chart-title').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});

test('the build loads little at first, names whose work it holds, and brings no source maps', {
  tag: '@served',
}, async ({ request }) => {
  const root = new URL('../../', import.meta.url);
  const dist = new URL('dist/', root).pathname;
  expect(firstLoadWeight(dist)).toBeLessThanOrEqual(250_000);
  const named = await (await request.get('./THIRD-PARTY.txt')).text();
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const licensed = [...named.matchAll(/^(\S+) [\d.]+ \(\(?(?:MIT|ISC|Apache-2\.0|OFL-1\.1|BSD-3-Clause)/gm)].map(
    ([, name]) => name,
  );
  expect(licensed).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'scheduler', 'd3-zoom']));
  expect(readdirSync(`${dist}assets`).filter((file) => file.endsWith('.map'))).toEqual([]);
});

/** What other words can break; all else axe asks is the same in both languages. */
const ofWords = ['cat.name-role-value', 'cat.forms', 'cat.language', 'cat.text-alternatives'];

for (const language of ['zh', 'en'] as const) {
  test(`axe finds nothing serious (${language})`, async ({ page }) => {
    await start(page, `?lang=${language}`);
    await person(page, 'Da Hai').click();
    // The whole page once, then what is new on it.
    const look = async (what: string, part = 'html') => {
      const asked = language === 'zh' ? axe(page) : axe(page).withTags(ofWords);
      const { violations } = await asked.include(part).analyze();
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
      ).toEqual([]);
    };
    await look('editor');
    await page.keyboard.press('F2');
    await look('editing', '.canvas');
    await page.keyboard.press('Escape');
    await page.locator('[data-target]').click();
    await look('target', '.inspector');
    await person(page, 'Vo').click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await look('menu', '[role=menu]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('keys', '[role=dialog]');
    await page.getByRole('radio', { name: language === 'zh' ? '方法' : 'The method' }).click();
    await look('method', '[role=dialog]');
  });
}

test('reduced motion moves without transition; 200 % zoom keeps every control', async ({ browser }) => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    viewport: { width: 720, height: 450 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await start(page);
  await person(page, 'Da Hai').click();
  await page.keyboard.press('Alt+ArrowUp');
  const duration = await person(page, 'Da Hai').evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(duration).toBe('0s');
  for (const name of ['撤销', '适应', '放大'])
    await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeInViewport();
  await context.close();
});

test('on a laptop 42 people are read at a glance, and at no size, density or language is a text cut or without ink', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await start(page);
  await page.setInputFiles('input[data-open]', `${samples}operator-42.fishbone.json`);
  await expect(person(page, '段宏')).toBeVisible();
  const read = () =>
    page.evaluate(() => {
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
      const zoom = new DOMMatrix(viewport?.style.transform).a;
      const smallest = (selector: string) =>
        Math.min(
          ...[...document.querySelectorAll(`[data-fishbone] ${selector}`)].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * zoom,
          ),
        );
      const cut = [...document.querySelectorAll<HTMLElement>('.fish-node .card, .rib-label, .target-text')].filter(
        (box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 2,
      );
      return {
        zoom,
        sizes: new Set([...document.querySelectorAll('.card-name-text')].map((text) => getComputedStyle(text).fontSize))
          .size,
        names: smallest('.card-name-text'),
        titles: smallest('.card-title'),
        labels: smallest('.rib-name'),
        target: smallest('.target-lines'),
        cut: cut.map((box) => box.textContent),
      };
    });
  const fitted = await read();
  expect(fitted.cut).toEqual([]);
  expect(fitted.names).toBeGreaterThan(7.5);
  expect(fitted.titles, 'none, or large enough').toBeGreaterThanOrEqual(8.99);
  expect(fitted.sizes, 'no two neighbours differ').toBe(1);
  expect(fitted.labels).toBeGreaterThan(7.5);
  await page.getByRole('button', { name: '缩小' }).click();
  await page.getByRole('button', { name: '缩小' }).click();
  await expect.poll(async () => (await read()).zoom).toBeLessThan(0.37);
  await expect(page.locator('.canvas.is-settling')).toHaveCount(0);
  const far = await read();
  expect(far.cut).toEqual([]);
  expect(far.zoom).toBeLessThan(0.37);
  expect(far.names).toBeGreaterThan(7.3);
  expect(far.labels).toBeGreaterThan(7.3);
  expect(far.target).toBeGreaterThan(6.5);
  await expect(rib(page, '采购部').locator('.rib-name')).toHaveText('3 采购部');
  await page.evaluate(() => document.fonts.load(`30px ${getComputedStyle(document.body).fontFamily}`, '决策'));
  const ink = await page.evaluate(() => {
    const draw = (text: string) => {
      const canvas = document.createElement('canvas');
      canvas.width = 60;
      canvas.height = 40;
      const context = canvas.getContext('2d');
      if (!context) return 0;
      context.font = `30px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(text, 5, 32);
      return context
        .getImageData(0, 0, 60, 40)
        .data.reduce((sum, value, index) => sum + (index % 4 === 3 && value > 0 ? 1 : 0), 0);
    };
    return [draw('决'), draw('策')];
  });
  expect(ink[0]).toBeGreaterThan(100);
  expect(ink[0]).not.toBe(ink[1]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+0');
  for (const language of ['中文', 'English']) {
    await page.getByRole('radio', { name: language, exact: true }).click();
    const densities = page.locator('.overlay-top-left [role=radio]');
    for (let index = 0; index < 3; index++) {
      await densities.nth(index).click();
      await settled(page);
      const cut = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.card-body, .card-name, .card-title, .card-meta, .card-details, .rib-label, .target-text',
          ),
        ]
          .filter(
            (element) =>
              element.scrollWidth > element.clientWidth + 1 ||
              (!element.closest('.is-middle') && element.scrollHeight > element.clientHeight + 2),
          )
          .map((element) => `${element.className}: ${element.textContent}`),
      );
      expect(cut, `${language} ${index}`).toEqual([]);
      // From some way off lines are set close: each ends where the next begins, the last before the level's strip.
      const struck = await page.evaluate(() =>
        [...document.querySelectorAll('.card.is-middle')]
          .filter((card) => {
            const [name, title, strip] = ['.card-name', '.card-title', '.card-strip'].map((part) =>
              card.querySelector(part)?.getBoundingClientRect(),
            );
            return (
              !name || !strip || name.bottom > (title ?? strip).top + 0.5 || (title?.bottom ?? 0) > strip.top + 0.5
            );
          })
          .map((card) => card.textContent),
      );
      expect(struck, `${language} ${index}`).toEqual([]);
    }
  }
});

test('the tree speaks names, ranks and positions, one tab stop leads to it; a changed order glides, cards by place and bones with them', async ({
  page,
}) => {
  await start(page);
  const tree = page.getByRole('tree', { name: '决策链鱼骨图' });
  await expect(tree.getByRole('treeitem')).toHaveCount(1 + 7 + 15);
  const buld = tree.getByRole('treeitem', { name: /^Buld，采购部部长，TOP 3，中立，接受/ });
  await expect(buld).toHaveAttribute('aria-posinset', '1');
  await expect(buld).toHaveAttribute('aria-setsize', '3');
  await expect(buld).toHaveAttribute('aria-level', '3');
  const stops = await page
    .locator('.canvas')
    .evaluate(
      (canvas) =>
        canvas.querySelectorAll('.canvas-tree [tabindex="0"], .canvas-tree input, .canvas-tree button').length,
    );
  expect(stops).toBe(0);
  await page.locator('.place-input').focus();
  await page.keyboard.press('ArrowLeft');
  const active = await page.locator('.place-input').getAttribute('aria-activedescendant');
  expect(active).toBe(await tree.locator('[aria-selected="true"]').getAttribute('id'));
  await buld.click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('[aria-live="polite"]').last()).toHaveText(/Buld 移到采购部，离轴第 2 位/);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await rib(page, '高层管理').click();
  await page.evaluate(() => {
    const ran: string[] = [];
    Object.assign(window, { ran });
    document.addEventListener('transitionrun', ({ target, propertyName }) => {
      if (target instanceof Element) ran.push(`${target.classList[0]} ${propertyName}`);
    });
  });
  await page.keyboard.press('Alt+ArrowLeft');
  const ran = () => page.evaluate(() => (window as unknown as { ran: string[] }).ran);
  await expect.poll(ran).toContain('fish-node left');
  await expect.poll(ran).toContain('bone --joint');
});
