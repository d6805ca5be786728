/** What the cards are coloured by. */
import type { ColourBy } from '../store/preferences.ts';
import { useApp, usePreferences, useWords } from '../ui/app.ts';
import { colourWords } from '../words/colour.ts';

const questions: readonly ColourBy[] = ['none', 'stance', 'level', 'gap', 'owner', 'plan', 'competitor', 'approver'];

export function ColourSwitch() {
  const app = useApp();
  const words = useWords(colourWords);
  const colourBy = usePreferences((each) => each.colourBy);
  return (
    <label className="colour-switch">
      <span>{words.colourBy}</span>
      <select
        value={colourBy}
        onChange={(event) =>
          app.preferences.set({ colourBy: questions.find((each) => each === event.target.value) ?? 'none' })
        }
      >
        {questions.map((each) => (
          <option key={each} value={each}>
            {words.colour[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
