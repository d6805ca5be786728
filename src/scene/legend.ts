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
import { rivalMark, stanceMark } from './marks.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

/** What one page shows, so that its legend explains neither more nor less. */
export type LegendFacts = {
  readonly language: Language;
  readonly hasTop: boolean;
  readonly hasRibs: boolean;
  /** Empty where cards carry no stance. */
  readonly stances: ReadonlySet<Stance | null>;
  /** Some card's level reaches a cell. */
  readonly hasLevels: boolean;
  /** The cards say the levels' shorter words. */
  readonly hasShortLevels: boolean;
  /** What the cards call each role that is on the page; empty where they carry none. */
  readonly roleTexts: ReadonlyMap<Role, string>;
  readonly hasCoach: boolean;
  readonly hasHidden: boolean;
  readonly hasGuess: boolean;
  readonly hasRivals: boolean;
};

export type LegendItem = {
  readonly width: number;
  /** At the left edge `x`, around the line's middle. */
  readonly draw: (x: number, middle: number) => Shape[];
};

export type LegendRow = { readonly term: string; readonly items: readonly LegendItem[] };

const gap = 8;

/** Whether the cards say a letter in place of each role's word. */
function hasLetters(roleTexts: ReadonlyMap<Role, string>): boolean {
  return [...roleTexts].some(([role, text]) => text === roleLetter[role]);
}

/** Rows at text size `size`; every length follows it. `isShort` takes the levels' shorter words, for a narrow block. */
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
  const scales = scaleWords[language];
  const pages = pageWords[language];
  const rank = [
    ...(facts.hasTop ? [label(scales.topTen, badge(k))] : []),
    ...(facts.hasRibs ? [label(words.ribOrder, ring(k))] : []),
  ];
  const order: readonly (Stance | null)[] = [...[...stances].reverse(), null];
  const stance = order
    .filter((each) => facts.stances.has(each))
    .map((each) =>
      label(each === null ? scales.notAssessed : scales.stance[each], {
        width: 20 * k,
        draw: (x, middle) => markAt(stanceMark(each), x, middle, 20 * k),
      }),
    );
  const used = roles.filter((role) => facts.roleTexts.has(role));
  const textOf = (role: Role) => facts.roleTexts.get(role) ?? '';
  const isByLetter = hasLetters(facts.roleTexts);
  const dashed = [facts.hasHidden ? pages.hiddenItem : '', facts.hasGuess ? pages.guessItem : ''].filter(Boolean);
  const marks = [
    ...(facts.hasCoach
      ? [label(scales.coach, { width: 21 * k, draw: (x, middle) => coachSeal(x, middle, 21 * k, language) })]
      : []),
    ...(facts.hasRivals ? [label(pages.rivalLevel, triangle(k))] : []),
    ...(dashed.length > 0 ? [label(dashed.join(pages.or), dashedCard(k))] : []),
    ...(used[0] && !isByLetter ? [label(pages.roleItem, chip(textOf(used[0]), size, measure))] : []),
  ];
  const rows: LegendRow[] = [
    { term: words.rank, items: rank },
    { term: words.stance, items: stance },
    {
      term: words.level,
      items: facts.hasLevels ? levelItems(language, size, measure, isShort || facts.hasShortLevels) : [],
    },
    { term: words.marks, items: marks },
    {
      term: pages.roleItem,
      items: isByLetter ? used.map((role) => label(scales.role[role], chip(textOf(role), size, measure))) : [],
    },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

function badge(k: number): LegendItem {
  return {
    width: 30 * k,
    draw: (x, middle) => [
      { kind: 'rect', x, y: middle - 12 * k, w: 30 * k, h: 24 * k, radius: 3 * k, fill: color.red },
      ...written('1', x + 15 * k, middle, { size: 16 * k, bold: true, fill: color.onRed, anchor: 'middle' }),
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

function triangle(k: number): LegendItem {
  return {
    width: 12 * k,
    draw: (x, middle) => [rivalMark(x + 6 * k, middle - 5 * k, 11 * k, color.ink)],
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
function levelItems(language: Language, size: number, measure: Measure, isShort: boolean): LegendItem[] {
  const words = isShort ? scaleWords[language].levelShort : scaleWords[language].level;
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
