// npm test: types, lint and builds side by side, then unit tests and laws, then the real browser. Ends with the line
// "N passed, N failed".
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { runBrowserTests } from './support/e2e.mjs';

const require = createRequire(import.meta.url);
const programOf = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);
let passed = 0;
let failed = 0;

/** Whether the program ended well. */
function run(name, program, args) {
  const start = Date.now();
  return new Promise((done) => {
    spawn(process.execPath, [program, ...args], { stdio: 'inherit' }).on('close', (code) => {
      console.log(`# ${name}: ${code === 0 ? 'ok' : 'FAILED'} ${((Date.now() - start) / 1000).toFixed(1)} s`);
      done(code === 0);
    });
  });
}

function count(isOk) {
  if (isOk) passed++;
  else failed++;
  return isOk;
}

/** Adds what a runner's JSON report counted, failures by name; a report with no test, or none at all, is a failure. */
function countReport(file, numbers) {
  try {
    const [ok, bad] = numbers(JSON.parse(readFileSync(file, 'utf8')));
    passed += ok;
    failed += ok + bad.length === 0 ? 1 : bad.length;
    for (const each of bad) console.log(`# FAILED: ${each}`);
  } catch {
    failed++;
  }
}

/** Every test of Vitest's report that failed, and every file that could not be run. */
function failedUnits({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative('.', name);
    const bad = assertionResults.filter((test) => test.status === 'failed');
    if (bad.length === 0) return status === 'failed' ? [file] : [];
    return bad.map(({ fullName, failureMessages }) => `${file} › ${fullName}: ${shortened(failureMessages.join(' '))}`);
  });
}

/** Every test of Playwright's report that did not end as expected. */
function failedInBrowser({ suites }) {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  return suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title }) => `${file} › ${title}`);
}

/** Enough of a message to try the case again: a law's seed and path, the error's first words. */
function shortened(message) {
  return message.replace(/\s+/g, ' ').slice(0, 400);
}

rmSync('.reports', { recursive: true, force: true });
const build = async (name, ...args) =>
  count(await run(name, programOf('vite', 'bin/vite.js'), ['build', '--logLevel', 'warn', ...args]));
const [isBuilt] = await Promise.all([
  (async () => (await build('build')) && (await build('one file', '--mode', 'one-file')))(),
  (async () => {
    count(await run('types', programOf('typescript', 'bin/tsc'), ['--noEmit']));
    count(await run('lint', programOf('@biomejs/biome', 'bin/biome'), ['lint', '.']));
  })(),
]);
await run('unit tests and laws', programOf('vitest', 'vitest.mjs'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=.reports/unit.json',
]);
countReport('.reports/unit.json', (report) => [report.numPassedTests, failedUnits(report)]);
if (isBuilt) {
  const start = Date.now();
  await runBrowserTests();
  console.log(`# real browser: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  countReport('.reports/e2e.json', (report) => [report.stats.expected + report.stats.flaky, failedInBrowser(report)]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
