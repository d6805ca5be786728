import type { DecisionChain, PersonId, RatedValue } from '../chain.ts';

/** The list with more items at `index`; out of range means the nearest end. */
export function inserted<T>(list: readonly T[], items: readonly T[], index: number): T[] {
  const at = Math.max(0, Math.min(index, list.length));
  return [...list.slice(0, at), ...items, ...list.slice(at)];
}

/** The list with these items, in the order they stand, at `index` of the others; the same list when nothing moves. */
export function movedTo<T extends { readonly id: string }>(
  list: readonly T[],
  ids: readonly string[],
  index: number,
): readonly T[] {
  const [moving, rest] = [list.filter(({ id }) => ids.includes(id)), list.filter(({ id }) => !ids.includes(id))];
  const moved = inserted(rest, moving, index);
  return moved.every((item, at) => item === list[at]) ? list : moved;
}

type OptionalList = 'coverageLevels' | 'coverageAnalysis' | 'sellingPoints' | 'answers';

/** The chart with this list; an empty one is left out, as file-format.md wants of what is not used. */
export function withList<K extends OptionalList, T extends Pick<DecisionChain, K>>(
  chart: T,
  key: K,
  list: readonly NonNullable<DecisionChain[K]>[number][],
): T {
  if (list.length > 0) return { ...chart, [key]: list };
  const { [key]: _, ...rest } = chart;
  return rest as unknown as T;
}

/** True when the change would alter the value of at least one key. */
export function differs<T extends object>(value: T, change: Partial<T>): boolean {
  return Object.entries(change).some(([key, next]) => !isSame((value as Record<string, unknown>)[key], next));
}

/** Equal in value: plain objects and lists by what they hold. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

type RatedValues = Readonly<Record<PersonId, RatedValue>>;

/** The chain's ratings with other values; nothing where nobody has rated. */
export function ratingsChanged({ ratings }: DecisionChain, change: (values: RatedValues) => RatedValues) {
  return ratings ? { ratings: ratings.map((rating) => ({ ...rating, values: change(rating.values) })) } : {};
}
