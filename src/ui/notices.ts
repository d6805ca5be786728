/** Short sentences that appear and go: what failed and where, what was done and can be undone. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perApp, type RunningApp, useApp } from './app.ts';

/** What is said, in the language of the interface: made when it is drawn, or the same in both languages. */
export type Said = string | (() => string);

/** `holds`: whether it would still do what it says. */
type NoticeAction = { readonly text: Said; readonly run: () => void; readonly holds?: () => boolean };

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
  if (!more.stays) setTimeout(() => dismiss(app, id), shownFor[kind]);
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

/** What was on the desk before is no longer of interest. */
export function dismissProblems(app: RunningApp): void {
  notices(app).setState(
    (before) => before.filter((notice) => notice.kind !== 'problem' || notice.stays === true),
    true,
  );
}

/** No button stays that would do nothing: news goes with its own, a problem stays readable without. */
export function dismissSpent(app: RunningApp): void {
  const holds = (action: NoticeAction) => action.holds?.() !== false;
  const isSpent = ({ action, others = [] }: Notice) => !(action ? [action, ...others] : others).every(holds);
  if (!notices(app).getState().some(isSpent)) return;
  const isLeft = (notice: Notice) => !isSpent(notice) || notice.kind === 'problem';
  const bare = ({ action, others = [], ...notice }: Notice): Notice => ({
    ...notice,
    ...(action && holds(action) && { action }),
    others: others.filter(holds),
  });
  notices(app).setState((before) => before.filter(isLeft).map((each) => (isSpent(each) ? bare(each) : each)), true);
}

export function useNotices(): readonly Notice[] {
  const app = useApp();
  return useStore(notices(app));
}
