/** Keys that work wherever the focus is: undo, files, find, help. */

import { useEffect } from 'react';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { onWindow } from '../ui/front.ts';
import { isComposingKey, isSpent, keyFound } from '../ui/keyTable.ts';
import { commitOpen } from '../ui/openFields.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { hasOwnUndo, noteTyping } from '../ui/typing.ts';
import { goToView, useViews, viewBeside } from '../ui/views.ts';
import { type WindowVerb, windowKeys } from '../ui/windowKeys.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import { openFile, save, saveAs } from './deskVerbs.ts';

export function useShortcuts(onPrint: (app: RunningApp) => void): void {
  const app = useApp();
  const views = useViews();
  useEffect(() => {
    let waiting: (() => void) | null = null;
    /** What is being composed belongs to the chart that is handed on. */
    const onHandOnKey = (event: KeyboardEvent) => {
      const run = handOnOf(app, event, onPrint);
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      if (isComposingKey(event)) waiting = run;
      else run();
    };
    const onComposed = () => {
      const run = waiting;
      waiting = null;
      // The field takes what was composed first.
      if (run) setTimeout(run);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposingKey(event) || event.defaultPrevented) return;
      const found = keyFound(windowKeys, 'page', event);
      const run = found && runs(app, found.does, views, event.target);
      if (!found || !run) return;
      event.preventDefault();
      if (!isSpent(found, event)) run();
    };
    return onWindow(
      app,
      { compositionend: onComposed, keydown: onKeyDown },
      { keydown: onHandOnKey, input: noteTyping },
    );
  }, [onPrint, views, app]);
}

/** Saving, opening and printing are the page's own in every field, and never the browser's. */
function handOnOf(app: RunningApp, event: KeyboardEvent, onPrint: (app: RunningApp) => void): (() => void) | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
  const found = keyFound(windowKeys, 'text', { ctrlKey, metaKey, altKey, shiftKey, code, key: letterOf(event) });
  if (!found || isSpent(found, event)) return found && isHandingOn(found.does) ? () => undefined : undefined;
  if (shellDesk(app).getState().isStarting && found.does !== 'open')
    return found.does === 'save' || found.does === 'save-as' ? () => undefined : undefined;
  switch (found.does) {
    case 'open':
      return () => void openFile(app);
    case 'save':
      return () => void save(app);
    case 'save-as':
      return () => void saveAs(app);
    case 'print':
      return () => onPrint(app);
  }
  return undefined;
}

function isHandingOn(verb: WindowVerb): verb is 'open' | 'save' | 'save-as' | 'print' {
  return verb === 'open' || verb === 'save' || verb === 'save-as' || verb === 'print';
}

/** The Latin letter of a key, whatever an input method or another alphabet makes of it. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

/** What a key does where one is now; nothing where there is nothing for it to do, or no chart on screen, and the key is the browser's. */
function runs(
  app: RunningApp,
  verb: WindowVerb,
  views: ReturnType<typeof useViews>,
  target: EventTarget | null,
): (() => void) | undefined {
  if (shellDesk(app).getState().isStarting && verb !== 'keys') return undefined;
  const canvas = canvasDesk(app).getState().view;
  switch (verb) {
    case 'keys':
      return () => shellDesk(app).setState({ dialog: 'keys' });
    case 'undo':
    case 'redo':
      return hasOwnUndo(target, verb === 'redo') ? undefined : () => step(app, verb);
    case 'commands':
      return () => shellDesk(app).setState({ dialog: 'commands' });
    case 'search':
    case 'replace':
      return () => (canvas && verb === 'search' ? canvas.search() : shellDesk(app).setState({ dialog: 'find' }));
    case 'fit':
      return canvas ? () => canvas.fit() : undefined;
    case 'view-before':
    case 'view-after':
      return () => goToView(app, viewBeside(views, app.preferences.getState().view, verb === 'view-after' ? 1 : -1));
  }
  return undefined;
}

function step(app: RunningApp, verb: 'undo' | 'redo'): void {
  // What is half entered is what was done last.
  commitOpen(app);
  const { past, future } = app.chart.getState().history;
  const done = verb === 'undo' ? past.at(-1) : future[0];
  app.chart.verbs[verb]();
  if (done) say(app, app.words(shellWords)[`${verb}What`](stepText(done.label, app.preferences.getState().language)));
}
