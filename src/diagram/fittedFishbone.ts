/** The scale at which the fishbone is laid out for a canvas. */
import type { DecisionChain } from '../domain/chain.ts';
import { type FishOptions, layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { type Density, editorStyleFor, type FishStyle } from '../layout/style.ts';
import { fishTexts } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { canvasPad, fitMost } from './camera.ts';

/** Small charts are drawn larger, crowded ones smaller; below the last step the picture is longer than the window. */
const scales = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3] as const;

/** For canvases so high that a chart is enlarged further. */
const largeScales = [1.5, 1.75, 2, 2.25, 2.5] as const;

/** Where no scale fits, up to so many people may stand in one column, or the scale be smaller: whichever keeps the text larger. */
const columnMost = 9;
const smallScales = [0.45, 0.5, 0.55, 0.6, 0.65] as const;
const variedMost = 200;

/** Before a chain turns two-sided because the window is low, the picture shrinks: to this scale, or by this share. */
const steadyLeast = 0.8;
const steadyShare = 0.88;

/**
 * The fishbone for a canvas of this size: laid out for the largest of a few scales at which it fits, or one that leaves
 * people on the side of their rib they had. Charts that fit at none keep the last one's layout,
 * whatever the window's size does to the zoom.
 */
export function fittedFishbone(
  chain: DecisionChain,
  density: Density,
  language: Language,
  width: number,
  height: number,
): Fishbone {
  const style = editorStyleFor(density, language === 'en');
  const room = {
    width: Math.max(200, width - canvasPad.left - canvasPad.right),
    height: Math.max(150, height - canvasPad.top - canvasPad.bottom),
  };
  const at = (scale: number, drawn: FishStyle, keepsSides = false) => {
    const options: FishOptions = {
      style: drawn,
      density,
      frame: { width: room.width / scale, height: room.height / scale },
      measure: standardMeasure,
      texts: fishTexts(language),
      keepsSides,
    };
    return layoutFishbone(chain, options);
  };
  const all: [number, ...number[]] = [...scales, ...largeScales.filter((scale) => scale <= fitMost(height))];
  const plain = largestFitting(all, (scale) => at(scale, style));
  if (plain.fishbone.fits) {
    const isTurned = plain.fishbone.ribs.some((rib) => rib.isTwoSided && rib.people.length <= style.oneSidedMost);
    if (!isTurned) return plain.fishbone;
    const steady = largestFitting(all, (scale) => at(scale, style, true));
    const isLarge = steady.scale >= Math.min(steadyLeast, plain.scale * steadyShare);
    return steady.fishbone.fits && isLarge ? steady.fishbone : plain.fishbone;
  }
  if (Object.keys(chain.people).length > variedMost) return plain.fishbone;
  const inColumns = { ...style, oneSidedMost: columnMost };
  const zoomOf = ({ bounds }: Fishbone) => Math.min(room.width / bounds.w, room.height / bounds.h);
  return [
    largestFitting(scales, (scale) => at(scale, inColumns)),
    largestFitting(smallScales, (scale) => at(scale, style)),
    largestFitting(smallScales, (scale) => at(scale, inColumns)),
  ].reduce((best, { fishbone }) => (zoomOf(fishbone) > zoomOf(best) ? fishbone : best), plain.fishbone);
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
