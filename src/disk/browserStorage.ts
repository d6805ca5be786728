/** The storage of a browser: two IndexedDB tables. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Changes, Storage, Table } from './storage.ts';

/** Opens nothing until first used, so that a browser without IndexedDB fails in a verb, as a rejected promise. */
export function browserStorage(name: string = 'decision-chain-fishbone'): Storage {
  return { charts: browserTable(name, 'charts'), partings: browserTable(`${name}-partings`, 'partings') };
}

function browserTable(database: string, name: string): Table {
  let opened: UseStore | undefined;
  const inTable: UseStore = async (mode, use) => {
    opened ??= createStore(database, name);
    return opened(mode, use);
  };
  return {
    read: (key) => inTable('readonly', (table) => promisifyRequest<unknown>(table.get(key))),
    list: (prefix) =>
      inTable('readonly', (table) => promisifyRequest(table.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))),
    put: (changes) =>
      inTable('readwrite', (table) => {
        make(changes, table);
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
            make(changes ?? {}, table);
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

function make(changes: NonNullable<Changes>, table: IDBObjectStore): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) table.delete(key);
    else table.put(value, key);
  }
}
