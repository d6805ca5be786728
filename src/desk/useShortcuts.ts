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
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const run = shellDesk.getState().isStarting
        ? shortcutAtStart(event)
        : isCtrl(event) && event.key.toLowerCase() === 'p' && !event.shiftKey
          ? onPrint
          : shortcutOf(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onPrint]);
}

function isCtrl(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}

/** No chart is on screen: what is done to one does nothing, and what the browser would make of saving neither. */
function shortcutAtStart(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'f1' || (isCtrl(event) && key === 'o')) return shortcutOf(event);
  return isCtrl(event) && key === 's' ? () => undefined : undefined;
}

function shortcutOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.key === 'F1') return () => shellDesk.setState({ dialog: 'keys' });
  if (!isCtrl(event)) return undefined;
  const key = event.key.toLowerCase();
  const isText = isTyping(event.target);
  if (key === 'z' && !isText) return event.shiftKey ? redo : undo;
  if (key === 'y' && !isText) return redo;
  if (key === 's') return event.shiftKey ? () => void saveAs() : () => void save();
  if (key === 'o') return () => void openFile();
  if (key === 'h') return () => shellDesk.setState({ dialog: 'find' });
  if (key === 'f' && isLookingAtFish()) return () => canvasDesk.getState().view?.search();
  if (key === '0' && !isText && isLookingAtFish() && chart.getState().selection.kind !== 'people')
    return () => canvasDesk.getState().view?.fit();
  return undefined;
}

function isLookingAtFish(): boolean {
  return preferences.getState().view === 'fishbone';
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
