import type { PersonShape } from '../layout/shapes.ts';

/** The cards of these people as blocks, one path. */
export function blocksPath(people: readonly PersonShape[]): string {
  return people.map(({ box }) => `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`).join('');
}
