/**
 * Keeps the chart being edited on this machine, so that a killed tab loses nothing (method.md §10: it can be switched
 * off and wiped). A state that another tab or an earlier session wrote is never overwritten unseen, and one that gives
 * way to another is set aside; one of a later version of this program never gives way, what is edited here lies beside it.
 */

import type { IsoDateTime } from '../domain/chain.ts';
import { version as todaysVersion } from '../file/schema.ts';
import { asAside, chooseAside, replaceStored, setStoredAside } from './aside.ts';
import { storableFile } from './chartFile.ts';
import { createDropping, type Waiting } from './dropping.ts';
import type { Autosave, AutosaveOptions, AutosaveStatus } from './keeper.ts';
import { countOf, isStampOf, type Kept, newStamp, stampOf, versionOf } from './kept.ts';
import type { Parting } from './parting.ts';
import { recalled } from './recall.ts';
import { isEntry, type ShelfEntry } from './shelfEntry.ts';
import {
  answerOf,
  chartKey,
  lastOpenedKey,
  patience,
  type StorageTrouble,
  shelfKey,
  storageTroubleOf,
} from './storage.ts';
import { watched } from './watched.ts';

/** After trouble, what waits is tried again this often, in milliseconds. */
const retryAfter = 5000;

/** No verb ever rejects: trouble is part of the status. */
export function createAutosave<S>(options: AutosaveOptions): Autosave<S> {
  const { storage, tab, now, version = todaysVersion, delay = 300, onWritten } = options;
  const status = watched<AutosaveStatus>(
    options.isOn === false ? { state: 'off', reason: 'switched-off' } : { state: 'idle' },
  );
  /** The newest state of each chart that is not known to be written. */
  const waiting = new Map<string, Waiting<S>>();
  /** One write a chart at a time. */
  const underWay = new Map<string, Promise<void>>();
  /** The stamp each chart had when this tab took it over; null when nothing stored may be overwritten. */
  const bases = new Map<string, string | undefined | null>();
  /** How many writes this tab had made when it did: what it wrote before can have been removed, and be put back later. */
  const looked = new Map<string, number>();
  const conflicts = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let writes = 0;
  let keeps = 0;
  let flushedAt = 0;

  const isOffFor = (reason: StorageTrouble | 'newer-version' | 'switched-off') => {
    const current = status.get();
    return current.state === 'off' && current.reason === reason;
  };
  const report = (next: AutosaveStatus) => {
    if (!isOffFor('switched-off')) status.set(next);
  };
  const fail = (error: unknown) => report({ state: 'off', reason: storageTroubleOf(error) });
  const isKnown = (chartId: string, stamp: string | undefined) => {
    const base = bases.get(chartId);
    const isOwn = (one: string) => isStampOf(tab, one) && countOf(one) > (looked.get(chartId) ?? 0);
    return stamp === undefined || (base !== null && (stamp === base || isOwn(stamp)));
  };

  /** What the storage answers in time; a late answer ends its silence. Rejects when the storage does. */
  function asked<T>(work: Promise<T>): Promise<T> {
    work.then(
      () => {
        if (!isOffFor('silent')) return;
        report(waiting.size > 0 ? { state: 'saving' } : { state: 'idle' });
        void flush();
      },
      () => undefined,
    );
    return answerOf(work, isOffFor('silent') ? 100 : patience);
  }

  function builtOn(chartId: string): Pick<Parting<S>, 'base' | 'since'> {
    return { base: bases.get(chartId) ?? undefined, since: looked.get(chartId) ?? 0 };
  }

  function stamped(chartId: string, { state, facts }: Waiting<S>): { kept: Kept<S>; entry: ShelfEntry } {
    const stamp = newStamp(tab, ++writes);
    const savedAt = now();
    const file = facts.file ? { file: storableFile(facts.file) } : {};
    return {
      kept: { chartId, stamp, savedAt, version, state },
      entry: { ...facts, ...file, chartId, savedAt, stamp, version },
    };
  }

  const dropping = createDropping<S>(storage.partings, tab, builtOn, stamped);

  async function write(chartId: string, isForced: boolean): Promise<void> {
    while (underWay.has(chartId)) await underWay.get(chartId);
    const item = waiting.get(chartId);
    if (!item) return;
    const slow = setTimeout(() => report({ state: 'off', reason: 'silent' }), patience);
    const work = attempt(chartId, item, isForced).finally(() => {
      clearTimeout(slow);
      underWay.delete(chartId);
    });
    underWay.set(chartId, work);
    await work;
  }

  async function attempt(chartId: string, item: Waiting<S>, isForced: boolean): Promise<void> {
    const { kept, entry } = stamped(chartId, item);
    const changes = { [chartKey(chartId)]: kept, [shelfKey(chartId)]: entry, [lastOpenedKey]: chartId };
    try {
      if (!isForced && (await dropping.isTakenUp(chartId, item)))
        return arrived(chartId, item, dropping.asParted(chartId, item).kept);
      let isNewer = false;
      let savedAt: IsoDateTime | undefined;
      const isWritten = isForced
        ? await replaceStored(storage, chartId, changes, version)
        : await storage.charts.change(shelfKey(chartId), (old) => {
            isNewer = versionOf(old) > version;
            savedAt = isEntry(old) ? old.savedAt : undefined;
            return !isNewer && isKnown(chartId, stampOf(old)) ? changes : null;
          });
      isNewer ||= isForced && !isWritten;
      if (isWritten) {
        bases.set(chartId, kept.stamp);
        settle(chartId, item, kept);
        await dropping.takeBack(chartId, item);
      } else if (waiting.has(chartId)) {
        if (!isNewer) {
          conflicts.add(chartId);
          report({ state: 'conflict', chartId, savedAt });
        }
        await dropping.drop([[chartId, item]]);
        if (isNewer) settleBeside(chartId, item);
      }
    } catch (error) {
      fail(error);
      retry ??= setTimeout(() => {
        retry = undefined;
        void flush();
      }, retryAfter);
    }
  }

  function settle(chartId: string, item: Waiting<S>, kept: Kept<S>): void {
    conflicts.delete(chartId);
    onWritten?.(kept);
    arrived(chartId, item, kept);
  }

  function arrived(chartId: string, item: Waiting<S>, { savedAt }: Kept<S>): void {
    if (waiting.get(chartId) === item) waiting.delete(chartId);
    if (conflicts.size === 0) report(waiting.size === 0 ? { state: 'saved', at: savedAt } : { state: 'saving' });
  }

  /** What was edited lies beside a chart of a later version, which stays as it is. */
  function settleBeside(chartId: string, item: Waiting<S>): void {
    if (waiting.get(chartId) === item) waiting.delete(chartId);
    conflicts.delete(chartId);
    report({ state: 'off', reason: 'newer-version' });
  }

  /** Writes what waits for a chart, or sets it aside where another's state is in the way. Rejects when the storage does. */
  async function settleAside(chartId: string): Promise<void> {
    if (waiting.has(chartId)) await write(chartId, false);
    const item = waiting.get(chartId);
    if (item) {
      await storage.charts.put(asAside(dropping.asParted(chartId, item)));
      await dropping.takeBack(chartId, item);
    }
    if (waiting.get(chartId) === item) waiting.delete(chartId);
    if (!waiting.has(chartId)) conflicts.delete(chartId);
    if (status.get().state === 'conflict' || isOffFor('newer-version')) status.set({ state: 'idle' });
  }

  function forget(): void {
    clearTimeout(timer);
    clearTimeout(retry);
    timer = undefined;
    retry = undefined;
    waiting.clear();
    conflicts.clear();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    flushedAt = Date.now();
    const all = Promise.all([...waiting.keys()].map((id) => write(id, false)));
    await answerOf(all, isOffFor('silent') ? 100 : patience).catch(() => undefined);
  }

  return {
    get: status.get,
    subscribe: status.subscribe,
    flush,
    keep(chartId, state, facts) {
      if (isOffFor('switched-off')) return;
      waiting.set(chartId, { state, facts, order: ++keeps });
      const current = status.get().state;
      if (current === 'idle' || current === 'saved') status.set({ state: 'saving' });
      // The first edit after a pause is written almost at once: a page that is left cannot always finish a write.
      const isAfterPause = Math.abs(Date.now() - flushedAt) > delay;
      timer ??= setTimeout(() => void flush(), isAfterPause ? delay / 10 : delay);
    },
    async reach() {
      await asked(Promise.all([storage.charts.read(lastOpenedKey), storage.partings.read(lastOpenedKey)])).catch(fail);
    },
    async recall(chartId) {
      try {
        let before = 0;
        const looking = settleAside(chartId).then(() => {
          before = writes;
          return recalled<S>(storage, chartId);
        });
        const found = await asked(looking);
        bases.set(chartId, found?.stamp);
        looked.set(chartId, before);
        return found;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    async part(chartId) {
      await asked(settleAside(chartId)).catch(fail);
    },
    leave() {
      dropping.drop([...waiting]).catch(fail);
    },
    async overwrite(chartId) {
      conflicts.delete(chartId);
      if (status.get().state === 'conflict') status.set({ state: waiting.size > 0 ? 'saving' : 'idle' });
      if (waiting.has(chartId)) return write(chartId, true);
      try {
        const stamp = stampOf(await storage.charts.read(shelfKey(chartId)));
        await setStoredAside(storage, chartId, version);
        bases.set(chartId, stamp);
      } catch (error) {
        fail(error);
      }
    },
    async setAside(chartId) {
      try {
        await asked(setStoredAside(storage, chartId, version));
      } catch (error) {
        bases.set(chartId, null);
        fail(error);
      }
    },
    async choose(chartId, stamp) {
      try {
        const choosing = settleAside(chartId).then(() =>
          chooseAside<S>(storage, { chartId, stamp }, newStamp(tab, ++writes), version),
        );
        const chosen = await asked(choosing);
        if (typeof chosen === 'string') return chosen;
        onWritten?.(chosen);
        return 'chosen';
      } catch (error) {
        fail(error);
        return 'gone';
      }
    },
    switchOff() {
      forget();
      status.set({ state: 'off', reason: 'switched-off' });
    },
    switchOn() {
      if (isOffFor('switched-off')) status.set({ state: 'idle' });
    },
    async wipe() {
      forget();
      try {
        await asked(Promise.all([storage.charts.wipe(), storage.partings.wipe()]));
      } catch (error) {
        fail(error);
        return false;
      }
      report({ state: 'idle' });
      return true;
    },
  };
}
