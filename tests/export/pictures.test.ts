/** Pages as PNG files, with a canvas and fonts such as a browser has. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { exportErrorText } from '../../src/export/fault.ts';
import { loadPageFont, pngsOf } from '../../src/export/png.ts';
import { drawTextInBrowser } from '../../src/export/textPicture.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { unitsPerInch } from '../../src/scene/paper.ts';
import { type BrowserCanvas, browserCanvas } from '../support/browserCanvas.ts';
import { fetchFile } from '../support/exportFont.ts';
import { pageOptions } from '../support/pages.ts';
import { pngChunks, strayChunks } from '../support/pngChunks.ts';
import { page as pageOf } from './slides.ts';

let canvases: BrowserCanvas[] = [];
/** Fonts of the page. */
const shown = new Set<unknown>();
/** The browser has no memory left, for a canvas or for a picture of one. */
let lacks: 'canvas' | 'picture' | null = null;

function newCanvas(): BrowserCanvas {
  const made = browserCanvas(() => lacks);
  canvases.push(made);
  return made;
}

beforeEach(() => {
  canvases = [];
  lacks = null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('document', { createElement: newCanvas, fonts: shown });
});
afterEach(() => {
  // What is kept for the next export is dropped.
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const bytesOf = async (blob: Blob | undefined) => new Uint8Array((await blob?.arrayBuffer()) ?? []);
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
/** A page of one colour, small enough to be made quickly. */
function plain(fill: string, width = 64, height = 36): Page {
  return pageOf([{ kind: 'rect', x: 0, y: 0, w: width, h: height, fill }], { width, height });
}
const font = { families: 'sans-serif', missing: [], release: () => undefined };

describe('pages as PNG', () => {
  it('are as many as the pages, as large as asked, and say how large they are on paper', async () => {
    for (const scale of [1, 2, 4] as const) {
      const blobs = await pngsOf([plain('#FF0000'), plain('#00FF00', 36, 64)], font, { scale, isTransparent: false });
      expect(blobs.map(({ type }) => type)).toEqual(['image/png', 'image/png']);
      const [wide, high] = await Promise.all(blobs.map(bytesOf));
      expect([wide, high].map((png) => sizeOf(png ?? new Uint8Array(24)))).toEqual([
        { width: 64 * scale, height: 36 * scale },
        { width: 36 * scale, height: 64 * scale },
      ]);
      for (const png of [wide, high]) {
        expect(pngChunks(png ?? new Uint8Array()).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
        expect(strayChunks(png ?? new Uint8Array())).toEqual([]);
        const perMetre = new DataView((png ?? new Uint8Array(64)).buffer).getUint32(41);
        expect((perMetre * 0.0254) / scale).toBeCloseTo(unitsPerInch, 1);
      }
    }
  });

  it('end where somebody stops them, and hand out what was made until then', async () => {
    const seen: number[] = [];
    const pages = ['#000000', '#111111', '#222222'].map((fill) => plain(fill));
    const blobs = await pngsOf(pages, font, { scale: 1, isTransparent: false }, (index) => {
      seen.push(index);
      return index < 2;
    });
    expect(blobs).toHaveLength(2);
    expect(seen).toEqual([0, 1, 2]);
  });

  it('keep nothing of the page before where the next is empty', async () => {
    const empty = pageOf([], { width: 64, height: 36 });
    const options = { scale: 1, isTransparent: true } as const;
    const [full, after] = await pngsOf([plain('#FF0000'), empty], font, options);
    const [alone] = await pngsOf([empty], font, options);
    expect(await bytesOf(after)).toEqual(await bytesOf(alone));
    expect(await bytesOf(after)).not.toEqual(await bytesOf(full));
  });

  it('ask for a canvas that can be seen through only where the ground shall be', async () => {
    await pngsOf([plain('#FF0000')], font, { scale: 1, isTransparent: false });
    await pngsOf([plain('#FF0000')], font, { scale: 1, isTransparent: true });
    expect(canvases.map(({ asked }) => asked?.alpha)).toEqual([false, true]);
  });

  it('say so where the browser gives no picture, and give the canvas back all the same', async () => {
    lacks = 'picture';
    const made = pngsOf([plain('#FF0000')], font, { scale: 1, isTransparent: false });
    await expect(made.catch((error) => exportErrorText(error, 'zh'))).resolves.toContain('没能生成图片');
    lacks = null;
    await pngsOf([plain('#FF0000')], font, { scale: 1, isTransparent: false });
    expect(canvases).toHaveLength(1);
  });

  it('are refused before anything is drawn where no browser would draw them', async () => {
    const huge = plain('#FF0000', 9000, 9000);
    const said = await pngsOf([huge], font, { scale: 2, isTransparent: false }).catch((e) => exportErrorText(e, 'en'));
    expect(said).toContain('18000 × 18000 pixels');
  });
});

describe('the font of the pages', () => {
  const faces: { readonly family: string; readonly weight: string | undefined; readonly bytes: Uint8Array }[] = [];

  beforeEach(() => {
    faces.length = 0;
    shown.clear();
    vi.stubGlobal(
      'FontFace',
      class {
        constructor(family: string, bytes: Uint8Array, { weight }: FontFaceDescriptors) {
          faces.push({ family, weight, bytes });
        }
        load = async () => this;
      },
    );
  });

  it('is a family of its own, in both weights, until it is released', async () => {
    const { pages } = documentPages(exampleChain(), { ...pageOptions, pages: ['fishbone'] });
    const [one, other] = [await loadPageFont(pages, { fetchFile }), await loadPageFont(pages, { fetchFile })];
    const [family] = one.families.split(',');
    expect(faces.map((face) => [`'${face.family}'`, face.weight])).toContainEqual([family, '700']);
    expect(faces.map((face) => face.weight)).toEqual(['400', '700', '400', '700']);
    expect(other.families.split(',')[0]).not.toBe(family);
    expect(one.families, 'what it lacks the system draws').toContain('sans-serif');
    expect(shown.size).toBe(4);
    one.release();
    expect(shown.size).toBe(2);
    other.release();
    expect(shown.size).toBe(0);
  });

  it('lists what it lacks, once each, without marks that show with what they belong to', async () => {
    const text = (said: string, bold: boolean) =>
      ({ kind: 'text', x: 0, y: 0, text: said, size: 10, fill: '#000000', bold }) as const;
    const pages = [pageOf([text('王立🐟\u200D', false), text('🐟\uFE0F 王', true)])];
    const { missing, release } = await loadPageFont(pages, { fetchFile });
    expect(missing).toEqual(['🐟']);
    release();
  });
});

describe('text drawn with the reader’s own fonts', () => {
  it('is a picture around its baseline, as wide as the text and no wider than a canvas may be', () => {
    const short = drawTextInBrowser('鱼', { fill: '#112233', bold: true });
    expect(short?.png.subarray(1, 4)).toEqual(new Uint8Array([0x50, 0x4e, 0x47]));
    expect(short?.left).toBeLessThan(0);
    expect(short?.width).toBeGreaterThanOrEqual((short?.advance ?? 0) - (short?.left ?? 0));
    expect(short?.top).toBeGreaterThan(0.2);
    expect(short?.height).toBeGreaterThan(short?.top ?? 0);
    const long = drawTextInBrowser('W'.repeat(400), { fill: '#112233', bold: false });
    const widest = Math.max(...canvases.map(({ width }) => width));
    expect(widest).toBeGreaterThan(7000);
    expect(widest).toBeLessThan(8600);
    expect((long?.advance ?? 0) / (short?.advance ?? 1)).toBeGreaterThan(50);
  });

  it('is nothing where the browser draws nothing', () => {
    lacks = 'canvas';
    expect(drawTextInBrowser('鱼', { fill: '#112233', bold: false })).toBeUndefined();
    lacks = null;
    const empty = () => Object.assign(newCanvas(), { toDataURL: () => 'data:,' });
    vi.stubGlobal('document', { createElement: empty });
    expect(drawTextInBrowser('鱼', { fill: '#112233', bold: false })).toBeUndefined();
  });
});
