/** The top ten then and now, one beside the other: their stances one by one, their mean level, what was closed and done. */
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
/** Narrower rooms have the two dates one under the other. */
const twoAbreast = 1560;

export function balanceHeight(width: number, u: number): number {
  return (width >= twoAbreast * u ? 1 : 2) * lineHeight * u + 4 * u;
}

export function balanceRow(
  { before, after }: ShownComparison,
  room: Box,
  u: number,
  language: Language,
  measure: Measure,
): Shape[] {
  const isAbreast = room.w >= twoAbreast * u;
  const second = isAbreast ? { x: room.x + room.w * 0.46, y: room.y } : { x: room.x, y: room.y + lineHeight * u };
  return [
    ...dateLine(before, room.x, room.y, u, language, measure),
    ...dateLine(after, second.x, second.y, u, language, measure),
  ];
}

function dateLine(
  date: ShownDate,
  left: number,
  top: number,
  u: number,
  language: Language,
  measure: Measure,
): Shape[] {
  const words = compareWords[language];
  const { top: point } = date;
  if (!point) return [];
  const middle = top + (lineHeight / 2) * u;
  const bold = { size: 17 * u, fill: color.ink, bold: true };
  const plain = { size: 17 * u, fill: color.ink2 };
  const title = `${words.group.top} ${date.at.slice(0, 10)}`;
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
  return shapes;
}
