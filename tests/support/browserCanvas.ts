/** Canvases as a page makes them, drawn on in Node. */
import { nodeCanvas, pngOf } from './nodeCanvas.ts';

/** What a browser may have no memory for. */
type Lack = 'canvas' | 'picture' | null;

export type BrowserCanvas = HTMLCanvasElement & {
  /** What it was asked for with. */
  readonly asked: CanvasRenderingContext2DSettings | undefined;
  /** What was drawn on it but text and shapes. */
  readonly drawn: readonly (readonly unknown[])[];
};

/** `lack` is asked each time; pictures of other canvases and of images are only written down. */
export function browserCanvas(lack: () => Lack = () => null): BrowserCanvas {
  const context = nodeCanvas(1, 1);
  const canvas = context.canvas as unknown as BrowserCanvas;
  const drawn: (readonly unknown[])[] = [];
  Object.assign(context, { drawImage: (...what: readonly unknown[]) => drawn.push(what) });
  const getContext = canvas.getContext.bind(canvas);
  return Object.assign(canvas, {
    lang: '',
    style: {},
    asked: undefined,
    drawn,
    toBlob(done: BlobCallback) {
      done(lack() ? null : new Blob([pngOf(context)], { type: 'image/png' }));
    },
    getContext(kind: '2d', settings?: CanvasRenderingContext2DSettings) {
      Object.assign(canvas, { asked: settings });
      return lack() === 'canvas' ? null : getContext(kind);
    },
  });
}
