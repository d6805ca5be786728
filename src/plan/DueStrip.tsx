/** When rows are due, week by week or month by month; a square carried to another cell is due then. */
import { type KeyboardEvent, memo, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlanItem } from '../domain/chain.ts';
import { dayAfter, daysBetween } from '../domain/dates.ts';
import { dueIn, type StripCell, stripOf } from '../domain/dueStrip.ts';
import { changePlanItem } from '../domain/edits/plan.ts';
import { type PlanMark, planMarkOf } from '../domain/plan.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor, undoOffer } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { followDrag } from '../ui/followDrag.ts';
import { isSpent } from '../ui/keyTable.ts';
import { notify } from '../ui/notices.ts';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';
import { shortDate } from './planCells.tsx';
import { takeRow } from './planDesk.ts';
import { planFilter, usePlanFilter } from './planFilter.ts';
import { useActiveRow } from './planHost.tsx';

export function DueStrip() {
  const app = useApp();
  const words = useWords(planViewWords);
  const chain = useChain();
  const now = today();
  const strip = stripOf(chain.plan, now, chain.reviewDue);
  const { due } = usePlanFilter();
  const [over, setOver] = useState<number | null>(null);
  const place = useRef<HTMLElement>(null);
  const last = strip.cells.length - 1;
  const nowAt = Math.max(
    0,
    strip.cells.findIndex((cell) => cell.isNow),
  );
  const focused = useRef(nowAt);
  const cellAt = (x: number) =>
    [...(place.current?.querySelectorAll('[data-strip-cell]') ?? [])].findIndex((element) => {
      const box = element.getBoundingClientRect();
      return x >= box.left && x < box.right;
    });
  const focusCell = (index: number) => {
    focused.current = index;
    place.current?.querySelectorAll<HTMLElement>('[data-strip-cell] > .strip-cell')[index]?.focus();
  };
  const toggle = ({ from, until }: StripCell) =>
    planFilter(app).setState({ due: due?.from === from ? null : { from, until } });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const verb = viewKey(event, 'plan-week')?.does;
    if (!verb) return;
    if (verb === 'up') event.currentTarget.parentElement?.querySelector<HTMLElement>('.strip-square')?.focus();
    else focusCell(Math.max(0, Math.min(strip.cells.length - 1, index + (verb === 'right' ? 1 : -1))));
    event.preventDefault();
  };
  const dueAt = (item: PlanItem, index: number) => {
    const cell = strip.cells[index];
    return cell ? dueIn(cell, item.due) : null;
  };
  const moved = (item: PlanItem, index: number) => {
    const due = dueAt(item, index);
    if (!due || due === item.due) return;
    // In another cell it is another element, and the hand stays with it.
    flushSync(() => setDue(app, item, due));
    const squares = place.current?.querySelectorAll<HTMLElement>('.strip-square') ?? [];
    [...squares].find((each) => each.dataset.stripSquare === item.id)?.focus();
  };
  const hands = useRef<StripHands>(null);
  hands.current = { moved, cellAt, dueAt, show: setOver };
  const shown = useShownMark();
  return (
    <div className="plan-strip">
      <h2>{strip.unit === 'week' ? words.dueByWeek : words.dueByMonth}</h2>
      <section ref={place} className="strip" aria-label={words.dueByWeek}>
        <Outside label={words.earlier} rows={strip.earlier} earlier={-1} later={0} shown={shown} hands={hands} />
        {strip.cells.map((cell, index) => (
          <div
            key={cell.from}
            data-strip-cell=""
            className={`strip-place${cell.isNow ? ' is-now' : ''}${over === index ? ' is-over' : ''}${due?.from === cell.from ? ' is-on' : ''}`}
          >
            {cell.isNow && (
              <span className="strip-today" style={{ left: `${shareOf(cell, now)}%` }}>
                <b>{words.today}</b>
              </span>
            )}
            {cell.isReview && chain.reviewDue && (
              <span
                className={`strip-review${index > last - 2 ? ' is-last' : ''}`}
                style={{ left: `${shareOf(cell, chain.reviewDue)}%` }}
              >
                <b>{words.review(shortDate(chain.reviewDue, now))}</b>
              </span>
            )}
            <span className="strip-stack">
              {cell.rows.map((item) => (
                <Square
                  key={item.id}
                  item={item}
                  {...shown(item)}
                  cell={index}
                  earlier={index - 1}
                  later={index + 1}
                  hands={hands}
                />
              ))}
            </span>
            <button
              type="button"
              className="strip-cell"
              tabIndex={index === focused.current ? 0 : -1}
              aria-pressed={due?.from === cell.from}
              aria-label={words.cell(cell.from, dayAfter(cell.until, -1), cell.rows.length)}
              onClick={() => toggle(cell)}
              onFocus={() => {
                focused.current = index;
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {strip.unit === 'week' ? cell.from.slice(5) : cell.from.slice(0, 7)}
            </button>
          </div>
        ))}
        <Outside label={words.later} rows={strip.later} earlier={last} later={last + 1} shown={shown} hands={hands} />
        <Outside label={words.undated} rows={strip.undated} earlier={nowAt} later={nowAt} shown={shown} hands={hands} />
      </section>
    </div>
  );
}

/** How far into the cell a day lies, per cent. */
function shareOf({ from, until }: StripCell, date: string): number {
  return Math.round((100 * (daysBetween(from, date) + 0.5)) / daysBetween(from, until));
}

/** Gives the row another due date, says from which day to which, and offers the old one back. */
function setDue(app: RunningApp, item: PlanItem, due: string): void {
  const who = nameFor(app, app.chain(), item.personId);
  app.chart.verbs.commit(changePlanItem(item.id, { due }, { on: today(), by: '' }), {
    step: 'change-plan',
    subject: who,
  });
  const [was, is] = [item.due && shortDate(item.due, today()), shortDate(due, today())];
  const text = () => app.words(planViewWords).dueMoved(who, was, is);
  notify(app, 'info', text, undoOffer(app));
  say(app, text());
}

type OutsideProps = Ways & {
  readonly label: string;
  readonly rows: readonly PlanItem[];
  readonly shown: (item: PlanItem) => ShownMark;
  readonly hands: RefObject<StripHands | null>;
};

function Outside({ label, rows, shown, ...ways }: OutsideProps) {
  if (rows.length === 0) return null;
  return (
    <div className="strip-place is-outside">
      <span className="strip-stack">
        {rows.map((item) => (
          <Square key={item.id} item={item} {...shown(item)} {...ways} />
        ))}
      </span>
      <span className="strip-label">{label}</span>
    </div>
  );
}

type ShownMark = { readonly mark: PlanMark; readonly label: string; readonly isActive: boolean };

/** What a row's square says; asked once for all of them, of which there may be hundreds. */
function useShownMark(): (item: PlanItem) => ShownMark {
  const app = useApp();
  const words = useWords(planViewWords);
  const { planStatus } = useWords(scaleWords);
  const chain = useChain();
  const activeId = useActiveRow();
  return (item) => {
    const mark = planMarkOf(item, today());
    const name = nameFor(app, chain, item.personId);
    const said = mark === 'late' ? words.late : planStatus[mark];
    return {
      mark,
      label: words.square(name, item.goal, item.due ?? words.undated, said),
      isActive: activeId === item.id,
    };
  };
}

/** The cells that keys lead to from a place; a number out of range is none. */
type Ways = { readonly earlier: number; readonly later: number };

type StripHands = {
  /** Gives the row a due date in that cell, and its square there the focus. */
  readonly moved: (item: PlanItem, cell: number) => void;
  /** At this x of the window; -1 for none. */
  readonly cellAt: (x: number) => number;
  /** The day it would be due there; null outside. */
  readonly dueAt: (item: PlanItem, cell: number) => string | null;
  /** Lights the cell a square is held over. */
  readonly show: (cell: number | null) => void;
};

type SquareProps = ShownMark &
  Ways & {
    readonly item: PlanItem;
    /** The cell it stands in, if it is in one. */
    readonly cell?: number;
    readonly hands: RefObject<StripHands | null>;
  };

const Square = memo(function Square({ item, mark, label, isActive, cell, earlier, later, hands }: SquareProps) {
  const app = useApp();
  /** px from its place, and the day it would be due if let go. */
  const [held, setHeld] = useState<{ readonly shift: number; readonly due: string | null } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const from = event.clientX;
    let over = -1;
    followDrag(event, {
      onMove: ({ clientX }) => {
        over = hands.current?.cellAt(clientX) ?? -1;
        setHeld({ shift: clientX - from, due: over === cell ? item.due : (hands.current?.dueAt(item, over) ?? null) });
        hands.current?.show(over);
      },
      onEnd: (end) => {
        setHeld(null);
        hands.current?.show(null);
        if (end === 'pressed') takeRow(app, item.id);
        else if (end === 'dropped' && over >= 0 && over !== cell) hands.current?.moved(item, over);
      },
    });
  };
  const run = (verb: ViewVerb, square: HTMLElement) => {
    const strip = square.closest<HTMLElement>('.strip');
    const squares = [...(strip?.querySelectorAll<HTMLElement>('.strip-square') ?? [])];
    switch (verb) {
      case 'left':
      case 'right':
        return squares[squares.indexOf(square) + (verb === 'left' ? -1 : 1)]?.focus();
      case 'earlier':
      case 'later':
        return hands.current?.moved(item, verb === 'earlier' ? earlier : later);
      case 'down':
        return square.closest('.strip-place')?.querySelector<HTMLElement>('.strip-cell')?.focus();
      case 'open':
        return takeRow(app, item.id);
    }
  };
  return (
    <button
      type="button"
      className={`strip-square${isActive ? ' is-active' : ''}${held ? ' is-lifted' : ''}`}
      tabIndex={-1}
      title={label}
      aria-label={label}
      data-strip-square={item.id}
      style={held ? { transform: `translateX(${held.shift}px)` } : undefined}
      onPointerDown={onPointerDown}
      onKeyDown={(event) => {
        const found = viewKey(event, 'plan-square');
        if (!found) return;
        event.preventDefault();
        event.stopPropagation();
        if (!isSpent(found, event)) run(found.does, event.currentTarget);
      }}
    >
      <PlanSquare mark={mark} />
      {held?.due && <b className="strip-due">{shortDate(held.due, today())}</b>}
    </button>
  );
});
