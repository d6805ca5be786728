/** The list of charts on this machine, as it is shown and searched. */
import type { ShelfEntry } from '../disk/shelfEntry.ts';

/** A chart and the states of it that were set aside; without the chart, the newest of those is the head. */
export type ShelfGroup = { readonly head: ShelfEntry; readonly asides: readonly ShelfEntry[] };

/** In the order of the entries. */
export function groupsOf(entries: readonly ShelfEntry[]): readonly ShelfGroup[] {
  const byChart = new Map<string, ShelfEntry[]>();
  for (const entry of entries) byChart.set(entry.chartId, [...(byChart.get(entry.chartId) ?? []), entry]);
  return [...byChart.values()].flatMap((states) => {
    const head = states.find((state) => !state.isAside) ?? states[0];
    return head ? [{ head, asides: states.filter((state) => state !== head) }] : [];
  });
}

/** Whether every word of the query stands in a state's title, target, customer or file name. */
export function matches({ head, asides }: ShelfGroup, query: string): boolean {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [head, ...asides].some((entry) => {
    const text = [entry.title, entry.target, entry.customer, entry.file?.name ?? ''].join('\n').toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
