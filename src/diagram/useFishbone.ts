import { useCallback, useMemo } from 'react';
import type { Drawn } from '../layout/plan.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { useChain, useLanguage, usePreferences } from '../ui/app.ts';
import { fittedFishbone } from './fittedFishbone.ts';

/** How any chain would be laid out on this canvas. */
export function useLayoutOf(width: number, height: number): (chain: Drawn) => Fishbone {
  const language = useLanguage();
  const density = usePreferences((each) => each.density);
  return useCallback(
    (chain) => fittedFishbone(chain, density, language, width, height),
    [density, language, width, height],
  );
}

/** The same while nothing that is laid out changes: an assessment leaves it as it is. */
export function useFishbone(layoutOf: (chain: Drawn) => Fishbone): Fishbone {
  const { ribs, people, topTen, target } = useChain();
  return useMemo(() => layoutOf({ ribs, people, topTen, target }), [layoutOf, ribs, people, topTen, target]);
}
