/** The band over the assessment: what the top ten looks like as a whole (mock 04). */
import type { DecisionChain } from '../domain/chain.ts';
import { type Summary, summaryOf } from '../domain/rows.ts';
import { levels, type Stance, stances } from '../domain/scales.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import type { Measure } from '../layout/measure.ts';
import type { Box } from '../layout/shapes.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Language } from '../words/language.ts';
import { pageWords } from '../words/pages.ts';
import { scaleWords } from '../words/scales.ts';
import { markAt } from './card.ts';
import { stanceMark } from './marks.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { widthOf, written, writtenLines } from './writing.ts';

/** Height for a page of scale 1. */
export const bandHeight = 124;

/** Five fields side by side in `box`, whose height is `bandHeight` × scale. */
export function summaryBand(
  chain: DecisionChain,
  box: Box,
  scale: number,
  language: Language,
  measure: Measure,
): Shape[] {
  const summary = summaryOf(chain);
  const words = pageWords[language];
  const shares = [0.24, 0.31, 0.14, 0.17, 0.14];
  let left = box.x;
  const fields: Field[] = shares.map((share, index) => {
    const x = left + (index === 0 ? 0 : 26 * scale);
    left += box.w * share;
    return { x, right: left - 16 * scale, y: box.y, scale, language, measure };
  });
  const [first, second, third, fourth, fifth] = fields;
  if (!first || !second || !third || !fourth || !fifth) return [];
  const targetsUnset = topTen(chain).filter((id) => assessmentOf(chain, id).targetLevel === null).length;
  const coaches = summary.coachIds.flatMap((id) => personById(chain, id)?.name.trim() || []);
  return [
    ...fields.slice(1).map(
      (field): Shape => ({
        kind: 'rect',
        x: field.x - 26 * scale,
        y: box.y,
        w: 1.2,
        h: box.h - 12 * scale,
        fill: color.line,
      }),
    ),
    ...heading(first, words.topStances),
    ...stanceField(first, summary),
    ...heading(second, words.topLevels),
    ...levelField(second, summary),
    ...heading(third, words.highLevels),
    ...numberField(third, String(summary.highLevel), [words.orAbove(scaleWords[language].level.respect)]),
    ...heading(fourth, words.belowTarget),
    ...targetField(fourth, summary, targetsUnset),
    ...heading(fifth, scaleWords[language].coach),
    ...numberField(
      fifth,
      String(coaches.length),
      coaches.length > 0
        ? coaches.map((name, index) => {
            const listed = index < coaches.length - 1 ? name + words.listComma : name;
            return index === 0 ? words.people(listed) : listed;
          })
        : [words.none],
      words.none,
    ),
  ];
}

type Field = {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly scale: number;
  readonly language: Language;
  readonly measure: Measure;
};

function heading({ x, y, scale }: Field, text: string): Shape[] {
  return written(text, x, y + 18 * scale, { size: 17 * scale, fill: color.ink3 });
}

/** A mark for every person, then the counts in words. */
function stanceField({ x, right, y, scale, language, measure }: Field, summary: Summary): Shape[] {
  const order: (Stance | null)[] = [...[...stances].reverse(), null];
  const countOf = (stance: Stance | null) => summary.stances[stance ?? 'none'];
  const marks = order.flatMap((stance) => Array.from({ length: countOf(stance) }, () => stance));
  const step = Math.min(34 * scale, (right - x) / Math.max(1, marks.length));
  const words = order
    .filter((stance) => countOf(stance) > 0)
    .map((stance) => {
      const word = stance ? scaleWords[language].stance[stance] : scaleWords[language].notAssessed;
      return `${word} ${countOf(stance)}`;
    });
  const set = (size: number) => countLines(words, right - x, size, measure);
  const size = [16, 14, 12, 10].map((each) => each * scale).find((each) => set(each).length <= 2) ?? 8 * scale;
  const lines = set(size);
  const top = y + (lines.length > 1 ? 83 : 90) * scale;
  return [
    ...marks.flatMap((stance, index) => markAt(stanceMark(stance), x + index * step, y + 51 * scale, 25 * scale)),
    ...lines.flatMap((line, index) =>
      line.flatMap((count) =>
        written(count.word, x + count.left, top + index * 20 * scale, { size, fill: color.ink2 }),
      ),
    ),
  ];
}

type Count = { readonly word: string; readonly left: number };

function countLines(words: readonly string[], width: number, size: number, measure: Measure): Count[][] {
  const lines: Count[][] = [[]];
  let left = 0;
  for (const word of words) {
    const own = measure(word, size, false);
    if (left > 0 && left + own > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)?.push({ word, left });
    left += own + size;
  }
  return lines;
}

/** A square for every person over the level they stand at; low and high levels apart. */
function levelField({ x, right, y, scale, language, measure }: Field, summary: Summary): Shape[] {
  const steps = levels.slice(1);
  const between = 14 * scale;
  const gap = 5 * scale;
  const width = (right - x - between - 5 * gap) / 6;
  const ruleY = y + 80 * scale;
  const square = 12 * scale;
  const full = scaleWords[language].level;
  const sizeOf = (words: typeof full) =>
    Math.min(...steps.map((level) => (16 * scale * width) / measure(words[level], 16 * scale, false)));
  const words = sizeOf(full) < 13 * scale ? scaleWords[language].levelShort : full;
  const size = Math.min(16 * scale, sizeOf(words));
  const perRow = Math.max(1, Math.floor((width + 3 * scale) / (square + 3 * scale)));
  return steps.flatMap((level, index): Shape[] => {
    const left = x + index * (width + gap) + (index > 2 ? between - gap : 0);
    const count = summary.levels[level];
    const word = words[level];
    return [
      ...Array.from(
        { length: count },
        (_, person): Shape => ({
          kind: 'rect',
          x: left + (person % perRow) * (square + 3 * scale),
          y: ruleY - (Math.floor(person / perRow) + 1) * (square + 3 * scale),
          w: square,
          h: square,
          fill: color.navy,
        }),
      ),
      { kind: 'rect', x: left, y: ruleY, w: width, h: 2 * scale, fill: index > 2 ? color.navy : color.line2 },
      ...written(word, left + width / 2, ruleY + 16 * scale, {
        size,
        fill: index > 2 ? color.ink : color.ink2,
        anchor: 'middle',
      }),
    ];
  });
}

/** Nobody is counted as having reached a target that is not set. */
function targetField(field: Field, summary: Summary, unset: number): Shape[] {
  const words = pageWords[field.language];
  const all = Object.values(summary.stances).reduce((sum, count) => sum + count, 0);
  const notSet = unset > 0 ? words.targetsUnset(unset) : '';
  if (unset === all) return numberField(field, '–', [notSet]);
  const gap = words.gapSum(summary.totalGap);
  const said = notSet ? [gap + words.semicolon, notSet] : [gap];
  return numberField(field, String(summary.belowTarget), said, notSet);
}

/** A large number and a few words, parted between `parts` before within them; too long for the field they give way to `short`. */
function numberField(
  { x, right, y, scale, measure }: Field,
  value: string,
  parts: readonly string[],
  short = '',
): Shape[] {
  const ink = { size: 44 * scale, bold: true, fill: color.ink };
  const after = x + widthOf(value, ink, measure) + 12 * scale;
  const linesAt = (size: number) => partedLines(parts, right - after, size, measure);
  const sizes = [17, 15, 13].map((each) => each * scale).filter((each) => linesAt(each).length <= 3);
  const isWhole = (size: number) => parts.every((part) => measure(part.trimEnd(), size, false) <= right - after);
  const size = sizes.find(isWhole) ?? sizes[0];
  const lines = size === undefined ? [short] : linesAt(size);
  const lineHeight = (size ?? 17 * scale) * 1.3;
  const middle = y + (lines.length > 1 ? 66 : 74) * scale;
  return [
    ...written(value, x, y + 66 * scale, ink),
    ...writtenLines(lines, after, middle - (lines.length * lineHeight) / 2, lineHeight, {
      size: size ?? 17 * scale,
      fill: color.ink2,
    }),
  ];
}

/** Lines of whole parts where they fit; a part ends with what stands between it and the next. */
function partedLines(parts: readonly string[], width: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && measure(joined.trimEnd(), size, false) <= width) lines[lines.length - 1] = joined;
    else {
      const broken = wrapped(part, width, size, false, measure);
      lines.push(...broken.slice(0, -1), (broken.at(-1) ?? '') + (part.endsWith(' ') ? ' ' : ''));
    }
  }
  return lines.map((line) => line.trimEnd());
}
