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
  overhangs?: readonly Overhang[],
): Rows {
  const distances: number[] = [];
  return { reach: reachAlong(heights, isTwoSided, firstGap, rowGap, overhangs, distances), distances };
}

/** The reach alone, many gaps being tried; `distances` is filled where it is given. */
export function reachAlong(
  heights: readonly number[],
  isTwoSided: boolean,
  firstGap: number,
  rowGap: number,
  overhangs?: readonly Overhang[],
  distances?: number[],
): number {
  // The last card's outer edge and what stands out of it, on the next card's side and across; at first there is none.
  let edge = -1;
  let edgeAcross = -1;
  let out = 0;
  let outAcross = 0;
  let before = Number.NEGATIVE_INFINITY;
  let reach = firstGap;
  for (let place = 0; place < heights.length; place++) {
    const height = heights[place] ?? 0;
    const { near, far } = overhangs?.[place] ?? none;
    const start =
      edge < 0 ? Math.max(firstGap, near + 3 * leastApart) : edge + Math.max(rowGap, near + out + leastApart);
    let distance = start + height / 2;
    if (isTwoSided && place > 0) distance = Math.max(distance, before + (height + rowGap) / 2);
    distances?.push(distance);
    before = distance;
    const outer = distance + height / 2;
    reach = Math.max(reach, outer + far);
    if (isTwoSided) {
      edge = edgeAcross;
      out = outAcross;
      edgeAcross = outer;
      outAcross = far;
    } else {
      edge = outer;
      out = far;
    }
  }
  return reach;
}
