/** Says what a copy holds, and offers the same copy without assessments where it holds any. */
import { copyingWords } from '../words/copying.ts';
import { sheetWords } from '../words/sheet.ts';
import type { RunningApp } from './app.ts';
import { notify } from './notices.ts';

/** `copyBare` copies once more, names, titles, chains and ranks alone; null where there is nothing more to leave out. */
export function noticeCopied(app: RunningApp, people: number, copyBare: (() => Promise<void>) | null): void {
  const words = () => app.words(copyingWords);
  if (!copyBare) return notify(app, 'info', () => words().people(people));
  notify(app, 'info', () => words().withAssessments(people), {
    text: () => words().without,
    // After the notice's own end, which would take the new one along.
    run: () =>
      void copyBare().then(
        () => notify(app, 'info', () => words().done(people)),
        () => notify(app, 'problem', () => app.words(sheetWords).copyRefused),
      ),
  });
}
