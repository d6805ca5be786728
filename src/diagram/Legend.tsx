/** What the marks mean, in the corner below the head, where ribs leave the canvas free. */
import { ChevronDown } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { assessmentOf, personById, seatedIds } from '../domain/seats.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { color } from '../scene/tokens.ts';
import { useApp, useChain, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { tagLegend } from '../ui/cardTag.ts';
import { useKeptClear } from '../ui/keptClear.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { onScreen, shade } from '../ui/shade.ts';
import { canvasWords } from '../words/canvas.ts';
import { colourWords } from '../words/colour.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import { covers, fitting, isHintsApart } from './camera.ts';
import type { CanvasSize } from './useCanvasSize.ts';

/** The room the legend takes in its corner, px. */
const legendRoom = { width: { zh: 300, en: 424 }, height: 104, row: 24 } as const;

/** Beside it the key hints have room for all they say; else they give way to it. */
export function isLegendApart(size: CanvasSize, language: Language): boolean {
  return isHintsApart(size.width, legendRoom.width[language]);
}

/** Whether picture and key hints leave the corner free; else the legend waits behind its button. */
function hasRoom(fishbone: Fishbone, size: CanvasSize, language: Language, furtherRows: number): boolean {
  if (!isLegendApart(size, language)) return false;
  const width = legendRoom.width[language];
  const height = legendRoom.height + furtherRows * legendRoom.row;
  const view = fitting(fishbone, size.width, size.height);
  return !covers(fishbone, view, { x: size.width - width, y: size.height - height, w: width, h: height });
}

/** What a dashed edge stands for on this chart. */
function dashedCards(chain: DecisionChain, words: (typeof scaleWords)[Language]): readonly string[] {
  const ids = seatedIds(chain);
  return [
    ...(ids.some((id) => personById(chain, id)?.hidden) ? [words.hidden] : []),
    ...(ids.some((id) => assessmentOf(chain, id).confidence === 'guess') ? [words.confidence.guess] : []),
  ];
}

export const Legend = memo(function Legend({ fishbone, size }: { fishbone: Fishbone; size: CanvasSize }) {
  const app = useApp();
  const [isAsked, setAsked] = useState(false);
  const canvas = useWords(canvasWords);
  const fish = useWords(fishWords);
  const words = useWords(scaleWords);
  const isWanted = usePreferences((each) => each.isLegendOpen);
  const colour = useWords(colourWords);
  const colourBy = usePreferences((each) => each.colourBy);
  const language = useLanguage();
  const keptClear = useKeptClear();
  const chain = useChain();
  const tags = tagLegend(chain, colourBy, language);
  const hasRivals = chain.competitors.length > 0;
  const dashed = useMemo(() => dashedCards(chain, words), [chain, words]);
  const furtherRows = [tags, dashed].filter(({ length }) => length > 0).length;
  const isOpen = isAsked || (isWanted && hasRoom(fishbone, size, language, furtherRows));
  if (!isOpen) {
    return (
      <button
        ref={keptClear}
        type="button"
        className="overlay legend-button"
        onClick={() => {
          setAsked(true);
          app.preferences.set({ isLegendOpen: true });
        }}
      >
        {canvas.showLegend}
      </button>
    );
  }
  return (
    <div ref={keptClear} className="overlay legend">
      <dl>
        {tags.length > 0 && (
          <>
            <dt>{colour.colourBy}</dt>
            <dd className="legend-colours">
              {tags.map((tag) => (
                <span key={tag.text} style={{ background: onScreen(tag.fill), color: onScreen(tag.ink) }}>
                  {tag.text}
                </span>
              ))}
            </dd>
          </>
        )}
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
          {hasRivals && (
            <span>
              <svg width={9} height={7} viewBox="0 0 9 7" aria-hidden="true">
                <path d="M4.5 0 9 7H0z" fill={shade('ink')} />
              </svg>
              {colour.levelRival}
            </span>
          )}
        </dd>
        {dashed.length > 0 && (
          <>
            <dt />
            <dd>
              <span>
                <i className="legend-dashed" />
                {dashed.join(' / ')}
              </span>
            </dd>
          </>
        )}
      </dl>
      <button
        type="button"
        className="legend-close"
        aria-label={canvas.hideLegend}
        title={canvas.hideLegend}
        onClick={() => {
          setAsked(false);
          app.preferences.set({ isLegendOpen: false });
        }}
      >
        <ChevronDown size={14} />
      </button>
    </div>
  );
});
