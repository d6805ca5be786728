import { useCallback, useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { useChain, useLanguage, usePreferences } from '../ui/app.ts';
import { fittedFishbone } from './fittedFishbone.ts';

/** How any chain would be laid out on this canvas. */
export function useLayoutOf(width: number, height: number): (chain: DecisionChain) => Fishbone {
  const language = useLanguage();
  const density = usePreferences((each) => each.density);
  return useCallback(
    (chain) => fittedFishbone(chain, density, language, width, height),
    [density, language, width, height],
  );
}

export function useFishbone(layoutOf: (chain: DecisionChain) => Fishbone): Fishbone {
  const chain = useChain();
  return useMemo(() => layoutOf(chain), [layoutOf, chain]);
}
