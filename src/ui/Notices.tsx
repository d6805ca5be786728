import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../words/shell.ts';
import { useApp, useWords } from './app.ts';
import { useDockHeight } from './DockPlace.tsx';
import './notices.css';
import { dismiss, dismissLeft, dismissSpent, sentenceOf, useNotices } from './notices.ts';
import { useShellDesk } from './shellDesk.ts';
import { useView } from './views.ts';

/** The foot of a page, px (viewFrame.css). */
const foot = 40;
/** Between the docked table and a notice, px. */
const gap = 12;

export function Notices() {
  const app = useApp();
  const words = useWords(shellWords);
  const notices = useNotices();
  useEffect(() => app.chart.subscribe((now, was) => void (now.history !== was.history && dismissSpent(app))), [app]);
  const place = useRef<HTMLDivElement>(null);
  const view = usePlaceShown();
  const shownIn = useRef(new Map<number, string>());
  // What is said as a view changes is first seen in the new one, and belongs to it.
  useLayoutEffect(() => {
    shownIn.current = new Map(notices.map(({ id }) => [id, shownIn.current.get(id) ?? view]));
    dismissLeft(app, view, shownIn.current);
  }, [app, view, notices]);
  const below = useFreeBelow();
  useLayoutEffect(() => {
    const height = notices.length > 0 ? (place.current?.offsetHeight ?? 0) : 0;
    place.current?.parentElement?.style.setProperty('--notices-over', `${Math.max(0, height - foot)}px`);
  }, [notices]);
  return (
    <div
      className="notices"
      ref={place}
      style={below === null ? undefined : { ['--notices-below' as string]: `${below}px` }}
    >
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice is-${notice.kind}`}
          role={notice.kind === 'problem' ? 'alert' : 'status'}
        >
          <p>{sentenceOf(notice.text)}</p>
          {[notice.action, ...(notice.others ?? [])].map(
            (action) =>
              action && (
                <button
                  key={sentenceOf(action.text)}
                  type="button"
                  className="link"
                  onClick={() => {
                    action.run();
                    if (action.stands?.() !== false) dismiss(app, notice.id);
                  }}
                >
                  {sentenceOf(action.text)}
                </button>
              ),
          )}
          <button
            type="button"
            className="notice-close"
            aria-label={words.close}
            onClick={() => dismiss(app, notice.id)}
          >
            <X size={15} />
          </button>
        </div>
      ))}
    </div>
  );
}

/** The view on screen, or the start screen. */
function usePlaceShown(): string {
  const view = useView()?.[0];
  const isStarting = useShellDesk((desk) => desk.isStarting);
  return isStarting ? 'start' : (view ?? '');
}

/** What notices leave free below them, px: the docked table, or hardly anything, to lie over a page's foot; null on the start screen. */
function useFreeBelow(): number | null {
  const view = useView()?.[1];
  const dock = useDockHeight();
  const isStarting = useShellDesk((desk) => desk.isStarting);
  if (isStarting || !view) return null;
  return view.hasCanvas ? dock + gap : 1;
}
