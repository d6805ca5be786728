/** What happened to the order of a list, in the fewest moves. */

type Moved<T> = { readonly item: T; readonly from: number; readonly to: number; readonly swap?: Swap<T> };

/** Who stood next to it and changed places with it: which of the two was moved cannot be told from the lists. */
export type Swap<T> = { readonly id: T; readonly from: number; readonly to: number };

export type Reorder<T> = {
  /** The longest run that kept its order: these stand still. */
  readonly still: ReadonlySet<T>;
  readonly moved: readonly Moved<T>[];
  readonly gone: readonly { readonly item: T; readonly from: number }[];
  readonly come: readonly { readonly item: T; readonly to: number }[];
};

/**
 * Compares two lists without doubles. Where several runs are equally long, the one of the items that `prefersStill`
 * counts lower stands still, then of those whose place changed least, then the one nearer the front of both lists; so
 * the two directions of a comparison tell the same moves. Cost n log n. `isRanked`: a place is a rank in its own right, so whoever has the same one stands still.
 */
export function reorderOf<T extends string>(
  before: readonly T[],
  after: readonly T[],
  prefersStill: (item: T) => number = () => 0,
  isRanked = false,
): Reorder<T> {
  const from = new Map(before.map((item, index) => [item, index]));
  const to = new Map(after.map((item, index) => [item, index]));
  const common = before.filter((item) => to.has(item));
  const place = (item: T) => (from.get(item) ?? 0) + (to.get(item) ?? 0);
  const shift = (item: T) => Math.abs((from.get(item) ?? 0) - (to.get(item) ?? 0));
  const fixed = new Set(isRanked ? common.filter((item) => shift(item) === 0) : []);
  const [fixedOnce, fixedNow] = [fixedBefore(before, fixed), fixedBefore(after, fixed)];
  const still = longestRun(
    // A longest run of those who passed none of the fixed holds all of these.
    common.filter((item) => fixedOnce.get(item) === fixedNow.get(item)),
    (item) => to.get(item) ?? 0,
    (a, b) => prefersStill(a) - prefersStill(b) || shift(a) - shift(b) || place(a) - place(b) || (a < b ? -1 : 1),
  );
  const others = swaps(
    common,
    after.filter((item) => from.has(item)),
  );
  return {
    still,
    moved: after.flatMap((item, index): Moved<T>[] => {
      const was = from.get(item);
      if (was === undefined || still.has(item)) return [];
      const other = others.get(item);
      const swap =
        other === undefined ? {} : { swap: { id: other, from: from.get(other) ?? 0, to: to.get(other) ?? 0 } };
      return [{ item, from: was, to: index, ...swap }];
    }),
    gone: before.flatMap((item, index) => (to.has(item) ? [] : [{ item, from: index }])),
    come: after.flatMap((item, index) => (from.has(item) ? [] : [{ item, to: index }])),
  };
}

/** How many of the fixed stand before each. */
function fixedBefore<T>(list: readonly T[], fixed: ReadonlySet<T>): Map<T, number> {
  let count = 0;
  return new Map(list.map((item) => [item, fixed.has(item) ? count++ : count]));
}

/** Neighbours who stand the other way round now, while the same ones as before stand before them. */
function swaps<T>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const places = new Map(after.map((item, at) => [item, at]));
  const pairs = new Map<T, T>();
  let farthest = -1;
  before.forEach((item, at) => {
    const next = before[at + 1];
    const isSwapped = farthest < at && next !== undefined && places.get(item) === at + 1 && places.get(next) === at;
    if (isSwapped) pairs.set(item, next).set(next, item);
    farthest = Math.max(farthest, places.get(item) ?? 0);
  });
  return pairs;
}

/** Of the items in their old order, a longest run that rises in the new one. */
function longestRun<T>(items: readonly T[], rank: (item: T) => number, before: (a: T, b: T) => number): Set<T> {
  // byLength[n]: the items from which a run of n + 1 items can begin.
  const byLength: { index: number; item: T }[][] = [];
  const bestStart: number[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] as T;
    const length = countAbove(bestStart, rank(item));
    bestStart[length] = Math.max(bestStart[length] ?? -1, rank(item));
    const beginning = byLength[length];
    if (beginning) beginning.push({ index, item });
    else byLength[length] = [{ index, item }];
  }
  const run = new Set<T>();
  let last = { index: -1, rank: -1 };
  for (const candidates of byLength.reverse()) {
    const fitting = candidates.filter(({ index, item }) => index > last.index && rank(item) > last.rank);
    const chosen = fitting.reduce<{ index: number; item: T } | undefined>(
      (best, each) => (best && before(best.item, each.item) <= 0 ? best : each),
      undefined,
    );
    if (!chosen) continue;
    run.add(chosen.item);
    last = { index: chosen.index, rank: rank(chosen.item) };
  }
  return run;
}

/** How many of a falling list of numbers lie above one. */
function countAbove(falling: readonly number[], rank: number): number {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) > rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
