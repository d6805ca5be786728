/** The marks in a table's cells, and the line at the foot that explains them (mock 04). */
import type { CellMark } from '../../columns/cell.ts';
import type { PlanMark } from '../../domain/plan.ts';
import { type Level, levelNumber } from '../../domain/scales.ts';
import type { Measure } from '../../layout/measure.ts';
import type { Language } from '../../words/language.ts';
import { pageWords } from '../../words/pages.ts';
import { scaleWords } from '../../words/scales.ts';
import { coachSeal, markAt } from '../card.ts';
import { levelTrack, rivalMark, stanceMark } from '../marks.ts';
import { planSquare } from '../planSquare.ts';
import { placed, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';
import { narrowMeter } from './tableType.ts';

/** Where a cell's things stand: its left edge, the end of its first line, that line's middle, the cell's middle. */
export type MarkPlaces = {
  readonly x: number;
  readonly afterText: number;
  readonly firstMiddle: number;
  readonly middle: number;
};

/** One mark, sized for a text of `size`. */
export function cellMark(mark: CellMark, at: MarkPlaces, size: number, language: Language): Shape[] {
  const { x, middle } = at;
  switch (mark.kind) {
    case 'rank':
      return rankBadge(mark.rank, x, middle, size * 1.9, size * 1.7, size * 1.05);
    case 'badge':
      return mark.rank === null ? [] : rankBadge(mark.rank, x, at.firstMiddle, size * 1.6, size * 1.3, size * 0.85);
    case 'stance':
      return markAt(stanceMark(mark.stance), x, at.firstMiddle, size * 1.1);
    case 'coach':
      return coachSeal(at.afterText, at.firstMiddle, size * 1.2, language);
    case 'dot':
      return [{ kind: 'circle', x: x + size * 0.35, y: middle, r: size * 0.3, fill: color.navy }];
    case 'plan':
      return placed(planSquare(mark.mark, size * 0.8), x, at.firstMiddle - size * 0.4);
    case 'meter':
      return placed(
        levelTrack(mark.level, mark.target, mark.rival, {
          cell: size * (mark.isNarrow ? narrowMeter : 1.38),
          height: size * 0.66,
        }),
        x,
        middle - size * 0.33,
      );
  }
}

function rankBadge(rank: number, x: number, middle: number, w: number, h: number, size: number): Shape[] {
  return [
    { kind: 'rect', x, y: middle - h / 2, w, h, radius: 4, fill: color.red },
    ...written(String(rank), x + w / 2, middle, { size, bold: true, fill: color.onRed, anchor: 'middle' }),
  ];
}

const planMarks: readonly PlanMark[] = ['planned', 'doing', 'done', 'late', 'dropped'];

/** Which marks a table shows. */
export type ShownMarks = {
  readonly hasLevel: boolean;
  /** A cell that is wanted and not reached. */
  readonly hasTarget: boolean;
  readonly hasRivals: boolean;
  readonly hasCoach: boolean;
  /** In the order they are explained in. */
  readonly planMarks: readonly PlanMark[];
};

type LegendItem = {
  readonly word: string;
  /** Of its mark, in em. */
  readonly width: number;
  readonly mark: (left: number, size: number) => Shape[];
};

export function shownMarks(marks: readonly (CellMark | undefined)[]): ShownMarks {
  const meters = marks.flatMap((mark) => (mark?.kind === 'meter' ? [mark] : []));
  const reached = (level: Level | null) => (level ? levelNumber(level) : 0);
  return {
    hasLevel: meters.some((mark) => reached(mark.level) > 0),
    hasTarget: meters.some((mark) => reached(mark.target) > reached(mark.level)),
    hasRivals: meters.some((mark) => reached(mark.rival) > 0),
    hasCoach: marks.some((mark) => mark?.kind === 'coach'),
    planMarks: planMarks.filter((each) => marks.some((mark) => mark?.kind === 'plan' && mark.mark === each)),
  };
}

/**
 * A line of what a table's marks mean, and a remark at its end, no wider than its room. `cell`: of its level meters, in em.
 */
export function markLegend(
  shown: ShownMarks,
  { x, middle, width }: { readonly x: number; readonly middle: number; readonly width: number },
  mostSize: number,
  language: Language,
  measure: Measure,
  cell: { readonly w: number; readonly h: number } = { w: 1.6, h: 0.6 },
  remark = '',
): Shape[] {
  const words = pageWords[language];
  const boxOf = (size: number) => ({ y: middle - (size * cell.h) / 2, w: size * cell.w, h: size * cell.h });
  const items: LegendItem[] = [];
  if (shown.hasLevel) {
    items.push({
      word: words.levelNow,
      width: cell.w,
      mark: (left, size) => [{ kind: 'rect', x: left, ...boxOf(size), fill: color.navy }],
    });
  }
  if (shown.hasTarget) {
    items.push({
      word: words.levelTarget,
      width: cell.w,
      mark: (left, size) => {
        const box = boxOf(size);
        const line = size * 0.09;
        return [
          {
            kind: 'rect',
            x: left + line / 2,
            y: box.y + line / 2,
            w: box.w - line,
            h: box.h - line,
            fill: color.paper,
            stroke: color.navy,
            strokeWidth: line,
          },
        ];
      },
    });
  }
  if (shown.hasRivals) {
    items.push({
      word: words.rivalLevel,
      width: 0.6,
      mark: (left, size) => [rivalMark(left + size * 0.3, middle - size * 0.25, size * 0.55)],
    });
  }
  if (shown.hasCoach) {
    items.push({
      word: scaleWords[language].coach,
      width: 1.15,
      mark: (left, size) => coachSeal(left, middle, size * 1.15, language),
    });
  }
  for (const mark of shown.planMarks) {
    items.push({
      word: mark === 'late' ? words.planLate : scaleWords[language].planStatus[mark],
      width: 0.8,
      mark: (left, size) => placed(planSquare(mark, size * 0.8), left, middle - size * 0.4),
    });
  }
  if (remark !== '') items.push({ word: remark, width: -0.45, mark: () => [] });
  const gap = 1.5;
  const wordWidth = ({ word }: LegendItem, size: number) => widthOf(word, { size, fill: '' }, measure);
  const ems = items.reduce((sum, item) => sum + item.width + 0.45 + gap, -gap);
  const whole = items.reduce((sum, item) => sum + wordWidth(item, mostSize), ems * mostSize);
  const size = mostSize * Math.min(1, width / whole);
  let left = x;
  return items.flatMap((item) => {
    const text = left + (item.width + 0.45) * size;
    const shapes = [...item.mark(left, size), ...written(item.word, text, middle, { size, fill: color.ink2 })];
    left = text + wordWidth(item, size) + size * gap;
    return shapes;
  });
}
