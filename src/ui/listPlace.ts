/** Where a list that belongs to something stands: all numbers px of one plane, the room beginning at 0, 0. */
import type { Box } from '../layout/shapes.ts';

export type Size = { readonly w: number; readonly h: number };

/** Between a list and the room's edge. */
const margin = 8;

/**
 * Below the thing, else above it; where neither holds the whole list, beside it, moved into the room: what is listed is
 * not cut, and the thing stays in sight as long as there is room for both.
 */
export function listPlace(thing: Box, list: Size, room: Size, gap = 4): { readonly x: number; readonly y: number } {
  const into = (at: number, size: number, all: number) => Math.max(margin, Math.min(at, all - size - margin));
  const [below, above] = [thing.y + thing.h + gap, thing.y - gap - list.h];
  const x = into(thing.x, list.w, room.w);
  if (below + list.h <= room.h - margin) return { x, y: below };
  if (above >= margin) return { x, y: above };
  const right = thing.x + thing.w + gap;
  const beside = right + list.w <= room.w - margin ? right : thing.x - gap - list.w;
  return { x: into(beside, list.w, room.w), y: into(thing.y, list.h, room.h) };
}
