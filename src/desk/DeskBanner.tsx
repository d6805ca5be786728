/** Another tab has this chart too: said, and nothing is overwritten without a word. */
import { diskWords } from '../disk/words.ts';
import { useApp, useWords } from '../ui/app.ts';
import { deskWords } from '../words/desk.ts';
import { autosave, tabs, useWatched } from './desk.ts';
import { keepMine, reloadElsewhere } from './deskVerbs.ts';

export function DeskBanner() {
  const app = useApp();
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const elsewhere = useWatched(tabs(app));
  const status = useWatched(autosave(app));
  const isConflict = status.state === 'conflict';
  if (!isConflict && !elsewhere.newer && elsewhere.others === 0) return null;
  if (!isConflict && !elsewhere.newer)
    return (
      <div className="banner" role="status">
        {disk.openElsewhere}
      </div>
    );
  return (
    <div className="banner is-problem" role="alert">
      <span>{isConflict ? disk.autosave.conflict : disk.changedElsewhere}</span>
      <button type="button" className="button" onClick={() => void reloadElsewhere(app)}>
        {words.reload}
      </button>
      <button type="button" className="button" onClick={() => void keepMine(app)}>
        {words.keepMine}
      </button>
    </div>
  );
}
