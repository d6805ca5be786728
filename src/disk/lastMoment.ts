/**
 * What a page writes as it goes may be dropped by the browser together with the page: seen with IndexedDB, whose
 * transactions can end with their connection. What such a table puts lies in the browser's synchronous storage too, as
 * JSON, until the table has it.
 */
import type { Table } from './storage.ts';

/** The synchronous storage of a browser; asking for it may throw. */
export type Copies = () => Pick<globalThis.Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** `smaller` gives the forms of a value to try, the whole first: there are a few megabytes of room. */
export function survivingTable(
  table: Table,
  copies: Copies,
  prefix: string,
  smaller: (value: unknown) => Iterable<unknown>,
): Table {
  const drop = (key: string, value: unknown) => {
    for (const form of smaller(value)) if (attempt(() => copies().setItem(prefix + key, JSON.stringify(form)))) return;
  };
  const forget = (keys: readonly string[]) => {
    for (const key of keys) attempt(() => copies().removeItem(prefix + key));
  };
  return {
    ...table,
    async put(changes) {
      const keys = Object.keys(changes);
      for (const [key, value] of Object.entries(changes)) if (value !== undefined) drop(key, value);
      await table.put(changes);
      forget(keys);
    },
    /** The table's own values first. */
    async list(keyPrefix) {
      const own = await table.list(keyPrefix);
      const texts = keysFrom(copies, prefix + keyPrefix).map((key) => copies().getItem(key));
      return [...own, ...texts.flatMap(parsed)];
    },
    async wipe() {
      forget(keysFrom(copies, prefix).map((key) => key.slice(prefix.length)));
      await table.wipe();
    },
  };
}

function keysFrom(copies: Copies, prefix: string): string[] {
  const found: string[] = [];
  attempt(() => {
    const all = copies();
    for (let index = 0; index < all.length; index += 1) {
      const key = all.key(index);
      if (key?.startsWith(prefix)) found.push(key);
    }
  });
  return found.sort();
}

function parsed(text: string | null): unknown[] {
  let value: unknown;
  return text !== null && attempt(() => (value = JSON.parse(text))) ? [value] : [];
}

/** Whether it could be done: this storage may be full, switched off or spoiled, and the table is still there. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
