// The built app in Chromium at 40, 200 and 1,000 people: medians in ms, frame intervals, heap, weight of the first load.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from '../support/ensure-browser.mjs';

const require = createRequire(import.meta.url);
const port = 4399;
const address = `http://127.0.0.1:${port}/`;
const server = spawn(
  process.execPath,
  [
    join(dirname(require.resolve('vite/package.json')), 'bin/vite.js'),
    'preview',
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--strictPort',
  ],
  { stdio: 'ignore' },
);
const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
});
const { bigChain, withSnapshotBefore } = await vite.ssrLoadModule('/tests/support/bigChain.ts');
const { writeChain } = await vite.ssrLoadModule('/src/file/write.ts');
const { firstLoadWeight } = await vite.ssrLoadModule('/tests/support/firstLoad.ts');
await vite.close();

const sorted = (list) => [...list].sort((a, b) => a - b);
const median = (list) => sorted(list)[list.length >> 1] ?? 0;
const p95 = (list) => sorted(list)[Math.floor(list.length * 0.95)] ?? 0;

/** Runs `act` in the page and answers the ms from the input to the frame after the change was painted. */
const painted = (page, act) =>
  page.evaluate(`(async () => {
    const start = performance.now();
    (${act})();
    await new Promise((done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }));
    return performance.now() - start;
  })()`);

const browser = await ensureBrowser();
const chrome = await chromium.launch({
  ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
  args: [...browser.args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  ...(browser.env ? { env: { ...process.env, ...browser.env } } : {}),
});
/** Two dates of 200 people with sixty changes: from the tab to the picture, once it has been there; before and after. */
async function compareTwoDates() {
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-person-id]').first().waitFor();
  const text = writeChain({ ...withSnapshotBefore(bigChain(200)), id: 'chart:two-dates', title: '两个时间点' });
  await page.setInputFiles('input[data-open]', {
    name: 'dates.fishbone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.locator('.chart-title', { hasText: '两个时间点' }).waitFor();
  const tab = (name) =>
    `() => [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === '${name}').click()`;
  const shown = [];
  for (let round = 0; round < 8; round++) {
    const time = await painted(page, tab('对比'));
    await page.locator('.compare-picture').waitFor();
    if (round > 0) shown.push(time);
    await page.waitForTimeout(300);
    if (round === 7) break;
    await painted(page, tab('鱼骨图'));
    await page.locator('[data-fishbone]').waitFor();
    await page.waitForTimeout(300);
  }
  const changes = await page.locator('[data-change-of]').count();
  const turned = [];
  for (let round = 0; round < 12; round++) {
    turned.push(
      await painted(
        page,
        `() => dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', bubbles: true }))`,
      ),
    );
    await page.waitForTimeout(250);
  }
  console.log(
    `compare 200 people, ${changes} changes: tab → painted ${median(shown).toFixed(0)} ms (aim ≤ 100) · before/after → painted ${median(turned.slice(3)).toFixed(1)} ms, first ${sorted(turned.slice(0, 3)).at(-1).toFixed(0)} ms (aim one frame)`,
  );
  await context.close();
}

try {
  for (let wait = 0; wait < 50; wait++) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((done) => setTimeout(done, 100));
  }
  console.log(
    `first load: ${(firstLoadWeight('dist') / 1000).toFixed(0)} kB of gzipped JavaScript (aim ≤ 250); dist ${readdirSync('dist/assets').reduce((sum, name) => sum + statSync(join('dist/assets', name)).size, 0) >> 10} KiB in all`,
  );
  for (const people of [42, 200, 1000]) {
    const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('[data-person-id]').first().waitFor();
    const opened = [];
    for (let round = 0; round < 3; round++) {
      await page.evaluate(
        (text) => {
          const input = document.querySelector('input[data-open]');
          const data = new DataTransfer();
          data.items.add(new File([text], 'big.fishbone.json'));
          input.files = data.files;
        },
        writeChain({ ...bigChain(people), id: `chart:big${people}${round}`, title: `${people} 人，第 ${round} 次` }),
      );
      opened.push(
        await page.evaluate(async (title) => {
          const start = performance.now();
          document.querySelector('input[data-open]').dispatchEvent(new Event('change', { bubbles: true }));
          while (document.querySelector('.chart-title')?.textContent !== title)
            await new Promise(requestAnimationFrame);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - start;
        }, `${people} 人，第 ${round} 次`),
      );
      await page.waitForTimeout(400);
    }
    const field = page.locator('.place-input');
    const press = (key, extra = '') =>
      `() => document.querySelector('.place-input').dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true, ${extra} }))`;
    // Of a large chart only what can be seen is on the page.
    const toFive = async () => {
      await field.focus();
      await page.keyboard.press('Control+f');
      await page.locator('.canvas-search input').fill('韩启东');
      await page.keyboard.press('Enter');
      await field.focus();
    };
    await toFive();
    const moves = [];
    for (let round = 0; round < 12; round++) {
      moves.push(await painted(page, press(round % 2 ? 'ArrowDown' : 'ArrowUp', 'altKey: true')));
      await page.waitForTimeout(250);
    }
    const adds = [];
    for (let round = 0; round < 8; round++) {
      adds.push(await painted(page, press('Enter')));
      await page.waitForTimeout(200);
      await page.keyboard.type('新人');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(250);
      await toFive();
    }
    const red = await page.locator('[role=grid] [data-person-id]').first().getAttribute('data-person-id');
    const stanceCell = page.locator(`[role=grid] [data-person-id="${red}"] [data-column="stance"]`);
    const bothSides = async () => [
      await stanceCell.textContent(),
      await page.locator('[data-fishbone] [aria-selected="true"]').getAttribute('aria-label'),
    ];
    await stanceCell.click();
    const cells = [];
    for (let round = 0; round < 12; round++) {
      const before = await bothSides();
      cells.push(await painted(page, `() => document.execCommand('insertText', false, '${round % 2 ? '=' : '+'}')`));
      const after = await bothSides();
      if (round > 0 && before.some((text, side) => text === after[side]))
        throw new Error(`no edit: ${before} ${after}`);
      await page.waitForTimeout(250);
    }
    const frames = async (act) => {
      await page.evaluate(() => {
        const list = [];
        window.frameTimes = list;
        let last = performance.now();
        const look = (now) => {
          list.push(now - last);
          last = now;
          window.frameLook = requestAnimationFrame(look);
        };
        window.frameLook = requestAnimationFrame(look);
      });
      await act();
      return page.evaluate(() => {
        cancelAnimationFrame(window.frameLook);
        return window.frameTimes.slice(2);
      });
    };
    const canvas = await page.locator('.canvas').boundingBox();
    const card = await page.locator('[data-fishbone] [data-person-id="person:5"]').boundingBox();
    const dragging = await frames(async () => {
      await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2);
      await page.mouse.down();
      for (let step = 1; step <= 90; step++) {
        await page.mouse.move(
          canvas.x + 120 + (canvas.width - 300) * Math.abs(Math.sin(step / 28)),
          canvas.y + 80 + (canvas.height - 160) * (step / 90),
        );
        await page.waitForTimeout(8);
      }
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
    await page.mouse.move(canvas.x + 300, canvas.y + 60);
    const panning = await frames(async () => {
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(step % 20 < 10 ? 14 : -14, step % 14 < 7 ? 9 : -9);
        await page.waitForTimeout(10);
      }
    });
    const heap = await page.evaluate(() => {
      globalThis.gc?.();
      return performance.memory.usedJSHeapSize / 1e6;
    });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    console.log(
      `${String(people).padStart(5)} people: open → painted ${median(opened).toFixed(0)} ms · add → painted ${median(adds).toFixed(1)} ms · move → painted ${median(moves).toFixed(1)} ms · cell → both sides ${median(cells).toFixed(1)} ms · ` +
        `frame p95 dragging ${p95(dragging).toFixed(1)} ms, panning ${p95(panning).toFixed(1)} ms · heap ${heap.toFixed(1)} MB · ${elements} elements`,
    );
    await context.close();
  }
  await compareTwoDates();
} finally {
  await chrome.close();
  server.kill();
}
