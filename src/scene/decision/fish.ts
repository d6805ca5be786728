/** The chart as blocks on the decision mode's page: approvers by name, the current step's chain in blue. */
import type { DecisionChain, PersonId, RibId, Tier } from '../../domain/chain.ts';
import { currentStage } from '../../domain/lanes.ts';
import { approversOf } from '../../domain/mode.ts';
import { ribById, seatsOfSamePerson } from '../../domain/seats.ts';
import type { Box, Fishbone } from '../../layout/shapes.ts';
import { decisionWords } from '../../words/decision.ts';
import { rangeText } from '../../words/tierText.ts';
import { blockFill, blockShapes, fittedBlocks } from '../blockFish.ts';
import { titleFloor } from '../paper.ts';
import { placed, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';
import { rule, type Setting, textIn } from './blocks.ts';

/** Names of blocks are 11 units; so much larger they stand at 10 pt. */
const scales = [1.82, 1.65, 1.5, 1.35, 1.2];

/** Every seat of everybody who must approve at the tier. */
export function litApprovers(chain: DecisionChain, tier: Tier | undefined): ReadonlySet<PersonId> {
  const ids = tier ? approversOf(chain, tier).map(({ personId }) => personId) : [];
  return new Set(ids.flatMap((id) => seatsOfSamePerson(chain, id)));
}

/** The chain that acts now. */
export function currentRibId(chain: DecisionChain): RibId | null {
  const id = currentStage(chain.decisionMode)?.ribId;
  return id && ribById(chain, id) ? id : null;
}

/** "6 位批准人中 5 位在图上，3 位在 TOP 10". */
export function tallyText(chain: DecisionChain, tier: Tier, language: Setting['language']): string {
  const approvers = approversOf(chain, tier);
  const onChart = approvers.filter((each) => each.isOnChart).length;
  const top = approvers.filter(({ rank }) => rank !== null).length;
  const all = Math.max(approvers.length, tier.approverCount ?? 0);
  return decisionWords[language].tally(approvers.length, all, onChart, top);
}

/** "200 – 500：CEO + 5 SEVP". */
export function tierHeading(chain: DecisionChain, tier: Tier, language: Setting['language']): string {
  const { tiers } = chain.decisionMode;
  const range = rangeText(tiers, tiers.indexOf(tier), language);
  return [range, tier.approver.trim()].filter(Boolean).join(decisionWords[language].colon);
}

/** Names of blocks are 11 units; below this scale they would be under 8.5 pt. */
const leastForNames = titleFloor / 11;

/** `isCrowded`: names have no room here; they are left out unless `isOwnPage`. */
type FishBlock = { readonly shapes: readonly Shape[]; readonly isCrowded: boolean };

export function fishBlock(
  chain: DecisionChain,
  tier: Tier | undefined,
  box: Box,
  setting: Setting,
  isOwnPage = false,
): FishBlock {
  const { language, measure, u } = setting;
  const pad = 20 * u;
  const inner: Box = { x: box.x + pad, y: box.y + 46 * u, w: box.w - 2 * pad, h: box.h - 88 * u };
  const lit = litApprovers(chain, tier);
  const ribId = currentRibId(chain);
  const named = laidOut(chain, inner, lit, setting);
  const isCrowded = lit.size > 0 && named.s < leastForNames - 1e-9;
  const isNameless = isCrowded && !isOwnPage;
  // Names that are not drawn take no room.
  const { fishbone, s } = isNameless ? laidOut(chain, inner, undefined, setting) : named;
  const { bounds } = fishbone;
  const dx = inner.x + (inner.w - bounds.w * s) / 2 - bounds.x * s;
  const dy = inner.y + (inner.h - bounds.h * s) / 2 - bounds.y * s;
  const said = tier
    ? [tallyText(chain, tier, language), isNameless ? decisionWords[language].namesNext : '']
        .filter(Boolean)
        .join(' · ')
    : '';
  const heading = tier ? tierHeading(chain, tier, language) : decisionWords[language].picture;
  const bold = { size: 19 * u, bold: true, fill: color.ink } as const;
  const after = inner.x + widthOf(heading, bold, measure) + 14 * u;
  const room = box.x + box.w - pad - after;
  const shapes: Shape[] = [
    { kind: 'rect', x: box.x, y: box.y, w: box.w, h: box.h, fill: color.canvas },
    ...(setting.hasRule ? [rule(box.x, box.y, box.w, true, u)] : []),
    ...(room > 120 * u
      ? written(heading, inner.x, box.y + 28 * u, bold)
      : textIn(heading, { x: inner.x, y: box.y + 12 * u, w: inner.w, h: 36 * u }, bold, 2, measure)),
    ...(tier && room > 120 * u
      ? textIn(
          said,
          { x: after, y: box.y + 14 * u, w: room, h: 28 * u },
          { size: 18 * u, fill: color.ink2 },
          1,
          measure,
        )
      : []),
    ...placed(blockShapes(chain, fishbone, { lit, ribId, isNameless }, language, measure), dx, dy, s),
    ...legend(box, ribId !== null, setting),
  ];
  return { shapes, isCrowded };
}

/** As large as the room allows, with room for the names of those who are lit. */
function laidOut(
  chain: DecisionChain,
  room: Box,
  lit: ReadonlySet<PersonId> | undefined,
  { language, measure, u }: Setting,
): { readonly fishbone: Fishbone; readonly s: number } {
  const at = (s: number) => {
    const fishbone = fittedBlocks(chain, { width: room.w / s, height: room.h / s }, lit, language, measure);
    return { fishbone, s: Math.min(s, room.w / fishbone.bounds.w, room.h / fishbone.bounds.h) };
  };
  const [largest = 1, ...smaller] = scales.map((scale) => scale * u);
  let found = at(largest);
  for (const s of smaller) {
    if (found.fishbone.fits) break;
    found = at(s);
  }
  return found;
}

function legend(box: Box, hasRib: boolean, { language, measure, u }: Setting): Shape[] {
  const words = decisionWords[language];
  const items: readonly (readonly [string, string])[] = [
    [color.red, words.legendTop],
    [color.navy, words.legendOther],
    [blockFill.dimTop, words.legendRest],
    ...(hasRib ? ([[color.blue, words.legendRib]] as const) : []),
  ];
  const whole = items.reduce((sum, [, text]) => sum + 66 + measure(text, 17, false), 0);
  const k = u * Math.min(1, (box.w / u - 40) / whole);
  const ink = { size: 17 * k, fill: color.ink2 };
  const middle = box.y + box.h - 24 * u;
  let x = box.x + 20 * u;
  return items.flatMap(([fill, text]): Shape[] => {
    const left = x;
    const h = (fill === color.blue ? 3 : 14) * k;
    x += 42 * k + widthOf(text, ink, measure) + 24 * k;
    return [
      { kind: 'rect', x: left, y: middle - h / 2, w: 32 * k, h, fill },
      ...written(text, left + 42 * k, middle, ink),
    ];
  });
}
