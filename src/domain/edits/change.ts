export function inserted<T>(list: readonly T[], item: T, index: number): T[] {
  const at = Math.max(0, Math.min(index, list.length));
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** True when the change would alter at least one key. */
export function differs<T extends object>(value: T, change: Partial<T>): boolean {
  return Object.entries(change).some(([key, next]) => (value as Record<string, unknown>)[key] !== next);
}
