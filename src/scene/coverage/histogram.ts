/** How many people stand at each of the six levels: one square is one person, red for the top ten (design-2.md §0). */
import type { Cell } from '../../domain/coverage.ts';
import { levels } from '../../domain/scales.ts';
import type { Box } from '../../layout/shapes.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';

/** From contact to partnership; nobody is drawn who is not in contact. */
export const drawnLevels = levels.slice(1);

/** In the unit of `scale` 1. */
export const histogramSize = { w: 168, h: 34 };

/** Six fields with a wider gap before respect, squares stacked from the floor; many people make smaller squares. */
export function histogramShapes(histogram: Cell['histogram'], box: Box, scale: number): Shape[] {
  const gap = 3 * scale;
  const between = 12 * scale;
  const width = (box.w - 4 * gap - between) / 6;
  const floor = box.y + box.h;
  const room = box.h - 3 * scale;
  const most = Math.max(0, ...drawnLevels.map((level) => peopleAt(histogram, level)));
  const pitch = pitchFor(most, width, room, 8 * scale);
  const perRow = Math.max(1, Math.floor((width + pitch * 0.2) / pitch));
  return drawnLevels.flatMap((level, at): Shape[] => {
    const x = box.x + at * (width + gap) + (at > 2 ? between - gap : 0);
    const { top = 0, others = 0 } = histogram[level] ?? {};
    const isHigh = at > 2;
    const squares = Array.from({ length: top + others }, (_, person): Shape => {
      const inRow = Math.min(perRow, top + others);
      const left = x + (width - inRow * pitch + pitch * 0.19) / 2;
      return {
        kind: 'rect',
        x: left + (person % perRow) * pitch,
        y: floor - 3 * scale - (Math.floor(person / perRow) + 1) * pitch + pitch * 0.19,
        w: pitch * 0.81,
        h: pitch * 0.81,
        fill: person < top ? color.red : color.navy,
      };
    });
    const rule: Shape = {
      kind: 'rect',
      x,
      y: floor - 1.5 * scale,
      w: width,
      h: 1.5 * scale,
      fill: isHigh ? color.navy : color.line2,
    };
    return [...squares, rule];
  });
}

function peopleAt(histogram: Cell['histogram'], level: (typeof drawnLevels)[number]): number {
  return (histogram[level]?.top ?? 0) + (histogram[level]?.others ?? 0);
}

/** The largest pitch, at most `wanted`, at which so many squares fit. */
function pitchFor(count: number, width: number, height: number, wanted: number): number {
  let pitch = wanted;
  while (pitch > wanted / 16 && Math.floor((width + pitch * 0.2) / pitch) * Math.floor(height / pitch) < count) {
    pitch *= 0.9;
  }
  return pitch;
}
