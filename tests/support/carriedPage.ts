/** Small programs, run as a browser runs the one file and as Node runs modules. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Rolldown } from 'vite';
import { type CarriedCode, carriedImport, carriedScripts } from '../../src/build/carriedCode.ts';

/** What a program tells of itself, in order: its modules add to `log`, and what it does later is over with `done`. */
type Told = { log: string[]; done?: Promise<unknown> };
type Page = { readonly window: Told & { readonly document: Document }; serialize(): string };

const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string, options: { runScripts: 'dangerously'; beforeParse(window: Told): void }) => Page;
};

/** The texts of modules by name, of which `m0.js` is the entry, in the chunks of the one file's build, as its linker takes them or as modules. */
export async function packed(modules: Readonly<Record<string, string>>, format: 'cjs' | 'es') {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    base: '/',
    plugins: [
      {
        name: 'given',
        enforce: 'pre',
        resolveId: (id) => (id.startsWith('./m') || id === 'm0.js' ? `/given/${id.replace('./', '')}` : null),
        load: (id) =>
          id === '\0vite/preload-helper.js' ? carriedImport : (modules[id.replace('/given/', '')] ?? null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'm0.js',
        output: {
          format,
          codeSplitting: { groups: [{ name: (id: string) => /m\d+/.exec(id)?.[0] ?? null, test: /given/ }] },
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output.filter((file) => file.type === 'chunk');
}

/** The page as the build lays it out; `isWhole` is false for a file that ends before its late code does. */
export function pageText(code: CarriedCode, isWhole = true): string {
  const scripts = carriedScripts(code);
  return ['<!doctype html><body>', ...(isWhole ? scripts : scripts.slice(0, 1))].join('\n');
}

/** What a page told when all in it is done. */
export async function inPage(html: string) {
  const page = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse(window) {
      window.log = [];
    },
  });
  await page.window.done;
  return { log: [...page.window.log], window: page.window };
}

/** What the same program told as Node's own modules. */
export async function inNode(chunks: readonly Rolldown.OutputChunk[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'));
  const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  const entry = fileOf(chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
  const run = [
    'globalThis.log = []; globalThis.carried = { here: Promise.resolve() };',
    `await import('./${entry}'); await globalThis.done; console.log(JSON.stringify(log));`,
  ];
  const files = chunks.map(({ fileName, code }) => [fileOf(fileName), code] as const);
  try {
    for (const [name, text] of [['package.json', '{"type":"module"}'], ['run.js', run.join('\n')], ...files])
      writeFileSync(join(folder, name ?? ''), text ?? '');
    return JSON.parse((await promisify(execFile)(process.execPath, [join(folder, 'run.js')])).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
