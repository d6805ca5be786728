/** Distances from the spine along one rib (design.md §3): strictly growing, so that nearer always means more important. */

export type Rows = {
  readonly distances: readonly number[] /** Outer edge of the outermost card. */;
  readonly reach: number;
};

/** What stands out over a card's edges, toward the spine and away from it. */
export type Overhang = { readonly near: number; readonly far: number };

const none: Overhang = { near: 0, far: 0 };
/** Between what stands out of two cards, and before the spine. */
const leastApart = 2;

/**
 * One-sided: cards one above the other. Two-sided: odd places look to the tail, even ones to the head, half a row apart.
 * `heights` in the order from the spine outward.
 */
export function rowsAlong(
  heights: readonly number[],
  isTwoSided: boolean,
  firstGap: number,
  rowGap: number,
  overhangs: readonly Overhang[] = [],
): Rows {
  const distances: number[] = [];
  const edge: (number | undefined)[] = [];
  const out = [0, 0];
  let before = Number.NEGATIVE_INFINITY;
  let reach = firstGap;
  heights.forEach((height, place) => {
    const side = isTwoSided ? place % 2 : 0;
    const { near, far } = overhangs[place] ?? none;
    const last = edge[side];
    const start =
      last === undefined
        ? Math.max(firstGap, near + 3 * leastApart)
        : last + Math.max(rowGap, near + (out[side] ?? 0) + leastApart);
    let distance = start + height / 2;
    if (isTwoSided && place > 0) distance = Math.max(distance, before + (height + rowGap) / 2);
    distances.push(distance);
    before = distance;
    edge[side] = distance + height / 2;
    out[side] = far;
    reach = Math.max(reach, distance + height / 2 + far);
  });
  return { distances, reach };
}
