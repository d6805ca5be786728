import { renameSnapshot } from '../domain/edits/snapshots.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { commitAloud } from '../ui/chartVerbs.ts';
import { compareWords } from '../words/compare.ts';
import { LabelDialog } from './LabelDialog.tsx';

export function RenameSnapshot({ id, onClose }: { id: string; onClose: () => void }) {
  const app = useApp();
  const words = useWords(compareWords);
  const label = useChain().snapshots.find((each) => each.id === id)?.label ?? '';
  return (
    <LabelDialog
      title={words.takeName}
      action={words.rename}
      label={label}
      onClose={onClose}
      onLabel={(next) => commitAloud(app, renameSnapshot(id, next), { step: 'rename-snapshot', subject: next })}
    />
  );
}
