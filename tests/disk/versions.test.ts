/** One machine, two versions of the program: older charts are brought up, newer ones are refused and left as they are. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { createAutosave } from '../../src/disk/autosave.ts';
import { createFiles } from '../../src/disk/files.ts';
import type { Autosave } from '../../src/disk/keeper.ts';
import type { Kept } from '../../src/disk/kept.ts';
import { type KeptChart, readKept } from '../../src/disk/keptChart.ts';
import { createShelf } from '../../src/disk/shelf.ts';
import { type ShelfFacts, shelfFactsOf } from '../../src/disk/shelfEntry.ts';
import type { Storage } from '../../src/disk/storage.ts';
import { diskWords } from '../../src/disk/words.ts';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { newHistory, record } from '../../src/domain/history.ts';
import { faultsText } from '../../src/file/faultText.ts';
import { version } from '../../src/file/schema.ts';
import { writeChain } from '../../src/file/write.ts';
import { fullChain } from '../support/fullChain.ts';
import { memoryStorage } from '../support/memoryStorage.ts';
import { chainOfVersion0, stepsFrom0 } from '../support/olderVersion.ts';
import { soundChain } from '../support/soundChain.ts';
import { stopClock, wait } from '../support/stoppedClock.ts';

vi.setConfig({ testTimeout: 60_000 });

const newerSentence = '文件来自更新的版本（第 2 版），请先升级本程序';
const at = '2026-11-02T09:00:00Z';

function keptBy(by: number | undefined, state: KeptChart): Kept<KeptChart> {
  return { chartId: 'a', stamp: 'one/1', savedAt: at, state, ...(by !== undefined && { version: by }) };
}

function workedOn(chain: ReturnType<typeof soundChain>, brought: typeof chainOfVersion0 = (same) => same): KeptChart {
  const titled = changeDetails({ title: '第二版' })(chain);
  const history = record(newHistory(brought(chain)), brought(titled), { step: 'details' });
  return { chain: history.present, history };
}

test.prop([fullChain()], { numRuns: 30 })(
  'an older kept chart and every step of its history are brought up',
  (chain) => {
    const read = readKept(keptBy(0, workedOn(chain, chainOfVersion0)), stepsFrom0);
    expect(read).toEqual({ kept: workedOn(chain) });
    expect('faults' in readKept(keptBy(0, workedOn(chain, chainOfVersion0)))).toBe(true);
  },
);

test('what was kept before versions were noted is of version 1, and comes back as it was', () => {
  const state = workedOn(soundChain());
  const read = readKept(keptBy(undefined, state), stepsFrom0);
  expect('kept' in read && read.kept.chain).toBe(state.chain);
  expect(read).toEqual({ kept: state });
});

test('steps before one that cannot be read are dropped, those after it stay', () => {
  const chain = chainOfVersion0(soundChain());
  const label = { step: 'details' as const };
  const past = [chain, { ...chain, ribs: [] }, chain].map((state) => ({ state, label }));
  const read = readKept(keptBy(0, { chain, history: { past, present: chain, future: [] } }), stepsFrom0);
  expect('kept' in read && read.kept.history.past).toEqual([{ state: soundChain(), label }]);
});

test.each([undefined, null, 7, {}, { chain: 'x', history: 'y' }])('a kept %j is no chart', (state) => {
  expect('faults' in readKept(keptBy(1, state as unknown as KeptChart))).toBe(true);
});

test('a newer kept chart is refused in a sentence', () => {
  const read = readKept(keptBy(2, workedOn(soundChain())));
  expect('faults' in read && faultsText(read.faults, 'zh')).toBe(newerSentence);
});

test('a newer file is refused in a sentence, however it comes in', async () => {
  const newer = writeChain(soundChain()).replace('"version": 1', '"version": 2');
  const opened = await createFiles(() => 'zh').openFile(new File([newer], 'GU.fishbone.json'));
  expect(opened.kind === 'refused' && faultsText(opened.faults, 'zh')).toBe(newerSentence);
});

describe('two tabs of two versions', () => {
  stopClock(at);
  const facts: ShelfFacts = { ...shelfFactsOf(soundChain(), false), title: 'GU' };
  const answered = () => wait(2000);
  const tabOn = (storage: Storage, tab: string, by: number): Autosave<string> =>
    createAutosave<string>({ storage, tab, now: () => new Date().toISOString(), version: by });
  async function done<T>(work: PromiseLike<T>): Promise<T> {
    await answered();
    return work;
  }

  /** Whatever the older tab does, in any order. */
  const doings = fc.array(
    fc.constantFrom('keep', 'overwrite', 'recall', 'flush', 'leave', 'part', 'set aside', 'choose'),
    {
      minLength: 1,
      maxLength: 8,
    },
  );

  test.prop([doings, fc.boolean()], { numRuns: 80 })(
    'nothing an older tab does changes what a newer one has kept, and what it edited is kept beside it',
    async (verbs, wasFirst) => {
      const storage = memoryStorage();
      const [old, young] = [tabOn(storage, 'old', version), tabOn(storage, 'young', version + 1)];
      if (wasFirst) {
        old.keep('a', 'before', facts);
        await answered();
      }
      await done(young.recall('a'));
      young.keep('a', 'newer', facts);
      await answered();
      const edited: string[] = [];
      for (const [index, verb] of verbs.entries()) {
        if (verb === 'keep') {
          edited.push(`older ${index}`);
          old.keep('a', `older ${index}`, facts);
          await answered();
          expect(old.get()).toEqual({ state: 'off', reason: 'newer-version' });
        } else if (verb === 'leave') old.leave();
        else if (verb === 'recall') await done(old.recall('a'));
        else if (verb === 'part') await done(old.part('a'));
        else if (verb === 'set aside') await done(old.setAside('a'));
        else if (verb === 'choose') {
          const [aside] = (await done(old.recall('a')))?.asides ?? [];
          if (aside) expect(await done(old.choose('a', aside.stamp))).toBe('newer-version');
        } else await done(verb === 'flush' ? old.flush() : old.overwrite('a'));
        await answered();
        expect(storage.stateOf('a')).toBe('newer');
      }
      const found = await done(tabOn(storage, 'fresh', version + 1).recall('a'));
      expect(found).toMatchObject({ state: 'newer', version: version + 1 });
      const beside = found?.asides.map(({ state }) => state) ?? [];
      expect(beside[0]).toBe(edited.at(-1));
      expect(beside.filter((state) => !edited.includes(state))).toEqual([]);
      expect(storage.stateOf('a')).toBe('newer');
    },
  );

  test('the older tab says why, and goes on keeping other charts', async () => {
    const storage = memoryStorage();
    tabOn(storage, 'young', version + 1).keep('a', 'newer', facts);
    await answered();
    const old = tabOn(storage, 'old', version);
    old.keep('a', 'older', facts);
    await answered();
    const status = old.get();
    expect(status.state === 'off' && diskWords.en.autosaveOff[status.reason]).toMatch(/newer version/);
    old.keep('b', 'other', facts);
    await answered();
    expect(old.get().state).toBe('saved');
    expect(storage.stateOf('b')).toBe('other');
  });

  test('a newer tab takes over what an older one has kept', async () => {
    const storage = memoryStorage();
    tabOn(storage, 'old', version).keep('a', 'older', facts);
    await answered();
    const young = tabOn(storage, 'young', version + 1);
    expect(await done(young.recall('a'))).toMatchObject({ state: 'older', version });
    young.keep('a', 'newer', facts);
    await answered();
    const shelf = createShelf(storage);
    await done(shelf.refresh());
    expect(shelf.get().entries).toMatchObject([{ chartId: 'a', version: version + 1 }]);
    expect(storage.stateOf('a')).toBe('newer');
  });
});
