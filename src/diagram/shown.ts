/** Which part of a large picture has its cards on the page: what the window shows, and a little around it. */
import type { Box, Fishbone } from '../layout/shapes.ts';

/** All cards; none; or those that touch a box. */
export type Shown = 'all' | 'nobody' | Box;

/** Up to so many people all cards stay on the page: keeping them costs less than their coming and going. */
const keptMost = 300;

export function isKeptWhole({ ribs }: Fishbone): boolean {
  return ribs.reduce((sum, rib) => sum + rib.people.length, 0) <= keptMost;
}

/**
 * The tiles that the window touches, as one box in the fishbone's frame: the same while the window stays on them. A tile
 * is a quarter to a half of the window long. `view` is React Flow's x, y and zoom.
 */
export function tilesShown([x, y, zoom]: readonly [number, number, number], width: number, height: number): Box {
  const across = tilesAlong(-x / zoom, width / zoom);
  const down = tilesAlong(-y / zoom, height / zoom);
  return { x: across.start, y: down.start, w: across.length, h: down.length };
}

function tilesAlong(start: number, length: number): { readonly start: number; readonly length: number } {
  const tile = 2 ** Math.floor(Math.log2(Math.max(1, length) / 2));
  const first = Math.floor(start / tile);
  return { start: first * tile, length: (Math.floor((start + length) / tile) + 1 - first) * tile };
}
