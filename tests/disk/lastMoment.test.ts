import { expect, test } from 'vitest';
import { createAutosave } from '../../src/disk/autosave.ts';
import { type KeptChart, smallerPartings } from '../../src/disk/keptChart.ts';
import { type Copies, survivingTable } from '../../src/disk/lastMoment.ts';
import { shelfFactsOf } from '../../src/disk/shelfEntry.ts';
import type { Storage } from '../../src/disk/storage.ts';
import { newHistory, record } from '../../src/domain/history.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { memoryStorage } from '../support/memoryStorage.ts';

function copiesOf(room = Number.POSITIVE_INFINITY): Copies & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const copies: ReturnType<Copies> = {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key) => texts.delete(key),
  };
  return Object.assign(() => copies, { texts });
}

/** What is put there is lost with the page. */
function losing(inner: Storage['partings']): Storage['partings'] {
  return { ...inner, put: () => new Promise(() => undefined) };
}

const facts = { ...shelfFactsOf(exampleChain(), false), file: { name: '图.fishbone.json', size: 1 } };

function leftWith(edit: string, copies: Copies) {
  const storage = memoryStorage();
  const handle = { name: facts.file.name, getFile: () => {}, createWritable: () => {} };
  const of = (table: Storage['partings']): Storage => ({
    charts: storage.charts,
    partings: survivingTable(table, copies, 'own/', smallerPartings),
  });
  const tab = (name: string, table = storage.partings) =>
    createAutosave<KeptChart>({ storage: of(table), tab: name, now: () => '2026-11-28T08:00:00+08:00', delay: 300 });
  const chain = { ...exampleChain(), title: edit };
  const history = record(newHistory(exampleChain()), chain, { step: 'coverage' });
  const leaving = tab('one', losing(storage.partings));
  leaving.keep('chart', { chain, history }, { ...facts, file: { ...facts.file, handle: handle as never } });
  leaving.leave();
  leaving.switchOff();
  return { storage, of, next: tab('two') };
}

test('what a page drops as it goes is found when the browser lost the write with the page, and only once', async () => {
  const copies = copiesOf();
  const { next, storage } = leftWith('写到一半', copies);
  const found = await next.recall('chart');
  expect(found?.state.chain.title).toBe('写到一半');
  expect(found?.state.history.past).toHaveLength(1);
  expect(found?.entry?.file).toEqual(facts.file);
  expect(copies.texts.size).toBe(0);
  expect(storage.stateOf('chart')).toBeDefined();
});

test('with little room the chart is kept without its history; with none nothing fails', async () => {
  const whole = copiesOf();
  leftWith('写到一半', whole);
  const [text = ''] = whole.texts.values();
  const { next } = leftWith('写到一半', copiesOf(Math.round(text.length * 0.9)));
  const found = await next.recall('chart');
  expect(found?.state.chain.title).toBe('写到一半');
  expect(found?.state.history.past).toEqual([]);
  expect(await leftWith('写到一半', copiesOf(10)).next.recall('chart')).toBeUndefined();
});

test('what the table has leaves no copy, a copy that is spoiled is passed over, and wiping takes copies too', async () => {
  const copies = copiesOf();
  const table = survivingTable(memoryStorage().partings, copies, 'own/', (value) => [value]);
  await table.put({ 'a/1': 'one' });
  expect(copies.texts.size).toBe(0);
  copies.texts.set('own/a/2', '"two"').set('own/a/3', '{').set('other/a/4', '"four"').set('own/b', '"b"');
  expect(await table.list('a/')).toEqual(['one', 'two']);
  await table.wipe();
  expect([...copies.texts.keys()]).toEqual(['other/a/4']);
});

test('a state dropped twice, and gathered in between, is one state', async () => {
  const storage = memoryStorage();
  const tab = (name: string) =>
    createAutosave<string>({ storage, tab: name, now: () => '2026-11-28T08:00:00.000Z', delay: 300 });
  const facts = shelfFactsOf(exampleChain(), false);
  const first = tab('one');
  first.keep('chart', 'kept', facts);
  await first.flush();
  const second = tab('two');
  await second.recall('chart');
  second.keep('chart', 'of another tab', facts);
  await second.flush();
  first.keep('chart', 'edited', facts);
  first.leave();
  await tab('three').recall('chart');
  first.leave();
  const found = await tab('four').recall('chart');
  expect([found?.state, found?.asides.length]).toEqual(['of another tab', 1]);
});
