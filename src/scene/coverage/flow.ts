/** Short texts one after the other in lines of one width: names, owners, and what is missing in a dashed frame. */
import type { Measure } from '../../layout/measure.ts';
import { wrapped } from '../../layout/wrap.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';

export type Run = { readonly text: string; readonly fill: string; readonly isGap?: boolean; readonly isBold?: boolean };
export type FlowType = { readonly size: number; readonly lineHeight: number; readonly between: number };
type Placed = Run & { readonly x: number; readonly line: number };
export type Flow = { readonly runs: readonly Placed[]; readonly lines: number };

/** Nothing is cut: a text wider than the line takes several. */
export function flowOf(runs: readonly Run[], width: number, type: FlowType, measure: Measure): Flow {
  const placed: Placed[] = [];
  let [x, line] = [0, 0];
  for (const run of runs) {
    const pad = run.isGap ? type.size * 0.8 : 0;
    const bold = run.isBold === true;
    for (const text of wrapped(run.text, width - pad, type.size, bold, measure)) {
      const own = measure(text, type.size, bold) + pad;
      if (x > 0 && x + own > width) [x, line] = [0, line + 1];
      placed.push({ ...run, text, x, line });
      x += own + type.between;
    }
  }
  return { runs: placed, lines: placed.length > 0 ? line + 1 : 0 };
}

export function flowShapes(
  flow: Flow,
  x: number,
  y: number,
  { size, lineHeight }: FlowType,
  measure: Measure,
): Shape[] {
  return flow.runs.flatMap((run): Shape[] => {
    const left = x + run.x;
    const mid = y + (run.line + 0.5) * lineHeight;
    if (!run.isGap) return written(run.text, left, mid, { size, fill: run.fill, ...(run.isBold && { bold: true }) });
    const width = measure(run.text, size, false) + size * 0.8;
    return [
      {
        kind: 'rect',
        x: left,
        y: mid - lineHeight * 0.44,
        w: width,
        h: lineHeight * 0.88,
        radius: size * 0.12,
        fill: color.amberSoft,
        stroke: color.amberLine,
        strokeWidth: size * 0.07,
        dash: [size * 0.25, size * 0.17],
      },
      ...written(run.text, left + size * 0.4, mid, { size, fill: run.fill }),
    ];
  });
}
