/** The few keys that matter where one stands; none while the table has the keyboard or something is dragged. */

import { HelpCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isInSheet } from '../sheet/inSheet.ts';
import { useApp, useChart, usePreferences, useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { hintsOf, type KeyState } from '../ui/canvasKeys.ts';
import { onWindow } from '../ui/front.ts';
import { Keys } from '../ui/Keys.tsx';
import { useKeptClear } from '../ui/keptClear.ts';
import { usePersonDrag } from '../ui/personDrag.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { canvasWords } from '../words/canvas.ts';
import { keyState } from './keyHand.ts';

export function KeyHints() {
  const app = useApp();
  const words = useWords(canvasWords);
  const keptClear = useKeptClear(true);
  const state = useKeyState();
  const areWanted = usePreferences((each) => each.areHintsShown);
  const isDragging = usePersonDrag((drag) => drag !== null);
  const isShown = !useIsInGrid() && !isDragging && areWanted;
  return (
    <div ref={keptClear} className="key-hints">
      {isShown &&
        hintsOf(state).map(({ keys, hint }, index, all) => (
          <Keys key={keys + hint} keys={keys} text={hint === all[index + 1]?.hint ? '' : words[hint]} />
        ))}
      <button
        type="button"
        className="key-help"
        aria-label={words.allKeys}
        title={`${words.allKeys} (F1)`}
        onClick={() => {
          shellDesk(app).setState({ dialog: 'keys' });
          if (!areWanted) app.preferences.set({ areHintsShown: true });
          if (app.chart.getState().editing) app.chart.verbs.edit(null);
        }}
      >
        <HelpCircle size={15} />
      </button>
    </div>
  );
}

export function useKeyState(): KeyState {
  const isBlank = useCanvasDesk((desk) => desk.isBlank);
  const entered = useCanvasDesk((desk) => desk.entered);
  return useChart((state) => keyState(state, { isBlank, entered }));
}

/** Whether the keyboard is in the assessment's table, where the canvas's keys do nothing. */
function useIsInGrid(): boolean {
  const app = useApp();
  const [isInGrid, setInGrid] = useState(false);
  useEffect(() => {
    const look = () => setInGrid(isInSheet(document.activeElement));
    return onWindow(app, { focusin: look });
  }, [app]);
  return isInGrid;
}
