/** What the marks mean, as rows of a term and its items; only marks that are on the pages are explained. */
import {
  type Level,
  levelNumber,
  levels,
  type Role,
  roleLetter,
  roles,
  type Stance,
  stances,
} from '../domain/scales.ts';
import type { Measure } from '../layout/measure.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { scaleWords } from '../words/scales.ts';
import { coachSeal, markAt } from './card.ts';
import { stanceMark } from './marks.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

/** What the pages show, so that the legend explains neither more nor less. */
export type LegendFacts = {
  readonly language: Language;
  readonly isAssessed: boolean;
  readonly stances: ReadonlySet<Stance | null>;
  /** Empty where cards carry no role. */
  readonly roles: ReadonlySet<Role>;
  readonly hasRoleLetters: boolean;
  readonly hasCoach: boolean;
  readonly hasHidden: boolean;
};

export type LegendItem = {
  readonly width: number;
  /** At the left edge `x`, around the line's middle. */
  readonly draw: (x: number, middle: number) => Shape[];
};

export type LegendRow = { readonly term: string; readonly items: readonly LegendItem[] };

const gap = 8;

/** Rows at text size `size`; every length follows it. `isShort` takes the shorter words, for a narrow block. */
export function legendRows(facts: LegendFacts, size: number, measure: Measure, isShort = false): LegendRow[] {
  const { language } = facts;
  const words = fishWords[language];
  const k = size / 18;
  const label = (text: string, mark: LegendItem): LegendItem => ({
    width: mark.width + gap * k + measure(text, size, false),
    draw: (x, middle) => [
      ...mark.draw(x, middle),
      ...written(text, x + mark.width + gap * k, middle, { size, fill: color.ink2 }),
    ],
  });
  const rows: LegendRow[] = [
    {
      term: words.rank,
      items: [
        label(isShort ? scaleWords[language].topTen : pageWords[language].topPerson, badge(k)),
        label(isShort ? words.ribOrder : pageWords[language].ribNumber, ring(k)),
      ],
    },
  ];
  if (!facts.isAssessed) return rows;
  const shown: (Stance | null)[] = [...stances].reverse().filter((stance) => isShown(stance, facts));
  if (facts.stances.has(null)) shown.push(null);
  rows.push({
    term: words.stance,
    items: shown.map((stance) =>
      label(stance === null ? scaleWords[language].notAssessed : scaleWords[language].stance[stance], {
        width: 20 * k,
        draw: (x, middle) => markAt(stanceMark(stance), x, middle, 20 * k),
      }),
    ),
  });
  rows.push({ term: words.level, items: levelItems(language, size, measure) });
  const marks: LegendItem[] = [];
  if (facts.hasCoach) {
    marks.push(
      label(scaleWords[language].coach, {
        width: 21 * k,
        draw: (x, middle) => coachSeal(x, middle, 21 * k, language),
      }),
    );
  }
  if (facts.hasHidden) marks.push(label(pageWords[language].hiddenItem, dashedCard(k)));
  if (facts.roles.size > 0 && !facts.hasRoleLetters) {
    const example = scaleWords[language].role.decider;
    marks.push(label(pageWords[language].roleItem, chip(example, size, measure)));
  }
  if (marks.length > 0) rows.push({ term: words.marks, items: marks });
  if (facts.hasRoleLetters && facts.roles.size > 0) {
    rows.push({
      term: pageWords[language].roleItem,
      items: roles
        .filter((role) => facts.roles.has(role))
        .map((role) => label(scaleWords[language].role[role], chip(roleLetter[role], size, measure))),
    });
  }
  return rows;
}

/** For, neutral and against are always explained, the rarer two where they occur. */
function isShown(stance: Stance, facts: LegendFacts): boolean {
  return stance === 'supporter' || stance === 'neutral' || stance === 'opponent' || facts.stances.has(stance);
}

function badge(k: number): LegendItem {
  return {
    width: 30 * k,
    draw: (x, middle) => [
      { kind: 'rect', x, y: middle - 12 * k, w: 30 * k, h: 24 * k, radius: 3 * k, fill: color.red },
      ...written('1', x + 15 * k, middle, { size: 16 * k, bold: true, fill: color.paper, anchor: 'middle' }),
    ],
  };
}

function ring(k: number): LegendItem {
  return {
    width: 26 * k,
    draw: (x, middle) => [
      {
        kind: 'circle',
        x: x + 13 * k,
        y: middle,
        r: 11.75 * k,
        fill: color.paper,
        stroke: color.navy,
        strokeWidth: 2.5 * k,
      },
      ...written('1', x + 13 * k, middle, { size: 15 * k, bold: true, fill: color.navy, anchor: 'middle' }),
    ],
  };
}

function dashedCard(k: number): LegendItem {
  return {
    width: 30 * k,
    draw: (x, middle) => [
      {
        kind: 'rect',
        x: x + k,
        y: middle - 9 * k,
        w: 28 * k,
        h: 18 * k,
        radius: 2 * k,
        fill: color.paper,
        stroke: color.ink3,
        strokeWidth: 1.6 * k,
        dash: [4.8 * k, 3.2 * k],
      },
    ],
  };
}

function chip(text: string, size: number, measure: Measure): LegendItem {
  const inner = size * 0.9;
  const width = measure(text, inner, false) + inner * 0.9;
  return {
    width,
    draw: (x, middle) => [
      { kind: 'rect', x, y: middle - size * 0.58, w: width, h: size * 1.16, radius: 2, fill: color.chip },
      ...written(text, x + width / 2, middle, { size: inner, fill: color.chipText, anchor: 'middle' }),
    ],
  };
}

/** The six levels, low and high apart: short words stand under their bars, longer ones each behind as many cells. */
function levelItems(language: Language, size: number, measure: Measure): LegendItem[] {
  const words = scaleWords[language].level;
  const steps = levels.slice(1);
  return language === 'zh'
    ? [steps.slice(0, 3), steps.slice(3)].map((half) => barsOver(half, words, size, measure))
    : steps.map((level) => cellsBefore(level, words, size, measure));
}

type LevelWords = Readonly<Record<Level, string>>;

function barsOver(half: readonly Level[], words: LevelWords, size: number, measure: Measure): LegendItem {
  const cell = Math.max(...half.map((level) => measure(words[level], size * 0.94, false))) + size * 0.4;
  const between = size * 0.17;
  return {
    width: half.length * cell + (half.length - 1) * between - size * 0.55,
    draw: (x, middle) =>
      half.flatMap((level, index): Shape[] => {
        const left = x + index * (cell + between);
        return [
          { kind: 'rect', x: left, y: middle - size * 0.86, w: cell, h: size * 0.36, fill: color.navy },
          ...written(words[level], left + cell / 2, middle + size * 0.26, {
            size: size * 0.94,
            fill: color.ink2,
            anchor: 'middle',
          }),
        ];
      }),
  };
}

function cellsBefore(level: Level, words: LevelWords, size: number, measure: Measure): LegendItem {
  const count = levelNumber(level);
  const cell = size * 0.34;
  const left = (step: number) => step * cell * 1.3 + (step > 2 ? cell * 0.5 : 0);
  const bars = left(count - 1) + cell + size * 0.4;
  return {
    width: bars + measure(words[level], size, false),
    draw: (x, middle) => [
      ...Array.from(
        { length: count },
        (_, step): Shape => ({
          kind: 'rect',
          x: x + left(step),
          y: middle - size * 0.37,
          w: cell,
          h: size * 0.74,
          fill: color.navy,
        }),
      ),
      ...written(words[level], x + bars, middle, { size, fill: color.ink2 }),
    ],
  };
}
