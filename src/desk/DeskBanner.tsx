/** What one must know of where the chart is kept, whole: no storage, or another tab that has it too. */
import { diskWords } from '../disk/words.ts';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { deskWords } from '../words/desk.ts';
import { autosave, tabs, useWatched } from './desk.ts';
import { keepMine, reloadElsewhere } from './deskVerbs.ts';
import { useStorageTrouble } from './FileMenu.tsx';
import { openedAt } from './openedAt.ts';

export function DeskBanner() {
  const app = useApp();
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const elsewhere = useWatched(tabs(app));
  const status = useWatched(autosave(app));
  const language = useLanguage();
  const isConflict = status.state === 'conflict';
  const trouble = useStorageTrouble();
  if (!isConflict && !elsewhere.newer)
    return (
      <>
        {trouble !== null && (
          <div className="banner is-problem" role="status">
            {trouble}
          </div>
        )}
        {elsewhere.others > 0 && (
          <div className="banner" role="status">
            {disk.openElsewhere}
          </div>
        )}
      </>
    );
  const savedAt = elsewhere.newer?.savedAt ?? (isConflict ? status.savedAt : undefined);
  const at = savedAt ? openedAt(savedAt, language) : '';
  return (
    <div className="banner is-problem" role="alert">
      <span>{isConflict ? disk.autosave.conflict(at) : disk.changedElsewhere(at)}</span>
      <button type="button" className="button" onClick={() => void reloadElsewhere(app)}>
        {words.reload}
      </button>
      <button type="button" className="button" onClick={() => void keepMine(app)}>
        {words.keepMine}
      </button>
    </div>
  );
}
