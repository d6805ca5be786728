/** What the marks of a comparison mean, at the foot of view and page. */
import type { Measure } from '../../layout/measure.ts';
import { compareWords } from '../../words/compare.ts';
import type { Language } from '../../words/language.ts';
import { markAt } from '../card.ts';
import type { LegendItem } from '../legend.ts';
import { stanceMark } from '../marks.ts';
import { polyline } from '../shapes.ts';
import { color } from '../tokens.ts';
import { bowedArrow } from './arrow.ts';
import { type TagKind, tag } from './tag.ts';

/** `size` is the text's. */
export function legendItems(
  language: Language,
  size: number,
  measure: Measure,
  isAssessed = true,
): readonly { readonly text: string; readonly width: number; readonly mark: LegendItem }[] {
  const words = compareWords[language];
  const style = { nameSize: size * 1.1, border: size * 0.08 };
  const tagged = (text: string, kind: TagKind): LegendItem => {
    const { width, draw } = tag(text, kind, style);
    return { width, draw: (x, middle) => draw(x, middle - style.nameSize * 0.51) };
  };
  const items: [string, LegendItem][] = [
    ...(isAssessed
      ? ([
          [words.mark['level-up'], tagged('▲1', 'ink')],
          [words.mark['level-down'], tagged('▼1', 'amber')],
          [words.mark.stance, stanceItem(size)],
        ] as [string, LegendItem][])
      : []),
    [words.mark.moved, arrowItem(size)],
    [words.legendNew, tagged(words.mark.new, 'ink')],
    [words.legendGone, ghostItem(size)],
  ];
  return items.map(([text, mark]) => ({ text, mark, width: mark.width + size * 0.5 + measure(text, size, false) }));
}

function stanceItem(size: number): LegendItem {
  const glyph = size * 1.05;
  return {
    width: glyph * 2.9,
    draw: (x, middle) => [
      ...markAt(stanceMark('non-supporter'), x, middle, glyph * 0.85),
      {
        kind: 'path',
        steps: polyline(
          [x + glyph * 1.25, middle - glyph * 0.25],
          [x + glyph * 1.5, middle],
          [x + glyph * 1.25, middle + glyph * 0.25],
        ),
        stroke: color.ink,
        strokeWidth: size * 0.1,
      },
      ...markAt(stanceMark('neutral'), x + glyph * 1.85, middle, glyph),
    ],
  };
}

function arrowItem(size: number): LegendItem {
  const w = size * 2;
  const look = { width: size * 0.12, head: size * 0.5 };
  return {
    width: w,
    draw: (x, middle) => {
      const y = middle + size * 0.25;
      return bowedArrow({ x, y }, { x: x + w, y }, { x: 0, y: -size * 0.55 }, look);
    },
  };
}

function ghostItem(size: number): LegendItem {
  const line = size * 0.08;
  return {
    width: size * 2.1,
    draw: (x, middle) => [
      {
        kind: 'rect',
        x: x + line,
        y: middle - size * 0.5,
        w: size * 2.1 - 2 * line,
        h: size,
        radius: 2,
        stroke: color.ink3,
        strokeWidth: line,
        dash: [size * 0.25, size * 0.18],
      },
    ],
  };
}
