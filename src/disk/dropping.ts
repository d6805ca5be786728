/**
 * What one tab drops beside its charts, each state once: the next to look takes it up from there, and what has been taken up
 * can be removed by hand, which holds for good, though the tab may still have it on screen.
 */
import type { Kept } from './kept.ts';
import type { Parting } from './parting.ts';
import type { ShelfEntry, ShelfFacts } from './shelfEntry.ts';
import { partingKey, type Table } from './storage.ts';

/** A state that is not known to be written. `order` grows with each that is to be kept. */
export type Waiting<S> = { readonly state: S; readonly facts: ShelfFacts; readonly order: number };

type Stamped<S> = { readonly kept: Kept<S>; readonly entry: ShelfEntry };
type Item<S> = readonly [chartId: string, item: Waiting<S>];

/** All but `asParted` reject when the storage does. */
export type Dropping<S> = {
  /** Each in place of the one dropped before of its chart; before this call returns, as far as a page that goes can. */
  readonly drop: (items: readonly Item<S>[]) => Promise<void>;
  /** Whether it was dropped and others have taken it up: it is theirs to keep. */
  readonly isTakenUp: (...item: Item<S>) => Promise<boolean>;
  /** What was dropped is in `written`, or in what `written` was built on: only then it need not be found any more. */
  readonly takeBack: (chartId: string, written: Waiting<S>) => Promise<void>;
  /** As it lies beside its chart: under one stamp, or it would be found as two when somebody gathers it in between. */
  readonly asParted: (...item: Item<S>) => Stamped<S>;
};

export function createDropping<S>(
  partings: Table,
  tab: string,
  builtOn: (chartId: string) => Pick<Parting<S>, 'base' | 'since'>,
  stamped: (...item: Item<S>) => Stamped<S>,
): Dropping<S> {
  const stamps = new WeakMap<Waiting<S>, Stamped<S>>();
  /** Those that are known to have lain there. */
  const lain = new WeakSet<Waiting<S>>();
  /** For each chart the newest: a page that was going may come back. */
  const newest = new Map<string, Waiting<S>>();

  function asParted(...[chartId, item]: Item<S>): Stamped<S> {
    const own = stamps.get(item) ?? stamped(chartId, item);
    stamps.set(item, own);
    return own;
  }
  const keyOf = (...item: Item<S>) => partingKey(item[0], asParted(...item).kept.stamp);

  function inPlace(...[chartId, item]: Item<S>): Record<string, Parting<S> | undefined> {
    const last = newest.get(chartId) ?? item;
    newest.set(chartId, item);
    const parting = { tab, ...builtOn(chartId), ...asParted(chartId, item) };
    return { [keyOf(chartId, last)]: undefined, [keyOf(chartId, item)]: parting };
  }

  return {
    asParted,
    async drop(items) {
      // A write that ends late has an older state than the page dropped as it went.
      const isOld = ([chartId, { order }]: Item<S>) => (newest.get(chartId)?.order ?? order) > order;
      const fresh = items.filter((each) => !lain.has(each[1]) && !isOld(each));
      if (fresh.length === 0) return;
      await partings.put(Object.assign({}, ...fresh.map((each) => inPlace(...each))));
      for (const [, item] of fresh) lain.add(item);
    },
    async isTakenUp(...item) {
      return lain.has(item[1]) && (await partings.read(keyOf(...item))) === undefined;
    },
    async takeBack(chartId, written) {
      const last = newest.get(chartId);
      if (!last || last.order > written.order) return;
      newest.delete(chartId);
      await partings.put({ [keyOf(chartId, last)]: undefined });
    },
  };
}
