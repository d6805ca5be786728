/** Zoom and fit, in the corner above the head, which ribs leave free. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keyText } from '../ui/Keys.tsx';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { shellWords } from '../words/shell.ts';

const ZoomMenu = lazyFloat(async () => (await import('./ZoomMenu.tsx')).ZoomMenu);

export function ZoomControls() {
  const words = useWords(shellWords);
  const view = useCanvasDesk((desk) => desk.view);
  return (
    <div className="zoom">
      <IconButton label={words.zoomOut} title={`${words.zoomOut}  ${keyText('Ctrl −')}`} onClick={() => view?.zoom(-1)}>
        <Minus size={15} />
      </IconButton>
      <ZoomNumber view={view} />
      <IconButton label={words.zoomIn} title={`${words.zoomIn}  ${keyText('Ctrl +')}`} onClick={() => view?.zoom(1)}>
        <Plus size={15} />
      </IconButton>
      <IconButton label={words.fit} title={`${words.fit}  ${keyText('Ctrl 0')}`} onClick={() => view?.fit()}>
        <Maximize size={15} />
      </IconButton>
    </div>
  );
}

/** The one part that is drawn again with every zoom. */
function ZoomNumber({ view }: { view: CanvasView | null }) {
  const words = useWords(shellWords);
  const percent = useCanvasDesk((desk) => `${Math.round(desk.zoom * 100)}%`);
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <output className="unseen" aria-label={words.zoomLevel}>
        {percent}
      </output>
      <button
        ref={trigger}
        type="button"
        className="zoom-number numeric"
        aria-label={`${words.zoomLevel} ${percent}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {percent}
      </button>
      {view && (
        <ZoomMenu isOpen={isOpen} onOpenChange={setOpen} onLeave={() => setOpen(false)} anchor={trigger} view={view} />
      )}
    </>
  );
}
