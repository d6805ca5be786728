/** Keys that work wherever the focus is: undo, files, find, help. */
import { useEffect } from 'react';
import { say } from '../ui/announce.ts';
import { chart, preferences, wordsNow } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import { openFile, save, saveAs } from './deskVerbs.ts';

export function useShortcuts(onPrint: () => void): void {
  useEffect(() => {
    let waiting: (() => void) | null = null;
    /** What is being composed belongs to the chart that is handed on. */
    const onHandOnKey = (event: KeyboardEvent) => {
      const run = handOnOf(event, onPrint);
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.isComposing || event.keyCode === 229) waiting = run;
      else run();
    };
    const onComposed = () => {
      const run = waiting;
      waiting = null;
      // The field takes what was composed first.
      if (run) setTimeout(run);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const run = shortcutOf(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onHandOnKey, true);
    addEventListener('compositionend', onComposed);
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onHandOnKey, true);
      removeEventListener('compositionend', onComposed);
      removeEventListener('keydown', onKeyDown);
    };
  }, [onPrint]);
}

/** Saving, opening and printing are the page's own in every field, and never the browser's. */
function handOnOf(event: KeyboardEvent, onPrint: () => void): (() => void) | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  switch (letterOf(event)) {
    case 's':
      return event.shiftKey ? () => void saveAs() : () => void save();
    case 'o':
      return event.shiftKey ? undefined : () => void openFile();
    case 'p':
      return event.shiftKey ? undefined : onPrint;
  }
  return undefined;
}

/** The Latin letter of a key, whatever an input method or another alphabet makes of it. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

function shortcutOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.key === 'F1') return () => shellDesk.setState({ dialog: 'keys' });
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  const isText = isTyping(event.target);
  if (key === 'z' && !isText) return event.shiftKey ? redo : undo;
  if (key === 'y' && !isText) return redo;
  if (key === 'h' && !shellDesk.getState().isStarting) return () => shellDesk.setState({ dialog: 'find' });
  if (key === 'f' && isLookingAtFish()) return () => canvasDesk.getState().view?.search();
  if (key === '0' && !isText && isLookingAtFish() && chart.getState().selection.kind !== 'people')
    return () => canvasDesk.getState().view?.fit();
  return undefined;
}

function isLookingAtFish(): boolean {
  return preferences.getState().view === 'fishbone' && !shellDesk.getState().isStarting;
}

function undo(): void {
  const { language } = preferences.getState();
  const step = chart.getState().history.past.at(-1);
  chart.verbs.undo();
  if (step) say(wordsNow(shellWords).undoWhat(stepText(step.label, language)));
}

function redo(): void {
  const { language } = preferences.getState();
  const step = chart.getState().history.future[0];
  chart.verbs.redo();
  if (step) say(wordsNow(shellWords).redoWhat(stepText(step.label, language)));
}

/** Whether a field is open whose own undo the key belongs to. The canvas's unopened field is not one. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, [contenteditable]')) return false;
  if (target.matches('.place-input')) return chart.getState().editing !== null;
  return !target.matches('[data-cell-input]:not([data-open])');
}
