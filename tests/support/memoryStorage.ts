/** A storage in memory, for laws about what is kept: slow, failing or cut off as the test says. */
import { type Changes, chartKey, type Storage, type Table } from '../../src/disk/storage.ts';

export type MemoryStorage = Storage & {
  /** What lies there now, of both tables. */
  readonly all: () => ReadonlyMap<string, unknown>;
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

export function memoryStorage(options: MemoryOptions = {}): MemoryStorage {
  let failure: Error | null = null;
  const failing = () => failure;
  const charts = new Map<string, unknown>();
  const partings = new Map<string, unknown>();
  return {
    charts: tableOn(charts, failing, options),
    partings: tableOn(partings, failing, options),
    all: () => new Map([...charts, ...partings]),
    fail: (error) => {
      failure = error;
    },
    stateOf: (chartId) => (charts.get(chartKey(chartId)) as { state: unknown } | undefined)?.state,
  };
}

function tableOn(
  table: Map<string, unknown>,
  failing: () => Error | null,
  { latency = () => 0, onChange }: MemoryOptions,
): Table {
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, each after its latency. */
  function queued<T>(work: () => T): Promise<T> {
    const next = last
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, latency())))
      .then(() => {
        const failure = failing();
        if (failure) throw failure;
        return work();
      });
    last = next;
    return next;
  }
  function make(changes: NonNullable<Changes>): void {
    for (const [key, value] of Object.entries(changes)) {
      const old = table.get(key);
      const next = value === undefined ? undefined : structuredClone(value);
      if (next === undefined) table.delete(key);
      else table.set(key, next);
      onChange?.(key, old, next);
    }
  }
  return {
    read: (key) => queued(() => structuredClone(table.get(key))),
    list: (prefix) =>
      queued(() => {
        const keys = [...table.keys()].filter((key) => key.startsWith(prefix)).sort();
        return keys.map((key) => structuredClone(table.get(key)));
      }),
    change: (key, decide) =>
      queued(() => {
        const changes = decide(table.get(key));
        make(changes ?? {});
        return changes !== null;
      }),
    /** Takes effect at once: this is what a page that is left can still do. */
    async put(changes) {
      const failure = failing();
      if (failure) throw failure;
      make(changes);
    },
    wipe: () =>
      queued(() => {
        table.clear();
      }),
  };
}
