/** Takes a snapshot of the chart as it is now, from any view. */
import { takeSnapshot } from '../domain/edits/snapshots.ts';
import { isKeptOn } from '../domain/snapshots.ts';
import { useApp, useWords } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { timeNow, today } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { compareWords } from '../words/compare.ts';
import { stageWords } from '../words/stage.ts';
import { LabelDialog } from './LabelDialog.tsx';

export function SnapshotDialog() {
  const app = useApp();
  const words = useWords(compareWords);
  return (
    <LabelDialog
      title={words.takeName}
      action={words.take}
      label={words.labelOf(today())}
      help={words.takeHelp}
      onClose={() => shellDesk(app).setState({ dialog: null })}
      onLabel={(label) => {
        if (isKeptOn(app.chain(), today())) return notify(app, 'info', () => app.words(stageWords).sameSnapshot);
        commitAloud(app, takeSnapshot({ id: newId('snapshot'), takenAt: timeNow(), label, reason: 'manual' }), {
          step: 'take-snapshot',
          subject: label,
        });
        notify(app, 'info', () => app.words(compareWords).taken(label), undoOffer(app));
      }}
    />
  );
}
