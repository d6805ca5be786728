/** Zoom and fit, in the corner above the head, which ribs leave free. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keyText } from '../ui/Keys.tsx';
import { shellWords } from '../words/shell.ts';

export function ZoomControls() {
  const words = useWords(shellWords);
  const zoom = useCanvasDesk((desk) => desk.zoom);
  const view = useCanvasDesk((desk) => desk.view);
  return (
    <div className="zoom">
      <IconButton label={words.zoomOut} title={`${words.zoomOut}  ${keyText('Ctrl −')}`} onClick={() => view?.zoom(-1)}>
        <Minus size={15} />
      </IconButton>
      <output className="numeric" aria-label={words.zoomLevel}>
        {Math.round(zoom * 100)}%
      </output>
      <IconButton label={words.zoomIn} title={`${words.zoomIn}  ${keyText('Ctrl +')}`} onClick={() => view?.zoom(1)}>
        <Plus size={15} />
      </IconButton>
      <IconButton label={words.fit} title={`${words.fit}  ${keyText('Ctrl 0')}`} onClick={() => view?.fit()}>
        <Maximize size={15} />
      </IconButton>
    </div>
  );
}
