/** How wide a column must be, and would be with room to spare. */
import type { Competitor } from '../domain/chain.ts';
import { standardMeasure } from '../layout/measure.ts';
import { type ColumnId, columnHeading, isCompetitorColumn } from '../words/columns.ts';
import type { Language } from '../words/language.ts';
import type { GridLook } from './column.ts';
import { type ContentWidths, isMeasured, noContent } from './contentWidth.ts';

type Fixed = Exclude<ColumnId, `competitor:${string}`>;

/** Least width in px: dock zh, dock en, full zh, full en. A heading and a scale's common words fit. */
const least: Readonly<Record<Fixed | 'competitor', readonly [number, number, number, number]>> = {
  rank: [56, 56, 58, 58],
  name: [72, 72, 88, 88],
  jobTitle: [96, 96, 104, 104],
  rib: [64, 64, 72, 72],
  role: [74, 104, 76, 96],
  stance: [90, 122, 96, 124],
  targetStance: [90, 122, 96, 124],
  level: [128, 176, 68, 116],
  targetLevel: [70, 106, 72, 106],
  gap: [56, 52, 56, 56],
  competitor: [112, 132, 110, 132],
  businessAgenda: [140, 140, 140, 140],
  personalWin: [130, 130, 130, 130],
  primaryOwner: [84, 104, 80, 84],
  secondaryOwner: [84, 124, 80, 98],
  evidence: [140, 140, 140, 140],
  confidence: [64, 84, 68, 94],
  assessedOn: [88, 98, 98, 104],
  assessedBy: [68, 98, 72, 104],
  note: [120, 120, 120, 120],
};

/** The gap's column in the full view once the level track stands before the number, px. */
const trackWidth = 213;

/** Room for a scale's longest word, px in the same four, where there is room. */
const spacious: Readonly<Partial<Record<Fixed, readonly [number, number, number, number]>>> = {
  role: [74, 108, 76, 116],
  stance: [98, 150, 104, 160],
  targetStance: [98, 150, 104, 160],
};

/** Least and most of a column that is as wide as its content, px: dock, full. */
const limits: Readonly<
  Partial<Record<Fixed, readonly [least: readonly [number, number], most: readonly [number, number]]>>
> = {
  name: [
    [200, 240],
    [200, 240],
  ],
  jobTitle: [
    [150, 190],
    [280, 260],
  ],
  rib: [
    [112, 112],
    [200, 200],
  ],
  primaryOwner: [
    [0, 0],
    [150, 150],
  ],
  secondaryOwner: [
    [0, 0],
    [150, 150],
  ],
  assessedBy: [
    [0, 0],
    [140, 140],
  ],
};

/** px a text broken into two lines needs beyond half its width: padding, and lines of unequal length. */
const brokenSlack = 36;

/** The name takes no more of a narrow window than this. */
const nameShare = 0.34;

export type ColumnRoom = {
  readonly competitors: readonly Competitor[];
  readonly look: GridLook;
  readonly language: Language;
  /** px; 0 while unknown. */
  readonly room: number;
  readonly content?: ContentWidths;
};

/** px the gap's column needs for the level track. */
export function trackExtra(choice: ColumnRoom): number {
  return choice.look === 'full' ? trackWidth - leastWidth('gap', choice) : 0;
}

/** px below which the column says too little. */
export function leastWidth(id: ColumnId, choice: ColumnRoom): number {
  const { look, language, competitors, room } = choice;
  if (isCompetitorColumn(id)) {
    const heading = standardMeasure(columnHeading(id, language, competitors), 12, false);
    return Math.max(of(least.competitor, choice), Math.min(170, Math.ceil(heading) + 24));
  }
  const most = limits[id]?.[0][look === 'full' ? 1 : 0] ?? 0;
  const whole = contentOf(id, choice.content);
  const content = id === 'jobTitle' && look === 'full' ? whole / 2 + brokenSlack : whole;
  const fair = id === 'name' && room > 0 ? Math.min(most, Math.round(room * nameShare)) : most;
  return Math.max(of(least[id], choice), Math.round(Math.min(content, fair)));
}

/** px at which nothing in the column is cut or broken, within limits. */
export function wantedWidth(id: ColumnId, choice: ColumnRoom): number {
  const now = leastWidth(id, choice);
  if (isCompetitorColumn(id)) return now;
  const wide = spacious[id];
  const most = limits[id]?.[1][choice.look === 'full' ? 1 : 0] ?? 0;
  return Math.max(now, wide ? of(wide, choice) : 0, Math.min(most, contentOf(id, choice.content)));
}

function contentOf(id: ColumnId, content: ContentWidths = noContent): number {
  return isMeasured(id) ? content[id] : 0;
}

function of(four: readonly [number, number, number, number], { look, language }: ColumnRoom): number {
  return four[(look === 'full' ? 2 : 0) + (language === 'en' ? 1 : 0)] ?? 0;
}

/** Whether the gap's cell has room for the level track. */
export function hasTrack(look: GridLook, width: number): boolean {
  return look === 'full' && width >= trackWidth;
}
