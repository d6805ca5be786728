/** What a running app says, without drawing it. */
import { renderHook } from '@testing-library/react';
import { expect } from 'vitest';
import type { RunningApp } from '../../src/ui/app.ts';
import { dismiss, sentenceOf, useNotices } from '../../src/ui/notices.ts';
import { inApp } from './newApp.tsx';

type Told = {
  readonly kind: 'info' | 'problem';
  readonly text: string;
  readonly actions: readonly string[];
  /** As a click on that button: does it, and the notice goes. */
  readonly run: (action: string) => void;
};

/** In the order in which they stand, the newest last. */
export function noticesOf(app: RunningApp): readonly Told[] {
  const { result, unmount } = renderHook(useNotices, { wrapper: ({ children }) => inApp(app, children) });
  const notices = result.current;
  unmount();
  return notices.map(({ id, kind, text, action, others = [] }) => {
    const actions = [...(action ? [action] : []), ...others];
    return {
      kind,
      text: sentenceOf(text),
      actions: actions.map((each) => sentenceOf(each.text)),
      run(name) {
        const chosen = actions.find((each) => sentenceOf(each.text) === name) ?? expect.fail(`no ${name}`);
        chosen.run();
        dismiss(app, id);
      },
    };
  });
}
