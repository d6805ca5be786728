/** Whether the browser has promised not to evict what is kept here when the disk runs short. */
import { watched } from '../disk/watched.ts';

const promised = watched(false);
let isAsked = false;

/** False until the browser has said so. */
export const lasting = { get: promised.get, subscribe: promised.subscribe };

/** Finds out without asking the user anything. */
export async function lookWhetherLasting(): Promise<void> {
  try {
    promised.set(await navigator.storage.persisted());
  } catch {
    // An old browser, or a page without the right to ask: nothing is promised.
  }
}

/** Asks for the promise, once a page; some browsers ask the user. */
export async function askToLast(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  await lookWhetherLasting();
  if (promised.get()) return;
  try {
    promised.set(await navigator.storage.persist());
  } catch {
    // As above.
  }
}
