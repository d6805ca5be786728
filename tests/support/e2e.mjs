// Runs the real-browser tests on the built app with a Chromium that really starts here. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';

const require = createRequire(import.meta.url);

export async function runBrowserTests(args = []) {
  const browser = await ensureBrowser();
  console.log(`# browser: ${browser.name} ${browser.version}`);
  const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const run = spawnSync(process.execPath, [playwright, 'test', '-c', 'tests/e2e/playwright.config.ts', ...args], {
    stdio: 'inherit',
    env: { ...process.env, E2E_BROWSER: JSON.stringify(browser) },
  });
  return run.status === 0;
}

if (process.argv[1]?.endsWith('e2e.mjs')) process.exit((await runBrowserTests(process.argv.slice(2))) ? 0 : 1);
