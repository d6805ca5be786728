/** The chart as blocks: the approvers of the tier lit by name, the chain of the current step in blue. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { Picture, type PictureMarks } from '../picture/Picture.tsx';
import { currentRibId, litApprovers, tallyText, tierHeading } from '../scene/decision/fish.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { shade } from '../ui/shade.ts';
import { decisionWords } from '../words/decision.ts';
import { useDecisionDesk } from './decisionDesk.ts';
import { shownTier, showOnChart } from './tierVerbs.ts';

export function ApproverPicture() {
  const app = useApp();
  const words = useWords(decisionWords);
  const language = useLanguage();
  const chain = useChain();
  const tier = shownTier(
    chain,
    useDecisionDesk((desk) => desk.tierId),
  );
  const room = useRef<HTMLDivElement>(null);
  const frame = useFrame(room);
  const ribId = currentRibId(chain);
  const lit = useMemo(() => litApprovers(chain, tier), [chain, tier]);
  const marks = useMemo<PictureMarks>(
    () => ({ lit, ribId, dataOf: (id) => (lit.has(id) ? { 'data-approver': '' } : noData) }),
    [lit, ribId],
  );
  const show = useCallback((id: PersonId) => showOnChart(app, id), [app]);
  const heading = tier ? tierHeading(chain, tier, language) : words.picture;
  return (
    <section className="mode-picture" aria-label={words.picture}>
      <h2>
        {heading}
        {tier && <span>{tallyText(chain, tier, language)}</span>}
      </h2>
      <div ref={room} className="mode-fish">
        <Picture chain={chain} label={words.picture} look="blocks" marks={marks} frame={frame} onPerson={show} />
      </div>
      <ul className="mode-legend">
        <LegendItem fill={shade('redFill')} text={words.legendTop} />
        <LegendItem fill={shade('navy')} text={words.legendOther} />
        <LegendItem fill={shade('redPale')} text={words.legendRest} />
        {ribId && (
          <li>
            <i style={{ height: 2, background: shade('blue') }} />
            {words.legendRib}
          </li>
        )}
      </ul>
    </section>
  );
}

function LegendItem({ fill, text }: { fill: string; text: string }) {
  return (
    <li>
      <i style={{ background: fill }} />
      {text}
    </li>
  );
}

const noData = {};

/** What is free for the picture, px. */
function useFrame(room: RefObject<HTMLElement | null>) {
  const [frame, setFrame] = useState({ width: 880, height: 300 });
  useLayoutEffect(() => {
    const place = room.current;
    if (!place || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = place;
      if (width > 0 && height > 0)
        setFrame((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [room]);
  return frame;
}
