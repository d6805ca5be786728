// npm test: types, lint, unit tests and laws, build, real browser. Ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runBrowserTests } from './support/e2e.mjs';

const require = createRequire(import.meta.url);
const programOf = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);
let passed = 0;
let failed = 0;

function run(name, program, args) {
  const start = Date.now();
  const isOk = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status === 0;
  console.log(`# ${name}: ${isOk ? 'ok' : 'FAILED'} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return isOk;
}

function count(isOk) {
  if (isOk) passed++;
  else failed++;
  return isOk;
}

/** Adds what a runner's JSON report counted; a report with no test, or none at all, is a failure. */
function countReport(file, numbers) {
  try {
    const [ok, bad] = numbers(JSON.parse(readFileSync(file, 'utf8')));
    passed += ok;
    failed += ok + bad === 0 ? 1 : bad;
  } catch {
    failed++;
  }
}

rmSync('.reports', { recursive: true, force: true });
count(run('types', programOf('typescript', 'bin/tsc'), ['--noEmit']));
count(run('lint', programOf('@biomejs/biome', 'bin/biome'), ['lint', '.']));
run('unit tests and laws', programOf('vitest', 'vitest.mjs'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=.reports/unit.json',
]);
countReport('.reports/unit.json', (report) => [
  report.numPassedTests,
  report.numFailedTests + report.numFailedTestSuites,
]);
const build = (name, ...args) =>
  count(run(name, programOf('vite', 'bin/vite.js'), ['build', '--logLevel', 'warn', ...args]));
if (build('build') && build('one file', '--mode', 'one-file')) {
  const start = Date.now();
  await runBrowserTests();
  console.log(`# real browser: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  countReport('.reports/e2e.json', ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
