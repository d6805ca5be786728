/** The project's stage in the bar: nine cells and a word, beside or below each other (stage.css); opens the ribbon. */

import { ChevronDown, ChevronUp } from 'lucide-react';
import { dealStages } from '../domain/scales.ts';
import { useApp, useChain, usePreferences, useWords } from '../ui/app.ts';
import { idIn } from '../ui/domIds.ts';
import { modeWords } from '../words/mode.ts';
import { stageWords } from '../words/stage.ts';
import './stage.css';

/** Its name in the app. */
export const ribbon = 'stage-ribbon';

export function StageChip() {
  const app = useApp();
  const words = useWords(stageWords);
  const mode = useWords(modeWords);
  const isOpen = usePreferences((each) => each.isRibbonOpen);
  const key = useChain().dealStage?.key;
  const at = key ? dealStages.indexOf(key) : -1;
  const text = key ? mode.dealStage[key] : words.choose;
  const short = (key && words.short[key]) || text;
  return (
    <button
      type="button"
      className="stage-chip"
      aria-expanded={isOpen}
      aria-controls={isOpen ? idIn(app, ribbon) : undefined}
      aria-label={`${words.stage}: ${text}`}
      title={`${text} · ${isOpen ? words.close : words.open}`}
      onClick={() => app.preferences.set({ isRibbonOpen: !isOpen })}
    >
      <svg className="stage-cells" viewBox="0 0 43.4 8" preserveAspectRatio="none" aria-hidden="true">
        {dealStages.map((stage, index) => (
          <rect
            key={stage}
            x={index * 5}
            width={3.4}
            height={8}
            className={index < at ? 'is-past' : index === at ? 'is-now' : ''}
          />
        ))}
      </svg>
      <span className="is-whole">{text}</span>
      <span className="is-short">{short}</span>
      {isOpen ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
    </button>
  );
}
