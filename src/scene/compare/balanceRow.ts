/** The top ten then and now, one beside the other: their stances one by one, their mean level, what was closed and done. */
import { localDay } from '../../domain/dates.ts';
import { levels } from '../../domain/scales.ts';
import type { Measure } from '../../layout/measure.ts';
import type { Box } from '../../layout/shapes.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { markAt } from '../card.ts';
import { stanceMark } from '../marks.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';
import type { ShownComparison, ShownDate } from './disclosedComparison.ts';

const lineHeight = 34;
/** Of the room, where the second date begins beside the first. */
const secondAt = 0.46;

type Setting = {
  /** Of the sizes of a slide. */
  readonly u: number;
  readonly language: Language;
  readonly measure: Measure;
};

/** One line where the dates stand side by side in this width without touching, else two. */
export function balanceHeight(compared: ShownComparison, width: number, setting: Setting): number {
  return (isAbreast(compared, width, setting) ? 1 : 2) * lineHeight * setting.u + 4 * setting.u;
}

export function balanceRow(compared: ShownComparison, room: Box, setting: Setting): Shape[] {
  const { u } = setting;
  const second = isAbreast(compared, room.w, setting)
    ? { x: room.x + room.w * secondAt, y: room.y }
    : { x: room.x, y: room.y + lineHeight * u };
  return [
    ...dateLine(compared.before, room.x, room.y, setting).shapes,
    ...dateLine(compared.after, second.x, second.y, setting).shapes,
  ];
}

function isAbreast({ before, after }: ShownComparison, width: number, setting: Setting): boolean {
  const [first, second] = [before, after].map((date) => dateLine(date, 0, 0, setting).width) as [number, number];
  return first + 28 * setting.u <= width * secondAt && second <= width * (1 - secondAt);
}

function dateLine(
  date: ShownDate,
  left: number,
  top: number,
  { u, language, measure }: Setting,
): { readonly shapes: readonly Shape[]; readonly width: number } {
  const words = compareWords[language];
  const { top: point } = date;
  if (!point) return { shapes: [], width: 0 };
  const middle = top + (lineHeight / 2) * u;
  const bold = { size: 17 * u, fill: color.ink, bold: true };
  const plain = { size: 17 * u, fill: color.ink2 };
  const title = `${words.group.top} ${localDay(date.at)}`;
  let x = left + widthOf(title, bold, measure) + 16 * u;
  const shapes = written(title, left, middle, bold);
  for (const stance of point.stances) {
    shapes.push(...markAt(stanceMark(stance), x, middle, 20 * u));
    x += 23 * u;
  }
  x += 14 * u;
  const bar = 120 * u;
  const fill = ((point.meanLevel ?? 0) / 6) * bar;
  const rect = (from: number, w: number, paint: string): Shape => ({
    kind: 'rect',
    x: from,
    y: middle - 5 * u,
    w,
    h: 10 * u,
    fill: paint,
  });
  shapes.push(rect(x, bar, color.trackOff));
  if (fill > 0) shapes.push(rect(x, fill, color.navy));
  shapes.push(rect(x + (bar * 3.5) / 6 - 1.5 * u, 3 * u, color.paper));
  x += bar + 14 * u;
  const level = point.meanLevel === null ? undefined : levels[Math.round(point.meanLevel)];
  const said = [
    level ? words.near(scaleWords[language].level[level]) : words.nobodyRated,
    ...(point.gapClosed === null ? [] : [words.gapClosed(point.gapClosed)]),
  ].join(words.comma);
  shapes.push(...written(said, x, middle, plain));
  return { shapes, width: x + widthOf(said, plain, measure) - left };
}
