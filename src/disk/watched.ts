/** A value that tells when it changes: what `useSyncExternalStore(watched.subscribe, watched.get)` asks for. */
export type Watched<T> = {
  readonly get: () => T;
  /** Calls the listener after each change; the answer ends that. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function watched<T>(first: T): Watched<T> & { readonly set: (next: T) => void } {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
