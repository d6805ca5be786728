import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../words/shell.ts';
import { useApp, useWords } from './app.ts';
import { useDockHeight } from './DockPlace.tsx';
import { elementIn } from './domIds.ts';
import { type KeptClear, useAllKeptClear } from './keptClear.ts';
import { type Edges, noticePlace } from './noticePlace.ts';
import './notices.css';
import { dismiss, dismissLeft, dismissSpent, held, sentenceOf, useNotices } from './notices.ts';
import { useShellDesk } from './shellDesk.ts';
import { panelOf, useView } from './views.ts';

/** The foot of a page, px (viewFrame.css). */
const foot = 40;
/** Between the docked table and a notice, px. */
const gap = 12;
/** At the sides of what notices stand in, px. */
const margin = 16;

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
  const kept = useAllKeptClear();
  const room = useView()?.[0];
  const placed = useRef<{ readonly notices: typeof notices; readonly anew: () => void }>(null);
  useLayoutEffect(() => {
    const { current: stack } = place;
    if (!stack) return;
    if (notices.length === 0) {
      if (placed.current) setOver(stack, 0);
      placed.current = null;
      return;
    }
    const shown = room ? elementIn(app, panelOf(room)) : null;
    const anew = () => standClear(stack, shown, below, kept);
    const stand = () => held(app).isHeld || anew();
    if (placed.current?.notices === notices) stand();
    else anew();
    placed.current = { notices, anew };
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(stand);
    // What stands below something that grows is moved by it.
    const moved = kept.flatMap(({ element }) => [element, element.parentElement]);
    for (const each of [shown, ...moved]) if (each) watch.observe(each);
    return () => watch.disconnect();
  }, [app, room, below, kept, notices]);
  return (
    <div
      className="notices"
      ref={place}
      onPointerEnter={() => {
        held(app).isHeld = true;
      }}
      onPointerLeave={() => {
        const { due } = Object.assign(held(app), { isHeld: false });
        for (const id of due) dismiss(app, id);
        due.clear();
        placed.current?.anew();
      }}
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

/** Puts the notices where they lie on nothing that is kept clear; a page leaves free what stands higher than its foot. */
function standClear(stack: HTMLElement, shown: HTMLElement | null, below: number, kept: readonly KeptClear[]): void {
  const place = (name: string, px: number) => stack.style.setProperty(`--notices-${name}`, `${px}px`);
  const beside = Number.parseFloat(getComputedStyle(stack).getPropertyValue('--notices-beside')) || 0;
  const window: Edges = { left: 0, right: innerWidth - beside, top: 0, bottom: innerHeight - below };
  const room = shown?.getBoundingClientRect() ?? window;
  const frame: Edges = { ...window, left: room.left + margin, right: Math.min(room.right, window.right) - margin };
  const obstacles = kept.map(({ element, isYielding }) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom, isYielding };
  });
  // Narrower it may be higher, and then stand elsewhere.
  for (let pass = 0; pass < 3; pass++) {
    const height = stack.offsetHeight;
    const { left, right, bottom } = noticePlace(frame, height, obstacles);
    place('left', left);
    place('right', innerWidth - right);
    place('below', innerHeight - bottom);
    if (stack.offsetHeight === height) break;
  }
  setOver(stack, Math.max(0, stack.offsetHeight - foot));
}

/** How far notices reach above a page's foot, px. */
function setOver(stack: HTMLElement, px: number): void {
  stack.parentElement?.style.setProperty('--notices-over', `${px}px`);
}

/** The view on screen, or the start screen. */
function usePlaceShown(): string {
  const view = useView()?.[0];
  const isStarting = useShellDesk((desk) => desk.isStarting);
  return isStarting ? 'start' : (view ?? '');
}

/** What notices leave free below them, px: the docked table, or hardly anything, to lie over a page's foot. */
function useFreeBelow(): number {
  const view = useView()?.[1];
  const dock = useDockHeight();
  const isStarting = useShellDesk((desk) => desk.isStarting);
  if (isStarting || !view) return 24;
  return view.hasCanvas ? dock + gap : 1;
}
