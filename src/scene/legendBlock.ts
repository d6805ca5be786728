/** Setting the legend: as a block in a corner, or as a band across the page. */
import type { Measure } from '../layout/measure.ts';
import type { LegendItem, LegendRow } from './legend.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

export type Block = {
  readonly width: number;
  readonly height: number;
  /** With its upper left corner at x, y; the rule above is as long as `ruleWidth`. */
  readonly draw: (x: number, y: number, ruleWidth?: number) => Shape[];
};

/** One row under the other, terms in a column of their own, a rule above; items wrap at `width`. */
export function legendBlock(rows: readonly LegendRow[], width: number, size: number, measure: Measure): Block {
  const k = size / 18;
  const lineHeight = (size < 17 ? 30 : 35) * k;
  const terms = Math.max(...rows.map((row) => measure(row.term, size, true))) + 18 * k;
  const lines = rows.flatMap((row) =>
    balanced(row.items, width - terms, 18 * k).map((items, index) => ({ term: index === 0 ? row.term : '', items })),
  );
  const padding = 12 * k;
  return {
    width: Math.max(...lines.map((line) => terms + lineWidth(line.items, 18 * k))),
    height: padding + lines.length * lineHeight,
    draw: (x, y, ruleWidth = width) => [
      { kind: 'rect', x, y: y - k, w: ruleWidth, h: 2 * k, fill: color.line2 },
      ...lines.flatMap((line, index) => {
        const middle = y + padding + (index + 0.5) * lineHeight;
        return [
          ...written(line.term, x, middle, { size, bold: true, fill: color.ink }),
          ...itemsAt(line.items, x + terms, middle, 18 * k),
        ];
      }),
    ],
  };
}

/** Rows one after the other; a row goes to the next line whole where that costs no line. */
export function legendBand(rows: readonly LegendRow[], width: number, size: number, measure: Measure): Block {
  const k = size / 18;
  const lineHeight = 35 * k;
  const gap = 22 * k;
  const termed = rows.map((row) => withTerm(row, size, measure));
  const dense = balanced(termed.flat(), width, gap);
  const whole: LegendItem[][] = [];
  for (const items of termed) {
    const last = whole.at(-1);
    if (last && lineWidth([...last, ...items], gap) <= width) last.push(...items);
    else whole.push(...balanced(items, width, gap));
  }
  const lines: readonly LegendItem[][] = whole.length > dense.length ? dense : whole;
  return {
    width,
    height: lines.length * lineHeight,
    draw: (x, y) => lines.flatMap((line, index) => itemsAt(line, x, y + (index + 0.5) * lineHeight, gap)),
  };
}

/** The row's items, its term standing before the first of them. */
function withTerm(row: LegendRow, size: number, measure: Measure): LegendItem[] {
  const term = measure(row.term, size, true) + size * 0.67;
  return row.items.map((item, index) =>
    index > 0
      ? item
      : {
          width: term + item.width,
          draw: (x, middle) => [
            ...written(row.term, x, middle, { size, bold: true, fill: color.ink }),
            ...item.draw(x + term, middle),
          ],
        },
  );
}

type Setting = { readonly lines: readonly LegendItem[][]; readonly squares: number };

/** As few lines as the width allows, as many items on each as can be, the first ones fuller: none stands alone without need. */
function balanced(items: readonly LegendItem[], width: number, gap: number): readonly LegendItem[][] {
  const best: Setting[] = [{ lines: [], squares: 0 }];
  items.forEach((_, index) => {
    let found: Setting | undefined;
    for (let start = index; start >= 0; start--) {
      const line = items.slice(start, index + 1);
      const used = lineWidth(line, gap);
      const before = best[start];
      if (!before || (used > width && line.length > 1)) break;
      const tried = { lines: [...before.lines, line], squares: before.squares + line.length * line.length };
      const isFewer = tried.lines.length - (found?.lines.length ?? Number.POSITIVE_INFINITY);
      if (!found || isFewer < 0 || (isFewer === 0 && tried.squares < found.squares)) found = tried;
    }
    best.push(found ?? { lines: [[...items.slice(0, index + 1)]], squares: 0 });
  });
  return best.at(-1)?.lines ?? [];
}

function lineWidth(items: readonly LegendItem[], gap: number): number {
  return items.reduce((sum, item) => sum + item.width + gap, -gap);
}

function itemsAt(items: readonly LegendItem[], x: number, middle: number, gap: number): Shape[] {
  let left = x;
  return items.flatMap((item) => {
    const shapes = item.draw(left, middle);
    left += item.width + gap;
    return shapes;
  });
}
