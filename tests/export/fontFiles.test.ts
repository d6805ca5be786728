/** The export font as files of the app, and how an export fetches them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportErrorText } from '../../src/export/fault.ts';
import { exportFont, exportFontFiles } from '../../src/export/font/build.ts';
import type * as Load from '../../src/export/font/load.ts';
import { codesOf, type FontIndex, fontFolder, fontIndexFile, runsOf } from '../../src/export/font/slices.ts';
import { toText85 } from '../../src/export/font/text85.ts';

const root = process.cwd();
const folder = await exportFontFiles(root);
const files = readdirSync(folder);
const index: FontIndex = JSON.parse(gunzipSync(readFileSync(join(folder, fontIndexFile))).toString());

describe('the slices of the font', () => {
  const all = index.slices.flatMap(({ runs }) => codesOf(runs));

  it('have every character once, in both weights, and the sizes that are told', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(30_000);
    for (const text of '决策链鱼骨图 Aé9，。’䶮') expect(all, text).toContain(text.codePointAt(0));
    for (const { regular, bold } of index.slices) {
      expect([regular.file, bold.file].map((file) => /-(regular|bold)-/.exec(file)?.[1])).toEqual(['regular', 'bold']);
      for (const { file, bytes } of [regular, bold]) expect(statSync(join(folder, file)).size).toBe(bytes);
    }
  });

  it('that web pages hardly ever use are marked by their names, and hold no everyday character', () => {
    const rare = index.slices.filter(({ regular }) => regular.file.startsWith('rare-'));
    expect(rare.length).toBeGreaterThan(10);
    for (const { bold } of rare) expect(bold.file).toMatch(/^rare-/);
    const codes = new Set(rare.flatMap(({ runs }) => codesOf(runs)));
    for (const text of '客户关系评估表采购部董事会总经理，。：（）')
      expect(codes.has(text.codePointAt(0) ?? 0)).toBe(false);
  });

  it('lie beside the index and the licence, and nothing else does', () => {
    const named = index.slices.flatMap(({ regular, bold }) => [regular.file, bold.file]);
    expect(files.sort()).toEqual([...named, fontIndexFile, 'OFL.txt'].sort());
    const licence = readFileSync(join(folder, 'OFL.txt'), 'utf8');
    expect(licence.match(/SIL OPEN FONT LICENSE/gi)?.length).toBeGreaterThanOrEqual(2);
  });

  test.prop([fc.uniqueArray(fc.nat(0x10ffff), { maxLength: 80 })], { numRuns: 60 })(
    'come back from the runs they are written as',
    (codes) => {
      const sorted = codes.sort((a, b) => a - b);
      expect(codesOf(runsOf(sorted))).toEqual(sorted);
    },
  );
});

describe('the font beside the app', () => {
  type Hook = (this: unknown, ...given: readonly unknown[]) => unknown;
  const plugin = exportFont() as unknown as Readonly<
    Record<'configResolved' | 'generateBundle' | 'configureServer', Hook>
  >;

  it('is in the build with every file under its own name', async () => {
    plugin.configResolved({ root });
    const sent = new Map<string, number>();
    await plugin.generateBundle.call({
      emitFile: ({ fileName, source }: { fileName: string; source: Uint8Array }) => sent.set(fileName, source.length),
    });
    expect([...sent.keys()].sort()).toEqual(files.map((file) => fontFolder + file).sort());
    expect([...sent.values()].every((length) => length > 0)).toBe(true);
  });

  type Answer = { readonly type: string; readonly length: number } | 'next';
  async function asked(url: string): Promise<Answer> {
    let serve: Hook = () => undefined;
    plugin.configureServer({ middlewares: { use: (_: string, hook: Hook) => (serve = hook) } });
    return new Promise((resolve) => {
      const headers = new Map<string, string>();
      const response = {
        setHeader: (name: string, value: string) => headers.set(name, value),
        end: (bytes: Uint8Array) => resolve({ type: headers.get('Content-Type') ?? '', length: bytes.length }),
      };
      serve({ url }, response, () => resolve('next'));
    });
  }

  it('is served while developing, file by file, and nothing outside its folder', async () => {
    const [{ regular } = { regular: { file: '', bytes: 0 } }] = index.slices;
    expect(await asked(`/${regular.file}?v=1`)).toEqual({ type: 'application/octet-stream', length: regular.bytes });
    expect(await asked('/OFL.txt')).toMatchObject({ type: 'text/plain' });
    for (const url of ['/none.bin', '/..%2f..%2fpackage.json', '/', '/%2e%2e/OFL.txt'])
      expect(await asked(url), url).toBe('next');
  });
});

describe('an export that needs the font', () => {
  /** As in a page that has fetched nothing yet. */
  let visit = 0;
  const fresh = async () =>
    (await import(/* @vite-ignore */ `../../src/export/font/load.ts?visit=${++visit}`)) as typeof Load;
  const codes = (text: string) => new Set([...text].map((each) => each.codePointAt(0) ?? 0));
  const wanted = (regular: string, bold = '') => ({ regular: codes(regular), bold: codes(bold) });
  const onDisk = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  let fetched: string[] = [];
  const fetchFile = async (name: string) => {
    fetched.push(name);
    return onDisk(name);
  };

  beforeEach(() => {
    fetched = [];
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('fetches the slices of its characters, each once, and tells how far it is in bytes', async () => {
    const { loadFaces } = await fresh();
    const told: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    const faces = await loadFaces(wanted('鱼骨', '鱼'), { fetchFile, onProgress });
    for (const weight of ['regular', 'bold'] as const)
      expect(faces[weight].some(({ glyphs }) => glyphs.has(0x9c7c))).toBe(true);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched[0]).toBe(fontIndexFile);
    const total = fetched.slice(1).reduce((sum, name) => sum + onDisk(name).length, 0);
    expect(told[0]).toEqual([0, total]);
    expect(told.at(-1)).toEqual([total, total]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    // What is here is asked for no more, and nobody waits for it.
    fetched = [];
    told.length = 0;
    await loadFaces(wanted('骨鱼', '鱼'), { fetchFile, onProgress });
    expect([fetched, told]).toEqual([[], []]);
    await loadFaces(wanted('䶮'), { fetchFile, onProgress });
    expect(fetched).toHaveLength(1);
  });

  it('has a font even for no text, and for characters no font has', async () => {
    const { loadFaces } = await fresh();
    const faces = await loadFaces(wanted('', '🐟'), { fetchFile });
    expect(faces.regular).toHaveLength(1);
    expect(faces.bold).toHaveLength(1);
  });

  it('says which file did not come, and gets it the next time', async () => {
    const { loadFaces } = await fresh();
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(loadFaces(wanted('鱼'), { fetchFile: broken })).rejects.toSatisfy((error) =>
      exportErrorText(error, 'zh').includes(fontIndexFile),
    );
    const garbled = async (name: string) => (name === fontIndexFile ? onDisk(name) : new Uint8Array([0x1f, 0x8b, 9]));
    await expect(loadFaces(wanted('鱼'), { fetchFile: garbled })).rejects.toThrow(/could not be fetched/);
    expect((await loadFaces(wanted('鱼'), { fetchFile })).regular.length).toBeGreaterThan(0);
  });

  it('that was cancelled is that, whatever was on its way', async () => {
    const { loadFaces } = await fresh();
    const stop = new AbortController();
    const cut = async (name: string) => {
      if (name === fontIndexFile) return onDisk(name);
      stop.abort('cancelled by hand');
      throw new TypeError('network');
    };
    await expect(loadFaces(wanted('鱼'), { fetchFile: cut, signal: stop.signal })).rejects.toBe('cancelled by hand');
  });

  it('takes it from the page where the page carries it, else from beside the page', async () => {
    const carried = new Map<string, string>();
    const requests: string[] = [];
    vi.stubGlobal('document', {
      baseURI: 'https://host.example/tools/fish/index.html?lang=zh',
      querySelector(selector: string) {
        const [, name = ''] = /^template\[data-file="(.+)"\]$/.exec(selector) ?? [];
        const textContent = carried.get(name);
        return textContent === undefined ? null : { content: { textContent } };
      },
    });
    vi.stubGlobal('fetch', async (url: URL, { signal }: RequestInit) => {
      requests.push(`${url} ${signal instanceof AbortSignal}`);
      const name = url.pathname.split('/').at(-1) ?? '';
      return files.includes(name) ? new Response(onDisk(name)) : new Response(null, { status: 404 });
    });
    const beside = await fresh();
    expect((await beside.loadFaces(wanted('鱼'), { signal: new AbortController().signal })).regular[0]).toBeDefined();
    expect(requests[0]).toMatch(/^https:\/\/host\.example\/.*export-font\/index-\d+\.bin true$/);
    requests.length = 0;
    const own = index.slices.filter(({ runs }) => codesOf(runs).some((code) => code === 0x20 || code === 0x9c7c));
    for (const name of [fontIndexFile, ...own.flatMap(({ regular, bold }) => [regular.file, bold.file])])
      carried.set(fontFolder + name, toText85(onDisk(name)));
    const within = await fresh();
    expect((await within.loadFaces(wanted('鱼'))).regular[0]).toBeDefined();
    expect(requests).toEqual([]);
    // The slim file leaves rare characters out; where a server has them not either, that is said.
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await expect(within.loadFaces(wanted('䶮'))).rejects.toSatisfy((error) =>
      /rare-.*请检查网络/.test(exportErrorText(error, 'zh')),
    );
  });
});
