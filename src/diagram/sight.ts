/** What can be read at a distance: the farther the picture, the fewer things are drawn, and the larger. Sizes in px at 100 %. */
import type { DecisionChain } from '../domain/chain.ts';
import { headShape } from '../layout/head.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { FishTexts } from '../layout/plan.ts';
import type { Fishbone, HeadShape } from '../layout/shapes.ts';

/**
 * Near: all a card has. Middle: name, job title, stance and level, set larger. Far: the name alone, as large as its card.
 * Crowd: no name could be read, so cards are blocks of one painting (Crowd.tsx) and chains say how many they hold.
 */
export type Sight = 'near' | 'middle' | 'far' | 'crowd';

/** Below it a card drawn in full would have its job title smaller than 9 px on screen. */
const middleBelow = 0.75;
const farBelow = 0.42;
const crowdBelow = 0.2;

export function sightAt(zoom: number): Sight {
  return zoom < crowdBelow ? 'crowd' : zoom < farBelow ? 'far' : zoom < middleBelow ? 'middle' : 'near';
}

/** From near to the crowd; in the middle several, as what a job title needs depends on the zoom. */
const steps = [middleBelow, 0.7, 0.66, 0.62, 0.57, 0.52, 0.47, farBelow, crowdBelow];

/** From here on the names of a picture are read without effort. */
export const legibleFrom = farBelow;

/**
 * The step of zoom a picture is drawn for: the same for all zooms up to the next, and never more than they are, so that
 * what is legible at the step is legible at each of them.
 */
export function stepAt(zoom: number): number {
  if (zoom >= crowdBelow) return steps.find((step) => step <= zoom) ?? crowdBelow;
  return crowdBelow * 2 ** (-Math.ceil(4 * Math.log2(crowdBelow / zoom) - 1e-9) / 4);
}

/** The head with its target set as large as fits without the caption that could not be read. */
export function sightHead(
  chain: Pick<DecisionChain, 'target'>,
  fishbone: Fishbone,
  sight: Sight,
  texts: FishTexts,
): HeadShape {
  if (sight === 'near') return fishbone.head;
  const targetSize = fishbone.style.targetSize * 1.9;
  const { size, lines } = headShape(chain, { ...fishbone.style, targetSize, targetCaption: 0 }, standardMeasure, texts);
  return { ...fishbone.head, size, lines };
}
