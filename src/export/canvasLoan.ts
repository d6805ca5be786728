/**
 * A canvas to paint pages on, kept for a moment after use: on a slow machine its memory takes longer to get than a page
 * to paint, and who has exported once often exports again.
 */
import { exportError } from './fault.ts';

/** ms */
const keptFor = 20_000;
/** Pixels; a slide at 2× has 8.3 million. */
const keptMost = 9_000_000;

export type CanvasLoan = { readonly context: CanvasRenderingContext2D; readonly giveBack: () => void };

const kept = new Map<boolean, CanvasRenderingContext2D>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Its size, and what is still on it, are the borrower’s affair. */
export function borrowCanvas(isTransparent: boolean): CanvasLoan {
  const context = kept.get(isTransparent) ?? newContext(isTransparent);
  if (!context) throw exportError({ kind: 'pictureFailed' });
  kept.delete(isTransparent);
  return {
    context,
    giveBack: () => {
      const { canvas } = context;
      if (kept.has(isTransparent) || canvas.width * canvas.height > keptMost) return free(context);
      kept.set(isTransparent, context);
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const each of kept.values()) free(each);
        kept.clear();
      }, keptFor);
    },
  };
}

function newContext(isTransparent: boolean): CanvasRenderingContext2D | null {
  // Opaque, and kept where it is read from, a canvas gives its picture in half the time.
  return document.createElement('canvas').getContext('2d', { alpha: isTransparent, willReadFrequently: true });
}

/** Frees the memory now, not when the collector comes by. */
function free({ canvas }: CanvasRenderingContext2D): void {
  Object.assign(canvas, { width: 0, height: 0 });
}
