/** Taking charts off this machine, which can be undone as long as the page stands. */
import type { PutBack } from '../disk/shelf.ts';
import type { ShelfEntry } from '../disk/shelfEntry.ts';
import { wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { onWipe } from '../ui/wiping.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { shelf } from './desk.ts';

const removed: { readonly entry: ShelfEntry; readonly putBack: PutBack }[] = [];
onWipe(() => removed.splice(0));

export async function removeFromShelf(entry: ShelfEntry): Promise<void> {
  const putBack = await shelf.remove(entry);
  const words = wordsNow(deskWords);
  if (!putBack) return notify('problem', words.notRemoved(titleOf(entry)), undefined, { about: 'removed' });
  removed.push({ entry, putBack });
  offerPutBack();
}

/** The last one first; each that is put back leaves the one before it to be put back. */
function offerPutBack(): void {
  const last = removed.at(-1);
  if (!last) return;
  const words = wordsNow(deskWords);
  const title = titleOf(last.entry);
  const text = last.entry.isInFile ? words.removed(title) : words.removedUnsaved(title, last.entry.file?.name);
  const run = () => {
    removed.pop();
    void last.putBack().then(offerPutBack);
  };
  notify('info', text, { text: wordsNow(shellWords).undo, run }, { about: 'removed', stays: true });
}

function titleOf(entry: ShelfEntry): string {
  return entry.title || entry.target || wordsNow(shellWords).untitled;
}
