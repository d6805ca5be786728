/** The few keys that matter where one stands; none while the table has the keyboard or something is dragged. */
import { HelpCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { chart, preferences, useChain, useChart, usePreferences, useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { usePersonDrag } from '../ui/personDrag.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { canvasWords } from '../words/canvas.ts';
import { placeOfKeys } from './canvasVerbs.ts';

export function KeyHints() {
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const editing = useChart((state) => state.editing);
  const areWanted = usePreferences((each) => each.areHintsShown);
  const isDragging = usePersonDrag((drag) => drag !== null);
  const isShown = !useIsInGrid() && !isDragging && areWanted;
  const place = placeOfKeys(selection, chain);
  const hints: readonly (readonly [string, string])[] = editing
    ? editing.at === 'person'
      ? [
          ['Enter', words.nextPerson],
          ['Tab', words.fillTitle],
          ['Ctrl Enter', words.nextChain],
          ['Esc', words.leave],
        ]
      : editing.at === 'rib'
        ? [
            ['Tab', words.firstPerson],
            ['Enter', words.nextRib],
            ['Esc', words.leave],
          ]
        : [['Enter', chain.ribs.length === 0 ? words.firstRib : words.commitTarget]]
    : place === 'person' || place === 'people'
      ? [
          ['Enter', words.nextPerson],
          ['Tab', words.fillTitle],
          ['Alt ↑↓', words.nearFar],
          ['Ctrl 1–0', words.topRank],
        ]
      : place === 'rib'
        ? [
            ['Tab', words.firstPerson],
            ['Enter', words.nextRib],
            ['F2', words.rename],
            ['Alt ←→', words.nearFar],
          ]
        : [
            ['F2', words.editTarget],
            ['Enter', words.addRib],
          ];
  return (
    <div className="key-hints">
      {isShown && hints.map(([keys, text]) => <Keys key={keys + text} keys={keys} text={text} />)}
      <button
        type="button"
        className="key-help"
        aria-label={words.allKeys}
        title={`${words.allKeys} (F1)`}
        onClick={() => {
          shellDesk.setState({ dialog: 'keys' });
          if (!areWanted) preferences.set({ areHintsShown: true });
          if (chart.getState().editing) chart.verbs.edit(null);
        }}
      >
        <HelpCircle size={15} />
      </button>
    </div>
  );
}

/** Whether the keyboard is in the assessment's table, where the canvas's keys do nothing. */
function useIsInGrid(): boolean {
  const [isInGrid, setInGrid] = useState(false);
  useEffect(() => {
    const look = () => setInGrid(Boolean(document.activeElement?.closest('.grid-scroll')));
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return isInGrid;
}
