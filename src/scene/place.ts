/** A free place for a box on a page that is partly taken. */
import { type Box, bottom, overlaps, type Point, right } from '../layout/shapes.ts';

export type Taken = { readonly boxes: readonly Box[]; readonly lines: readonly (readonly [Point, Point])[] };

/** Whether the box, widened by `clearance`, touches nothing. */
export function isFree(box: Box, taken: Taken, clearance: number): boolean {
  const wide = grown(box, clearance);
  return (
    taken.boxes.every((other) => !overlaps(wide, other)) && taken.lines.every(([from, to]) => !crosses(from, to, wide))
  );
}

/** The space between a box and what is nearest to it, up and down or sideways; 0 where it touches something. */
export function clearanceOf(box: Box, taken: Taken, most: number): number {
  let free = 0;
  for (let tried = most; tried >= 1; tried /= 2) if (isFree(box, taken, free + tried)) free += tried;
  return free;
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by };
}

/** Liang–Barsky: whether the straight line enters the box. */
function crosses(a: Point, b: Point, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const clips: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - box.x],
    [b.x - a.x, right(box) - a.x],
    [a.y - b.y, a.y - box.y],
    [b.y - a.y, bottom(box) - a.y],
  ];
  for (const [slope, reach] of clips) {
    if (slope === 0 && reach < 0) return false;
    if (slope === 0) continue;
    if (slope < 0) enter = Math.max(enter, reach / slope);
    else leave = Math.min(leave, reach / slope);
  }
  return enter < leave;
}
