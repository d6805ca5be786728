/** Which old line is which new line: lines that stayed, then lines that moved, then lines that were rewritten. */

/** Above this many pairs the order is not weighed; equal lines are then paired from the top. */
const mostPairs = 4_000_000;

/** Pairs [old, new] of equal lines in the longest common order. */
export function stayed(before: readonly string[], after: readonly string[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const pairs: [number, number][] = Array.from({ length: start }, (_, at) => [at, at]);
  const rows = before.length - start - end;
  const columns = after.length - start - end;
  if (rows * columns <= mostPairs) pairs.push(...inCommonOrder(before, after, start, rows, columns));
  for (let at = end; at > 0; at--) pairs.push([before.length - at, after.length - at]);
  return pairs;
}

function inCommonOrder(
  before: readonly string[],
  after: readonly string[],
  start: number,
  rows: number,
  columns: number,
): [number, number][] {
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] =
        before[start + row] === after[start + column]
          ? (longest[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(longest[(row + 1) * width + column] ?? 0, longest[row * width + column + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (before[start + row] === after[start + column]) pairs.push([start + row++, start + column++]);
    else if ((longest[(row + 1) * width + column] ?? 0) >= (longest[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  return pairs;
}

/** Share of characters two lines have in common, 0…1. */
export function likeness(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const character of left) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of right) {
    const count = counts.get(character) ?? 0;
    if (count > 0) common++;
    counts.set(character, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** Old items by key, each given away once, in order. */
export function pool<K, T>(items: readonly T[], keyOf: (item: T) => K): (key: K) => T | undefined {
  const left = new Map<K, T[]>();
  for (const item of items.toReversed()) {
    const others = left.get(keyOf(item));
    if (others) others.push(item);
    else left.set(keyOf(item), [item]);
  }
  return (key) => left.get(key)?.pop();
}
