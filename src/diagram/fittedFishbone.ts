/** The scale at which the fishbone is laid out for a canvas. */
import { layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Drawn } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { type Density, editorStyleFor, type FishStyle } from '../layout/style.ts';
import { fishTexts } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { canvasPad, fitMost } from './camera.ts';

/** Small charts are drawn larger, crowded ones smaller; below the first step the picture is longer than the window. */
const scales = [
  0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3,
] as const;

/** For canvases so high that a chart is enlarged further. */
const largeScales = [1.5, 1.75, 2, 2.25, 2.5] as const;

/** More people than this on a chain sit on both sides of it; fewer may stand in one column where the window is low. */
const columnMost = 5;
const lowColumnMost = 4;
/** A window so many times as wide as high is low. */
const lowFrom = 2.7;
/** Below this height, px, four in a column would leave no room for job titles: there the width is used. */
const flatBelow = 420;
const flatColumnMost = 3;

/**
 * The fishbone for a canvas of this size, laid out for the largest of a few scales at which it fits. Whether a chain is
 * two-sided hangs on its own people and the window alone: whatever is added elsewhere, nobody changes sides. Charts that
 * fit at no scale keep the smallest one's layout, whatever the window's size does to the zoom.
 */
export function fittedFishbone(
  chain: Drawn,
  density: Density,
  language: Language,
  width: number,
  height: number,
): Fishbone {
  const room = {
    width: Math.max(200, width - canvasPad.left - canvasPad.right),
    height: Math.max(150, height - canvasPad.top - canvasPad.bottom),
  };
  const style: FishStyle = {
    ...editorStyleFor(density, language === 'en'),
    oneSidedMost: height < flatBelow ? flatColumnMost : width > height * lowFrom ? lowColumnMost : columnMost,
  };
  const at = (scale: number) =>
    layoutFishbone(chain, {
      style,
      density,
      frame: { width: room.width / scale, height: room.height / scale },
      measure: standardMeasure,
      texts: fishTexts(language),
      keepsSides: true,
    });
  const largest = fitMost(height);
  return largestFitting([...scales, ...largeScales.filter((scale) => scale <= largest)], at).fishbone;
}

type Fitted = { readonly scale: number; readonly fishbone: Fishbone };

/** By halving: what fits at one scale fits at every smaller one. */
function largestFitting(scales: readonly [number, ...number[]], at: (scale: number) => Fishbone): Fitted {
  let best = { scale: scales[0], fishbone: at(scales[0]) };
  if (!best.fishbone.fits) return best;
  let low = 0;
  let high: number = scales.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const scale = scales[middle] ?? 1;
    const fishbone = at(scale);
    if (fishbone.fits) {
      best = { scale, fishbone };
      low = middle;
    } else high = middle;
  }
  return best;
}
