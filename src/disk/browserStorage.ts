/** The storage of a browser: two IndexedDB tables. */
import { promisifyRequest } from 'idb-keyval';
import { survivingTable } from './lastMoment.ts';
import { answerOf, type Changes, patience, type Storage, type Table } from './storage.ts';

/**
 * Opens nothing until first used, so that a browser without IndexedDB fails in a verb, as a rejected promise. `smaller`
 * as in `survivingTable`, for what a page drops as it goes.
 */
export function browserStorage(
  smaller: (parting: unknown) => Iterable<unknown> = (parting) => [parting],
  name: string = 'decision-chain-fishbone',
): Storage {
  const partings = browserTable(`${name}-partings`, 'partings');
  return {
    charts: browserTable(name, 'charts'),
    partings: survivingTable(partings, () => localStorage, `${name}/`, smaller),
  };
}

function browserTable(database: string, name: string): Table {
  let opened: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opened = undefined;
  };
  async function inTable<T>(mode: IDBTransactionMode, use: (table: IDBObjectStore) => Promise<T>): Promise<T> {
    if (!opened) {
      opened = openPatiently(database, name, forget);
      opened.catch(forget);
    }
    return use((await opened).transaction(name, mode).objectStore(name));
  }
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

/** Asks again, ever more rarely, while the browser does not answer; the first answer counts, and only one stays open. */
async function openPatiently(database: string, name: string, onClose: () => void): Promise<IDBDatabase> {
  const asked: Promise<IDBDatabase>[] = [];
  const isLate = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';
  let open: IDBDatabase | undefined;
  try {
    while (!open) {
      asked.push(openOnce(database, name));
      open = await answerOf(Promise.race(asked), patience * asked.length).catch((error: unknown) => {
        if (!isLate(error)) throw error;
        return undefined;
      });
    }
  } finally {
    for (const each of asked) {
      each.then(
        (other) => other !== open && other.close(),
        () => undefined,
      );
    }
  }
  const chosen = open;
  chosen.onclose = onClose;
  // Another page wants to delete or upgrade the database: it must not wait for this one.
  chosen.onversionchange = () => {
    onClose();
    chosen.close();
  };
  return chosen;
}

async function openOnce(database: string, name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database);
  request.onupgradeneeded = () => request.result.createObjectStore(name);
  return promisifyRequest(request);
}

function make(changes: NonNullable<Changes>, table: IDBObjectStore): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) table.delete(key);
    else table.put(value, key);
  }
}
