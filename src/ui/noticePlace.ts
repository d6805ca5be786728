/** Where notices stand: as low as they may, beside what is kept clear, or above it where there is no room beside it. */

/** px of the window. */
export type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type Obstacle = Edges & {
  /** It is lain on rather than that notices stand higher. */
  readonly isYielding: boolean;
};

/** Between a notice and what it keeps clear of. */
const gap = 12;
/** A notice is read in so much width. */
const least = 320;

/** The span and the lower edge of notices that take so much height; those of the frame where nothing in it is free. */
export function noticePlace(
  frame: Edges,
  height: number,
  kept: readonly Obstacle[],
): Pick<Edges, 'left' | 'right' | 'bottom'> {
  const firm = kept.filter(({ isYielding }) => !isYielding);
  for (let bottom = frame.bottom; bottom - height >= frame.top; ) {
    const band = { ...frame, top: bottom - height, bottom };
    const free = freeSpan(band, kept) ?? freeSpan(band, firm);
    if (free) return { ...free, bottom };
    const higher = Math.min(...firm.filter((each) => meets(each, band)).map(({ top }) => top)) - gap;
    if (!(higher < bottom)) break;
    bottom = higher;
  }
  return frame;
}

/** The widest part of the band that nothing reaches into; null where no part is wide enough. */
function freeSpan(band: Edges, kept: readonly Obstacle[]): Pick<Edges, 'left' | 'right'> | null {
  const inWay = kept.filter((each) => meets(each, band)).sort((a, b) => a.left - b.left);
  let widest = { left: band.left, right: band.left };
  let { left } = band;
  for (const each of [...inWay, { left: band.right + gap, right: band.right }]) {
    const right = each.left - gap;
    if (right - left > widest.right - widest.left) widest = { left, right };
    left = Math.max(left, each.right + gap);
  }
  return widest.right - widest.left >= least ? widest : null;
}

function meets(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
