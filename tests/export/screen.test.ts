// @vitest-environment jsdom
/** A picture of the canvas: what is on it and no handles, as it is on paper, within its frame; and nothing stays changed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { bundledStyles } from '../../src/export/bundledFont.ts';
import { exportErrorText } from '../../src/export/fault.ts';
import { type ScreenOptions, screenPicture } from '../../src/export/screen.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { screenFrame } from '../../src/scene/screenFrame.ts';
import { type BrowserCanvas, browserCanvas } from '../support/browserCanvas.ts';

let canvases: BrowserCanvas[] = [];
let lacks: 'canvas' | 'picture' | null = null;
/** Of the bundled font, as the browser has brought them. */
let pieces: readonly { readonly unicodeRange: string }[] = [];
let isFontMissing = false;

beforeEach(() => {
  [canvases, lacks, pieces, isFontMissing] = [[], null, [], false];
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation(((name: string) => {
    if (name !== 'canvas') return create(name);
    const made = browserCanvas(() => lacks);
    canvases.push(made);
    return made;
  }) as typeof document.createElement);
  vi.stubGlobal(
    'Image',
    class {
      address = '';
      onload = () => {};
      set src(address: string) {
        this.address = address;
        queueMicrotask(() => this.onload());
      }
      decode = async () => {};
    },
  );
  vi.stubGlobal('SVGImageElement', class {});
  const computed = getComputedStyle;
  // jsdom knows nothing of what stands before and behind an element.
  vi.stubGlobal('getComputedStyle', (element: Element, part?: string) =>
    part ? { content: 'none', getPropertyValue: () => '' } : computed(element),
  );
  const load = async () => (isFontMissing ? Promise.reject(new Error('network')) : pieces);
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load } });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'fonts');
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function canvasOnScreen(): HTMLElement {
  document.body.innerHTML = `
    <div class="viewport" style="transform: translate(40px, 30px) scale(0.5)">
      <article>采购部部长 Buld</article>
      <button class="handle">拖动</button>
      <svg><path d="M0 0L10 10" style="stroke: rgb(1, 2, 3);"></path><circle r="4"></circle></svg>
    </div>`;
  return document.querySelector<HTMLElement>('.viewport') ?? expect.fail('no canvas');
}

const chain = exampleChain();
const texts = {
  title: '首都区域',
  meta: '2026-11-02',
  language: 'zh',
  colourTerm: '',
  colours: [],
  hasLegend: true,
} as const;
const options: ScreenOptions = {
  scale: 2,
  isTransparent: false,
  margin: 24,
  isShown: (element) => !element.classList.contains('handle'),
  isWanted: () => true,
  frameOf: (size) => screenFrame(chain, size, texts, standardMeasure),
};
const area = { x: -100.4, y: 20, w: 900.2, h: 400 };

/** The picture of the canvas as it was handed to the browser. */
function pictured(): string {
  const image = canvases.flatMap(({ drawn }) => drawn).map(([first]) => first as { readonly address?: string });
  return decodeURIComponent(image.find(({ address }) => address)?.address ?? '');
}

it('shows what is on the canvas at its own size, wherever it is panned and zoomed to, without handles', async () => {
  const viewport = canvasOnScreen();
  const before = document.body.innerHTML;
  const blob = await screenPicture(viewport, area, options);
  expect(blob?.type).toBe('image/png');
  expect(pictured()).toContain('采购部部长 Buld');
  expect(pictured()).not.toContain('拖动');
  // Whole units, a margin around the area.
  expect(pictured()).toContain('translate(125px,4px) scale(1)');
  expect(pictured()).toMatch(/width: 949px; height: 448px/);
  expect(pictured(), 'lines keep what style sheets say of them').toMatch(/<path[^>]*stroke: rgb\(1, 2, 3\)/);
  expect(document.body.innerHTML).toBe(before);
  // Within its frame, in pixels as many as asked.
  const { page, x, y } = options.frameOf({ w: 949, h: 448 });
  const whole = canvases.find(({ lang }) => lang !== '');
  expect([whole?.width, whole?.height]).toEqual([page.width, page.height].map((side) => Math.floor(side * 2)));
  expect(whole?.lang).toBe('zh-CN');
  expect(whole?.drawn).toEqual([[expect.anything(), Math.round(x * 2), Math.round(y * 2)]]);
  expect(page.height).toBeGreaterThan(448);
});

it('of a canvas larger than browsers draw is drawn less finely', async () => {
  const frameOf: ScreenOptions['frameOf'] = (size) =>
    screenFrame(chain, size, { ...texts, hasLegend: false }, standardMeasure);
  await screenPicture(canvasOnScreen(), { x: 0, y: 0, w: 20_000, h: 10 }, { ...options, frameOf });
  const sizes = canvases.map(({ width, height }) => width * height);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(67_108_864);
  expect(Math.max(...canvases.map(({ width }) => width))).toBeLessThanOrEqual(16_384);
  expect(Math.max(...canvases.map(({ width }) => width))).toBeGreaterThan(10_000);
});

it('is light where the screen is dark, behind a copy that nobody reads', async () => {
  document.documentElement.style.colorScheme = 'dark';
  const viewport = canvasOnScreen();
  const seen: unknown[] = [];
  const making = screenPicture(viewport, area, {
    ...options,
    isShown: (element) => {
      const copy = viewport.nextElementSibling;
      seen.push([
        viewport.classList.contains('on-paper'),
        copy?.getAttribute('aria-hidden'),
        copy?.hasAttribute('inert'),
      ]);
      return options.isShown(element);
    },
  });
  await making;
  expect(seen.length).toBeGreaterThan(0);
  for (const each of seen) expect(each).toEqual([true, 'true', true]);
  expect(viewport.nextElementSibling).toBeNull();
  expect(viewport.className).toBe('viewport');
});

it('is made in its turn, and not at all where it is no longer wanted then; one that fails holds nobody up', async () => {
  const viewport = canvasOnScreen();
  isFontMissing = true;
  const order: string[] = [];
  const asked = (name: string, isWanted: boolean) =>
    screenPicture(viewport, area, {
      ...options,
      isWanted: () => {
        order.push(`${name} begins`);
        return isWanted;
      },
    }).then(
      () => order.push(`${name} left`),
      (error) => order.push(`${name} ${exportErrorText(error, 'zh').slice(0, 11)}`),
    );
  await Promise.all([asked('one', true), asked('two', false), asked('three', true)]);
  const missing = '导出用的字体没有下载成';
  expect(order).toEqual(['one begins', `one ${missing}`, 'two begins', 'two left', 'three begins', `three ${missing}`]);
});

it('that the browser cannot make says so, and leaves the canvas as it was', async () => {
  const viewport = canvasOnScreen();
  const before = document.body.innerHTML;
  lacks = 'picture';
  const said = await screenPicture(viewport, area, options).catch((error) => exportErrorText(error, 'zh'));
  expect(said).toContain('没能生成图片');
  expect(document.body.innerHTML).toBe(before);
});

it('carries the pieces of the bundled font that its characters need, and asks for no others', async () => {
  class Face {
    cssText: string;
    style: { getPropertyValue: () => string };
    parentStyleSheet = { href: 'https://host.example/assets/font.css' };
    constructor(range: string, file: string) {
      this.cssText = `@font-face { src: url("${file}"); unicode-range: ${range}; }`;
      this.style = { getPropertyValue: () => range };
    }
  }
  vi.stubGlobal('CSSFontFaceRule', Face);
  const sheet = { cssRules: [new Face('U+4E00-4EFF', './one.woff2'), {}, new Face('U+5000-50FF', './two.woff2')] };
  vi.spyOn(document, 'styleSheets', 'get').mockReturnValue([sheet] as unknown as StyleSheetList);
  pieces = [{ unicodeRange: 'U+4E00-4EFF' }];
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href);
    return { ok: true, blob: async () => new Blob([new Uint8Array([1, 2, 3])]) };
  });
  const styles = await bundledStyles('伊');
  expect(fetched).toEqual(['https://host.example/assets/one.woff2']);
  expect(styles).toMatch(/^@font-face \{ src: url\("data:.*base64,AQID"\); unicode-range: U\+4E00-4EFF; \}$/);
  vi.stubGlobal('fetch', async () => ({ ok: false }));
  const said = await bundledStyles('伊').catch((error) => exportErrorText(error, 'zh'));
  expect(said).toContain('one.woff2');
  // Where the system has Chinese fonts there is nothing to carry.
  pieces = [];
  expect(await bundledStyles('伊')).toBe('');
});
