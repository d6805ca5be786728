/** What is known of each rib before it has a place on the spine. */
import type { DecisionChain, PersonId, Rib, RibId } from '../domain/chain.ts';
import { hasName, personById } from '../domain/seats.ts';
import { rankOf } from '../domain/topTen.ts';
import { type CardSize, cardsOfRib } from './card.ts';
import type { Measure } from './measure.ts';
import { type Overhang, rowsAlong } from './rows.ts';
import type { Density, FishStyle } from './style.ts';

/** The words the picture needs; the layout has none of its own. */
export type FishTexts = {
  readonly missingName: string;
  readonly placeholderName: string;
  readonly namelessRib: string;
  readonly namelessTarget: string;
  /** How many people the rib at this place in the order holds: "4 人". */
  readonly count: (people: number, ribIndex: number) => string;
};

/** What a picture puts on somebody's card besides what every card has. */
export type CardExtra = {
  /** Whether there is room for a tab; if not said, where the chain ranks them. */
  readonly hasTab?: boolean;
  readonly besideName?: number;
  readonly isTitleless?: boolean;
  readonly isUnmarked?: boolean;
  /** Kept free of other cards over and under it. */
  readonly above?: number;
  readonly below?: number;
};

/** What a rib needs wherever it stands: its cards and its label. */
export type RibSizes = {
  readonly cards: readonly CardSize[];
  readonly ranks: readonly (number | undefined)[];
  readonly cardHeights: readonly number[];
  /** Undefined where no card has any. */
  readonly kept: readonly { readonly above: number; readonly below: number }[] | undefined;
  readonly cardWidth: number;
  readonly name: string;
  readonly count: string;
  readonly labelWidth: number;
};

/** Sizes of ribs, by id and number of people, to be found once for all layouts of one chain in one look. */
export type KnownSizes = Map<string, RibSizes>;

export type PlanOptions = {
  readonly style: FishStyle;
  readonly density: Density;
  readonly measure: Measure;
  readonly texts: FishTexts;
  /** What the picture puts on single cards. */
  readonly extraOf?: ((id: PersonId) => CardExtra) | undefined;
  readonly known?: KnownSizes | undefined;
  /** Cards of another picture on the same bones, from the spine outward: room is kept for either. */
  readonly othersOf?: ((rib: RibId) => readonly CardSize[]) | undefined;
};

export type RibPlan = RibSizes & {
  readonly rib: Rib;
  readonly isUpper: boolean;
  readonly overhangs: readonly Overhang[] | undefined;
  isTwoSided: boolean;
  distances: readonly number[];
  readonly others: readonly CardSize[];
  otherDistances: readonly number[];
  /** From the spine to the outer edge of the outermost card. */
  reach: number;
};

export function ribPlans(chain: DecisionChain, options: PlanOptions): RibPlan[] {
  const { style, known, othersOf } = options;
  return chain.ribs.map((rib, index) => {
    const key = `${rib.id}.${rib.personIds.length}`;
    const sizes = known?.get(key) ?? ribSizes(chain, rib, index, options);
    known?.set(key, sizes);
    const { cards, ranks, cardHeights, kept, cardWidth, name, count, labelWidth } = sizes;
    // Not spread: pages are shared out over thousands of plans, and a spread takes longer than all else here.
    const isUpper = index % 2 === 0;
    return {
      cards,
      ranks,
      cardHeights,
      kept,
      overhangs: kept?.map(({ above, below }) => (isUpper ? { near: below, far: above } : { near: above, far: below })),
      cardWidth,
      name,
      count,
      labelWidth,
      rib,
      isUpper,
      isTwoSided: cards.length > style.oneSidedMost,
      distances: [],
      others: othersOf?.(rib.id) ?? [],
      otherDistances: [],
      reach: style.firstGap,
    };
  });
}

function ribSizes(chain: DecisionChain, rib: Rib, index: number, options: PlanOptions): RibSizes {
  const { style, density, measure, texts, extraOf } = options;
  const extras = extraOf && rib.personIds.map(extraOf);
  const kept = extras?.map(({ above = 0, below = 0 }) => ({ above, below }));
  const ranks = rib.personIds.map((id) => rankOf(chain, id));
  const cards = cardsOfRib(
    rib.personIds.map((id, place) => {
      const person = personById(chain, id) ?? { name: '', jobTitle: '' };
      const isMissing = !hasName(person);
      const missing = person.placeholder ? texts.placeholderName : texts.missingName;
      const extra = extras?.[place];
      return {
        name: isMissing ? missing : person.name,
        jobTitle: person.jobTitle,
        isRanked: extra?.hasTab ?? ranks[place] !== undefined,
        isCoach: person.coach === true,
        isMissing,
        besideName: extra?.besideName,
        isTitleless: extra?.isTitleless,
        isUnmarked: extra?.isUnmarked,
      };
    }),
    style.card,
    density,
    measure,
  );
  const name = rib.name.trim() === '' ? texts.namelessRib : rib.name;
  const count = texts.count(cards.length, index);
  const labelWidth =
    measure(name, style.labelSize, true) +
    (count ? measure(count, style.labelSize * 0.82, false) + style.labelSize * 0.5 : 0) +
    style.labelSize * 1.6;
  return {
    cards,
    ranks,
    cardHeights: cards.map(({ height }) => height),
    kept: kept?.some(({ above, below }) => above + below > 0) ? kept : undefined,
    cardWidth: cards[0]?.width ?? style.card.width,
    name,
    count,
    labelWidth: Math.ceil(labelWidth),
  };
}

export type Rise = { readonly rowGap: number; readonly upper: number; readonly lower: number; readonly fits: boolean };

const leastReach = 60;
const gapStep = 0.5;

/**
 * The fit ladder's first two rungs: the largest row gap at which both sides fit `height`; else the tallest ribs turn
 * two-sided, one by one, until they do; not where they keep their sides. Sets distances and reach on the plans; the two sides share spare height.
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

function stack(plans: readonly RibPlan[], style: FishStyle, rowGap: number): void {
  for (const plan of plans) {
    const rows = rowsAlong(plan.cardHeights, plan.isTwoSided, style.firstGap, rowGap, plan.overhangs);
    plan.distances = rows.distances;
    plan.reach = rows.reach;
    if (plan.others.length === 0) continue;
    const heights = plan.others.map((card) => card.height);
    const others = rowsAlong(heights, plan.isTwoSided, style.firstGap, rowGap);
    plan.otherDistances = others.distances;
    plan.reach = Math.max(rows.reach, others.reach);
  }
}

function sideReach(plans: readonly RibPlan[], isUpper: boolean): number {
  return plans.reduce((most, plan) => (plan.isUpper === isUpper ? Math.max(most, plan.reach) : most), leastReach);
}

export function tallestCard(plans: readonly RibPlan[], style: FishStyle): number {
  const least = style.card.nameLine + style.card.titleLine;
  const tallest = (most: number, { height }: CardSize) => Math.max(most, height);
  return plans.reduce((most, { cards, others }) => others.reduce(tallest, cards.reduce(tallest, most)), least);
}

function tallestOneSided(plans: readonly RibPlan[]): RibPlan | undefined {
  let tallest: RibPlan | undefined;
  for (const plan of plans) {
    if (!plan.isTwoSided && plan.cards.length > 2 && plan.reach > (tallest?.reach ?? 0)) tallest = plan;
  }
  return tallest;
}
