/** How well we know each chain, which is the short board, and what the team says of it. */
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RibId } from '../domain/chain.ts';
import { ribById } from '../domain/seats.ts';
import { type Stave, stavesOf } from '../domain/shortBoards.ts';
import { standardMeasure } from '../layout/measure.ts';
import { stavesPicture, stavesWidth } from '../scene/coverage/staves.ts';
import { type RunningApp, useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { isSpent } from '../ui/keyTable.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { staveSentence } from '../words/coverageStaves.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { fishWords } from '../words/fish.ts';
import { coverageDesk, useCoverageDesk } from './coverageDesk.ts';
import { planRib, showRib } from './coverageVerbs.ts';
import { ShortBoards } from './ShortBoards.tsx';
import { focusStave } from './useCoverageDoors.ts';

/** Drawn for this width until the page is measured, px. */
const firstWidth = 508;

export function Staves() {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const fish = useWords(fishWords);
  const language = useLanguage();
  const chain = useChain();
  const opened = useCoverageDesk((desk) => desk.ribId);
  const [active, setActive] = useState<RibId | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstWidth);
  useLayoutEffect(() => {
    const watched = frame.current;
    if (!watched) return;
    const measure = () => setWidth(watched.clientWidth || firstWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  const staves = useMemo(() => stavesOf(chain), [chain]);
  // More chains than the page is wide for make the picture wider, and it is scrolled.
  const drawn = Math.max(width, stavesWidth(staves.length, { scale: 1, language, measure: standardMeasure }));
  const picture = useMemo(() => {
    const place = { x: 0, y: 0, width: drawn, seen: width, scale: 1, language, measure: standardMeasure };
    return stavesPicture(chain, staves, place);
  }, [chain, staves, drawn, width, language]);
  // What is nearest the target is looked at first.
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = drawn;
  }, [drawn]);
  const first = staves.find(({ short }) => short)?.ribId ?? staves[0]?.ribId;
  const stop = staves.some(({ ribId }) => ribId === active) ? active : first;
  const spoken = (stave: Stave, at: number) => {
    const name = ribById(chain, stave.ribId)?.name.trim() || fish.namelessRib;
    return words.sentence([
      `${at + 1} ${name}`,
      staveSentence(chain, stave, language),
      ...(stave.short ? [words.short] : []),
    ]);
  };
  return (
    <section className="staves" aria-label={words.staves}>
      <h2>
        {words.staves}
        <span>{words.stavesRule}</span>
      </h2>
      <div ref={frame} className="staves-frame" style={{ scrollPaddingLeft: picture.axisWidth }}>
        <div className="staves-picture" style={{ width: drawn, height: picture.height }}>
          <svg width={drawn} height={picture.height} aria-hidden="true">
            {drawnShapes(picture.boards)}
          </svg>
          <div className="staves-fixed">
            <svg width={width} height={picture.height} aria-hidden="true">
              {drawn > width && <rect width={picture.axisWidth} height={picture.height} className="staves-ground" />}
              {drawnShapes([...picture.legend, ...picture.axis])}
            </svg>
          </div>
          {picture.slots.map(({ ribId, x, width: slotWidth }, at) => {
            const stave = staves[at];
            if (!stave) return null;
            return (
              <button
                key={ribId}
                type="button"
                className={`stave${ribId === opened ? ' is-open' : ''}`}
                style={{ left: x, width: slotWidth }}
                data-stave={ribId}
                data-short-board={stave.short ? ribId : undefined}
                aria-label={spoken(stave, at)}
                aria-expanded={ribId === opened}
                title={spoken(stave, at)}
                tabIndex={ribId === stop ? 0 : -1}
                onFocus={() => setActive(ribId)}
                onClick={() => toggle(app, ribId)}
                onKeyDown={(event) => onKeyDown(app, event, staves, ribId)}
              />
            );
          })}
        </div>
      </div>
      <ShortBoards staves={staves} />
    </section>
  );
}

function toggle(app: RunningApp, ribId: RibId): void {
  coverageDesk(app).setState((desk) => ({ ribId: desk.ribId === ribId ? null : ribId }));
}

/** → is toward the head, as on the chart. */
function onKeyDown(app: RunningApp, event: KeyboardEvent, staves: readonly Stave[], ribId: RibId): void {
  const found = viewKey(event, 'stave');
  if (!found) return;
  event.preventDefault();
  if (isSpent(found, event)) return;
  const at = staves.findIndex((stave) => stave.ribId === ribId);
  const targets: Partial<Record<ViewVerb, number>> = { left: at + 1, right: at - 1, first: staves.length - 1, last: 0 };
  const next = staves[targets[found.does] ?? -1];
  if (found.does === 'add') planRib(app, ribId);
  else if (found.does === 'chart') showRib(app, ribId);
  else if (next) focusStave(app, next.ribId);
}
