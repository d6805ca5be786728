import { fc, test } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { createAutosave } from '../../src/disk/autosave.ts';
import type { Autosave } from '../../src/disk/keeper.ts';
import { createShelf } from '../../src/disk/shelf.ts';
import type { ShelfEntry, ShelfFacts } from '../../src/disk/shelfEntry.ts';
import { chartKey, type Storage } from '../../src/disk/storage.ts';
import { type MemoryStorage, memoryStorage } from '../support/memoryStorage.ts';
import { bareFacts as facts, stopClock, wait } from '../support/stoppedClock.ts';

vi.setConfig({ testTimeout: 60_000 });
stopClock();

const entryOf = (chartId: string): ShelfEntry => ({
  ...facts,
  chartId,
  savedAt: '2026-11-02T09:00:00Z',
  stamp: 'one/1',
});
const now = () => new Date().toISOString();

function tabOn<S>(storage: Storage, tab: string, more: { isOn?: boolean } = {}): Autosave<S> {
  return createAutosave<S>({ storage, tab, now, delay: 300, ...more });
}

/** What a fresh session finds. */
async function found<S>(storage: Storage, chartId: string): Promise<S | undefined> {
  const recalled = tabOn<S>(storage, 'fresh').recall(chartId);
  await wait(1000);
  return (await recalled)?.state;
}

const latency = 40;
const edits = fc.array(fc.record({ after: fc.nat(500), chart: fc.constantFrom('a', 'b') }), {
  minLength: 1,
  maxLength: 12,
});

test.prop([edits, fc.nat(4000), fc.boolean()], { numRuns: 200 })(
  'killed at any moment, what was edited before the delay is there; nothing is ever older',
  async (schedule, killedAt, isLeft) => {
    const storage = memoryStorage({ latency: () => latency });
    const autosave = tabOn<number>(storage, 'one');
    const made = { a: [] as number[], b: [] as number[] };
    const start = Date.now();
    const elapsed = () => Date.now() - start;
    for (const [index, edit] of schedule.entries()) {
      if (elapsed() + edit.after > killedAt) break;
      await wait(edit.after);
      made[edit.chart as 'a' | 'b'].push(elapsed());
      autosave.keep(edit.chart, index, facts);
      expect(autosave.get().state).toBe('saving');
    }
    await wait(killedAt - elapsed());
    if (isLeft) autosave.leave();
    const left = storage.all();
    vi.clearAllTimers();
    const after = memoryStorage();
    for (const [key, value] of left)
      await after[key.startsWith('parting') ? 'partings' : 'charts'].put({ [key]: value });
    for (const chart of ['a', 'b'] as const) {
      const mine = schedule.map((edit, index) => ({ ...edit, index })).filter((edit) => edit.chart === chart);
      const times = made[chart];
      const safe = isLeft ? times.length : times.filter((time) => time <= killedAt - 300 - 3 * latency).length;
      const state = await found<number>(after, chart);
      const kept = state === undefined ? 0 : mine.findIndex((edit) => edit.index === state) + 1;
      expect(kept).toBeGreaterThanOrEqual(safe);
      expect(kept).toBeLessThanOrEqual(times.length);
    }
  },
);

type Act = {
  readonly tab: number;
  readonly act: 'keep' | 'wait' | 'recall' | 'overwrite' | 'leave' | 'reload';
  readonly time: number;
};
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    tab: fc.nat(2),
    act: fc.constantFrom('keep', 'keep', 'keep', 'wait', 'wait', 'recall', 'overwrite', 'leave', 'reload'),
    time: fc.nat(500),
  }),
  { maxLength: 40 },
);

test.prop([acts], { numRuns: 1000 })(
  'whatever tabs do, a state is only overwritten by one built on it, unless the user says so',
  async (script) => {
    let isForced = false;
    const losses: string[] = [];
    const storage = memoryStorage({
      latency: () => 20,
      onChange(key, old, next) {
        if (key !== chartKey('chart') || isForced) return;
        const [before, after] = [old, next].map((each) => (each as { state: number[] } | undefined)?.state ?? []);
        if (before?.some((edit) => !after?.includes(edit))) losses.push(`${before} → ${after}`);
      },
    });
    let loads = 0;
    const open = () => ({ autosave: tabOn<number[]>(storage, `tab${++loads}`), state: [] as number[] });
    const tabs = [open(), open(), open()];
    for (const [index, { tab, act, time }] of script.entries()) {
      const one = tabs[tab];
      if (!one) continue;
      if (act === 'keep') {
        one.state = [...one.state, index];
        one.autosave.keep('chart', one.state, facts);
      } else if (act === 'wait') await wait(time);
      else if (act === 'leave') one.autosave.leave();
      else if (act === 'overwrite') {
        if (one.autosave.get().state !== 'conflict') continue;
        await wait(500);
        isForced = true;
        void one.autosave.overwrite('chart');
        await wait(500);
        isForced = false;
      } else {
        if (act === 'reload') {
          one.autosave.leave();
          one.autosave.switchOff();
          one.autosave = tabOn<number[]>(storage, `tab${++loads}`);
        }
        const recalled = one.autosave.recall('chart');
        await wait(200);
        one.state = (await recalled)?.state ?? [];
      }
    }
    await wait(2000);
    expect(losses).toEqual([]);
  },
);

const moreActs = fc.array(
  fc.record({
    tab: fc.nat(2),
    act: fc.constantFrom('keep', 'keep', 'keep', 'wait', 'recall', 'overwrite', 'leave', 'reload', 'replace', 'choose'),
    time: fc.nat(500),
  }),
  { maxLength: 30 },
);

test.prop([moreActs], { numRuns: 500 })(
  'whatever tabs do, what was once kept is in the chart or in a state beside it',
  async (script) => {
    const storage = memoryStorage({ latency: () => 20 });
    let loads = 0;
    const open = () => ({ autosave: tabOn<number[]>(storage, `tab${++loads}`), state: [] as number[] });
    const tabs = [open(), open(), open()];
    const settled = async <T>(work: Promise<T>) => {
      await wait(1000);
      return work;
    };
    const made = new Set<number>();
    for (const [index, { tab, act, time }] of script.entries()) {
      const one = tabs[tab];
      if (!one) continue;
      if (act === 'wait') await wait(time);
      else if (act === 'leave') one.autosave.leave();
      else if (act === 'overwrite') await settled(one.autosave.overwrite('chart'));
      else if (act === 'keep' || act === 'replace') {
        if (act === 'replace') {
          await settled(one.autosave.flush());
          await settled(one.autosave.recall('chart'));
          await settled(one.autosave.setAside('chart'));
          one.state = [];
        }
        one.state = [...one.state, index];
        made.add(index);
        one.autosave.keep('chart', one.state, facts);
      } else {
        if (act === 'reload') {
          one.autosave.leave();
          one.autosave.switchOff();
          one.autosave = tabOn<number[]>(storage, `tab${++loads}`);
        }
        const recalled = await settled(one.autosave.recall('chart'));
        one.state = recalled?.state ?? [];
        const [aside] = act === 'choose' ? (recalled?.asides ?? []) : [];
        if (!aside) continue;
        expect(await settled(one.autosave.choose('chart', aside.stamp))).toBe('chosen');
        one.state = (await settled(one.autosave.recall('chart')))?.state ?? [];
      }
    }
    for (const { autosave } of tabs) autosave.leave();
    await wait(1000);
    const end = await settled(tabOn<number[]>(storage, 'end').recall('chart'));
    const kept = new Set([end?.state ?? [], ...(end?.asides ?? []).map((each) => each.state)].flat());
    expect([...made].filter((edit) => !kept.has(edit))).toEqual([]);
  },
);

describe('a storage that does not answer', () => {
  /** Answers nothing until it is let go; then everything in the order it was asked. */
  function hanging() {
    const inner = memoryStorage();
    let letGo: () => void = () => undefined;
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const late =
      <A extends unknown[], T>(verb: (...args: A) => Promise<T>) =>
      (...args: A) =>
        free.then(() => verb(...args));
    const held = ({ read, list, change, put, wipe }: Storage['charts']): Storage['charts'] => ({
      read: late(read),
      list: late(list),
      change: late(change),
      put: late(put),
      wipe: late(wipe),
    });
    return { inner, letGo: () => letGo(), storage: { charts: held(inner.charts), partings: held(inner.partings) } };
  }

  test('nobody waits for it longer than two seconds; it is said, and what was edited is kept when it is back', async () => {
    const { storage, inner, letGo } = hanging();
    const autosave = tabOn<string>(storage, 'one');
    const recalling = autosave.recall('chart');
    await wait(2100);
    expect(await recalling).toBeUndefined();
    expect(autosave.get()).toEqual({ state: 'off', reason: 'silent' });
    for (const edit of ['first', 'second', 'third']) {
      autosave.keep('chart', edit, facts);
      await wait(400);
    }
    expect(autosave.get()).toEqual({ state: 'off', reason: 'silent' });
    letGo();
    await wait(100);
    expect(inner.stateOf('chart')).toBe('third');
    expect(autosave.get().state).toBe('saved');
  });

  test('back again, nothing newer is overwritten', async () => {
    const { storage, inner, letGo } = hanging();
    tabOn<string>(inner, 'yesterday').keep('chart', 'of yesterday', facts);
    await wait(400);
    const autosave = tabOn<string>(storage, 'one');
    const recalling = autosave.recall('chart');
    await wait(2100);
    expect(await recalling).toBeUndefined();
    autosave.keep('chart', 'from the file', facts);
    await wait(5000);
    letGo();
    await wait(100);
    expect(inner.stateOf('chart')).toBe('of yesterday');
    expect(autosave.get()).toMatchObject({ state: 'conflict', chartId: 'chart' });
  });

  test('the shelf says so, and is read when it is back', async () => {
    const { storage, inner, letGo } = hanging();
    tabOn<string>(inner, 'yesterday').keep('chart', 'of yesterday', facts);
    await wait(400);
    const shelf = createShelf(storage);
    void shelf.refresh();
    await wait(2100);
    expect(shelf.get()).toEqual({ entries: [], isRead: true, trouble: 'silent' });
    letGo();
    await wait(100);
    expect(shelf.get()).toMatchObject({ entries: [{ chartId: 'chart' }], trouble: null });
  });
});

describe('two tabs on one chart', () => {
  async function diverged(): Promise<{ storage: MemoryStorage; one: Autosave<string>; two: Autosave<string> }> {
    const storage = memoryStorage();
    const [one, two] = [tabOn<string>(storage, 'one'), tabOn<string>(storage, 'two')];
    one.keep('chart', 'common', facts);
    await wait(400);
    const recalled = two.recall('chart');
    await wait(10);
    expect((await recalled)?.state).toBe('common');
    two.keep('chart', 'of two', facts);
    await wait(400);
    one.keep('chart', 'of one', facts);
    await wait(400);
    return { storage, one, two };
  }

  test('the one that has not seen the newer state stops, and says so', async () => {
    const { storage, one, two } = await diverged();
    expect(one.get()).toMatchObject({ state: 'conflict', chartId: 'chart' });
    expect(one.get(), 'and when the other was kept').toHaveProperty('savedAt', expect.any(String));
    expect(two.get().state).toBe('saved');
    one.keep('chart', 'of one, later', facts);
    await wait(1000);
    expect(storage.stateOf('chart')).toBe('of two');
  });

  test('it can take the newer state', async () => {
    const { storage, one } = await diverged();
    const recalled = one.recall('chart');
    await wait(10);
    expect((await recalled)?.state).toBe('of two');
    expect(one.get()).toEqual({ state: 'idle' });
    one.keep('chart', 'of two, and one', facts);
    await wait(400);
    expect(storage.stateOf('chart')).toBe('of two, and one');
  });

  test('it can keep its own, and then the other one has not seen that', async () => {
    const { storage, one, two } = await diverged();
    void one.overwrite('chart');
    await wait(10);
    expect(one.get().state).toBe('saved');
    expect(storage.stateOf('chart')).toBe('of one');
    two.keep('chart', 'of two, later', facts);
    await wait(400);
    expect(two.get().state).toBe('conflict');
    expect(storage.stateOf('chart')).toBe('of one');
  });

  test('with nothing of its own waiting, its next edit wins once the user has said so', async () => {
    const { storage, two } = await diverged();
    const three = tabOn<string>(storage, 'three');
    void three.recall('chart');
    await wait(10);
    two.keep('chart', 'of two, later', facts);
    await wait(400);
    void three.overwrite('chart');
    await wait(10);
    expect(storage.stateOf('chart')).toBe('of two, later');
    three.keep('chart', 'of three', facts);
    await wait(400);
    expect(three.get().state).toBe('saved');
    expect(storage.stateOf('chart')).toBe('of three');
  });

  test('once the chart is off this machine there is nothing to overwrite, and the conflict is over', async () => {
    const { storage, one } = await diverged();
    void createShelf(storage).remove(entryOf('chart'));
    await wait(10);
    one.keep('chart', 'of one, later', facts);
    await wait(400);
    expect(one.get().state).toBe('saved');
    expect(storage.stateOf('chart')).toBe('of one, later');
  });

  test('closed without a choice, its state lies beside the chart until it is discarded', async () => {
    const { storage, one, two } = await diverged();
    one.leave();
    const read = async () => {
      const recalled = two.recall('chart');
      await wait(10);
      return recalled;
    };
    const recalled = await read();
    expect(recalled?.state).toBe('of two');
    expect(recalled?.asides.map((each) => each.state)).toEqual(['of one']);
    const shelf = createShelf(storage);
    void shelf.refresh();
    await wait(10);
    const [aside] = shelf.get().entries.filter((entry) => entry.isAside);
    const removing = aside && shelf.remove(aside);
    await wait(10);
    expect((await read())?.asides).toEqual([]);
    expect((await read())?.state).toBe('of two');
    void (await removing)?.();
    await wait(10);
    expect((await read())?.asides.map((each) => each.state)).toEqual(['of one']);
    expect(storage.stateOf('chart')).toBe('of two');
  });

  test('a state set aside and the chart change places when it is chosen', async () => {
    const { storage, one, two } = await diverged();
    one.leave();
    const first = two.recall('chart');
    await wait(10);
    const [aside] = (await first)?.asides ?? [];
    const choosing = two.choose('chart', aside?.stamp ?? '');
    await wait(10);
    expect(await choosing).toBe('chosen');
    const after = two.recall('chart');
    await wait(10);
    expect(await after).toMatchObject({ state: 'of one', asides: [{ state: 'of two' }] });
    expect(storage.stateOf('chart')).toBe('of one');
    const again = two.choose('chart', aside?.stamp ?? '');
    await wait(10);
    expect(await again).toBe('gone');
  });
});

test('a page taken back from the browser’s cache goes on where it was, though another took up what it had dropped', async () => {
  const storage = memoryStorage();
  const cached = tabOn<string>(storage, 'cached');
  cached.keep('chart', 'first', facts);
  await wait(400);
  cached.keep('chart', 'second', facts);
  cached.leave();
  expect(await found(storage, 'chart')).toBe('second');
  cached.keep('chart', 'third', facts);
  await wait(400);
  expect(cached.get().state).toBe('saved');
  cached.keep('chart', 'fourth', facts);
  cached.leave();
  await wait(400);
  const recalled = tabOn<string>(storage, 'fresh').recall('chart');
  await wait(10);
  expect(await recalled).toMatchObject({ state: 'fourth', asides: [] });
  cached.keep('chart', 'fifth', facts);
  await wait(400);
  expect(await found(storage, 'chart')).toBe('fifth');
});

describe('a tab closed before the delay', () => {
  async function tabOnCommon(storage: Storage, tab: string): Promise<Autosave<string>> {
    const autosave = tabOn<string>(storage, tab);
    const recalled = autosave.recall('chart');
    await wait(10);
    expect((await recalled)?.state).toBe('common');
    return autosave;
  }
  async function recalledBy(autosave: Autosave<string>) {
    const recalled = autosave.recall('chart');
    await wait(10);
    const { state, asides } = (await recalled) ?? {};
    return [state, asides?.map((each) => each.state)];
  }
  async function withCommon(): Promise<MemoryStorage> {
    const storage = memoryStorage();
    tabOn<string>(storage, 'first').keep('chart', 'common', facts);
    await wait(400);
    return storage;
  }

  test('hands its last edit to the next one, for good', async () => {
    const storage = await withCommon();
    const closed = await tabOnCommon(storage, 'closed');
    closed.keep('chart', 'last edit', facts);
    closed.leave();
    closed.switchOff();
    const next = tabOn<string>(storage, 'next');
    expect(await recalledBy(next)).toEqual(['last edit', []]);
    next.keep('chart', 'edited further', facts);
    await wait(400);
    expect(await recalledBy(next)).toEqual(['edited further', []]);
  });

  test('and not closed after all, its later edit counts', async () => {
    const storage = await withCommon();
    const back = await tabOnCommon(storage, 'back');
    back.keep('chart', 'dropped in passing', facts);
    back.leave();
    back.keep('chart', 'later', facts);
    await wait(400);
    const next = tabOn<string>(storage, 'next');
    expect(await recalledBy(next)).toEqual(['later', []]);
    next.keep('chart', 'later still', facts);
    await wait(400);
    expect(await recalledBy(next)).toEqual(['later still', []]);
  });

  test('keeps its last edit even when an earlier one arrives after it has left', async () => {
    const storage = memoryStorage({ latency: () => 100 });
    const closed = tabOn<string>(storage, 'closed');
    closed.keep('chart', 'under way', facts);
    void closed.flush();
    closed.keep('chart', 'last edit', facts);
    closed.leave();
    await wait(150);
    expect(storage.stateOf('chart')).toBe('under way');
    closed.switchOff();
    expect(await found(storage, 'chart')).toBe('last edit');
  });

  test('nor is its later edit lost while another tab is taking up the earlier', async () => {
    const storage = memoryStorage({ latency: () => 20 });
    const back = tabOn<string>(storage, 'back');
    back.keep('chart', 'dropped in passing', facts);
    back.leave();
    back.keep('chart', 'later', facts);
    await wait(260);
    void tabOn<string>(storage, 'next').recall('chart');
    await wait(400);
    expect(storage.stateOf('chart')).toBe('later');
  });

  test('of two such the later is the chart, the other lies beside it', async () => {
    const storage = await withCommon();
    const [early, late] = [await tabOnCommon(storage, 'early'), await tabOnCommon(storage, 'late')];
    early.keep('chart', 'early', facts);
    late.keep('chart', 'late', facts);
    early.leave();
    early.switchOff();
    await wait(5);
    late.leave();
    late.switchOff();
    expect(await recalledBy(tabOn<string>(storage, 'next'))).toEqual(['late', ['early']]);
  });
});

test('what is on its way is not written twice', async () => {
  let writes = 0;
  const storage = memoryStorage({ latency: () => 20, onChange: (key) => void (key === chartKey('chart') && writes++) });
  const autosave = tabOn<string>(storage, 'one');
  autosave.keep('chart', 'first', facts);
  void autosave.flush();
  void autosave.flush();
  await wait(400);
  expect(writes).toBe(1);
});

test('an earlier session’s state is not overwritten by one that never looked at it', async () => {
  const storage = memoryStorage();
  tabOn<string>(storage, 'yesterday').keep('chart', 'edited yesterday', facts);
  await wait(400);
  const today = tabOn<string>(storage, 'today');
  today.keep('chart', 'the file from the mail', facts);
  await wait(400);
  expect(today.get().state).toBe('conflict');
  expect(await found(storage, 'chart')).toBe('edited yesterday');
});

test('many edits within the delay are one write, and none waits longer than the delay', async () => {
  let writes = 0;
  const storage = memoryStorage({ onChange: (key) => void (key === chartKey('chart') && writes++) });
  const autosave = tabOn<number>(storage, 'one');
  for (let edit = 0; edit < 20; edit++) {
    autosave.keep('chart', edit, facts);
    await wait(100);
  }
  expect(writes).toBeGreaterThanOrEqual(5);
  expect(writes).toBeLessThanOrEqual(7);
  expect(storage.stateOf('chart')).toBeGreaterThanOrEqual(16);
});

test('what a page drops as it goes stays until it, and not what was kept before it, is written', async () => {
  const storage = memoryStorage({ latency: () => 20 });
  const autosave = tabOn<string>(storage, 'one');
  autosave.keep('chart', 'first', facts);
  await wait(30);
  autosave.keep('chart', 'second, while the first is being written', facts);
  autosave.leave();
  autosave.switchOff();
  await wait(100);
  expect(await found(storage, 'chart')).toBe('second, while the first is being written');
});

test('leaving a chart for another loses neither', async () => {
  const storage = memoryStorage();
  const autosave = tabOn<string>(storage, 'one');
  autosave.keep('a', 'of a', facts);
  autosave.keep('b', 'of b', facts);
  void autosave.flush();
  await wait(10);
  expect([storage.stateOf('a'), storage.stateOf('b')]).toEqual(['of a', 'of b']);
  expect(autosave.get()).toEqual({ state: 'saved', at: '2026-11-02T09:00:00.000Z' });
});

const troubles = [
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('', 'SecurityError'), 'forbidden'],
  [new ReferenceError('indexedDB is not defined'), 'forbidden'],
  [new Error('disk on fire'), 'failed'],
] as const;

test.each(troubles)('%s: autosave says that it is off and why, and comes back by itself', async (error, reason) => {
  const storage = memoryStorage();
  const autosave = tabOn<string>(storage, 'one');
  storage.fail(error);
  expect(await Promise.all([autosave.recall('chart'), wait(10)])).toEqual([undefined, expect.anything()]);
  autosave.keep('chart', 'first', facts);
  await wait(400);
  expect(autosave.get()).toEqual({ state: 'off', reason });
  autosave.leave();
  void autosave.overwrite('chart');
  void autosave.choose('chart', 'two/1');
  void autosave.setAside('chart');
  const wiped = autosave.wipe();
  await wait(10);
  expect(await wiped).toBe(false);
  storage.fail(null);
  autosave.keep('chart', 'second', facts);
  expect(autosave.get()).toEqual({ state: 'off', reason });
  await wait(400);
  expect(autosave.get().state).toBe('saved');
  expect(storage.stateOf('chart')).toBe('second');
});

test('a state that could not be written is written with the next flush', async () => {
  const storage = memoryStorage();
  const autosave = tabOn<string>(storage, 'one');
  storage.fail(new DOMException('', 'QuotaExceededError'));
  autosave.keep('chart', 'first', facts);
  await wait(400);
  storage.fail(null);
  void autosave.flush();
  await wait(10);
  expect(storage.stateOf('chart')).toBe('first');
});

test('switched off, nothing is kept; what was kept stays until it is wiped', async () => {
  const storage = memoryStorage();
  const autosave = tabOn<string>(storage, 'one');
  autosave.keep('chart', 'first', facts);
  await wait(400);
  autosave.keep('chart', 'second', facts);
  autosave.leave();
  autosave.switchOff();
  autosave.keep('chart', 'third', facts);
  autosave.leave();
  await wait(1000);
  expect(autosave.get()).toEqual({ state: 'off', reason: 'switched-off' });
  expect(storage.stateOf('chart')).toBe('first');
  const wiped = autosave.wipe();
  await wait(10);
  expect(await wiped).toBe(true);
  expect(storage.all().size).toBe(0);
  expect(autosave.get()).toEqual({ state: 'off', reason: 'switched-off' });
  autosave.switchOn();
  autosave.keep('chart', 'fourth', facts);
  await wait(400);
  expect(storage.stateOf('chart')).toBe('fourth');
});

test('begun switched off, nothing is kept', async () => {
  const storage = memoryStorage();
  const autosave = tabOn<string>(storage, 'one', { isOn: false });
  autosave.keep('chart', 'first', facts);
  await wait(1000);
  expect(storage.all().size).toBe(0);
});

test('listeners hear each change of status once', async () => {
  const autosave = tabOn<string>(memoryStorage(), 'one');
  const heard: string[] = [];
  const end = autosave.subscribe(() => heard.push(autosave.get().state));
  autosave.keep('chart', 'first', facts);
  autosave.keep('chart', 'second', facts);
  await wait(400);
  end();
  autosave.keep('chart', 'third', facts);
  await wait(400);
  expect(heard).toEqual(['saving', 'saved']);
});

describe('the shelf', () => {
  const named = (title: string): ShelfFacts => ({ ...facts, title });
  async function settled<T>(promise: Promise<T>): Promise<T> {
    await wait(10);
    return promise;
  }

  test('lists what is kept and what was left in passing, newest first, and forgets what is removed', async () => {
    const storage = memoryStorage();
    const [autosave, shelf] = [tabOn<string>(storage, 'one'), createShelf(storage)];
    for (const title of ['old', 'middle', 'new']) {
      autosave.keep(`chart/${title}`, title, named(title));
      await wait(1000);
    }
    autosave.keep('chart/old', 'old, left in passing', named('old'));
    autosave.leave();
    expect(shelf.get()).toEqual({ entries: [], isRead: false, trouble: null });
    await settled(shelf.refresh());
    expect(shelf.get().entries.map((entry) => entry.title)).toEqual(['old', 'new', 'middle']);
    autosave.switchOff();
    await settled(shelf.remove(entryOf('chart/old')));
    expect(shelf.get().entries.map((entry) => entry.title)).toEqual(['new', 'middle']);
    expect(await found(storage, 'chart/old')).toBeUndefined();
    expect(await found(storage, 'chart/new')).toBe('new');
  });

  test('remembers the chart last opened', async () => {
    const shelf = createShelf(memoryStorage());
    expect(await settled(shelf.lastOpened())).toBeUndefined();
    await settled(shelf.noteOpened('chart:1'));
    expect(await settled(shelf.lastOpened())).toBe('chart:1');
    await settled(shelf.noteOpened(null));
    expect(await settled(shelf.lastOpened())).toBeUndefined();
  });

  test('keeps the file of a chart, without a handle the storage cannot hold', async () => {
    const storage = memoryStorage();
    const [autosave, shelf] = [tabOn<string>(storage, 'one'), createShelf(storage)];
    const handle = {
      name: 'GU.fishbone.json',
      getFile: () => Promise.reject(),
      createWritable: () => Promise.reject(),
    };
    const file = { name: handle.name, lastModified: 1, size: 2 };
    autosave.keep('chart', 'state', { ...facts, file: { ...file, handle } });
    await wait(400);
    await settled(shelf.refresh());
    expect(shelf.get().entries[0]?.file).toEqual(file);
  });

  test('passes over entries it does not understand, and says when there is trouble', async () => {
    const storage = memoryStorage();
    const shelf = createShelf(storage);
    await storage.charts.put({ 'shelf/x': { chartId: 7 }, 'shelf/y': null, 'shelf/z': 'text' });
    await settled(shelf.refresh());
    expect(shelf.get()).toEqual({ entries: [], isRead: true, trouble: null });
    storage.fail(new DOMException('', 'SecurityError'));
    await settled(shelf.refresh());
    await settled(shelf.remove(entryOf('x')));
    await settled(shelf.noteOpened('x'));
    expect(await settled(shelf.lastOpened())).toBeUndefined();
    expect(shelf.get()).toEqual({ entries: [], isRead: true, trouble: 'forbidden' });
  });
});
