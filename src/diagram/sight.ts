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
const nameSizes = [30, 27, 24, 22, 20];

/** The name in the largest size at which it stands whole; a name too long for the smallest ends in "…". */
export function farName(name: string, { width, height }: Room): SetText {
  const words = name.split(/[\s·]+/u);
  for (const size of nameSizes) {
    const lines = wrapped(name, width, size, true, standardMeasure);
    const isWhole = words.every((word) => standardMeasure(word, size, true) <= width);
    if (isWhole && lines.length * size * leading <= height) return { size, lines };
  }
  return cutToFit(name, width, nameSizes.at(-1) ?? 20, true, height);
}

const middleNameSizes = [28, 25, 22, 19, 18, 16, 15, 14, 13, 12];
const middleTitleSizes = [20, 18, 16, 15, 14, 13, 12];

/** px taken from a line by what stands beside its text. */
export type Beside = { readonly name: number; readonly title: number };

/** Name and job title of a card, in the largest sizes at which both stand whole; what is too long for the smallest ends in "…". */
export function middleTexts(
  name: string,
  title: string,
  { width, height }: Room,
  beside: Beside,
): { readonly name: SetText; readonly title: SetText } {
  const heightOf = ({ size, lines }: SetText) => lines.length * size * leading;
  const [nameWidth, titleWidth] = [width - beside.name, width - beside.title];
  const titles = middleTitleSizes.map((size) => ({
    size,
    lines: wrapped(title, titleWidth, size, false, standardMeasure),
  }));
  const least = heightOf(titles[titles.length - 1] ?? { size: 12, lines: [] });
  const names = middleNameSizes.map((size) => ({ size, lines: wrapped(name, nameWidth, size, true, standardMeasure) }));
  const isWhole = ({ size }: SetText) =>
    name.split(/[\s·]+/u).every((word) => standardMeasure(word, size, true) <= nameWidth);
  const first =
    names.find((each) => isWhole(each) && heightOf(each) + least <= height) ??
    cutToFit(name, nameWidth, 12, true, Math.max(12 * leading, height - 12 * leading));
  const room = height - heightOf(first);
  return {
    name: first,
    title: titles.find((each) => heightOf(each) <= room) ?? cutToFit(title, titleWidth, 12, false, room),
  };
}

function cutToFit(text: string, width: number, size: number, bold: boolean, height: number): SetText {
  return { size, lines: cutTo(wrapped(text, width, size, bold, standardMeasure), width, size, bold, height) };
}

/** As many lines as there is room for. A box that clipped them instead would cost a layer's painting each. */
function cutTo(
  lines: readonly string[],
  width: number,
  size: number,
  bold: boolean,
  height: number,
): readonly string[] {
  const most = Math.max(1, Math.floor(height / (size * leading)));
  if (lines.length <= most) return lines;
  const characters = [...(lines[most - 1] ?? '')];
  while (characters.length > 1 && standardMeasure(`${characters.join('')}…`, size, bold) > width) characters.pop();
  return [...lines.slice(0, most - 1), `${characters.join('')}…`];
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
    const isFree = (label: FarLabel) =>
      !taken.some((box) => overlaps(box, { ...label.box, x: label.box.x - labelGap, w: label.box.w + 2 * labelGap }));
    const tries = labelSizes[sight].flatMap((size) => sides.map((side) => grown(rib, text, size, side)));
    const label = tries.find(isFree) ?? tries[tries.length - sides.length];
    if (label) labels.set(rib.id, label);
  });
  return labels;
}

/** Kept free between a label and its neighbours. */
const labelGap = 6;

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
