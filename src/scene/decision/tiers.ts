/** Factors, stairs and approvers: the left of the decision mode's page. */
import type { DecisionChain, Tier } from '../../domain/chain.ts';
import { approversOf, coveringTier, rangeOf } from '../../domain/mode.ts';
import { personById } from '../../domain/seats.ts';
import type { Box } from '../../layout/shapes.ts';
import { decisionWords } from '../../words/decision.ts';
import { fishWords } from '../../words/fish.ts';
import { approverShort, numberText, rangeText } from '../../words/tierText.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';
import { lineCount, rule, type Setting, textIn } from './blocks.ts';

const factorKeys = ['ownership', 'category', 'scale', 'companySize'] as const;

/** Two by two; empty ones keep their place. */
export function factorsBlock({ decisionMode }: DecisionChain, box: Box, { language, measure, u }: Setting): Shape[] {
  const words = decisionWords[language];
  const [w, h] = [box.w / 2, box.h / 2];
  return [
    ...factorKeys.flatMap((key, index): Shape[] => {
      const x = box.x + (index % 2) * w + (index % 2 === 1 ? 18 * u : 0);
      const y = box.y + Math.floor(index / 2) * h;
      const room = w - 30 * u;
      return [
        ...textIn(
          words.factor[key],
          { x, y: y + 8 * u, w: room, h: 22 * u },
          { size: 17 * u, fill: color.ink3 },
          1,
          measure,
        ),
        ...textIn(
          decisionMode[key]?.trim() || '–',
          { x, y: y + 31 * u, w: room, h: h - 37 * u },
          { size: 19 * u, fill: color.ink },
          2,
          measure,
        ),
      ];
    }),
    rule(box.x, box.y + h, box.w, false, u),
    rule(box.x, box.y + box.h, box.w, false, u),
    { kind: 'rect', x: box.x + w, y: box.y, w: u, h: box.h, fill: color.line },
  ];
}

/** Equal treads; the one that covers the amount is navy, with a flag and in bold, so that colour alone says nothing. */
export function stairsBlock(chain: DecisionChain, box: Box, { language, measure, u }: Setting): Shape[] {
  const words = decisionWords[language];
  const { tiers } = chain.decisionMode;
  const covering = coveringTier(chain);
  const foot = 30 * u;
  const flagRoom = 32 * u;
  const gap = 4 * u;
  const w = (box.w - gap * (tiers.length - 1)) / Math.max(1, tiers.length);
  const lowest = 52 * u;
  const step = (box.h - foot - flagRoom - lowest) / Math.max(1, tiers.length - 1);
  return tiers.flatMap((tier, index): Shape[] => {
    const isCovering = tier === covering;
    const h = lowest + Math.min(step, 32 * u) * index;
    const x = box.x + index * (w + gap);
    const y = box.y + box.h - foot - h;
    const ink = { size: 18 * u, bold: true, anchor: 'middle', fill: isCovering ? color.paper : color.ink2 } as const;
    const text = approverShort(chain, tier, language) || '–';
    const lines = Math.min(lineCount(text, w - 10 * u, ink, measure), Math.floor((h - 8 * u) / (22 * u)));
    const textHeight = Math.max(2, lines) * 22 * u;
    return [
      {
        kind: 'rect',
        x,
        y,
        w,
        h,
        fill: isCovering ? color.navy : color.paper,
        stroke: isCovering ? color.navy : color.line2,
        strokeWidth: 1.5 * u,
      },
      ...textIn(
        text,
        { x: x + 5 * u, y: y + h - textHeight - 4 * u, w: w - 10 * u, h: textHeight },
        ink,
        Math.max(2, lines),
        measure,
      ),
      ...textIn(
        rangeText(tiers, index, language),
        { x, y: box.y + box.h - foot, w, h: foot },
        { size: 17 * u, bold: isCovering, anchor: 'middle', fill: isCovering ? color.ink : color.ink3 },
        1,
        measure,
      ),
      ...(isCovering && chain.amount
        ? flag(
            words.thisProject(numberText(chain.amount.value, language)),
            x + w * flagAt(chain.amount.value, rangeOf(tiers, index)),
            y,
            box,
            u,
            measure,
          )
        : []),
    ];
  });
}

/** Where an amount stands within its range, 0…1; in the middle where that has no end. */
export function flagAt(
  amount: number,
  { from, below }: { readonly from: number; readonly below: number | null },
): number {
  if (below === null || below <= from) return 0.5;
  return Math.min(0.96, Math.max(0.04, (amount - from) / (below - from)));
}

function flag(text: string, x: number, y: number, box: Box, u: number, measure: Setting['measure']): Shape[] {
  const top = y - 28 * u;
  const ink = { size: 18 * u, bold: true, fill: color.ink } as const;
  const isLeft = x - widthOf(text, ink, measure) - 8 * u >= box.x;
  return [
    { kind: 'rect', x, y: top, w: 1.5 * u, h: 28 * u, fill: color.ink },
    {
      kind: 'path',
      steps: [['M', x, top], ['L', x + 14 * u, top + 6 * u], ['L', x, top + 12 * u], ['Z']],
      fill: color.ink,
    },
    ...written(text, isLeft ? x - 7 * u : x + 19 * u, top + 8 * u, { ...ink, anchor: isLeft ? 'end' : 'start' }),
  ];
}

/** Names with their rank, or with what is wrong; as high as it takes, so the caller gives `box` the room it has. */
export function approversBlock(chain: DecisionChain, tier: Tier, box: Box, { language, measure, u }: Setting): Shape[] {
  const words = decisionWords[language];
  const approvers = approversOf(chain, tier);
  const missing = (tier.approverCount ?? 0) - approvers.length;
  const chips: ChipText[] = approvers.map(({ personId, isOnChart, isPlaceholder, rank }) => {
    const person = personById(chain, personId);
    // Whoever waits in the tray is not told below full.
    const name = person ? person.name.trim() || person.jobTitle || fishWords[language].missingName : '';
    const state = !isOnChart ? words.notOnChart : isPlaceholder ? words.toIdentify : rank === null ? words.notTop : '';
    return { name, state, rank };
  });
  if (missing > 0) chips.push({ name: '', state: words.openApprovers(missing), rank: null });
  if (chips.length === 0) chips.push({ name: '', state: words.noApprovers, rank: null });
  for (const scale of [1, 0.9, 0.8, 0.7, 0.6, 0.5]) {
    const made = chipRows(chips, box, u * scale, measure);
    if (made.height <= box.h || scale === 0.5) return made.shapes;
  }
  return [];
}

type ChipText = { readonly name: string; readonly state: string; readonly rank: number | null };

function chipRows(chips: readonly ChipText[], box: Box, u: number, measure: Setting['measure']) {
  const size = 18 * u;
  const height = 32 * u;
  let [x, y] = [box.x, box.y];
  const shapes = chips.flatMap(({ name, state, rank }): Shape[] => {
    const badge = rank === null ? 0 : 32 * u;
    const nameWidth = measure(name, size, true);
    const gap = name !== '' && state !== '' ? 8 * u : 0;
    const width = Math.min(box.w, badge + nameWidth + gap + measure(state, size * 0.92, false) + 20 * u);
    if (x > box.x && x + width > box.x + box.w) {
      x = box.x;
      y += height + 8 * u;
    }
    const left = x;
    x += width + 10 * u;
    const isTop = rank !== null;
    const middle = y + height / 2;
    return [
      {
        kind: 'rect',
        x: left,
        y,
        w: width,
        h: height,
        radius: 3 * u,
        fill: isTop ? color.paper : color.amberSoft,
        stroke: isTop ? color.red : color.amberLine,
        strokeWidth: 1.5 * u,
        ...(isTop ? {} : { dash: [5 * u, 4 * u] }),
      },
      ...(isTop
        ? ([
            {
              kind: 'rect',
              x: left + 4 * u,
              y: y + 4 * u,
              w: 26 * u,
              h: height - 8 * u,
              radius: 2 * u,
              fill: color.red,
            },
            ...written(String(rank), left + 17 * u, middle, { size, bold: true, fill: color.onRed, anchor: 'middle' }),
          ] satisfies Shape[])
        : []),
      ...written(name, left + badge + 10 * u, middle, { size, bold: true, fill: isTop ? color.red : color.ink }),
      ...written(state, left + badge + 10 * u + nameWidth + gap, middle, { size: size * 0.92, fill: color.amber }),
    ];
  });
  return { shapes, height: y + height - box.y };
}
