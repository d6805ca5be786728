import { type Level, levelNumber } from '../../domain/scales.ts';
import type { CardStyle } from '../../layout/style.ts';
import { levelStrip } from '../marks.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';

/** The level's strip with what became of it: cells won stand higher, cells lost are hollow and amber. Starts at 0,0. */
export function changedStrip(level: Level | null, was: Level | null, width: number, style: CardStyle): Shape[] {
  const height = style.strip;
  const now = level ? levelNumber(level) : 0;
  const before = was ? levelNumber(was) : 0;
  return levelStrip(level, width, height).map((cell, index): Shape => {
    const step = index + 1;
    if (cell.kind !== 'rect') return cell;
    if (step > before && step <= now) return { ...cell, y: -height * 0.6, h: height * 1.6 };
    if (step > now && step <= before) {
      const line = style.border;
      return {
        ...cell,
        x: cell.x + line / 2,
        y: line / 2,
        w: cell.w - line,
        h: cell.h - line,
        fill: color.paper,
        stroke: color.amberLine,
        strokeWidth: line,
      };
    }
    return cell;
  });
}
