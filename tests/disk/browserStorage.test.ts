import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createAutosave } from '../../src/disk/autosave.ts';
import { browserStorage } from '../../src/disk/browserStorage.ts';
import { createShelf } from '../../src/disk/shelf.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

test('what is written is read back, by key and by how its key begins', async () => {
  const storage = browserStorage().charts;
  expect(await storage.read('shelf/a')).toBeUndefined();
  await storage.put({
    'shelf/b': { b: [1, '名'] },
    'shelf/a': 'a',
    chart: 'c',
    'shelf/': 'top',
    'shelf/张': '张',
    shelf0: 'no',
  });
  expect(await storage.read('shelf/b')).toEqual({ b: [1, '名'] });
  expect(await storage.list('shelf/')).toEqual(['top', 'a', { b: [1, '名'] }, '张']);
  await storage.wipe();
  expect(await storage.list('')).toEqual([]);
});

test('changes of one key do not come between each other, from two connections either', async () => {
  const [one, two] = [browserStorage().charts, browserStorage().charts];
  const add = (old: unknown) => ({ count: ((old as number | undefined) ?? 0) + 1 });
  await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two).change('count', add)));
  expect(await one.read('count')).toBe(40);
});

test('a change is all or nothing', async () => {
  const storage = browserStorage().charts;
  await storage.put({ a: 1, b: 1 });
  expect(await storage.change('a', () => null)).toBe(false);
  await expect(storage.change('a', () => ({ a: 2, b: () => 'cannot be cloned' }))).rejects.toThrow();
  await expect(
    storage.change('a', () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect([await storage.read('a'), await storage.read('b')]).toEqual([1, 1]);
  expect(await storage.change('a', () => ({ a: undefined, b: 2 }))).toBe(true);
  expect([await storage.read('a'), await storage.read('b')]).toEqual([undefined, 2]);
});

test('changes and puts happen in the order they were asked for', async () => {
  const storage = browserStorage().charts;
  await storage.read('a');
  const first = storage.change('a', () => ({ a: 'changed', b: 'changed' }));
  const second = storage.put({ a: 'put' });
  const third = storage.change('b', () => ({ b: undefined }));
  await Promise.all([first, second, third]);
  expect([await storage.read('a'), await storage.read('b')]).toEqual(['put', undefined]);
});

describe('a browser that keeps nothing', () => {
  const facts = { title: '', target: '', customer: '', ribs: 0, people: 0, isInFile: false };
  const refusing = {
    open() {
      throw new DOMException('Access is denied', 'SecurityError');
    },
  };
  test.each([
    ['without IndexedDB', undefined],
    ['that refuses it', refusing],
  ])('%s: autosave is off, and nothing is thrown', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const storage = browserStorage();
    const now = () => '2026-11-02T09:00:00Z';
    const autosave = createAutosave<string>({ storage, tab: 'one', now });
    const shelf = createShelf(storage);
    expect(await autosave.recall('chart')).toBeUndefined();
    autosave.keep('chart', 'state', facts);
    autosave.leave();
    await autosave.flush();
    await shelf.refresh();
    expect(autosave.get()).toEqual({ state: 'off', reason: 'forbidden' });
    autosave.switchOff();
    expect(shelf.get()).toEqual({ entries: [], isRead: true, trouble: 'forbidden' });
  });
});
