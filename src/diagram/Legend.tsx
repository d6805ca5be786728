/** What the marks mean, in the corner below the head, where ribs leave the canvas free. */
import { ChevronDown } from 'lucide-react';
import { color } from '../scene/tokens.ts';
import { preferences, usePreferences, useWords } from '../ui/app.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { canvasWords } from '../words/canvas.ts';
import { fishWords } from '../words/fish.ts';
import { scaleWords } from '../words/scales.ts';

export function Legend() {
  const canvas = useWords(canvasWords);
  const fish = useWords(fishWords);
  const words = useWords(scaleWords);
  const isOpen = usePreferences((each) => each.isLegendOpen);
  if (!isOpen) {
    return (
      <button type="button" className="overlay legend-button" onClick={() => preferences.set({ isLegendOpen: true })}>
        {canvas.showLegend}
      </button>
    );
  }
  return (
    <div className="overlay legend">
      <dl>
        <dt>{fish.stance}</dt>
        <dd>
          {(['supporter', 'neutral', 'opponent'] as const).map((stance) => (
            <span key={stance}>
              <StanceGlyph stance={stance} size={13} />
              {words.stance[stance]}
            </span>
          ))}
        </dd>
        <dt />
        <dd>
          {(['exclusive', 'non-supporter', null] as const).map((stance) => (
            <span key={stance ?? 'none'}>
              <StanceGlyph stance={stance} size={13} />
              {stance ? words.stance[stance] : words.notAssessed}
            </span>
          ))}
        </dd>
        <dt>{fish.level}</dt>
        <dd>
          {(['acceptance', 'trust'] as const).map((level) => (
            <span key={level}>
              <LevelMeter level={level} background={color.canvas} />
              {words.level[level]}
            </span>
          ))}
        </dd>
        <dt>{fish.marks}</dt>
        <dd>
          <span>
            <i className="rank-badge">1</i>
            {words.topTen}
          </span>
          <span>
            <i className="seal">{words.coachSeal}</i>
            {words.coach}
          </span>
        </dd>
      </dl>
      <button
        type="button"
        className="legend-close"
        aria-label={canvas.hideLegend}
        title={canvas.hideLegend}
        onClick={() => preferences.set({ isLegendOpen: false })}
      >
        <ChevronDown size={14} />
      </button>
    </div>
  );
}
