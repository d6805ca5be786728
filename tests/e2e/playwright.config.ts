import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const browser = JSON.parse(process.env.E2E_BROWSER ?? '{}') as {
  executablePath?: string;
  args?: string[];
  env?: Record<string, string>;
};
const port = Number(process.env.E2E_PORT ?? 4317);
/** A file of `dist` that is opened from the disk in place of the served app; what only a server can show is left out. */
const { E2E_FILE: oneFile } = process.env;

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/.reports/e2e`,
  fullyParallel: true,
  ...(oneFile ? { grepInvert: /@served/ } : {}),
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  // A busy machine takes longer than the usual 5 s to open a chart.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `${root}/.reports/e2e.json` }]],
  use: {
    baseURL: oneFile ? pathToFileURL(`${root}/dist/${oneFile}`).href : `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    trace: 'on-first-retry',
    // Only the tests of the installed app keep all of it; the others need not wait for that.
    serviceWorkers: 'block',
    // What moves is looked at by the tests about motion; the others need not wait for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      args: browser.args ?? ['--no-sandbox'],
      ...(browser.env ? { env: { ...(process.env as Record<string, string>), ...browser.env } } : {}),
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 20_000,
  },
});
