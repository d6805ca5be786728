/** Who has a gap and no plan, the top ten first: Enter or a drag begins a row. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { suggestionsFor } from '../domain/measures.ts';
import { gapOf } from '../domain/plan.ts';
import type { Row } from '../domain/rows.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { openCellDoor } from '../ui/cellDoors.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { isSpent } from '../ui/keyTable.ts';
import { LevelTrack } from '../ui/LevelTrack.tsx';
import { StanceGlyph } from '../ui/Mark.tsx';
import { press } from '../ui/personDrag.ts';
import { startPlanRow } from '../ui/planVerbs.ts';
import { viewKey } from '../ui/viewKeys.ts';
import { planWords } from '../words/plan.ts';
import { planViewWords } from '../words/planView.ts';

/** As many cards as stand in one line. */
const few = 5;

export function GapTray({ rows }: { rows: readonly Row[] }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const [isWhole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = isWhole ? rows : rows.slice(0, few);
  const current = Math.min(at, shown.length - 1);
  const latest = useRef(rows);
  latest.current = rows;
  useEffect(
    () =>
      openCellDoor(app, 'plan-gaps', (personId) => {
        const index = latest.current.findIndex((row) => row.personId === personId);
        if (index < 0) return;
        queueMicrotask(() => {
          flushSync(() => {
            if (index >= few) setWhole(true);
            setAt(index);
          });
          list.current?.querySelectorAll<HTMLElement>('.gap-card')[index]?.focus();
        });
      }),
    [app],
  );
  if (rows.length === 0) return null;
  const focus = (index: number) => {
    setAt(index);
    list.current?.querySelectorAll<HTMLElement>('.gap-card')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, index: number) => {
    const found = viewKey(event, 'plan-gap');
    if (!found) return;
    event.preventDefault();
    if (isSpent(found, event)) return;
    if (found.does === 'open') return startPlanRow(app, row.personId);
    const step = found.does === 'right' || found.does === 'down' ? 1 : -1;
    focus((index + step + shown.length) % shown.length);
  };
  return (
    <section className={`gap-tray${isWhole ? ' is-whole' : ''}`} aria-label={words.unplanned}>
      <h2>
        {words.unplanned}
        <span>{words.unplannedFacts(rows.length)}</span>
        {rows.length > few && (
          <button type="button" className="gap-all" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.showFew : words.showAll(rows.length)}
          </button>
        )}
      </h2>
      <ul ref={list}>
        {shown.map((row, index) => (
          <li key={row.personId}>
            <GapCard
              row={row}
              isStop={index === current}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => onKeyDown(event, row, index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GapCard({
  row,
  isStop,
  onFocus,
  onKeyDown,
}: {
  row: Row;
  isStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const app = useApp();
  const words = useWords(planViewWords);
  const plan = useWords(planWords);
  const chain = useChain();
  const { personId, rank, assessment } = row;
  const { stanceSteps } = gapOf(assessment);
  const [suggestion] = suggestionsFor(chain, personId);
  const who = nameFor(app, chain, personId);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    press(app, event, {
      load: () => ({ kind: 'people', ids: [personId] }),
      ghost: () => ({
        picture: (
          <div className="gap-ghost">
            {rank !== null && <span className="grid-rank">{rank}</span>}
            <b>{who}</b>
          </div>
        ),
        width: 160,
        height: 36,
        scale: 1,
        holdX: Math.min(150, event.clientX - box.left),
        holdY: 18,
      }),
    });
  };
  return (
    <button
      type="button"
      className={`gap-card${rank === null ? '' : ' is-top'}`}
      data-unplanned-id={personId}
      tabIndex={isStop ? 0 : -1}
      aria-label={words.start(who)}
      title={suggestion ? plan.because[suggestion.because] : undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onClick={(event) => {
        // The second click of two would be on the card that took its place.
        if (event.detail < 2) startPlanRow(app, personId);
      }}
    >
      <span className="gap-name">
        {rank !== null && <span className="grid-rank">{rank}</span>}
        <b>{who}</b>
      </span>
      <span className="gap-gap">
        <LevelTrack level={assessment.level} target={assessment.targetLevel} rival={null} look="dock" />
        <StanceGlyph stance={assessment.stance} size={13} />
        {(stanceSteps ?? 0) > 0 && (
          <>
            <span aria-hidden="true">→</span>
            <StanceGlyph stance={assessment.targetStance} size={13} />
          </>
        )}
      </span>
      <span className="gap-suggest">{suggestion ? words.suggest(plan.measure[suggestion.measure]) : row.ribName}</span>
      <span className="gap-add" aria-hidden="true">
        <Plus size={14} />
      </span>
    </button>
  );
}
