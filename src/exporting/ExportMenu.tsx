/** The export button: what shall leave the room? */
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { type RunningApp, useApp, useChart, useWords } from '../ui/app.ts';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { warm } from '../ui/pieces.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import { type Draft, exportDesk, useExportDesk } from './exportDesk.ts';

const loadMenu = async () => (await import('./ExportItems.tsx')).ExportItems;
const ExportItems = lazyFloat(loadMenu);
const ExportDialog = lazyFloat(async () => (await import('./ExportDialog.tsx')).ExportDialog);
const closeDialog = (app: RunningApp) => shellDesk(app).setState({ dialog: null, wantedPages: null });

/** `onJson` saves the chart file. */
export function ExportMenu({ onJson }: { onJson: () => void }) {
  const app = useApp();
  const words = useWords(shellWords);
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const picked = useExportDesk((desk) => desk.format);
  // A view that asks for its page wants it on paper.
  const format = useShellDesk((desk) => (desk.wantedPages ? 'print' : picked));
  const isDialog = useShellDesk((desk) => desk.dialog === 'export');
  const chartId = useChart((state) => state.history.present.id);
  const draft = useExportDesk((desk) => (desk.draft?.chartId === chartId ? desk.draft : null));
  const goOn = ({ format: left }: Draft) => {
    exportDesk(app).setState({ format: left });
    shellDesk(app).setState({ dialog: 'export' });
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="button is-primary"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => warm(loadMenu)}
        onClick={() => {
          if (draft) return goOn(draft);
          setOpen(!isOpen);
        }}
      >
        <Download size={15} />
        <span className="either-word">
          <span aria-hidden={Boolean(draft)}>{words.export}</span>
          <span aria-hidden={!draft}>{words.exportGoOn}</span>
        </span>
      </button>
      <ExportItems
        isOpen={isOpen}
        onOpenChange={setOpen}
        onLeave={() => setOpen(false)}
        anchor={trigger}
        onPick={(next) => {
          if (next === 'json') return onJson();
          exportDesk(app).setState({ format: next });
          shellDesk(app).setState({ dialog: 'export' });
        }}
      />
      {isDialog && (
        <ExportDialog key={format} format={format} onClose={() => closeDialog(app)} onLeave={() => closeDialog(app)} />
      )}
    </>
  );
}
