/** What autosave promises, and what it asks for. */
import type { IsoDateTime } from '../domain/chain.ts';
import type { Kept } from './kept.ts';
import type { Recalled } from './recall.ts';
import type { ShelfFacts } from './shelfEntry.ts';
import type { Storage, StorageTrouble } from './storage.ts';
import type { Watched } from './watched.ts';

export type AutosaveStatus =
  /** Nothing has had to be kept yet. */
  | { readonly state: 'idle' }
  /** Something is on its way; it arrives within the delay. */
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: IsoDateTime }
  /**
   * Nothing is kept, or beside the chart only, which a later version of this program has kept. After any trouble, each
   * further edit tries again.
   */
  | { readonly state: 'off'; readonly reason: StorageTrouble | 'newer-version' | 'switched-off' }
  /**
   * The storage holds a state of this chart that this tab has not seen: `recall` takes it, `overwrite` replaces it.
   * `savedAt`: when that one was kept, where it says so.
   */
  | { readonly state: 'conflict'; readonly chartId: string; readonly savedAt: IsoDateTime | undefined };

/** What became of choosing a state that was set aside. */
type Choice = 'chosen' | 'gone' | 'newer-version';

export type Autosave<S> = Watched<AutosaveStatus> & {
  /**
   * Remembers this state and writes it within the delay, the newest only. The state must survive structured cloning
   * and must not be changed afterwards. Call `recall` once before the first `keep` of a chart that may be known here.
   */
  readonly keep: (chartId: string, state: S, facts: ShelfFacts) => void;
  /** Asks the storage whether it is there, so that trouble is known before there is anything to keep. */
  readonly reach: () => Promise<void>;
  /** The last state kept, by whichever tab. From here on this tab builds on it; what it could not write is set aside. */
  readonly recall: (chartId: string) => Promise<Recalled<S> | undefined>;
  /** Writes what waits without further delay: when the page is hidden, or before the chart is left. */
  readonly flush: () => Promise<void>;
  /** The chart gives way to another on screen: writes what waits for it, or sets it aside. */
  readonly part: (chartId: string) => Promise<void>;
  /** The page is going: what waits is dropped where the next `recall` finds it, before this call returns. */
  readonly leave: () => void;
  /** This tab's state wins over one it has not seen, of its own version or an older one; with nothing waiting here, its next `keep` does. */
  readonly overwrite: (chartId: string) => Promise<void>;
  /** The stored state stays beside the chart when this tab's next `keep` replaces it. */
  readonly setAside: (chartId: string) => Promise<void>;
  /** Makes a state that was set aside the chart, and sets the chart aside; where either is of a later version, nothing. */
  readonly choose: (chartId: string, stamp: string) => Promise<Choice>;
  /** Stops keeping anything. What is already kept stays until it is wiped. */
  readonly switchOff: () => void;
  /** Keeps from the next `keep` on. */
  readonly switchOn: () => void;
  /** Removes every chart and the whole shelf from this machine. Answers whether that worked. */
  readonly wipe: () => Promise<boolean>;
};

export type AutosaveOptions = {
  readonly storage: Storage;
  /** Names this tab; no two tabs, and no two loads of one tab, may share it. */
  readonly tab: string;
  readonly now: () => IsoDateTime;
  /** The format's version of the states kept here. */
  readonly version?: number;
  /** Milliseconds from the first unwritten edit to its write. */
  readonly delay?: number;
  readonly isOn?: boolean;
  /** After each write: tell the other tabs. */
  readonly onWritten?: (written: Pick<Kept<unknown>, 'chartId' | 'stamp' | 'savedAt'>) => void;
};
