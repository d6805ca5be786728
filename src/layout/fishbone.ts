/** The layout (design.md §3): from a decision chain to a fishbone, in named passes. */
import { isOtherTopSeat } from '../domain/topTen.ts';
import { headShape } from './head.ts';
import { mirrored } from './mirror.ts';
import { type Drawn, type PlanOptions, type RibPlan, ribPlans } from './plan.ts';
import { rise, settle, tallestCard } from './rise.ts';
import { type Box, type Fishbone, type PersonShape, type RibShape, unionOf } from './shapes.ts';
import { closestJoints, type Joints, spreadJoints } from './spacing.ts';
import type { FishStyle } from './style.ts';

type FishFrame = { readonly width: number; readonly height: number };

export type FishOptions = PlanOptions & {
  /** The space to fill, in the style's unit; what does not fit runs over it tail-ward and outward. */
  readonly frame: FishFrame;
  /** Ribs turn two-sided for their own many people alone, not to fit the frame's height. */
  readonly keepsSides?: boolean;
  /** Head on the left. */
  readonly isMirrored?: boolean;
};

/** Where everything goes. Same chain and options, same numbers; cost grows with the people. */
export function layoutFishbone(chain: Drawn, options: FishOptions): Fishbone {
  const { style, density, frame, measure, texts } = options;
  const plans = ribPlans(chain, options);
  const heights = rise(plans, style, frame.height, options.keepsSides);
  settle(plans, style, heights);
  const twig = twigLength(plans, style);
  const joints = spreadJoints(plans, style, twig, heights, frame.width - style.headWidth);
  const ribs = plans.map((plan, index) => ribShape(chain, plan, index, joints, style, twig));
  const head = headShape(chain, style, measure, texts);
  const tail = { x: joints.left, y: 0 };
  const boxes: Box[] = [head.box, { x: tail.x, y: -style.fin, w: 0, h: 2 * style.fin }];
  for (const rib of ribs) {
    boxes.push(rib.label);
    for (const person of rib.people) boxes.push(person.box);
  }
  const bounds = unionOf(boxes);
  const fits = heights.fits && bounds.w <= frame.width + 0.5;
  const fishbone: Fishbone = {
    style,
    density,
    isMirrored: false,
    ribs,
    head,
    tail,
    twig,
    rowGap: heights.rowGap,
    bounds,
    fits,
  };
  return options.isMirrored ? mirrored(fishbone) : fishbone;
}

/** Whether `layoutFishbone` finds room for all, at a fraction of its cost; a picture at the very edge may be refused. */
export function hasRoom(chain: Drawn, options: FishOptions): boolean {
  const { style, frame } = options;
  if (areaLeast(chain, style) > frame.width * frame.height) return false;
  const plans = ribPlans(chain, options);
  const heights = rise(plans, style, frame.height, options.keepsSides);
  if (!heights.fits) return false;
  settle(plans, style, heights);
  const { left, right } = closestJoints(plans, style, twigLength(plans, style), heights);
  return Math.max(style.headWidth, right) - left <= frame.width + 0.5;
}

/** What the cards cover, lying apart, if each had a name on one line alone: before any text is measured. */
function areaLeast({ ribs }: Drawn, { card }: FishStyle): number {
  const people = ribs.reduce((sum, { personIds }) => sum + personIds.length, 0);
  return people * card.width * (2 * card.border + 2 * card.padY + card.nameLine);
}

/** One length for the whole picture, so that the corner of the tallest card still clears its slanting rib by 8. */
function twigLength(plans: readonly RibPlan[], style: FishStyle): number {
  return Math.ceil((style.slope * tallestCard(plans, style)) / 2) + 8;
}

function ribShape(
  chain: Drawn,
  plan: RibPlan,
  index: number,
  joints: Joints,
  style: FishStyle,
  twig: number,
): RibShape {
  const { cards, ranks, labelWidth, cardWidth, name, count } = plan.sizes;
  const x = joints.xs[index] ?? 0;
  const height = joints.heights[index] ?? 0;
  const up = plan.isUpper ? -1 : 1;
  const tip = { x: x - style.slope * height, y: up * height };
  const overhang = plan.isTwoSided ? labelWidth / 2 : Math.min(labelWidth / 2, style.labelOverhang);
  const people = plan.rib.personIds.map((id, place): PersonShape => {
    const card = cards[place] ?? { width: 0, height: 0, nameLines: [], titleLines: [] };
    const distance = plan.stack.distances[place] ?? 0;
    const facing = plan.isTwoSided && place % 2 === 1 ? 'head' : 'tail';
    const root = { x: x - style.slope * distance, y: up * distance };
    const rank = ranks[place];
    const left = facing === 'tail' ? root.x - twig - card.width : root.x + twig;
    return {
      id,
      ribId: plan.rib.id,
      place,
      facing,
      distance,
      box: { x: left, y: root.y - card.height / 2, w: card.width, h: card.height },
      root,
      twigEnd: { x: facing === 'tail' ? left + card.width : left, y: root.y },
      rank,
      isOtherSeat: rank !== undefined && isOtherTopSeat(chain, id),
      nameLines: card.nameLines,
      titleLines: card.titleLines,
    };
  });
  return {
    id: plan.rib.id,
    index,
    isUpper: plan.isUpper,
    isTwoSided: plan.isTwoSided,
    joint: { x, y: 0 },
    tip,
    height,
    cardWidth,
    label: {
      x: tip.x + overhang - labelWidth,
      y: plan.isUpper ? tip.y - style.labelHeight : tip.y,
      w: labelWidth,
      h: style.labelHeight,
    },
    name,
    count,
    people,
  };
}
