// npm run bench: prints medians and ratios. Not a test: nothing here fails for being slow.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sourceServer } from './builtApp.mjs';

const require = createRequire(import.meta.url);
const vite = await sourceServer();
const wanted = process.argv[2];
for (const file of readdirSync('tests/bench')
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  if (wanted && !file.includes(wanted)) continue;
  console.log(`\n# ${file}`);
  await vite.ssrLoadModule(`/tests/bench/${file}`);
}
await vite.close();
const inBrowser = ['browser', 'compare', 'plan'].filter((name) => !wanted || name.includes(wanted));
if (inBrowser.length > 0) {
  spawnSync(
    process.execPath,
    [join(dirname(require.resolve('vite/package.json')), 'bin/vite.js'), 'build', '--logLevel', 'error'],
    // The Vite server above has set the environment to development.
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  for (const name of inBrowser) {
    console.log(`\n# ${name}`);
    await import(`./${name}.mjs`);
  }
}
