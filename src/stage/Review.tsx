/** The countdown to the next review, and what is open until then. */
import { Popover } from '@base-ui/react/popover';
import { Check, ChevronDown, Clock } from 'lucide-react';
import { useState } from 'react';
import type { Edit, IsoDate } from '../domain/chain.ts';
import { checksOf } from '../domain/checks/checks.ts';
import { dayAfter, localDay } from '../domain/dates.ts';
import { changeDetails } from '../domain/edits/chart.ts';
import { takeSnapshot } from '../domain/edits/snapshots.ts';
import { markReviewed } from '../domain/edits/stage.ts';
import { progressEntries } from '../domain/plan.ts';
import { daysToReview, isReviewedOn, nextReviewAfter, openUntilReview } from '../domain/review.ts';
import { isKeptOn, lastSnapshot } from '../domain/snapshots.ts';
import { thePerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp, useChain, useChart, useLanguage, useWords } from '../ui/app.ts';
import { commitAloud, nameFor } from '../ui/chartVerbs.ts';
import { timeNow, today } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { notify } from '../ui/notices.ts';
import { showPlan } from '../ui/planVerbs.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { TextField } from '../ui/TextField.tsx';
import { useViews } from '../ui/views.ts';
import { localeOf } from '../words/language.ts';
import { shellWords } from '../words/shell.ts';
import { stageWords } from '../words/stage.ts';
import { shortDay } from '../words/tierText.ts';

export function Review() {
  const words = useWords(stageWords);
  const chain = useChain();
  const [isOpen, setOpen] = useState(false);
  const days = daysToReview(chain, today());
  const text =
    days === null ? words.noReview : days === 0 ? words.today : days > 0 ? words.daysLeft(days) : words.past(-days);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={`review${days !== null && days < 0 ? ' is-past' : ''}`}>
        <Clock size={14} />
        {days !== null && <span className="review-word">{words.review}</span>}
        {chain.reviewDue && <b className="numeric">{shortDay(chain.reviewDue, today())}</b>}
        <span>{text}</span>
        <ChevronDown size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" sideOffset={6} align="end">
          <Popover.Popup className="review-popup" aria-label={words.review}>
            <Countdown days={days} />
            <OpenList onGo={() => setOpen(false)} />
            <History onGo={() => setOpen(false)} />
            <Reviewed />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Countdown({ days }: { days: number | null }) {
  const words = useWords(stageWords);
  const language = useLanguage();
  const { reviewDue } = useChain();
  if (days === null || !reviewDue) return <p className="review-lead">{words.noReview}</p>;
  const weekday = new Intl.DateTimeFormat(localeOf[language], { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${reviewDue}T00:00:00Z`),
  );
  const day = `${shortDay(reviewDue, today())} ${weekday}`;
  return (
    <>
      <p className={`review-lead${days < 0 ? ' is-past' : ''}`}>
        {days !== 0 && <b className="numeric">{Math.abs(days)}</b>}
        {days === 0 ? words.isToday(day) : days > 0 ? words.daysAhead(day) : words.daysPast(day)}
      </p>
      {days > 0 && <DayCells days={days} due={reviewDue} />}
    </>
  );
}

/** A cell a day, from a month on a cell a week; weekends pale. */
function DayCells({ days, due }: { days: number; due: IsoDate }) {
  const words = useWords(stageWords);
  const isWeekly = days > 31;
  const count = isWeekly ? Math.ceil(days / 7) : days;
  const cells = Array.from({ length: Math.min(count, 60) }, (_, at) => {
    const day = new Date(Date.parse(`${dayAfter(today(), at)}T00:00:00Z`)).getUTCDay();
    return !isWeekly && (day === 0 || day === 6);
  });
  return (
    <>
      <div className="review-days" aria-hidden="true">
        {cells.map((isWeekend, at) => (
          <i key={dayAfter(today(), at)} className={isWeekend ? 'is-weekend' : ''} />
        ))}
        <i className="is-due" />
      </div>
      <p className="review-ends numeric">
        <span>{words.from(shortDay(today(), today()))}</span>
        {isWeekly && <span>{words.weeks}</span>}
        <span>{shortDay(due, today())}</span>
      </p>
    </>
  );
}

function OpenList({ onGo }: { onGo: () => void }) {
  const app = useApp();
  const words = useWords(stageWords);
  const chain = useChain();
  const views = useViews().map(([id]) => id);
  const day = today();
  const { overdue, due, unratedIds, staleIds, undatedIds, lastSnapshot } = openUntilReview(chain, day);
  const checks = checksOf(chain, day).filter(({ severity }) => severity !== 'hint').length;
  const upcoming = due.length - overdue.length;
  const toPerson = (id: (typeof staleIds)[number] | undefined) => {
    app.preferences.set({ view: 'assessment' });
    if (id) app.chart.verbs.select(thePerson(id));
  };
  const toPlan = views.includes('plan') ? () => showPlan(app) : undefined;
  const line = (isOpen: boolean, text: string, go?: () => void, goText = words.go) => (
    <li>
      {isOpen ? <WarningGlyph size={15} /> : <Check size={15} />}
      <span>{text}</span>
      {go && (
        <button
          type="button"
          className="link"
          aria-label={`${goText}: ${text}`}
          onClick={() => {
            go();
            onGo();
          }}
        >
          {goText}
        </button>
      )}
    </li>
  );
  return (
    <ul className="review-list">
      {line(checks > 0, words.checks(checks), () => shellDesk(app).setState({ panel: 'checks' }))}
      {line(overdue.length > 0, words.overdue(overdue.length), overdue.length > 0 ? toPlan : undefined)}
      {upcoming > 0 && line(true, chain.reviewDue ? words.due(upcoming) : words.dueSometime(upcoming), toPlan)}
      {(staleIds.length > 0 || undatedIds.length === 0) &&
        line(
          staleIds.length > 0,
          words.stale(staleIds.length),
          staleIds.length > 0 ? () => toPerson(staleIds[0]) : undefined,
        )}
      {undatedIds.length > 0 && line(true, words.undated(undatedIds.length), () => toPerson(undatedIds[0]))}
      {unratedIds.length > 0 && line(true, words.unrated(unratedIds.length), () => toPerson(unratedIds[0]))}
      {line(
        lastSnapshot === undefined,
        lastSnapshot ? words.snapshot(shortDay(localDay(lastSnapshot.takenAt), day)) : words.noSnapshot,
        lastSnapshot && views.includes('compare') ? () => app.preferences.set({ view: 'compare' }) : undefined,
        words.compare,
      )}
    </ul>
  );
}

/** Lines of the history that a glance takes in. */
const mostTold = 4;

/** What happened since the last snapshot, the newest first; all of it while there is none. */
function History({ onGo }: { onGo: () => void }) {
  const app = useApp();
  const words = useWords(stageWords);
  const chain = useChain();
  const day = today();
  const since = localDay(lastSnapshot(chain)?.takenAt ?? '');
  const entries = progressEntries(chain.plan).filter(({ entry }) => entry.on >= since);
  if (entries.length === 0) return null;
  return (
    <section className="review-history">
      <h3>
        {since ? words.progressSince(shortDay(since, day)) : words.progress}
        <span className="numeric">{words.entries(entries.length)}</span>
      </h3>
      <ol>
        {entries.slice(0, mostTold).map(({ item, entry, index }) => (
          <li key={`${item.id} ${index}`}>
            <time className="numeric" dateTime={entry.on}>
              {shortDay(entry.on, day)}
            </time>
            <p>
              <b>{nameFor(app, chain, item.personId)}</b>
              {entry.text}
            </p>
          </li>
        ))}
      </ol>
      {entries.length > mostTold && (
        <button
          type="button"
          className="link"
          onClick={() => {
            showPlan(app);
            onGo();
          }}
        >
          {words.allInPlan}
        </button>
      )}
    </section>
  );
}

function Reviewed() {
  const app = useApp();
  const words = useWords(stageWords);
  const chain = useChain();
  const { reviewDue } = chain;
  const [isKept, setKept] = useState(true);
  const day = today();
  const isReviewed = isReviewedOn(chain, day);
  const isLast = useChart(({ history }) => history.past.at(-1)?.label.step === 'review');
  const isMoved = reviewDue !== null && (isReviewed || (isLast && reviewDue === nextReviewAfter(day)));
  return (
    <div className="review-foot">
      <TextField
        label={words.date}
        type="date"
        fieldName="reviewDue"
        value={reviewDue ?? ''}
        onCommit={(date) => commitAloud(app, changeDetails({ reviewDue: date || null }), { step: 'review' })}
      />
      {isMoved ? (
        <ReviewedLine day={day} next={reviewDue} isReviewed={isReviewed} isLast={isLast} />
      ) : (
        <>
          {reviewDue && (
            <label className="review-keep">
              <input type="checkbox" checked={isKept} onChange={(event) => setKept(event.target.checked)} />
              {words.withSnapshot}
            </label>
          )}
          <button type="button" className="button" onClick={() => review(app, reviewDue !== null && isKept)}>
            {reviewDue ? words.reviewed : words.plan90}
          </button>
        </>
      )}
    </div>
  );
}

type ReviewedProps = {
  readonly day: IsoDate;
  readonly next: IsoDate;
  readonly isReviewed: boolean;
  /** Undo takes just that back. */
  readonly isLast: boolean;
};

/** What was just done stands in place of the button that did it. */
function ReviewedLine({ day, next, isReviewed, isLast }: ReviewedProps) {
  const app = useApp();
  const words = useWords(stageWords);
  const shell = useWords(shellWords);
  return (
    <p className="review-done" role="status">
      <Check size={15} />
      {isReviewed && <span>{words.reviewedOn(shortDay(day, day))}</span>}
      <span>{words.nextOn(shortDay(next, day))}</span>
      {isLast && (
        <button type="button" className="link" onClick={() => app.chart.verbs.undo()}>
          {shell.undo}
        </button>
      )}
    </p>
  );
}

/** The chart as it was reviewed is kept, unless it is already, and the next review is a quarter on: one step. */
function review(app: RunningApp, isKept: boolean): void {
  const words = app.words(stageWords);
  const day = today();
  const isSame = isKept && isKeptOn(app.chart.getState().history.present, day);
  const kept = { id: newId('snapshot'), takenAt: timeNow(), label: words.label(day), reason: 'quarter' } as const;
  const edit: Edit = (chain) => markReviewed(day)(isKept && !isSame ? takeSnapshot(kept)(chain) : chain);
  commitAloud(app, edit, { step: 'review' });
  say(app, words.moved(nextReviewAfter(day)));
  if (isSame) notify(app, 'info', () => app.words(stageWords).sameSnapshot);
}
