/**
 * Where the joints stand on the spine (design.md §3 Joints, sep). Ribs are parallel, so each owns a slanted band and
 * clearing two ribs is arithmetic in one dimension: every box is a reach from its rib, measured at the spine.
 */
import type { RibPlan } from './plan.ts';
import type { FishStyle } from './style.ts';

/** `left` and `right`: how far cards, labels and the spine's tail reach from the head's back. */
export type Joints = {
  readonly xs: readonly number[];
  readonly heights: readonly number[];
  readonly left: number;
  readonly right: number;
};

type Reach = { readonly low: number; readonly high: number; readonly reach: number };

const bandMargin = 6;

/** Halvings of the spacing between its least and its widest. */
const spacingRounds = 16;

/** Joint positions for the largest spacing at which the picture still fits `width` tail-ward of the head; for the least one without `rounds`. */
export function spreadJoints(
  plans: readonly RibPlan[],
  style: FishStyle,
  twig: number,
  sides: { upper: number; lower: number; rowGap: number },
  width: number,
  rounds = spacingRounds,
): Joints {
  const bands = plans.map((plan) => bandOf(plan, style, twig));
  const clearOf = clearance(bands, style, twig);
  const place = (spacing: number) => placed(plans, bands, clearOf, style, sides, spacing);
  const jointsLeast = 2 * style.jointRadius + 12;
  const widest = style.card.width * 1.2;
  let joints = place(widest);
  if (joints.left >= -width || plans.length === 0) return joints;
  joints = place(jointsLeast);
  if (joints.left < -width) return joints;
  let low = jointsLeast;
  let high = widest;
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2;
    const tried = place(middle);
    if (tried.left >= -width) {
      low = middle;
      joints = tried;
    } else high = middle;
  }
  return joints;
}

type Band = {
  readonly plan: RibPlan;
  readonly tail: readonly Reach[];
  readonly head: readonly Reach[];
  readonly labelTail: number;
  readonly labelHead: number;
};

function bandOf(plan: RibPlan, style: FishStyle, twig: number): Band {
  const tail: Reach[] = [];
  const head: Reach[] = [];
  plan.cards.forEach((card, place) => {
    const distance = plan.distances[place] ?? 0;
    const { near = 0, far = 0 } = plan.overhangs?.[place] ?? {};
    const low = distance - card.height / 2 - near;
    const high = distance + card.height / 2 + far;
    if (plan.isTwoSided && place % 2 === 1) head.push({ low, high, reach: twig + card.width - style.slope * distance });
    else tail.push({ low, high, reach: twig + card.width + style.slope * distance });
  });
  plan.others.forEach(({ width, height }, place) => {
    const distance = plan.otherDistances[place] ?? 0;
    const rows = { low: distance - height / 2, high: distance + height / 2 };
    if (plan.isTwoSided && place % 2 === 1) head.push({ ...rows, reach: twig + width - style.slope * distance });
    else tail.push({ ...rows, reach: twig + width + style.slope * distance });
  });
  if (plan.others.length > 0) for (const side of [tail, head]) side.sort((a, b) => a.low - b.low);
  const labelHead = plan.isTwoSided ? plan.labelWidth / 2 : Math.min(plan.labelWidth / 2, style.labelOverhang);
  return { plan, tail, head, labelHead, labelTail: plan.labelWidth - labelHead };
}

type Pair = { readonly nearer: Band; readonly cards: number; readonly ribs: number };

/** The part of two neighbours' separation that does not depend on their height: cards against cards. */
function pairOf(nearer: Band | undefined, band: Band | undefined, style: FishStyle): Pair | undefined {
  if (!nearer || !band) return undefined;
  let cards = 0;
  let from = 0;
  for (const tail of nearer.tail) {
    while (from < band.head.length && (band.head[from]?.high ?? 0) + bandMargin <= tail.low) from++;
    for (let index = from; index < band.head.length; index++) {
      const head = band.head[index];
      if (!head || head.low >= tail.high + bandMargin) break;
      cards = Math.max(cards, tail.reach + head.reach + style.gutter);
    }
  }
  return { nearer, cards, ribs: Math.min(style.gutter, 12) };
}

function separation(
  pair: Pair,
  band: Band,
  style: FishStyle,
  twig: number,
  nearerHeight: number,
  height: number,
): number {
  const { nearer } = pair;
  const k = style.slope;
  const nearerLabel: Reach = {
    low: nearerHeight,
    high: nearerHeight + style.labelHeight,
    reach: k * nearerHeight + nearer.labelTail,
  };
  const label: Reach = { low: height, high: height + style.labelHeight, reach: band.labelHead - k * height };
  let least = Math.max(twig + 10, pair.cards);
  for (const tail of nearer.tail) {
    if (tail.low < height) least = Math.max(least, tail.reach - k * Math.max(0, tail.low) + pair.ribs);
    if (meet(tail, label)) least = Math.max(least, tail.reach + label.reach + style.gutter);
  }
  if (nearerLabel.low < height) least = Math.max(least, nearerLabel.reach - k * nearerLabel.low + pair.ribs);
  for (const head of band.head) {
    if (head.low < nearerHeight) least = Math.max(least, head.reach + k * Math.min(head.high, nearerHeight) + 10);
    if (meet(nearerLabel, head)) least = Math.max(least, nearerLabel.reach + head.reach + style.gutter);
  }
  if (meet(nearerLabel, label)) least = Math.max(least, nearerLabel.reach + label.reach + style.gutter);
  if (label.low < nearerHeight) least = Math.max(least, label.reach + k * Math.min(label.high, nearerHeight) + 10);
  return least;
}

/** The rib's joint moved tail-ward from `x` until it is clear of all nearer ribs of its side. */
type ClearOf = (index: number, x: number, xs: readonly number[], heights: readonly number[]) => number;

function clearance(bands: readonly Band[], style: FishStyle, twig: number): ClearOf {
  const pairs = new Map<number, Pair | undefined>();
  const pairAt = (nearer: number, index: number) => {
    const key = nearer * bands.length + index;
    if (!pairs.has(key)) pairs.set(key, pairOf(bands[nearer], bands[index], style));
    return pairs.get(key);
  };
  const extents = bands.map((band) => extentOf(band, style, twig));
  const tailMost = Math.max(0, ...extents.map(({ tail }) => tail));
  return (index, wanted, xs, heights) => {
    const band = bands[index];
    let x = wanted;
    if (!band) return x;
    const head = extents[index]?.head ?? 0;
    for (let nearer = index - 2; nearer >= 0; nearer -= 2) {
      const apart = (xs[nearer] ?? 0) - x;
      if (nearer < index - 2) {
        // A label longer than its neighbour's chain is wide may reach over it, to the next but one.
        if (apart >= tailMost + head) break;
        if (apart >= (extents[nearer]?.tail ?? 0) + head) continue;
      }
      const pair = pairAt(nearer, index);
      if (!pair) continue;
      const least = separation(pair, band, style, twig, heights[nearer] ?? 0, heights[index] ?? 0);
      x = Math.min(x, (xs[nearer] ?? 0) - least);
    }
    return x;
  };
}

/** How far a band reaches from its rib at any height, with all that two bands keep between them on the tail's side. */
function extentOf({ plan, labelTail, labelHead }: Band, style: FishStyle, twig: number) {
  const widest = Math.max(plan.cardWidth, ...plan.others.map(({ width }) => width));
  const cards = plan.cards.length + plan.others.length > 0 ? twig + widest : 0;
  const out = Math.max(0, ...(plan.overhangs ?? []).map(({ near, far }) => near + far));
  const tallest = Math.max(style.labelHeight, ...plan.cardHeights, ...plan.others.map(({ height }) => height)) + out;
  const slant = 2 * style.slope * (tallest + bandMargin);
  return {
    tail: Math.max(cards, labelTail) + style.gutter + slant,
    head: Math.max(plan.isTwoSided ? cards : 0, labelHead) + slant,
  };
}

function meet(a: Reach, b: Reach): boolean {
  return a.low < b.high + bandMargin && b.low < a.high + bandMargin;
}

function placed(
  plans: readonly RibPlan[],
  bands: readonly Band[],
  clearOf: ClearOf,
  style: FishStyle,
  sides: { upper: number; lower: number; rowGap: number },
  spacing: number,
): Joints {
  let heights = plans.map((plan) => (plan.isUpper ? sides.upper : sides.lower));
  let xs: number[] = [];
  for (let round = 0; round < 3; round++) {
    xs = [];
    for (let index = 0; index < plans.length; index++) {
      const band = bands[index];
      if (!band) continue;
      let x = index === 0 ? -style.lead : (xs[index - 1] ?? 0) - spacing;
      if (index < 2) x = Math.min(x, beforeHead(band, style));
      xs.push(clearOf(index, x, xs, heights));
    }
    heights = silhouette(plans, xs, style, sides);
  }
  // The last heights may exceed those the last separations saw; one more look keeps the promise that nothing touches.
  for (let index = 2; index < plans.length; index++) {
    const x = xs[index] ?? 0;
    const over = x - clearOf(index, x, xs, heights);
    if (over > 0.01) for (let later = index; later < xs.length; later++) xs[later] = (xs[later] ?? 0) - over;
  }
  let left = (xs.at(-1) ?? 3 * style.jointRadius - 2 * style.card.width) - 3 * style.jointRadius;
  let right = 0;
  bands.forEach((band, index) => {
    const x = xs[index] ?? 0;
    const tip = x - style.slope * (heights[index] ?? 0);
    for (const tail of band.tail) left = Math.min(left, x - tail.reach);
    for (const head of band.head) right = Math.max(right, x + head.reach);
    left = Math.min(left, tip - band.labelTail);
    right = Math.max(right, tip + band.labelHead);
  });
  return { xs, heights, left, right };
}

/** The first rib of each side: its head-side cards stay clear of the head, the higher ones of the picture's edge. */
function beforeHead(band: Band, style: FishStyle): number {
  let most = Number.POSITIVE_INFINITY;
  for (const head of band.head) {
    most = Math.min(most, head.low < style.headHeight / 2 ? -10 - head.reach : style.headWidth - head.reach);
  }
  return most;
}

/** Ribs shorten toward the tail, never below their own people. */
function silhouette(
  plans: readonly RibPlan[],
  xs: readonly number[],
  style: FishStyle,
  sides: { upper: number; lower: number; rowGap: number },
): number[] {
  const first = xs[0] ?? 0;
  const span = Math.max(1, first - (xs.at(-1) ?? 0));
  const tip = Math.max(8, sides.rowGap);
  return plans.map((plan, index) => {
    const full = plan.isUpper ? sides.upper : sides.lower;
    const tapered = full * (1 - (style.taper * (first - (xs[index] ?? 0))) / span);
    return Math.min(full, Math.max(plan.reach + tip, tapered));
  });
}
