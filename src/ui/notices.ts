/** Short sentences that appear and go: what failed and where, what was done and can be undone. */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp, useChart } from './app.ts';

/** What is said, in the language of the interface: made when it is drawn, or the same in both languages. */
export type Said = string | (() => string);

/** `holds`: whether it would still do what it says. `stands`: whether the step it takes back is done; a notice of one undone says nothing. */
type NoticeAction = {
  readonly text: Said;
  readonly run: () => void;
  readonly holds?: () => boolean;
  readonly stands?: () => boolean;
};

export function sentenceOf(said: Said): string {
  return typeof said === 'string' ? said : said();
}

export type Notice = {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: Said;
  readonly action?: NoticeAction;
  /** Other ways to go. */
  readonly others?: readonly NoticeAction[];
  /**
   * The one thing it is about, which is more than what a view shows, as a file is: a new notice about it takes the place
   * of the old one, whatever its kind. Any other goes when the view is left in which it was shown.
   */
  readonly about?: string;
  /** It goes only when it is closed, used or replaced by one about the same thing; or also when another chart comes. */
  readonly stays?: boolean | 'with its chart';
};

const shownFor = { info: 5000, problem: 15_000 } as const;

/** The pointer is on the notices: none moves, and those that would go by themselves go when it leaves. */
export const held = perApp(() => ({ isHeld: false, due: new Set<number>() }));

const notices = perApp(() => createStore<readonly Notice[]>(() => []));
let count = 0;

/** Shows a notice in place of the last of its kind, and of any about the same thing; a problem stays longer. */
export function notify(
  app: RunningApp,
  kind: Notice['kind'],
  text: Said,
  action?: Notice['action'],
  more: Pick<Notice, 'about' | 'stays' | 'others'> = {},
): void {
  const id = ++count;
  const isReplaced = (old: Notice) =>
    (old.kind === kind && !old.stays) || (more.about !== undefined && old.about === more.about);
  const next: Notice = { id, kind, text, ...(action ? { action } : {}), ...more };
  notices(app).setState((before) => [...before.filter((old) => !isReplaced(old)), next], true);
  const go = () => (held(app).isHeld ? void held(app).due.add(id) : dismiss(app, id));
  if (!more.stays) setTimeout(go, shownFor[kind]);
}

export function dismiss(app: RunningApp, id: number): void {
  notices(app).setState((before) => before.filter((notice) => notice.id !== id), true);
}

/** A view has been left: what was said of things in it goes. `shownIn`: where each notice was first on screen. */
export function dismissLeft(app: RunningApp, view: string, shownIn: ReadonlyMap<number, string>): void {
  const isLeft = ({ id, about, stays }: Notice) => !stays && about === undefined && (shownIn.get(id) ?? view) !== view;
  if (!notices(app).getState().some(isLeft)) return;
  notices(app).setState((before) => before.filter((notice) => !isLeft(notice)), true);
}

/** A dialog opens over what was said before: passing news goes. */
export function dismissNews(app: RunningApp): void {
  const isNews = ({ kind, stays }: Notice) => kind === 'info' && !stays;
  if (!notices(app).getState().some(isNews)) return;
  notices(app).setState((before) => before.filter((notice) => !isNews(notice)), true);
}

/** What was on the desk before is no longer of interest. */
export function dismissProblems(app: RunningApp): void {
  notices(app).setState(
    (before) => before.filter((notice) => notice.kind !== 'problem' || notice.stays === true),
    true,
  );
}

/** News goes with its button, when that would do nothing any more. */
export function dismissSpent(app: RunningApp): void {
  const isSpent = ({ kind, action, others = [] }: Notice) => kind === 'info' && ![action, ...others].every(holds);
  if (!notices(app).getState().some(isSpent)) return;
  notices(app).setState((before) => before.filter((notice) => !isSpent(notice)), true);
}

function holds(action: NoticeAction | undefined): boolean {
  return action?.holds?.() !== false;
}

/**
 * What stands on screen now: nothing of a step that is undone, until it is redone, and no button that would do nothing.
 * The same list while it says the same, so that an edit does not have notices placed anew.
 */
export function useNotices(): readonly Notice[] {
  const all = useStore(notices(useApp()));
  const history = useChart((state) => state.history);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands and holds is told by the history
  const shown = useMemo(() => all.filter(stands).map(withWhatHolds), [all, history]);
  const kept = useRef(shown);
  if (shown.length !== kept.current.length || shown.some((each, at) => each !== kept.current[at])) kept.current = shown;
  return kept.current;
}

function stands({ action, others = [] }: Notice): boolean {
  return [action, ...others].every((each) => each?.stands?.() !== false);
}

function withWhatHolds(notice: Notice): Notice {
  const { action, others = [], ...rest } = notice;
  if ([action, ...others].every(holds)) return notice;
  return { ...rest, ...(action && holds(action) && { action }), others: others.filter(holds) };
}
