/** Zoom by number: typed, or one of a few, or the whole picture. */
import { Popover } from '@base-ui/react/popover';
import { type RefObject, useState } from 'react';
import { useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { keyText } from '../ui/Keys.tsx';
import { windowKeyOf } from '../ui/windowKeys.ts';
import { canvasWords } from '../words/canvas.ts';
import { commandWords } from '../words/commands.ts';
import { zoomSteps } from './zoomSteps.ts';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly view: CanvasView;
};

export function ZoomMenu({ isOpen, onOpenChange, anchor, view }: Props) {
  const words = useWords(commandWords);
  const canvas = useWords(canvasWords);
  const then = (act: () => void) => {
    act();
    onOpenChange(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" anchor={anchor} align="end" sideOffset={6}>
          <Popover.Popup className="menu zoom-menu" aria-label={words.zoomNumber} finalFocus={anchor}>
            <ZoomNumber onZoom={(percent) => then(() => view.zoomTo(percent / 100))} />
            {zoomSteps.map((percent) => (
              <button
                key={percent}
                type="button"
                className="menu-item numeric"
                onClick={() => then(() => view.zoomTo(percent / 100))}
              >
                {percent}%
              </button>
            ))}
            <button type="button" className="menu-item" onClick={() => then(view.fit)}>
              <span>{canvas.fit}</span>
              <kbd>{keyText(windowKeyOf('fit'))}</kbd>
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The zoom as it is, to be typed over; Enter takes it. */
function ZoomNumber({ onZoom }: { onZoom: (percent: number) => void }) {
  const words = useWords(commandWords);
  const zoom = useCanvasDesk((desk) => desk.zoom);
  const [typed, setTyped] = useState(() => `${Math.round(zoom * 100)}`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const percent = Number.parseFloat(typed.normalize('NFKC'));
        if (percent > 0) onZoom(percent);
      }}
    >
      <input
        inputMode="numeric"
        aria-label={words.zoomNumber}
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      %
    </form>
  );
}
