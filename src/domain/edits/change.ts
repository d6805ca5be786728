import type { DecisionChain } from '../chain.ts';

export function inserted<T>(list: readonly T[], item: T, index: number): T[] {
  const at = Math.max(0, Math.min(index, list.length));
  return [...list.slice(0, at), item, ...list.slice(at)];
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
