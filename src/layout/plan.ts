/** What is known of each rib before it has a place on the spine. */
import type { DecisionChain, PersonId, Rib, RibId } from '../domain/chain.ts';
import { hasName, personById } from '../domain/seats.ts';
import { rankOf } from '../domain/topTen.ts';
import type { Band } from './bands.ts';
import { type CardSize, type CardText, cardsOfRib } from './card.ts';
import type { Measure } from './measure.ts';
import type { Overhang } from './rows.ts';
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

/** A rib's rows at one gap, on one side or both. */
export type Stack = {
  readonly distances: readonly number[];
  /** Where the cards of another picture stand on the same rib. */
  readonly otherDistances: readonly number[];
  /** What it takes on the spine, once for each length of the twig that has been asked for. */
  readonly bands: Band[];
};

/** What a rib needs wherever it stands: its cards and its label. */
export type RibSizes = {
  readonly cards: readonly CardSize[];
  readonly ranks: readonly (number | undefined)[];
  readonly cardHeights: readonly number[];
  readonly tallest: number;
  /** Undefined where no card has any. */
  readonly kept: readonly { readonly above: number; readonly below: number }[] | undefined;
  readonly cardWidth: number;
  readonly name: string;
  readonly count: string;
  readonly labelWidth: number;
  /** Its rows as far as they have been asked for, by the gap; negative where it is two-sided. */
  readonly stacks: Map<number, Stack>;
};

/** A person as their card and their rib need them. */
type Seated = CardText & { readonly rank: number | undefined; readonly above: number; readonly below: number };

/** What layouts of one chain in one look find out, to be handed from one to the next: ribs, and people on any run of a rib. */
export type KnownSizes = { readonly ribs: Map<Rib, RibSizes>; readonly people: Map<PersonId, Seated> };

export function nothingKnown(): KnownSizes {
  return { ribs: new Map(), people: new Map() };
}

/** All that a layout reads of a chain: while this is the same, so is the layout. */
export type Drawn = Pick<DecisionChain, 'ribs' | 'people' | 'topTen' | 'target'>;

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

export type RibPlan = {
  readonly rib: Rib;
  readonly sizes: RibSizes;
  readonly isUpper: boolean;
  readonly overhangs: readonly Overhang[] | undefined;
  readonly others: readonly CardSize[];
  /** Of its own cards and the others. */
  readonly tallest: number;
  readonly stacks: Map<number, Stack>;
  isTwoSided: boolean;
  /** From the spine to the outer edge of the outermost card, at the gap tried last. */
  reach: number;
  stack: Stack;
};

const unstacked: Stack = { distances: [], otherDistances: [], bands: [] };
const nobody: readonly CardSize[] = [];

export function ribPlans(chain: Drawn, options: PlanOptions): RibPlan[] {
  const { style, known, othersOf } = options;
  return chain.ribs.map((rib, index) => {
    let sizes = known?.ribs.get(rib);
    if (!sizes) {
      sizes = ribSizes(chain, rib, index, options);
      known?.ribs.set(rib, sizes);
    }
    const { kept } = sizes;
    const others = othersOf?.(rib.id) ?? nobody;
    const isUpper = index % 2 === 0;
    return {
      rib,
      sizes,
      isUpper,
      overhangs: kept?.map(({ above, below }) => (isUpper ? { near: below, far: above } : { near: above, far: below })),
      others,
      tallest: others.reduce((most, { height }) => Math.max(most, height), sizes.tallest),
      // Rows with overhangs hang on the side, those with others on the others.
      stacks: kept || others.length > 0 ? new Map() : sizes.stacks,
      isTwoSided: sizes.cards.length > style.oneSidedMost,
      reach: style.firstGap,
      stack: unstacked,
    };
  });
}

function ribSizes(chain: Drawn, rib: Rib, index: number, options: PlanOptions): RibSizes {
  const { style, density, measure, texts } = options;
  const people: Seated[] = [];
  const ranks: (number | undefined)[] = [];
  let isAnyKept = false;
  for (const id of rib.personIds) {
    const person = seated(chain, id, options);
    people.push(person);
    ranks.push(person.rank);
    isAnyKept ||= person.above + person.below > 0;
  }
  const cards = cardsOfRib(people, style.card, density, measure);
  const cardHeights: number[] = [];
  let tallest = 0;
  for (const { height } of cards) {
    cardHeights.push(height);
    tallest = Math.max(tallest, height);
  }
  const name = rib.name.trim() === '' ? texts.namelessRib : rib.name;
  const count = texts.count(cards.length, index);
  const labelWidth =
    measure(name, style.labelSize, true) +
    (count ? measure(count, style.labelSize * 0.82, false) + style.labelSize * 0.5 : 0) +
    style.labelSize * 1.6;
  return {
    cards,
    ranks,
    cardHeights,
    tallest,
    kept: isAnyKept ? people : undefined,
    cardWidth: cards[0]?.width ?? style.card.width,
    name,
    count,
    labelWidth: Math.ceil(labelWidth),
    stacks: new Map(),
  };
}

function seated(chain: Drawn, id: PersonId, { texts, extraOf, known }: PlanOptions): Seated {
  const found = known?.people.get(id);
  if (found) return found;
  const person = personById(chain, id) ?? { name: '', jobTitle: '' };
  const isMissing = !hasName(person);
  const extra = extraOf?.(id);
  const rank = rankOf(chain, id);
  const made: Seated = {
    name: isMissing ? (person.placeholder ? texts.placeholderName : texts.missingName) : person.name,
    jobTitle: person.jobTitle,
    isRanked: extra?.hasTab ?? rank !== undefined,
    isCoach: person.coach === true,
    isMissing,
    besideName: extra?.besideName,
    isTitleless: extra?.isTitleless,
    isUnmarked: extra?.isUnmarked,
    tried: known && [],
    rank,
    above: extra?.above ?? 0,
    below: extra?.below ?? 0,
  };
  known?.people.set(id, made);
  return made;
}
