/** Where the joints stand on the spine (design.md §3 Joints, sep). */
import { type Band, bandMargin, headReach, inOrder, type Reach, separation, tailReach } from './bands.ts';
import type { RibPlan } from './plan.ts';
import type { FishStyle } from './style.ts';

/** `left` and `right`: how far cards, labels and the spine's tail reach from the head's back. */
export type Joints = {
  readonly xs: readonly number[];
  readonly heights: readonly number[];
  readonly left: number;
  readonly right: number;
};

type Sides = { readonly upper: number; readonly lower: number; readonly rowGap: number };

/** Halvings of the spacing between its least and its widest. */
const spacingRounds = 16;

/** Joint positions for the largest spacing at which the picture still fits `width` tail-ward of the head. */
export function spreadJoints(
  plans: readonly RibPlan[],
  style: FishStyle,
  twig: number,
  sides: Sides,
  width: number,
): Joints {
  const place = placing(plans, style, twig, sides);
  const least = jointsLeast(style);
  const widest = style.card.width * 1.2;
  let joints = place(widest);
  if (joints.left >= -width || plans.length === 0) return joints;
  joints = place(least);
  if (joints.left < -width) return joints;
  let low = least;
  let high = widest;
  for (let round = 0; round < spacingRounds; round++) {
    const middle = (low + high) / 2;
    const tried = place(middle);
    if (tried.left >= -width) {
      low = middle;
      joints = tried;
    } else high = middle;
  }
  return joints;
}

/** The same as close as they can stand. */
export function closestJoints(plans: readonly RibPlan[], style: FishStyle, twig: number, sides: Sides): Joints {
  return placing(plans, style, twig, sides)(jointsLeast(style));
}

function jointsLeast({ jointRadius }: FishStyle): number {
  return 2 * jointRadius + 12;
}

function placing(plans: readonly RibPlan[], style: FishStyle, twig: number, sides: Sides) {
  const bands = plans.map((plan) => knownBand(plan, style, twig));
  const clearOf = clearance(bands, style);
  return (spacing: number) => placed(plans, bands, clearOf, style, sides, spacing);
}

function knownBand(plan: RibPlan, style: FishStyle, twig: number): Band {
  const { bands } = plan.stack;
  const known = bands.find((band) => band.twig === twig);
  if (known) return known;
  const band = bandOf(plan, style, twig);
  bands.push(band);
  return band;
}

function bandOf(plan: RibPlan, style: FishStyle, twig: number): Band {
  const { slope } = style;
  const { sizes, others, stack, overhangs, isTwoSided } = plan;
  const { cards, cardWidth, labelWidth } = sizes;
  const tail: Reach[] = [];
  const head: Reach[] = [];
  const add = (place: number, width: number, distance: number, low: number, high: number) => {
    if (isTwoSided && place % 2 === 1) head.push(headReach(low, high, twig + width - slope * distance, slope));
    else tail.push(tailReach(low, high, twig + width + slope * distance, slope));
  };
  cards.forEach(({ width, height }, place) => {
    const distance = stack.distances[place] ?? 0;
    const { near = 0, far = 0 } = overhangs?.[place] ?? {};
    add(place, width, distance, distance - height / 2 - near, distance + height / 2 + far);
  });
  others.forEach(({ width, height }, place) => {
    const distance = stack.otherDistances[place] ?? 0;
    add(place, width, distance, distance - height / 2, distance + height / 2);
  });
  if (others.length > 0) for (const side of [tail, head]) side.sort((a, b) => a.low - b.low);
  const labelHead = isTwoSided ? labelWidth / 2 : Math.min(labelWidth / 2, style.labelOverhang);
  const labelTail = labelWidth - labelHead;
  const widest = others.reduce((most, { width }) => Math.max(most, width), cardWidth);
  const reach = cards.length + others.length > 0 ? twig + widest : 0;
  const out = (overhangs ?? []).reduce((most, { near, far }) => Math.max(most, near + far), 0);
  const slant = 2 * slope * (Math.max(style.labelHeight, plan.tallest) + out + bandMargin);
  return {
    tail: inOrder(tail),
    head: inOrder(head),
    labelHead,
    labelTail,
    tailMost: Math.max(reach, labelTail) + style.gutter + slant,
    headMost: Math.max(isTwoSided ? reach : 0, labelHead) + slant,
    twig,
    apart: undefined,
  };
}

/** The rib's joint moved tail-ward from `x` until it is clear of all nearer ribs of its side. */
type ClearOf = (index: number, x: number, xs: readonly number[], heights: readonly number[]) => number;

function clearance(bands: readonly Band[], style: FishStyle): ClearOf {
  const tailMost = bands.reduce((most, band) => Math.max(most, band.tailMost), 0);
  return (index, wanted, xs, heights) => {
    const band = bands[index];
    let x = wanted;
    if (!band) return x;
    for (let at = index - 2; at >= 0; at -= 2) {
      const nearer = bands[at];
      const apart = (xs[at] ?? 0) - x;
      if (!nearer) continue;
      if (at < index - 2) {
        // A label longer than its neighbour's chain is wide may reach over it, to the next but one.
        if (apart >= tailMost + band.headMost) break;
        if (apart >= nearer.tailMost + band.headMost) continue;
      }
      const least = separation(nearer, band, style, heights[at] ?? 0, heights[index] ?? 0);
      x = Math.min(x, (xs[at] ?? 0) - least);
    }
    return x;
  };
}

function placed(
  plans: readonly RibPlan[],
  bands: readonly Band[],
  clearOf: ClearOf,
  style: FishStyle,
  sides: Sides,
  spacing: number,
): Joints {
  const heights = plans.map((plan) => (plan.isUpper ? sides.upper : sides.lower));
  const xs: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (let index = 0; index < plans.length; index++) {
      const band = bands[index];
      if (!band) continue;
      let x = index === 0 ? -style.lead : (xs[index - 1] ?? 0) - spacing;
      if (index < 2) x = Math.min(x, beforeHead(band, style));
      xs[index] = clearOf(index, x, xs, heights);
    }
    silhouette(plans, xs, style, sides, heights);
  }
  // The last heights may exceed those the last separations saw; one more look keeps the promise that nothing touches.
  for (let index = 2; index < plans.length; index++) {
    const x = xs[index] ?? 0;
    const over = x - clearOf(index, x, xs, heights);
    if (over > 0.01) for (let later = index; later < xs.length; later++) xs[later] = (xs[later] ?? 0) - over;
  }
  let left = (xs.at(-1) ?? 3 * style.jointRadius - 2 * style.card.width) - 3 * style.jointRadius;
  let right = 0;
  for (const [index, band] of bands.entries()) {
    const x = xs[index] ?? 0;
    const tip = x - style.slope * (heights[index] ?? 0);
    for (const tail of band.tail) left = Math.min(left, x - tail.reach);
    for (const head of band.head) right = Math.max(right, x + head.reach);
    left = Math.min(left, tip - band.labelTail);
    right = Math.max(right, tip + band.labelHead);
  }
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

/** Ribs shorten toward the tail, never below their own people. Sets `heights`. */
function silhouette(
  plans: readonly RibPlan[],
  xs: readonly number[],
  style: FishStyle,
  sides: Sides,
  heights: number[],
): void {
  const first = xs[0] ?? 0;
  const span = Math.max(1, first - (xs.at(-1) ?? 0));
  const tip = Math.max(8, sides.rowGap);
  for (let index = 0; index < plans.length; index++) {
    const plan = plans[index];
    if (!plan) continue;
    const full = plan.isUpper ? sides.upper : sides.lower;
    const tapered = full * (1 - (style.taper * (first - (xs[index] ?? 0))) / span);
    heights[index] = Math.min(full, Math.max(plan.reach + tip, tapered));
  }
}
