/** Takes a snapshot of the chart as it is now, from any view. */
import { takeSnapshot } from '../domain/edits/snapshots.ts';
import { isKeptOn } from '../domain/snapshots.ts';
import { chainNow, newId, timeNow, today, useWords } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { compareWords } from '../words/compare.ts';
import { stageWords } from '../words/stage.ts';
import { LabelDialog } from './LabelDialog.tsx';

export function SnapshotDialog() {
  const words = useWords(compareWords);
  const stage = useWords(stageWords);
  return (
    <LabelDialog
      title={words.takeName}
      action={words.take}
      label={words.labelOf(today())}
      help={words.takeHelp}
      onClose={() => shellDesk.setState({ dialog: null })}
      onLabel={(label) => {
        if (isKeptOn(chainNow(), today())) return notify('info', stage.sameSnapshot);
        commitAloud(takeSnapshot({ id: newId('snapshot'), takenAt: timeNow(), label, reason: 'manual' }), {
          step: 'take-snapshot',
          subject: label,
        });
        notify('info', words.taken(label), undoOffer());
      }}
    />
  );
}
