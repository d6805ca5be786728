/** The few keys that matter where one stands. */
import { HelpCircle } from 'lucide-react';
import { chart, preferences, useChain, useChart, usePreferences, useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { canvasWords } from '../words/canvas.ts';
import { placeOfKeys } from './canvasVerbs.ts';

export function KeyHints() {
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const editing = useChart((state) => state.editing);
  const isShown = usePreferences((each) => each.areHintsShown);
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
        : [['Enter', chain.ribs.length === 0 ? words.nextRib : words.commitTarget]]
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
          if (!isShown) preferences.set({ areHintsShown: true });
          if (chart.getState().editing) chart.verbs.edit(null);
        }}
      >
        <HelpCircle size={15} />
      </button>
    </div>
  );
}
