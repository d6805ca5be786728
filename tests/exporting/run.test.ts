// @vitest-environment jsdom
/** From settings to a file, a picture on the clipboard or the printer: what comes of it, and what is said. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePerson } from '../../src/domain/edits/people.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { exportFontFiles } from '../../src/export/font/build.ts';
import { type Outcome, type Progress, runExport } from '../../src/exporting/runExport.ts';
import { type DialogFormat, type ExportSettings, settingsFor } from '../../src/exporting/settings.ts';
import { sheets, unitsPerInch } from '../../src/scene/paper.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { sentenceOf } from '../../src/ui/notices.ts';
import { bigChain } from '../support/bigChain.ts';
import { type BrowserCanvas, browserCanvas } from '../support/browserCanvas.ts';
import { newApp } from '../support/newApp.tsx';
import { pngChunks } from '../support/pngChunks.ts';
import { openPdf, pageText } from '../support/readPdf.ts';

const folder = await exportFontFiles(process.cwd());
const few = { ...bigChain(3), title: '首都区域 GU 项目' };
const titleFont = { families: '', fonts: new Set<unknown>() };

type File = { readonly name: string; readonly blob: Blob };
let files: File[] = [];
let canvases: BrowserCanvas[] = [];
let hasFont = true;

beforeEach(() => {
  [files, canvases, hasFont] = [[], [], true];
  titleFont.fonts.clear();
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation(((name: string) => {
    if (name !== 'canvas') return create(name);
    const canvas = browserCanvas();
    canvases.push(canvas);
    return canvas;
  }) as typeof document.createElement);
  const made = new Map<string, Blob>();
  const address = (blob: Blob | MediaSource) => {
    made.set(`blob:${made.size}`, blob as Blob);
    return `blob:${made.size - 1}`;
  };
  Object.assign(URL, { createObjectURL: address, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: made.get(this.getAttribute('href') ?? '') ?? expect.fail('no file') });
  });
  // A server that unpacks on the way: what jsdom has for bytes cannot.
  vi.stubGlobal('fetch', async (url: URL) => {
    if (!hasFont) throw new TypeError('Failed to fetch');
    const bytes = readFileSync(`${folder}/${url.pathname.split('/').at(-1)}`);
    return { ok: true, arrayBuffer: async () => Uint8Array.from(gunzipSync(bytes)).buffer };
  });
  vi.stubGlobal(
    'FontFace',
    class {
      load = async () => this;
    },
  );
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: Object.assign(titleFont.fonts, { load: async () => [] }),
  });
  // Addresses are given back a minute later.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'fonts');
  Reflect.deleteProperty(navigator, 'clipboard');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Run = { readonly outcome: Outcome; readonly progress: readonly Progress[] };
type More = {
  readonly settings?: Partial<ExportSettings>;
  readonly target?: 'clipboard';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};
async function run(app: RunningApp, format: DialogFormat, more: More = {}): Promise<Run> {
  const progress: Progress[] = [];
  const outcome = await runExport(app, {
    format,
    chain: app.chain(),
    settings: { ...settingsFor(app, format, app.chain()), date: '2026-11-02', ...more.settings },
    template: null,
    target: more.target ?? 'download',
    signal: more.signal ?? new AbortController().signal,
    onProgress: (each) => {
      progress.push(each);
      more.onProgress?.(each);
    },
  });
  return { outcome, progress };
}
const said = ({ outcome }: Run) => ('text' in outcome ? sentenceOf(outcome.text) : '');
const bytesOf = async ({ blob }: File) => new Uint8Array(await new Response(await read(blob)).arrayBuffer());
const read = (blob: Blob) =>
  new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
const only = () => (files.length === 1 ? (files[0] as File) : expect.fail(`${files.length} files`));

describe('a PDF', () => {
  it('is opened with its pages and texts, and said to be there under its name', async () => {
    const app = newApp(few);
    const result = await run(app, 'pdf');
    expect(result.outcome.kind).toBe('done');
    expect(said(result)).toBe('已导出“首都区域 GU 项目-20261102.pdf”');
    expect(only()).toMatchObject({ name: '首都区域 GU 项目-20261102.pdf', blob: { type: 'application/pdf' } });
    const pdf = await openPdf(await bytesOf(only()));
    expect(pdf.numPages).toBe(2);
    expect(await pageText(await pdf.getPage(1))).toContain('陈立衡');
    // The news is said in the language the window speaks when it is read.
    app.preferences.set({ language: 'en' });
    expect(said(result)).toContain('Exported “首都区域 GU 项目-20261102.pdf”');
  });

  it('tells which characters its font lacks, and how far the font is', async () => {
    const [id] = allPersonIds(few);
    const app = newApp(changePerson(id ?? 'person:1', { name: '王䶮🐟' })(few));
    const result = await run(app, 'pdf');
    expect(said(result)).toContain('这些字符不在随附字体里，以图形嵌入：🐟');
    const font = result.progress.filter(({ isFont }) => isFont).map(({ share }) => share);
    expect(font).toEqual([...font].sort());
    for (const share of font) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    expect(result.progress.at(-1)).toEqual({ share: null, isFont: false });
  });
});

describe('pictures', () => {
  it('are one a page, numbered, in the size asked for', async () => {
    const result = await run(newApp(few), 'png', { settings: { pages: ['fishbone', 'assessment'], factor: 1 } });
    expect(files.map(({ name }) => name)).toEqual([
      '首都区域 GU 项目-20261102-1.png',
      '首都区域 GU 项目-20261102-2.png',
    ]);
    expect(said(result)).toContain('-1.png, ');
    for (const file of files) {
      const png = await bytesOf(file);
      expect(pngChunks(png)).toContain('pHYs');
      const view = new DataView(png.buffer);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([sheets['16:9'].width, sheets['16:9'].height]);
    }
    expect(result.progress.filter(({ isFont }) => !isFont).map(({ share }) => share)).toEqual([0, 0.5]);
    expect(titleFont.fonts.size, 'their font is released').toBe(0);
  });

  it('stopped half-way leave no file, and are told as stopped', async () => {
    const stop = new AbortController();
    const { outcome } = await run(newApp(few), 'png', {
      settings: { pages: ['fishbone', 'assessment'], factor: 1 },
      signal: stop.signal,
      onProgress: ({ share, isFont }) => share === 0.5 && !isFont && stop.abort(),
    });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(files).toEqual([]);
    expect(titleFont.fonts.size).toBe(0);
  });

  it('of a canvas that is not shown cannot be made, which is said in the language the window speaks then', async () => {
    const app = newApp(few, { language: 'en' });
    const result = await run(app, 'png', { settings: { source: 'screen' } });
    expect(result.outcome.kind).toBe('failed');
    expect(said(result)).toContain('The canvas is not shown');
    app.preferences.set({ language: 'zh' });
    expect(said(result)).toContain('导出失败');
  });

  it('on the clipboard are the first page; with nothing to copy, that is said', async () => {
    const copied: Blob[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        parts: Readonly<Record<string, Promise<Blob>>>;
        constructor(parts: Readonly<Record<string, Promise<Blob>>>) {
          this.parts = parts;
        }
      },
    );
    const write = async ([{ parts }]: readonly [{ parts: Readonly<Record<string, Promise<Blob>>> }]) => {
      copied.push((await parts['image/png']) ?? expect.fail('no picture'));
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    const done = await run(newApp(few), 'png', { settings: { factor: 1 }, target: 'clipboard' });
    expect(said(done)).toBe('已复制到剪贴板');
    expect(copied.map(({ type }) => type)).toEqual(['image/png']);
    expect(files).toEqual([]);
    const none = await run(newApp(few), 'png', { settings: { pages: [] }, target: 'clipboard' });
    expect(none.outcome.kind).toBe('failed');
    expect(said(none)).toContain('至少选一项');
  });
});

describe('a font that does not come', () => {
  it('stops no export but that one', async () => {
    hasFont = false;
    const rare = { ...few, title: '龘䶮𪚥' };
    const result = await run(newApp(rare), 'pdf');
    expect(result.outcome.kind).toBe('failed');
    expect(said(result)).toMatch(/^导出用的字体没有下载成功（.+\.bin）/);
    expect(files).toEqual([]);
    hasFont = true;
    expect((await run(newApp(rare), 'pdf')).outcome.kind).toBe('done');
  });

  it('after Cancel is no fault', async () => {
    hasFont = false;
    const stop = new AbortController();
    stop.abort();
    const { outcome } = await run(newApp({ ...few, title: '𠮷䨻' }), 'pdf', { signal: stop.signal });
    expect(outcome).toEqual({ kind: 'stopped' });
  });
});

describe('on paper', () => {
  const leaves = () => [...document.querySelectorAll('.print-pages .print-page')];
  const rules: string[] = [];
  let sheetsOfPage: readonly unknown[] = [];

  beforeEach(() => {
    rules.length = 0;
    sheetsOfPage = ['the window’s own'];
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync = (text: string) => rules.push(text);
      },
    );
    Object.defineProperty(document, 'adoptedStyleSheets', {
      configurable: true,
      get: () => sheetsOfPage,
      set: (next: readonly unknown[]) => {
        sheetsOfPage = next;
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'adoptedStyleSheets');
  });

  it('are the pages, one a sheet of their size, under the title; the window is as before when it is printed', async () => {
    document.title = '鱼骨图';
    const seen: unknown[] = [];
    vi.stubGlobal('print', () => seen.push([document.title, leaves().map((leaf) => leaf.textContent), rules]));
    const result = await run(newApp(few), 'print', { settings: { title: '评审会', paper: 'A4' } });
    expect(result.outcome).toEqual({ kind: 'done', text: '' });
    const [width, height] = [sheets.A4.width, sheets.A4.height].map((units) => (units / unitsPerInch).toFixed(3));
    expect(seen).toEqual([
      [
        '评审会',
        [expect.stringContaining('陈立衡'), expect.stringContaining('陈立衡')],
        [`@page { size: ${width}in ${height}in; margin: 0 }`],
      ],
    ]);
    expect(sheetsOfPage).toHaveLength(2);
    dispatchEvent(new Event('afterprint'));
    expect(document.title).toBe('鱼骨图');
    expect(leaves()).toEqual([]);
    expect(sheetsOfPage).toEqual(['the window’s own']);
    document.title = '';
  });

  it('cancelled while the font is on its way, nothing is printed and nothing is left behind', async () => {
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    const stop = new AbortController();
    Object.assign(titleFont.fonts, { load: async () => stop.abort() });
    expect((await run(newApp(few), 'print', { signal: stop.signal })).outcome).toEqual({ kind: 'stopped' });
    expect((await run(newApp(few), 'print', { settings: { pages: [] } })).outcome.kind).toBe('done');
    expect(printed).not.toHaveBeenCalled();
    expect(leaves()).toEqual([]);
  });
});

it.each(['svg', 'xlsx', 'csv', 'pptx'] as const)(
  '%s is a file of its own type, without font or canvas',
  async (format) => {
    hasFont = false;
    const result = await run(newApp(few), format);
    expect(result.outcome.kind).toBe('done');
    // A table of CSV has no date on it: its name has the day it was made.
    expect(only().name).toMatch(
      new RegExp(`^首都区域 GU 项目-${format === 'csv' ? '\\d{8}' : '20261102'}\\.${format}$`),
    );
    expect(only().blob.type).toMatch(
      { svg: /svg/, xlsx: /spreadsheetml/, csv: /text\/csv/, pptx: /presentationml/ }[format],
    );
    expect(only().blob.size).toBeGreaterThan(100);
    expect(canvases).toEqual([]);
  },
);
