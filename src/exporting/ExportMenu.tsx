/** The export button: what shall leave the room? */
import { Download } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useChart, useWords } from '../ui/app.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import { type Draft, exportDesk, useExportDesk } from './exportDesk.ts';

const loadMenu = () => import('./ExportItems.tsx');
const ExportItems = lazy(async () => ({ default: (await loadMenu()).ExportItems }));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** `onJson` saves the chart file. */
export function ExportMenu({ onJson }: { onJson: () => void }) {
  const words = useWords(shellWords);
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const format = useExportDesk((desk) => desk.format);
  const isDialog = useShellDesk((desk) => desk.dialog === 'export');
  const chartId = useChart((state) => state.history.present.id);
  const draft = useExportDesk((desk) => (desk.draft?.chartId === chartId ? desk.draft : null));
  const goOn = ({ format: left }: Draft) => {
    exportDesk.setState({ format: left });
    shellDesk.setState({ dialog: 'export' });
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="button is-primary"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void loadMenu()}
        onClick={() => {
          if (draft) return goOn(draft);
          setWanted(true);
          setOpen(!isOpen);
        }}
      >
        <Download size={15} />
        <span className="either-word">
          <span aria-hidden={Boolean(draft)}>{words.export}</span>
          <span aria-hidden={!draft}>{words.exportGoOn}</span>
        </span>
      </button>
      {isWanted && (
        <Suspense>
          <ExportItems
            isOpen={isOpen}
            onOpenChange={setOpen}
            anchor={trigger}
            onPick={(picked) => {
              if (picked === 'json') return onJson();
              exportDesk.setState({ format: picked });
              shellDesk.setState({ dialog: 'export' });
            }}
          />
        </Suspense>
      )}
      {isDialog && (
        <Suspense>
          <ExportDialog key={format} format={format} onClose={() => shellDesk.setState({ dialog: null })} />
        </Suspense>
      )}
    </>
  );
}
