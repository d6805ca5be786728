/** Taking charts off this machine, which can be undone as long as the page stands. */
import type { PutBack } from '../disk/shelf.ts';
import type { ShelfEntry } from '../disk/shelfEntry.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { onWipe } from '../ui/wiping.ts';
import { shelfWords } from '../words/shelf.ts';
import { shellWords } from '../words/shell.ts';
import { shelf } from './desk.ts';

const removed = perApp((app) => {
  const list: { readonly entry: ShelfEntry; readonly putBack: PutBack }[] = [];
  onWipe(app, () => list.splice(0));
  return list;
});

export async function removeFromShelf(app: RunningApp, entry: ShelfEntry): Promise<void> {
  const putBack = await shelf(app).remove(entry);
  if (!putBack)
    return notify(app, 'problem', () => app.words(shelfWords).notRemoved(titleOf(app, entry)), undefined, {
      about: 'removed',
    });
  removed(app).push({ entry, putBack });
  offerPutBack(app);
}

/** The last one first; each that is put back leaves the one before it to be put back. */
function offerPutBack(app: RunningApp): void {
  const last = removed(app).at(-1);
  if (!last) return;
  const text = () => {
    const words = app.words(shelfWords);
    const title = titleOf(app, last.entry);
    return last.entry.isInFile ? words.removed(title) : words.removedUnsaved(title, last.entry.file?.name);
  };
  const run = () => {
    removed(app).pop();
    void last.putBack().then(() => offerPutBack(app));
  };
  notify(app, 'info', text, { text: () => app.words(shellWords).undo, run }, { about: 'removed', stays: true });
}

function titleOf(app: RunningApp, entry: ShelfEntry): string {
  return entry.title || entry.target || app.words(shellWords).untitled;
}
