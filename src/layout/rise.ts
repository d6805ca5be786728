/** How high the ribs rise: rows on either side of the spine, as far apart as the height allows. */
import type { CardSize } from './card.ts';
import type { RibPlan, Stack } from './plan.ts';
import { reachAlong, rowsAlong } from './rows.ts';
import type { FishStyle } from './style.ts';

export type Rise = { readonly rowGap: number; readonly upper: number; readonly lower: number; readonly fits: boolean };

const leastReach = 60;
const gapStep = 0.5;

/**
 * The fit ladder's first two rungs: the largest row gap at which both sides fit `height`; else the tallest ribs turn
 * two-sided, one by one, until they do; not where they keep their sides. Sets sides and reach on the plans; the two sides share spare height.
 */
export function rise(plans: readonly RibPlan[], style: FishStyle, height: number, keepsSides = false): Rise {
  const tipOf = (gap: number) => Math.max(8, gap);
  const needAt = (gap: number) => sideReach(plans, true) + sideReach(plans, false) + 2 * tipOf(gap);
  const need = (gap: number) => {
    stack(plans, style, gap);
    return needAt(gap);
  };
  const available = height - 2 * style.labelHeight;
  const gapAt = (step: number) => Math.max(style.rowGapLeast, style.rowGapMost - step * gapStep);
  let [step, last] = [0, Math.ceil((style.rowGapMost - style.rowGapLeast) / gapStep)];
  if (need(style.rowGapLeast) > available) step = last;
  while (step < last) {
    const middle = Math.floor((step + last) / 2);
    if (need(gapAt(middle)) <= available) last = middle;
    else step = middle + 1;
  }
  const rowGap = gapAt(step);
  let total = need(rowGap);
  while (total > available && !keepsSides) {
    const tallest = tallestOneSided(plans);
    if (!tallest) break;
    tallest.isTwoSided = true;
    stack([tallest], style, rowGap);
    total = needAt(rowGap);
  }
  const spare = Math.max(0, available - total + 2 * tipOf(rowGap));
  // One row at the most: a label farther out than that floats away from its people.
  const share = Math.min(spare / 2, tallestCard(plans, style) + rowGap);
  return {
    rowGap,
    upper: sideReach(plans, true) + Math.max(share, tipOf(rowGap)),
    lower: sideReach(plans, false) + Math.max(share, tipOf(rowGap)),
    fits: total <= available,
  };
}

function stack(plans: readonly RibPlan[], { firstGap }: FishStyle, rowGap: number): void {
  for (const plan of plans) {
    const { sizes, isTwoSided, overhangs, others } = plan;
    plan.reach = reachAlong(sizes.cardHeights, isTwoSided, firstGap, rowGap, overhangs);
    if (others.length === 0) continue;
    plan.reach = Math.max(plan.reach, reachAlong(heightsOf(others), isTwoSided, firstGap, rowGap));
  }
}

/** Sets the rows on the plans, at the gap found for them. */
export function settle(plans: readonly RibPlan[], style: FishStyle, { rowGap }: Rise): void {
  for (const plan of plans) {
    const key = plan.isTwoSided ? -rowGap : rowGap;
    const known = plan.stacks.get(key);
    plan.stack = known ?? stackOf(plan, style, rowGap);
    if (!known) plan.stacks.set(key, plan.stack);
  }
}

function stackOf(plan: RibPlan, { firstGap }: FishStyle, rowGap: number): Stack {
  const { sizes, isTwoSided, overhangs, others } = plan;
  return {
    distances: rowsAlong(sizes.cardHeights, isTwoSided, firstGap, rowGap, overhangs).distances,
    otherDistances: rowsAlong(heightsOf(others), isTwoSided, firstGap, rowGap).distances,
    bands: [],
  };
}

function heightsOf(cards: readonly CardSize[]): number[] {
  return cards.map(({ height }) => height);
}

function sideReach(plans: readonly RibPlan[], isUpper: boolean): number {
  return plans.reduce((most, plan) => (plan.isUpper === isUpper ? Math.max(most, plan.reach) : most), leastReach);
}

export function tallestCard(plans: readonly RibPlan[], style: FishStyle): number {
  const least = style.card.nameLine + style.card.titleLine;
  return plans.reduce((most, { tallest }) => Math.max(most, tallest), least);
}

function tallestOneSided(plans: readonly RibPlan[]): RibPlan | undefined {
  let tallest: RibPlan | undefined;
  for (const plan of plans) {
    if (!plan.isTwoSided && plan.sizes.cards.length > 2 && plan.reach > (tallest?.reach ?? 0)) tallest = plan;
  }
  return tallest;
}
