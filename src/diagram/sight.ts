/** What can be read at a distance: the farther the picture, the fewer things are drawn, and the larger. Sizes in px at 100 %. */
import type { DecisionChain, RibId } from '../domain/chain.ts';
import { headShape } from '../layout/head.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { FishTexts } from '../layout/plan.ts';
import { type Box, bottom, type Fishbone, type HeadShape, overlaps, type RibShape } from '../layout/shapes.ts';
import { wrapped } from '../layout/wrap.ts';

/** Near: all a card has. Middle: name, job title, stance and level, set larger. Far: the name alone, as large as its card. */
export type Sight = 'near' | 'middle' | 'far';

const middleBelow = 0.62;
const farBelow = 0.42;

export function sightAt(zoom: number): Sight {
  return zoom < farBelow ? 'far' : zoom < middleBelow ? 'middle' : 'near';
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

export type FarLabel = { readonly text: string; readonly size: number; readonly box: Box };

const labelSizes: Readonly<Record<Sight, readonly number[]>> = {
  near: [],
  middle: [19, 16, 13],
  far: [30, 26, 22, 19, 16, 13],
};
/** In the label's size: its height, and what stands left and right of the text. */
const labelHeight = 1.5;
const labelPad = 0.9;

/**
 * The chains' labels as they are drawn at this distance: about the same middle, grown away from the spine, as large as
 * leaves the neighbours' labels and people free. From far they carry the number that cannot be read at the joint.
 */
export function sightLabels({ ribs, head }: Fishbone, sight: Sight): ReadonlyMap<RibId, FarLabel> {
  const labels = new Map<RibId, FarLabel>();
  if (sight === 'near') return labels;
  ribs.forEach((rib, index) => {
    const text = sight === 'far' ? `${index + 1} ${rib.name}` : [rib.name, rib.count].filter(Boolean).join('  ');
    const taken = [ribs[index - 2], ribs[index + 2]].flatMap((near) =>
      near
        ? [labels.get(near.id)?.box ?? near.label, boneBeside(near, rib), ...near.people.map((person) => person.box)]
        : [],
    );
    taken.push(head.box);
    const isFree = ({ box }: FarLabel) => {
      const around = { ...box, x: box.x - labelGap, w: box.w + 2 * labelGap };
      return !taken.some((each) => overlaps(each, around));
    };
    labels.set(rib.id, firstFree(rib, text, labelSizes[sight], isFree));
  });
  return labels;
}

/** Kept free between a label and its neighbours. */
const labelGap = 6;

/** The largest that is free on one of its sides; else the smallest about its middle. */
function firstFree(
  rib: RibShape,
  text: string,
  sizes: readonly number[],
  isFree: (label: FarLabel) => boolean,
): FarLabel {
  for (const size of sizes) {
    for (const side of sides) {
      const label = grown(rib, text, size, side);
      if (isFree(label)) return label;
    }
  }
  return grown(rib, text, sizes.at(-1) ?? smallest, sides[0]);
}

/** What a neighbour's bone takes of the strip a label stands in. */
function boneBeside({ joint, tip, height }: RibShape, { label, isUpper }: RibShape): Box {
  const near = Math.abs(isUpper ? bottom(label) : label.y);
  const xAt = (distance: number) => joint.x + ((tip.x - joint.x) * Math.min(distance, height)) / height;
  const [from, to] = [xAt(near), xAt(near + 2 * label.h)].sort((a, b) => a - b) as [number, number];
  return { x: from - 2, y: label.y - label.h, w: to - from + 4, h: near < height ? 3 * label.h : 0 };
}

/** What part of the growth goes to the left: about the middle, or all to the side that is free. */
const sides = [0.5, 1, 0] as const;

function grown({ label, isUpper }: RibShape, text: string, size: number, side: number): FarLabel {
  const w = Math.max(label.w, standardMeasure(text, size, true) + size * labelPad);
  const h = Math.max(label.h, size * labelHeight);
  return {
    text,
    size,
    box: { x: label.x - (w - label.w) * side, y: isUpper ? bottom(label) - h : label.y, w, h },
  };
}

/** The head with its target set as large as fits without the caption that could not be read. */
export function sightHead(chain: DecisionChain, fishbone: Fishbone, sight: Sight, texts: FishTexts): HeadShape {
  if (sight === 'near') return fishbone.head;
  const targetSize = fishbone.style.targetSize * (sight === 'far' ? 1.9 : 1.3);
  const { size, lines } = headShape(chain, { ...fishbone.style, targetSize, targetCaption: 0 }, standardMeasure, texts);
  return { ...fishbone.head, size, lines };
}
