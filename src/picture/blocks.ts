/** People as blocks, and ways between them. */
import type { PersonShape } from '../layout/shapes.ts';

/** The cards of these people as blocks, one path. */
export function blocksPath(people: readonly PersonShape[]): string {
  return people.map(({ box }) => `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`).join('');
}

/** How far a way bows out, as a share of its length; half the side of the dot it begins with. */
const bow = 0.18;
const dot = 5;

/** A way from each of these to each of those, one path: bowed away from the spine, with a dot where it begins. */
export function waysPath(from: readonly PersonShape[], to: readonly PersonShape[]): string {
  return from
    .flatMap((one) => to.filter(({ id }) => id !== one.id).map((other) => wayPath(middle(one), middle(other))))
    .join('');
}

function wayPath([x, y]: readonly [number, number], [endX, endY]: readonly [number, number]): string {
  const [across, down] = [endX - x, endY - y];
  const outward = Math.sign(across * (y + endY)) || 1;
  const [bendX, bendY] = [(x + endX) / 2 - down * bow * outward, (y + endY) / 2 + across * bow * outward];
  return `M${x - dot} ${y - dot}h${2 * dot}v${2 * dot}h${-2 * dot}zM${x} ${y}Q${bendX} ${bendY} ${endX} ${endY}`;
}

function middle({ box }: PersonShape): readonly [number, number] {
  return [box.x + box.w / 2, box.y + box.h / 2];
}
