// What benchmarks of the built app share: its server, a Chromium, charts to open, and times from an input to the paint.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { ensureBrowser } from '../support/ensure-browser.mjs';

const require = createRequire(import.meta.url);
const port = 4399;

const sorted = (list) => [...list].sort((a, b) => a - b);
export const median = (list) => sorted(list)[list.length >> 1] ?? 0;
export const p95 = (list) => sorted(list)[Math.floor(list.length * 0.95)] ?? 0;

/** Runs modules of the sources in Node. */
export function sourceServer() {
  return createServer({
    configFile: false,
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}

/** Modules of the sources, for charts to measure with. */
export async function sourcesOf(...paths) {
  const vite = await sourceServer();
  const modules = [];
  for (const path of paths) modules.push(await vite.ssrLoadModule(path));
  await vite.close();
  return modules;
}

/** `dist` on an address, and a browser for it. */
export async function builtApp() {
  const address = `http://127.0.0.1:${port}/`;
  const command = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  const options = ['preview', '--host', '127.0.0.1', '--port', `${port}`, '--strictPort'];
  const server = spawn(process.execPath, [command, ...options], { stdio: 'ignore' });
  const found = await ensureBrowser();
  const chrome = await chromium.launch({
    ...(found.executablePath ? { executablePath: found.executablePath } : {}),
    args: [...found.args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
    ...(found.env ? { env: { ...process.env, ...found.env } } : {}),
  });
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  for (let wait = 0; wait < 50 && !(await answers()); wait++) await new Promise((done) => setTimeout(done, 100));
  const close = async () => {
    await chrome.close();
    server.kill();
  };
  return { chrome, address, close };
}

/** A page with the app's first chart on it. */
export async function firstPage(chrome, address) {
  // Installing itself once takes a visit's first seconds, and a core.
  const serviceWorkers = 'block';
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', serviceWorkers });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-person-id]').first().waitFor();
  return page;
}

/** ms from a frame's beginning to the next input: every part of a frame has its turn, or rounds would all meet the same one. */
let phase = 0;

/** Runs `act` in the page and answers the ms from the input to the frame after the change was painted. */
export const painted = (page, act) => {
  phase = (phase + 5) % 17;
  return page.evaluate(`(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, ${phase}));
    const start = performance.now();
    (${act})();
    await new Promise((done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }));
    return performance.now() - start;
  })()`);
};

/** Opens a chart's text by the file input and answers the ms until its title and picture are painted. */
export async function opened(page, text, title) {
  await page.evaluate((whole) => {
    const input = document.querySelector('input[data-open]');
    const data = new DataTransfer();
    data.items.add(new File([whole], 'big.fishbone.json'));
    input.files = data.files;
  }, text);
  return page.evaluate(async (wanted) => {
    const start = performance.now();
    document.querySelector('input[data-open]').dispatchEvent(new Event('change', { bubbles: true }));
    while (document.querySelector('.chart-title')?.textContent !== wanted) await new Promise(requestAnimationFrame);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  }, title);
}
