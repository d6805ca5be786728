import { useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { type FishOptions, layoutFishbone } from '../layout/fishbone.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { type Density, editorStyle } from '../layout/style.ts';
import { useChain, useLanguage, usePreferences } from '../ui/app.ts';
import { fishTexts } from '../words/fish.ts';
import type { Language } from '../words/language.ts';

/** Space kept free at the canvas's edges, px. */
export const canvasPad = { left: 20, top: 10, right: 18, bottom: 12 };

/** Small charts are drawn larger, crowded ones smaller; below the last step the picture is longer than the window. */
const scales = [1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7] as const;
const least = 0.7;

/**
 * The fishbone for a canvas of this size: laid out for the largest of a few scales at which it fits.
 * Charts that fit at none keep the last one's layout, whatever the window's size does to the zoom.
 */
export function fittedFishbone(
  chain: DecisionChain,
  density: Density,
  language: Language,
  width: number,
  height: number,
): Fishbone {
  const at = (scale: number) => {
    const options: FishOptions = {
      style: editorStyle,
      density,
      frame: {
        width: Math.max(200, width - canvasPad.left - canvasPad.right) / scale,
        height: Math.max(150, height - canvasPad.top - canvasPad.bottom) / scale,
      },
      measure: standardMeasure,
      texts: fishTexts(language),
    };
    return layoutFishbone(chain, options);
  };
  const smallest = at(least);
  if (!smallest.fits) return smallest;
  for (const scale of scales) {
    if (scale === least) break;
    const tried = at(scale);
    if (tried.fits) return tried;
  }
  return smallest;
}

export function useFishbone(width: number, height: number): Fishbone {
  const chain = useChain();
  const language = useLanguage();
  const density = usePreferences((each) => each.density);
  return useMemo(
    () => fittedFishbone(chain, density, language, width, height),
    [chain, density, language, width, height],
  );
}
