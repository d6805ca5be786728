/** A storage in memory, for laws about what is kept: slow, failing or cut off as the test says. */
import { chartKey, type Storage } from '../../src/disk/storage.ts';

export type MemoryStorage = Storage & {
  /** What lies there now. */
  readonly table: ReadonlyMap<string, unknown>;
  /** Every verb from now on fails so; null works again. */
  readonly fail: (error: Error | null) => void;
  /** The state of a chart, or undefined. */
  readonly stateOf: (chartId: string) => unknown;
};

export type MemoryOptions = {
  /** Milliseconds until a verb takes effect. */
  readonly latency?: () => number;
  readonly onChange?: (key: string, old: unknown, next: unknown) => void;
};

export function memoryStorage({ latency = () => 0, onChange }: MemoryOptions = {}): MemoryStorage {
  const table = new Map<string, unknown>();
  let failure: Error | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, each after its latency. */
  function queued<T>(work: () => T): Promise<T> {
    const next = last
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, latency())))
      .then(() => {
        if (failure) throw failure;
        return work();
      });
    last = next;
    return next;
  }
  function put(key: string, value: unknown): void {
    const old = table.get(key);
    const next = value === undefined ? undefined : structuredClone(value);
    if (next === undefined) table.delete(key);
    else table.set(key, next);
    onChange?.(key, old, next);
  }
  return {
    table,
    fail: (error) => {
      failure = error;
    },
    stateOf: (chartId) => (table.get(chartKey(chartId)) as { state: unknown } | undefined)?.state,
    read: (key) => queued(() => structuredClone(table.get(key))),
    list: (prefix) =>
      queued(() =>
        [...table.keys()]
          .filter((key) => key.startsWith(prefix))
          .sort()
          .map((key) => structuredClone(table.get(key))),
      ),
    change: (key, decide) =>
      queued(() => {
        const changes = decide(table.get(key));
        for (const [each, value] of Object.entries(changes ?? {})) put(each, value);
        return changes !== null;
      }),
    async drop(values) {
      if (failure) throw failure;
      for (const [key, value] of Object.entries(values)) put(key, value);
    },
    wipe: () =>
      queued(() => {
        table.clear();
      }),
  };
}
