/** What can be read at a distance: the farther the picture, the fewer things are drawn, and the larger. Sizes in px at 100 %. */
import type { DecisionChain } from '../domain/chain.ts';
import { headShape } from '../layout/head.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { FishTexts } from '../layout/plan.ts';
import type { Fishbone, HeadShape } from '../layout/shapes.ts';
import { wrapped } from '../layout/wrap.ts';

/**
 * Near: all a card has. Middle: name, job title, stance and level, set larger. Far: the name alone, as large as its card.
 * Crowd: no name could be read, so cards are blocks of one painting (Crowd.tsx) and chains say how many they hold.
 */
export type Sight = 'near' | 'middle' | 'far' | 'crowd';

const middleBelow = 0.62;
const farBelow = 0.42;
const crowdBelow = 0.2;

export function sightAt(zoom: number): Sight {
  return zoom < crowdBelow ? 'crowd' : zoom < farBelow ? 'far' : zoom < middleBelow ? 'middle' : 'near';
}

/** From here on the names of a picture are read without effort. */
export const legibleFrom = farBelow;

/**
 * The step of zoom a picture is drawn for: the same for all zooms up to the next, and never more than they are, so that
 * what is legible at the step is legible at each of them.
 */
export function stepAt(zoom: number): number {
  if (zoom >= crowdBelow) return zoom < farBelow ? crowdBelow : zoom < middleBelow ? farBelow : middleBelow;
  return crowdBelow * 2 ** (-Math.ceil(4 * Math.log2(crowdBelow / zoom) - 1e-9) / 4);
}

export type Room = { readonly width: number; readonly height: number };
export type SetText = { readonly size: number; readonly lines: readonly string[] };

const leading = 1.14;
const farSizes = [30, 27, 24, 22, 20];
const middleNameSizes = [28, 25, 22, 19, 18, 16, 15, 14, 13, 12];
const middleTitleSizes = [20, 18, 16, 15, 14, 13, 12];
const smallest = 12;

type Type = { readonly width: number; readonly bold: boolean };

function setIn(text: string, size: number, { width, bold }: Type): SetText {
  return { size, lines: wrapped(text, width, size, bold, standardMeasure) };
}

function heightOf({ size, lines }: SetText): number {
  return lines.length * size * leading;
}

/** The text in the first of the sizes at which it is no higher, a name with none of its words broken. */
function largest(text: string, sizes: readonly number[], type: Type, height: number): SetText | undefined {
  const words = type.bold ? text.split(/[\s·]+/u) : [];
  for (const size of sizes) {
    if (words.some((word) => standardMeasure(word, size, true) > type.width)) continue;
    const set = setIn(text, size, type);
    if (heightOf(set) <= height) return set;
  }
  return undefined;
}

/** As many lines as there is room for. A box that clipped them instead would cost a layer's painting each. */
function cutTo(text: string, size: number, type: Type, height: number): SetText {
  const { lines } = setIn(text, size, type);
  const most = Math.max(1, Math.floor(height / (size * leading)));
  if (lines.length <= most) return { size, lines };
  const characters = [...(lines[most - 1] ?? '')];
  while (characters.length > 1 && standardMeasure(`${characters.join('')}…`, size, type.bold) > type.width)
    characters.pop();
  return { size, lines: [...lines.slice(0, most - 1), `${characters.join('')}…`] };
}

/** The name in the largest size at which it stands whole; a name too long for the smallest ends in "…". */
export function farName(name: string, { width, height }: Room): SetText {
  const type = { width, bold: true };
  return largest(name, farSizes, type, height) ?? cutTo(name, farSizes.at(-1) ?? 20, type, height);
}

/** px taken from a line by what stands beside its text. */
export type Beside = { readonly name: number; readonly title: number };

/** Name and job title of a card, in the largest sizes at which both stand whole; what is too long for the smallest ends in "…". */
export function middleTexts(
  name: string,
  title: string,
  { width, height }: Room,
  beside: Beside,
): { readonly name: SetText; readonly title: SetText } {
  const nameType = { width: width - beside.name, bold: true };
  const titleType = { width: width - beside.title, bold: false };
  const least = heightOf(setIn(title, smallest, titleType));
  const first =
    largest(name, middleNameSizes, nameType, height - least) ??
    cutTo(name, smallest, nameType, height - smallest * leading);
  const room = height - heightOf(first);
  return {
    name: first,
    title: largest(title, middleTitleSizes, titleType, room) ?? cutTo(title, smallest, titleType, room),
  };
}

/** The head with its target set as large as fits without the caption that could not be read. */
export function sightHead(chain: DecisionChain, fishbone: Fishbone, sight: Sight, texts: FishTexts): HeadShape {
  if (sight === 'near') return fishbone.head;
  const targetSize = fishbone.style.targetSize * (sight === 'middle' ? 1.3 : 1.9);
  const { size, lines } = headShape(chain, { ...fishbone.style, targetSize, targetCaption: 0 }, standardMeasure, texts);
  return { ...fishbone.head, size, lines };
}
