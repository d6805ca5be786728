/** What the shelf says of one chart, kept beside it so that no chart is read to show the list. */
import type { DecisionChain, IsoDateTime } from '../domain/chain.ts';
import type { ChartFile } from './chartFile.ts';
import type { Lineage } from './lineage.ts';
import { isSketch, type Sketch, sketchOf } from './sketch.ts';

export type ShelfFacts = {
  readonly title: string;
  readonly target: string;
  readonly customer: string;
  readonly ribs: number;
  readonly people: number;
  /** Absent on entries written before there were sketches. */
  readonly sketch?: Sketch;
  /** The file the chart was opened from or saved to. */
  readonly file?: ChartFile;
  /** The file holds exactly this state. */
  readonly isInFile: boolean;
  /** The states in files that this one was built on. Absent on entries written before it was noted. */
  readonly lineage?: Lineage;
  /** How long it has gone without a file. */
  readonly fileless?: Fileless;
};

export type Fileless = { readonly since: IsoDateTime; readonly edits: number; readonly isTold: boolean };

/** `stamp` is unique to the write that put the chart and this entry there. */
export type ShelfEntry = ShelfFacts & {
  readonly chartId: string;
  readonly savedAt: IsoDateTime;
  readonly stamp: string;
  /** As in `Kept`. */
  readonly version?: number;
  /** It gave way to another state of its chart and lies beside it. */
  readonly isAside?: true;
};

/** What the shelf says of a chain; the rest is the caller's to add. */
export function shelfFactsOf(
  chain: DecisionChain,
  isInFile: boolean,
  more: Pick<ShelfFacts, 'file' | 'lineage' | 'fileless'> = {},
): ShelfFacts {
  return {
    title: chain.title,
    target: chain.target,
    customer: chain.customer,
    ribs: chain.ribs.length,
    people: Object.keys(chain.people).length,
    sketch: sketchOf(chain),
    isInFile,
    ...more,
  };
}

/** An entry another version of this program may have written differently is passed over. */
export function isEntry(value: unknown): value is ShelfEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Partial<Record<keyof ShelfEntry, unknown>> = value;
  const texts = [entry.chartId, entry.savedAt, entry.stamp, entry.title, entry.target, entry.customer];
  return (
    texts.every((each) => typeof each === 'string') &&
    [entry.ribs, entry.people].every(Number.isInteger) &&
    (entry.sketch === undefined || isSketch(entry.sketch)) &&
    (entry.lineage === undefined || Array.isArray(entry.lineage))
  );
}
