/** The chains' labels as they are drawn at a distance. */
import type { RibId } from '../domain/chain.ts';
import { oncePer } from '../domain/oncePer.ts';
import { standardMeasure } from '../layout/measure.ts';
import { type Box, bottom, type Fishbone, overlaps, type RibShape } from '../layout/shapes.ts';
import { sightAt } from './sight.ts';

export type FarLabel = { readonly text: string; readonly size: number; readonly box: Box };

/** A label's text at a size, the most wanted first. */
type Candidate = { readonly text: string; readonly size: number };

const middleSizes = [22, 19, 16, 13];
/** px on screen: chains are not louder than their people. */
const middleMost = 12;
const farSizes = [30, 26, 22, 19, 16, 13];
function candidatesOf({ name, count, index }: RibShape, step: number): Candidate[] {
  const all = (sizes: readonly number[], text: string) => sizes.map((size) => ({ text, size }));
  return sightAt(step) === 'middle'
    ? all(
        middleSizes.filter((size) => size * step <= middleMost),
        [name, count].filter(Boolean).join('  '),
      )
    : all(farSizes, `${index + 1} ${name}`);
}

/** In the label's size: its height, and what stands left and right of the text. */
const labelHeight = 1.5;
const lineHeight = 1.2;
const labelPad = 0.9;

/**
 * The chains' labels as they are drawn at this distance: about the same middle, grown away from the spine, as large as
 * leaves the neighbours' labels and people free. From far they carry the number that cannot be read at the joint.
 * `step` is the zoom the picture is drawn for.
 */
export function sightLabels(fishbone: Fishbone, step: number): ReadonlyMap<RibId, FarLabel> {
  const byStep = labelsOf(fishbone);
  const labels = byStep.get(step) ?? labelsAt(fishbone, step);
  byStep.set(step, labels);
  return labels;
}

/** By the steps asked for: the one the canvas is drawn for, and the one at which the whole picture is seen. */
const labelsOf = oncePer((_: Fishbone) => new Map<number, ReadonlyMap<RibId, FarLabel>>());

function labelsAt({ ribs, head }: Fishbone, step: number): ReadonlyMap<RibId, FarLabel> {
  const labels = new Map<RibId, FarLabel>();
  if (sightAt(step) === 'near') return labels;
  if (sightAt(step) === 'crowd') return crowdLabels(ribs, step);
  ribs.forEach((rib, index) => {
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
    labels.set(rib.id, firstFree(rib, candidatesOf(rib, step), isFree));
  });
  return labels;
}

/** Kept free between a label and its neighbours. */
const labelGap = 6;

/** The first that is free on one of its sides; else the last about its middle. */
function firstFree(rib: RibShape, candidates: readonly Candidate[], isFree: (label: FarLabel) => boolean): FarLabel {
  for (const candidate of candidates) {
    for (const side of sides) {
      const label = grown(rib, candidate, side);
      if (isFree(label)) return label;
    }
  }
  return grown(rib, candidates.at(-1) ?? { text: rib.name, size: 0 }, sides[0]);
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

function grown({ label, isUpper }: RibShape, { text, size }: Candidate, side: number): FarLabel {
  const lines = text.split('\n');
  const widest = Math.max(...lines.map((line) => standardMeasure(line, size, true)));
  const w = Math.max(label.w, widest + size * labelPad);
  const h = Math.max(label.h, size * (labelHeight + (lines.length - 1) * lineHeight));
  return {
    text,
    size,
    box: { x: label.x - (w - label.w) * side, y: isUpper ? bottom(label) - h : label.y, w, h },
  };
}

/** px on screen. */
const crowdSizes = [12, 11, 10, 9];
const crowdGap = 3;
/** What a label says in a crowd, the most wanted first; `\n` parts lines. */
const crowdTexts: readonly ((rib: RibShape) => string)[] = [
  ({ index, name, count }) => [`${index + 1}`, name, count].filter(Boolean).join('  '),
  ({ index, count }) => [`${index + 1}`, count].filter(Boolean).join('\n'),
  ({ index }) => `${index + 1}`,
];

/**
 * In a crowd all labels say as much in one size, the most that leaves neighbours apart: number, name and count, number
 * and count, the number, or the number of every second, third … chain, the others being blank.
 */
function crowdLabels(ribs: readonly RibShape[], step: number): ReadonlyMap<RibId, FarLabel> {
  const sides = [ribs.filter((rib) => rib.isUpper), ribs.filter((rib) => !rib.isUpper)];
  const drawnAs = (text: (rib: RibShape) => string, size: number, every: number) =>
    sides.map((side) =>
      side
        .filter((_, at) => at % every === 0)
        .map((rib) => [rib.id, grown(rib, { text: text(rib), size }, 0.5)] as const),
    );
  const areApart = (side: readonly (readonly [RibId, FarLabel])[]) =>
    side.every(([, { box }], at) => {
      const next = side[at + 1]?.[1].box;
      return !next || !overlaps({ ...box, x: box.x - crowdGap / step, w: box.w + (2 * crowdGap) / step }, next);
    });
  const blank = ribs.map((rib) => [rib.id, { text: '', size: smallest, box: rib.label }] as const);
  for (let every = 1; every <= ribs.length; every++) {
    for (const text of every === 1 ? crowdTexts : crowdTexts.slice(-1)) {
      for (const size of crowdSizes) {
        const labels = drawnAs(text, size / step, every);
        if (labels.every(areApart)) return new Map([...blank, ...labels.flat()]);
      }
    }
  }
  return new Map(blank);
}

const smallest = 9;
