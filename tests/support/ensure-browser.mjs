// Finds a Chromium that really starts here. Order: explicit env > Playwright's own > npm-shipped headless build (the same on every
// machine, and twice as fast as a whole browser without its window) > installed browsers > one download attempt.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const SYSTEM =
  {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
      '/snap/bin/chromium',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((v) =>
      process.env[v]
        ? [
            `${process.env[v]}\\Google\\Chrome\\Application\\chrome.exe`,
            `${process.env[v]}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ]
        : [],
    ),
  }[process.platform] ?? [];

async function starts(c) {
  try {
    const b = await chromium.launch({
      ...(c.executablePath ? { executablePath: c.executablePath } : {}),
      args: c.args,
      ...(c.env ? { env: { ...process.env, ...c.env } } : {}),
      timeout: 20_000,
    });
    const p = await b.newPage();
    const ok = (await p.evaluate(() => 6 * 7)) === 42;
    const version = b.version();
    await b.close();
    return ok ? { ...c, version } : null;
  } catch (e) {
    if (process.env.DEBUG_BROWSER) console.error(c.name, String(e).slice(0, 400));
    return null;
  }
}
async function shipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // own folder: the package otherwise unpacks to a shared temporary folder and re-uses whatever older file is there
  const dir = join(root, 'node_modules', '.cache', 'sparticuz');
  mkdirSync(dir, { recursive: true });
  // the "Lambda" switch makes it unpack libnss3 & co too, so it starts on a bare image
  const code = `import c from '@sparticuz/chromium';c.setGraphicsMode=false;console.log(JSON.stringify({p:await c.executablePath(),l:process.env.LD_LIBRARY_PATH}))`;
  const r = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: dir, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    timeout: 120_000,
  });
  if (r.status !== 0) {
    if (process.env.DEBUG_BROWSER) console.error(r.stderr);
    return null;
  }
  const o = JSON.parse(r.stdout.trim().split('\n').at(-1));
  // its fonts.conf names a fixed folder; ours: system fonts + the shipped Open Sans, so a machine without any font still shows Latin text
  const conf = join(dir, 'fonts.conf');
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>${join(dir, 'fonts')}</dir><cachedir>${join(dir, 'fc-cache')}</cachedir></fontconfig>`,
  );
  return {
    name: '@sparticuz/chromium',
    executablePath: o.p,
    args: [...ARGS, '--no-zygote'],
    env: { LD_LIBRARY_PATH: [o.l, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'), FONTCONFIG_FILE: conf },
  };
}
export async function ensureBrowser() {
  const env = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (env) {
    const ok = await starts({ name: 'env', executablePath: env, args: ARGS });
    if (ok) return ok;
    throw new Error(`CHROMIUM_PATH=${env} does not start`);
  }
  const own = await starts({ name: 'playwright', args: ARGS });
  if (own) return own;
  const s = await shipped();
  if (s) {
    const ok = await starts(s);
    if (ok) return ok;
  }
  for (const p of SYSTEM) {
    if (!existsSync(p)) continue;
    const ok = await starts({ name: p, executablePath: p, args: ARGS });
    if (ok) return ok;
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  const ok = await starts({ name: 'playwright (just installed)', args: ARGS });
  if (ok) return ok;
  throw new Error(
    'No Chromium found. Install Chrome, or run "npx playwright install chromium", or set CHROMIUM_PATH=/path/to/chrome.',
  );
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await ensureBrowser(), null, 1));
