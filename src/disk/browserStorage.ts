/** The storage of a browser: one IndexedDB table. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Storage } from './storage.ts';

export const databaseName = 'decision-chain-fishbone';

/** Opens nothing until first used, so that a browser without IndexedDB fails in a verb, as a rejected promise. */
export function browserStorage(name: string = databaseName): Storage {
  let opened: UseStore | undefined;
  const inTable: UseStore = async (mode, use) => {
    opened ??= createStore(name, 'charts');
    return opened(mode, use);
  };
  return {
    read: (key) => inTable('readonly', (table) => promisifyRequest<unknown>(table.get(key))),
    list: (prefix) =>
      inTable('readonly', (table) => promisifyRequest(table.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))),
    drop: (values) =>
      inTable('readwrite', (table) => {
        for (const [key, value] of Object.entries(values)) table.put(value, key);
        const done = promisifyRequest(table.transaction);
        // Without this the transaction waits for the page's next turn, which a page that is left does not get.
        table.transaction.commit();
        return done;
      }),
    wipe: () =>
      inTable('readwrite', (table) => {
        table.clear();
        return promisifyRequest(table.transaction);
      }),
    change: (key, decide) =>
      inTable('readwrite', (table) => {
        let isWritten = false;
        let thrown: unknown;
        const request = table.get(key);
        request.onsuccess = () => {
          try {
            const changes = decide(request.result);
            for (const [each, value] of Object.entries(changes ?? {})) {
              if (value === undefined) table.delete(each);
              else table.put(value, each);
            }
            isWritten = changes !== null;
          } catch (error) {
            thrown = error;
            table.transaction.abort();
          }
        };
        return promisifyRequest(table.transaction).then(
          () => isWritten,
          (error: unknown) => Promise.reject(thrown ?? error),
        );
      }),
  };
}
