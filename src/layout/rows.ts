/** Distances from the spine along one rib (design.md §3): strictly growing, so that nearer always means more important. */

export type Rows = {
  readonly distances: readonly number[] /** Outer edge of the outermost card. */;
  readonly reach: number;
};

/**
 * One-sided: cards one above the other. Two-sided: odd places look to the tail, even ones to the head, half a row apart.
 * `heights` in the order from the spine outward.
 */
export function rowsAlong(heights: readonly number[], isTwoSided: boolean, firstGap: number, rowGap: number): Rows {
  const distances: number[] = [];
  const edge = [firstGap - rowGap, firstGap - rowGap];
  let before = Number.NEGATIVE_INFINITY;
  heights.forEach((height, place) => {
    const side = isTwoSided ? place % 2 : 0;
    let distance = (edge[side] ?? 0) + rowGap + height / 2;
    if (isTwoSided && place > 0) distance = Math.max(distance, before + (height + rowGap) / 2);
    distances.push(distance);
    before = distance;
    edge[side] = distance + height / 2;
  });
  return { distances, reach: heights.length === 0 ? firstGap : Math.max(edge[0] ?? 0, edge[1] ?? 0) };
}
