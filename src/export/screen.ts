/** A picture of the canvas as it is on the screen: with its colours, its dimming, its zoom-independent size. */
import { toCanvas } from 'html-to-image';
import type { ScreenFrame } from '../scene/screenFrame.ts';
import { localeOf } from '../words/language.ts';
import { bundledStyles } from './bundledFont.ts';
import { paintPage } from './canvas.ts';
import { borrowCanvas } from './canvasLoan.ts';
import { exportError } from './fault.ts';
import { textOf } from './pageText.ts';
import { pixelLimitScale } from './pixelLimits.ts';
import { screenStyleNames } from './screenStyles.ts';

/** In the canvas's own unit, before pan and zoom. */
export type ScreenArea = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type ScreenOptions = {
  /** Pixels a unit; less where the browser's limits ask for it. */
  readonly scale: number;
  readonly isTransparent: boolean;
  /** Around the area, in units. */
  readonly margin: number;
  /** Elements that do not belong in a picture: handles, rings, buttons. */
  readonly isShown: (element: Element) => boolean;
  /** What stands around a picture of this size. */
  readonly frameOf: (size: { readonly w: number; readonly h: number }) => ScreenFrame;
  /** Asked when its turn comes: false leaves the picture unmade. */
  readonly isWanted: () => boolean;
};

/** One picture at a time: each writes styles into the canvas and takes them away again. */
let before: Promise<unknown> = Promise.resolve();

/**
 * @param viewport the element that carries pan and zoom as its transform
 * @param area what of it is wanted; parts that are off the screen are drawn as well, if they are in the document
 */
export function screenPicture(
  viewport: HTMLElement,
  area: ScreenArea,
  options: ScreenOptions,
): Promise<Blob | undefined> {
  const picture = before.then(() => (options.isWanted() ? taken(viewport, area, options) : undefined));
  before = picture.catch(() => {});
  return picture;
}

async function taken(viewport: HTMLElement, area: ScreenArea, options: ScreenOptions): Promise<Blob> {
  const { margin } = options;
  const x = Math.floor(area.x - margin);
  const y = Math.floor(area.y - margin);
  const width = Math.ceil(area.w + 2 * margin);
  const height = Math.ceil(area.h + 2 * margin);
  const frame = options.frameOf({ w: width, h: height });
  const scale = pixelLimitScale(frame.page.width, frame.page.height, options.scale);
  const fontEmbedCSS = await bundledStyles(viewport.textContent + textOf([frame.page]));
  const restoreLook = onPaper(viewport);
  const restore = inlineSvgStyles(viewport);
  try {
    const picture = await toCanvas(viewport, {
      width,
      height,
      pixelRatio: scale,
      skipAutoScale: true,
      fontEmbedCSS,
      includeStyleProperties: screenStyleNames,
      ...(options.isTransparent ? {} : { backgroundColor: '#FFFFFF' }),
      filter: (node) => !(node instanceof Element) || options.isShown(node),
      style: { width: `${width}px`, height: `${height}px`, transform: `translate(${-x}px,${-y}px) scale(1)` },
    });
    return await framed(picture, frame, scale, options.isTransparent);
  } finally {
    restore();
    restoreLook();
  }
}

/** The picture within its frame, in the screen's own typeface. */
async function framed(
  picture: HTMLCanvasElement,
  frame: ScreenFrame,
  scale: number,
  isTransparent: boolean,
): Promise<Blob> {
  const { page, x, y } = frame;
  const { context, giveBack } = borrowCanvas(isTransparent);
  const { canvas } = context;
  try {
    canvas.lang = localeOf[page.language];
    Object.assign(canvas, { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) });
    paintPage(page, context, { scale, isTransparent, fontFamilies: getComputedStyle(document.body).fontFamily });
    context.drawImage(picture, Math.round(x * scale), Math.round(y * scale));
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw exportError({ kind: 'pictureFailed' });
    return blob;
  } finally {
    giveBack();
  }
}

/**
 * The canvas as it is on paper, which is light; gives back what ends that. Where the screen is dark, a copy of what was there
 * lies over it meanwhile, so that nothing flashes.
 */
function onPaper(viewport: HTMLElement): () => void {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const copy = isDark ? (viewport.cloneNode(true) as HTMLElement) : null;
  copy?.setAttribute('aria-hidden', 'true');
  copy?.setAttribute('inert', '');
  if (copy) viewport.after(copy);
  viewport.classList.add('on-paper');
  return () => {
    viewport.classList.remove('on-paper');
    copy?.remove();
  };
}

const svgStyles = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'fill', 'opacity', 'visibility'];

/** html-to-image copies SVG without what style sheets say of it, so lines would vanish; gives back what takes it away. */
function inlineSvgStyles(root: Element): () => void {
  const before = new Map<SVGElement, string | null>();
  for (const element of root.querySelectorAll<SVGElement>('svg *')) {
    const computed = getComputedStyle(element);
    before.set(element, element.getAttribute('style'));
    for (const name of svgStyles) element.style.setProperty(name, computed.getPropertyValue(name));
  }
  return () => {
    for (const [element, style] of before) {
      if (style === null) element.removeAttribute('style');
      else element.style.cssText = style;
    }
  };
}
