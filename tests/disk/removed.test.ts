/** Two tabs at one machine, and what is taken off it by hand: that stays off, and nothing else goes with it. */
import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import { createAutosave } from '../../src/disk/autosave.ts';
import { isKept } from '../../src/disk/kept.ts';
import { createShelf, type PutBack } from '../../src/disk/shelf.ts';
import { memoryStorage } from '../support/memoryStorage.ts';
import { bareFacts as facts, stopClock, wait } from '../support/stoppedClock.ts';

vi.setConfig({ testTimeout: 60_000 });
stopClock();

async function done<T>(work: Promise<T>): Promise<T> {
  await wait(400);
  return work;
}

const edits = (states: Iterable<string>) => [...states].flatMap((state) => state.split(',').map(Number));

const verbs = [
  'keep',
  'wait',
  'hide',
  'leave',
  'load',
  'reload',
  'overwrite',
  'part',
  'list',
  'remove',
  'undo',
] as const;
const scripts = fc.array(
  fc.record({ at: fc.nat(1), verb: fc.constantFrom(...verbs, 'keep', 'remove'), much: fc.nat(400) }),
  { maxLength: 30 },
);

test.prop([scripts], { numRuns: 2000 })(
  'what was removed by hand never comes back by itself, and what was not removed is never lost',
  async (script) => {
    const storage = memoryStorage({ latency: () => 5 });
    let loads = 0;
    const open = () => ({
      autosave: createAutosave<number[]>({ storage, tab: `tab${++loads}`, now: () => new Date().toISOString() }),
      shelf: createShelf(storage),
      state: [] as number[],
    });
    const tabs = [open(), open()];
    const lies = () =>
      new Set([...storage.all()].flatMap(([, each]) => (isKept<number[]>(each) ? [String(each.state)] : [])));
    const made = new Set<number>();
    /** States taken off, and for each the way back. */
    const removed = new Map<string, PutBack>();
    /** States on screen of which the user said that they win. */
    const wanted = new Set<string>();
    const check = () =>
      expect([...removed.keys()].filter((state) => lies().has(state) && !wanted.has(state))).toEqual([]);
    for (const [index, { at, verb, much }] of script.entries()) {
      const tab = tabs[at] ?? expect.fail();
      const { autosave, shelf } = tab;
      if (verb === 'wait') await wait(much);
      else if (verb === 'hide') await done(autosave.flush());
      else if (verb === 'leave') autosave.leave();
      else if (verb === 'overwrite') {
        wanted.add(String(tab.state));
        await done(autosave.overwrite('chart'));
      } else if (verb === 'part') await done(autosave.part('chart'));
      else if (verb === 'keep') {
        tab.state = [...tab.state, index];
        made.add(index);
        autosave.keep('chart', tab.state, facts);
      } else if (verb === 'load' || verb === 'reload') {
        if (verb === 'reload') {
          autosave.leave();
          autosave.switchOff();
          Object.assign(tab, open());
        }
        tab.state = (await done(tab.autosave.recall('chart')))?.state ?? [];
      } else if (verb === 'undo') {
        const [state, putBack] = [...removed].at(-1) ?? [];
        if (state === undefined || !putBack) continue;
        removed.delete(state);
        await done(putBack());
        expect(edits(lies()), 'it is there, or what was built on it').toEqual(expect.arrayContaining(edits([state])));
      } else {
        await done(shelf.refresh());
        const { entries } = shelf.get();
        const entry = entries[much % (entries.length || 1)];
        if (verb === 'list' || !entry) continue;
        const before = lies();
        const putBack = await done(shelf.remove(entry));
        const gone = [...before].filter((state) => !lies().has(state));
        expect(gone.length).toBeLessThanOrEqual(1);
        for (const state of gone) wanted.delete(state);
        for (const state of gone) removed.set(state, putBack ?? expect.fail());
      }
      check();
    }
    for (const { autosave } of tabs) {
      autosave.leave();
      autosave.switchOff();
    }
    const { shelf } = open();
    await done(shelf.refresh());
    check();
    const known = edits([...lies(), ...removed.keys()]);
    expect([...made].filter((edit) => !known.includes(edit))).toEqual([]);
  },
);
