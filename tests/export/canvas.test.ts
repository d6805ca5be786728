import { describe, expect, it, vi } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { paintPage } from '../../src/export/canvas.ts';
import { exportErrorText } from '../../src/export/fault.ts';
import { codePointsOf } from '../../src/export/pageText.ts';
import { pdfOf } from '../../src/export/pdf/pdf.ts';
import { pixelLimitScale, pixelSize } from '../../src/export/pixelLimits.ts';
import { withDensity } from '../../src/export/pngDensity.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { papers, sheets } from '../../src/scene/paper.ts';
import { placed } from '../../src/scene/shapes.ts';
import { languages } from '../../src/words/language.ts';
import { bigChain } from '../support/bigChain.ts';
import { drawSquare, facesFor } from '../support/exportFont.ts';
import { canvasFont, nodeCanvas, pngOf } from '../support/nodeCanvas.ts';
import { pageOptions } from '../support/pages.ts';
import { pngChunks, strayChunks } from '../support/pngChunks.ts';
import { openPdf, rendered } from '../support/readPdf.ts';

vi.setConfig({ testTimeout: 60_000 });

function painted(page: Page, scale: number, fontFamilies: string, isTransparent = false): Uint8ClampedArray {
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)];
  const context = nodeCanvas(width, height);
  paintPage(page, context, { scale, isTransparent, fontFamilies });
  return context.getImageData(0, 0, width, height).data;
}

/** Root of the mean square of the differences, as a share of full scale. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) if (at % 4 !== 3) sum += ((a[at] ?? 0) - (b[at] ?? 0)) ** 2;
  return Math.sqrt(sum / ((a.length / 4) * 3)) / 255;
}

describe('paintPage', () => {
  it('paints what the PDF shows, page by page, in both languages', async () => {
    for (const language of languages) {
      const { pages } = documentPages(exampleChain(language), { ...pageOptions, language });
      const { bytes } = pdfOf(pages, await facesFor(pages), { title: '', madeAt: new Date(), draw: drawSquare });
      const pdf = await openPdf(bytes);
      const family = await canvasFont(codePointsOf(pages));
      for (const [index, page] of pages.entries()) {
        const picture = await rendered(pdf, await pdf.getPage(index + 1), 2);
        const own = painted(page, 1, `'${family}'`);
        const apart = difference(picture.pixels, own);
        expect(apart).toBeLessThan(0.06);
        // Two engines smooth letters differently; a picture that is off by 3 of 1920 units is told apart from that.
        const shifted = { ...page, shapes: placed(page.shapes, 3, 0), tableShapes: placed(page.tableShapes, 3, 0) };
        expect(difference(picture.pixels, painted(shifted, 1, `'${family}'`))).toBeGreaterThan(apart * 1.5);
      }
    }
  });

  it('makes a PNG that says how large it is and nothing besides its pixels', () => {
    const [page] = documentPages(exampleChain('zh'), pageOptions).pages;
    if (!page) throw new Error('no page');
    const context = nodeCanvas(Math.round(page.width / 4), Math.round(page.height / 4));
    paintPage(page, context, { scale: 0.25, isTransparent: false, fontFamilies: 'sans-serif' });
    const png = withDensity(pngOf(context), 24);
    expect(pngChunks(png).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
    expect(strayChunks(png)).toEqual([]);
    const kindAt = png.indexOf(0x70, 33);
    for (const kind of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP']) {
      const told = new Uint8Array(png);
      told.set(new TextEncoder().encode(kind), kindAt);
      expect(strayChunks(told)).toEqual([kind]);
    }
  });

  it('leaves the ground empty when asked to', async () => {
    const [page] = documentPages(exampleChain('zh'), pageOptions).pages;
    if (!page) throw new Error('no page');
    const family = await canvasFont(codePointsOf([page]));
    expect([...painted(page, 0.5, `'${family}'`, true).slice(0, 4)]).toEqual([0, 0, 0, 0]);
    expect([...painted(page, 0.5, `'${family}'`).slice(0, 4)]).toEqual([255, 255, 255, 255]);
  });
});

describe('pixel limits', () => {
  it('allow every paper at every factor offered', () => {
    for (const paper of papers) {
      for (const scale of [1, 2, 4]) {
        const { width, height } = sheets[paper];
        expect(pixelSize(width, height, scale)).toEqual({
          width: Math.round(width * scale),
          height: Math.round(height * scale),
        });
      }
    }
  });

  it('say so in both languages where a browser would draw nothing', () => {
    try {
      pixelSize(5000, 4000, 4);
      expect.unreachable();
    } catch (error) {
      expect(exportErrorText(error, 'zh')).toBe('图片为 20000 × 16000 像素，超出浏览器的上限，请选较小的倍数或纸张。');
      expect(exportErrorText(error, 'en')).toContain('20000 × 16000 pixels');
    }
  });

  it('bring a picture of the canvas down to what can be drawn', () => {
    expect(pixelLimitScale(1000, 500, 2)).toBe(2);
    const scale = pixelLimitScale(20_000, 9000, 2);
    expect(pixelSize(20_000, 9000, scale)).toBeDefined();
  });
});

describe('withDensity', () => {
  it('says in the picture how many pixels an inch has, and changes nothing else', () => {
    const { png } = drawSquare('x', { fill: '#000000', bold: false }) ?? {};
    if (!png) throw new Error('no picture');
    const before = new Uint8Array(png);
    const dense = withDensity(before, 288);
    const view = new DataView(dense.buffer);
    expect(String.fromCharCode(...dense.slice(37, 41))).toBe('pHYs');
    expect(view.getUint32(41)).toBe(Math.round(288 / 0.0254));
    expect([...dense.slice(0, 33), ...dense.slice(54)]).toEqual([...before]);
    expect(withDensity(new Uint8Array([1, 2, 3]), 144)).toEqual(new Uint8Array([1, 2, 3]));
  });
});

it('paints 300 people too', async () => {
  const { pages } = documentPages(bigChain(300), { ...pageOptions, pages: ['fishbone'] });
  const family = await canvasFont(codePointsOf(pages));
  for (const page of pages.slice(0, 3))
    expect(painted(page, 0.5, `'${family}'`).some((value) => value < 60)).toBe(true);
});
