/** Short sentences that appear and go: what failed and where, what was done and can be undone. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Notice = {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: string;
  readonly action?: { readonly text: string; readonly run: () => void };
};

const shownFor = { info: 5000, problem: 15_000 } as const;

const notices = createStore<readonly Notice[]>(() => []);
let count = 0;

/** Shows a notice in place of the last of its kind; a problem stays longer, and both can be closed. */
export function notify(kind: Notice['kind'], text: string, action?: Notice['action']): void {
  const id = ++count;
  notices.setState(
    (before) => [...before.filter((notice) => notice.kind !== kind), { id, kind, text, ...(action ? { action } : {}) }],
    true,
  );
  setTimeout(() => dismiss(id), shownFor[kind]);
}

export function dismiss(id: number): void {
  notices.setState((before) => before.filter((notice) => notice.id !== id), true);
}

/** What was on the desk before is no longer of interest. */
export function dismissProblems(): void {
  notices.setState((before) => before.filter((notice) => notice.kind !== 'problem'), true);
}

export function useNotices(): readonly Notice[] {
  return useStore(notices);
}
