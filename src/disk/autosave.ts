/**
 * Keeps the chart being edited on this machine, so that a killed tab loses nothing (method.md §10: it can be switched
 * off and wiped). A state that another tab or an earlier session wrote is never overwritten unseen, one of a later version of
 * this program never at all: then what is edited here is kept beside it.
 */
import type { IsoDateTime } from '../domain/chain.ts';
import { version as todaysVersion } from '../file/schema.ts';
import { storableFile } from './chartFile.ts';
import { isStampOf, type Kept, newStamp, stampOf, versionOf } from './kept.ts';
import { discardPartings, type Parting } from './parting.ts';
import { type Recalled, recalled } from './recall.ts';
import type { ShelfEntry, ShelfFacts } from './shelf.ts';
import { chartKey, partingKey, type Storage, type StorageTrouble, shelfKey, storageTroubleOf } from './storage.ts';
import { type Watched, watched } from './watched.ts';

type AutosaveStatus =
  /** Nothing has had to be kept yet. */
  | { readonly state: 'idle' }
  /** Something is on its way; it arrives within the delay. */
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: IsoDateTime }
  /** Nothing is kept. After any trouble, each further edit tries again. */
  | { readonly state: 'off'; readonly reason: StorageTrouble | 'newer-version' | 'switched-off' }
  /** The storage holds a state of this chart that this tab has not seen: `recall` takes it, `overwrite` replaces it. */
  | { readonly state: 'conflict'; readonly chartId: string };

export type Autosave<S> = Watched<AutosaveStatus> & {
  /**
   * Remembers this state and writes it within the delay, the newest only. The state must survive structured cloning
   * and must not be changed afterwards. Call `recall` once before the first `keep` of a chart that may be known here.
   */
  readonly keep: (chartId: string, state: S, facts: ShelfFacts) => void;
  /** The last state kept, by whichever tab. From here on this tab builds on it; what waited for this chart is dropped. */
  readonly recall: (chartId: string) => Promise<Recalled<S> | undefined>;
  /** Writes what waits without further delay: when the page is hidden, or before the chart is left. */
  readonly flush: () => Promise<void>;
  /** The page is going: what waits is dropped where the next `recall` finds it, before this call returns. */
  readonly leave: () => void;
  /** This tab's state wins over one it has not seen of its own version; with nothing waiting here, its next `keep` does. */
  readonly overwrite: (chartId: string) => Promise<void>;
  /** Removes for good the states that `recall` found beside the chart. */
  readonly discardAsides: (chartId: string) => Promise<void>;
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

type Waiting<S> = { readonly state: S; readonly facts: ShelfFacts; isUnderWay: boolean };

/** No verb ever rejects: trouble is part of the status. */
export function createAutosave<S>(options: AutosaveOptions): Autosave<S> {
  const { storage, tab, now, version = todaysVersion, delay = 300, onWritten } = options;
  const status = watched<AutosaveStatus>(
    options.isOn === false ? { state: 'off', reason: 'switched-off' } : { state: 'idle' },
  );
  /** The newest state of each chart that is not known to be written. */
  const waiting = new Map<string, Waiting<S>>();
  /** The stamp each chart had when this tab took it over. */
  const bases = new Map<string, string | undefined>();
  const conflicts = new Set<string>();
  /** Charts of which something was dropped by a page that then came back. */
  const parted = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writes = 0;

  const isSwitchedOff = () => {
    const current = status.get();
    return current.state === 'off' && current.reason === 'switched-off';
  };
  const report = (next: AutosaveStatus) => {
    if (!isSwitchedOff()) status.set(next);
  };
  const isKnown = (chartId: string, stamp: string | undefined) =>
    stamp === undefined || stamp === bases.get(chartId) || isStampOf(tab, stamp);

  function stamped(chartId: string, { state, facts }: Waiting<S>): { kept: Kept<S>; entry: ShelfEntry } {
    const stamp = newStamp(tab, ++writes);
    const savedAt = now();
    const file = facts.file ? { file: storableFile(facts.file) } : {};
    return {
      kept: { chartId, stamp, savedAt, version, state },
      entry: { ...facts, ...file, chartId, savedAt, stamp, version },
    };
  }

  async function write(chartId: string, isForced: boolean): Promise<void> {
    const item = waiting.get(chartId);
    if (!item || item.isUnderWay) return;
    item.isUnderWay = true;
    const { kept, entry } = stamped(chartId, item);
    const changes = { [chartKey(chartId)]: kept, [shelfKey(chartId)]: entry };
    let isNewer = false;
    try {
      const isWritten = await storage.charts.change(shelfKey(chartId), (old) => {
        isNewer = versionOf(old) > version;
        return !isNewer && (isForced || isKnown(chartId, stampOf(old))) ? changes : null;
      });
      item.isUnderWay = false;
      if (isNewer) {
        await putBeside([[chartId, item]]);
        if (waiting.get(chartId) === item) waiting.delete(chartId);
        conflicts.delete(chartId);
        report({ state: 'off', reason: 'newer-version' });
      } else if (isWritten) {
        settle(chartId, item, kept);
        if (!waiting.has(chartId) && parted.delete(chartId)) {
          await storage.partings.put({ [partingKey(chartId, tab)]: undefined });
        }
      } else if (waiting.has(chartId)) {
        conflicts.add(chartId);
        report({ state: 'conflict', chartId });
      }
    } catch (error) {
      item.isUnderWay = false;
      report({ state: 'off', reason: storageTroubleOf(error) });
    }
  }

  /** What waits goes beside the chart, where the next `recall` finds it. */
  function putBeside(items: readonly (readonly [string, Waiting<S>])[]): Promise<void> {
    const partings = items.map(([chartId, item]): [string, Parting<S>] => {
      parted.add(chartId);
      return [partingKey(chartId, tab), { tab, base: bases.get(chartId), ...stamped(chartId, item) }];
    });
    return partings.length === 0 ? Promise.resolve() : storage.partings.put(Object.fromEntries(partings));
  }

  function settle(chartId: string, item: Waiting<S>, kept: Kept<S>): void {
    if (waiting.get(chartId) === item) waiting.delete(chartId);
    conflicts.delete(chartId);
    onWritten?.(kept);
    if (conflicts.size === 0) report(waiting.size === 0 ? { state: 'saved', at: kept.savedAt } : { state: 'saving' });
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting.clear();
    conflicts.clear();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await Promise.all([...waiting.keys()].map((id) => write(id, false)));
  }

  return {
    get: status.get,
    subscribe: status.subscribe,
    flush,
    keep(chartId, state, facts) {
      if (isSwitchedOff()) return;
      waiting.set(chartId, { state, facts, isUnderWay: false });
      const current = status.get().state;
      if (current === 'idle' || current === 'saved') status.set({ state: 'saving' });
      timer ??= setTimeout(() => void flush(), delay);
    },
    async recall(chartId) {
      waiting.delete(chartId);
      conflicts.delete(chartId);
      if (status.get().state === 'conflict') status.set({ state: 'idle' });
      try {
        const found = await recalled<S>(storage, chartId);
        bases.set(chartId, found?.stamp);
        return found;
      } catch (error) {
        report({ state: 'off', reason: storageTroubleOf(error) });
        return undefined;
      }
    },
    leave() {
      putBeside([...waiting]).catch((error: unknown) => {
        report({ state: 'off', reason: storageTroubleOf(error) });
      });
    },
    async overwrite(chartId) {
      conflicts.delete(chartId);
      if (status.get().state === 'conflict') status.set({ state: waiting.size > 0 ? 'saving' : 'idle' });
      if (waiting.has(chartId)) return write(chartId, true);
      try {
        bases.set(chartId, stampOf(await storage.charts.read(shelfKey(chartId))));
      } catch (error) {
        report({ state: 'off', reason: storageTroubleOf(error) });
      }
    },
    async discardAsides(chartId) {
      await discardPartings(storage, chartId).catch((error: unknown) => {
        report({ state: 'off', reason: storageTroubleOf(error) });
      });
    },
    switchOff() {
      forget();
      status.set({ state: 'off', reason: 'switched-off' });
    },
    switchOn() {
      if (isSwitchedOff()) status.set({ state: 'idle' });
    },
    async wipe() {
      forget();
      try {
        await Promise.all([storage.charts.wipe(), storage.partings.wipe()]);
      } catch (error) {
        report({ state: 'off', reason: storageTroubleOf(error) });
        return false;
      }
      report({ state: 'idle' });
      return true;
    },
  };
}
